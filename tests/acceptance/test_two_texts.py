"""What must be right of two texts on one case: a stitched one without a date and a dated one.

The reports under tests/data are written for these tests; nobody and nothing in them is real.
"""

from __future__ import annotations

import pytest
from tests.support.dossiers import MINI, built, case_with, files, finding, reading, values, words

from consilience.casefile import CaseFile, DisputeKind, Status
from consilience.copying import ReuseKind


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return case_with(MINI, "mini-a")


def test_both_reports_are_one_case_under_a_slug_that_speaks(case: CaseFile) -> None:
    assert [one.slug for one in built(MINI).dossier.cases] == ["chiang-rai-ketamine-2021"]
    assert case.reports == ("mini-a", "mini-b")


def test_seven_against_three_is_disputed_by_scope_and_explained(case: CaseFile) -> None:
    for value, rival in (("person|=7", "person|=3"), ("person|=3", "person|=7")):
        found = finding(case, "sentence.count", value)
        assert found.status is Status.DISPUTED
        assert found.dispute is not None
        assert found.dispute.rivals == (rival,)
        assert (found.dispute.kind, found.dispute.explained) == (DisputeKind.SCOPE, True)
    told = {one.what.partition(" (mini")[0]: one.holds for one in case.checks}
    assert any(what.startswith("7 sentenced = 1 ") and holds for what, holds in told.items())
    assert any("3 sentenced fits the heaviest" in what and holds for what, holds in told.items())


def test_parts_never_dispute_the_whole(case: CaseFile) -> None:
    for part in ("person|=2", "person|=4"):
        assert finding(case, "sentence.count", part).status is not Status.DISPUTED


def test_a_load_in_kilograms_and_two_roundings_of_pounds_is_one_value(case: CaseFile) -> None:
    assert {one for one in values(case, "seizure.amount") if "ketamine" in one} == {
        "ketamine|=8.4 kg"
    }
    assert finding(case, "seizure.amount", "ketamine|=8.4 kg").status is Status.CORROBORATED
    units = [one.what for one in case.checks if one.rule == "units_agree" and one.holds]
    assert any("8.4 kg = 18.5 lb = 18.52 lb" in one for one in units)


def test_a_misspelt_drug_is_that_drug_and_says_so(case: CaseFile) -> None:
    (claim,) = finding(case, "seizure.substance", "diazepam").claims
    assert claim.span.text == "diazapam"
    assert "misspelling" in (claim.doubt or "")


def test_a_suspended_death_sentence_is_told_by_both_and_dated(case: CaseFile) -> None:
    found = finding(case, "sentence.penalty", "Anan Prasert|death suspended P2Y")
    assert {one.report for one in found.claims} == {"mini-a", "mini-b"}
    event = next(one for one in case.events if one.id == found.event)
    assert event.date == "2021-05-18"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [("March", "2021-03"), ("11 months ago", "2020-06"), ("Earlier this year", "2021")],
)
def test_time_words_are_reckoned_from_the_day_of_the_report(printed: str, edtf: str) -> None:
    dates = [one for one in reading(MINI, "mini-b").mentions if one.kind == "date"]
    assert [one.value.show() for one in dates if one.span.text == printed] == [edtf]


@pytest.mark.parametrize(
    ("report", "aside", "why"),
    [
        ("mini-a", "UU.", "sign of translation"),
        ("mini-a", "Local hero wins third village cycling race in a row", "headline"),
        ("mini-a", "Storm season: ferry company warns of late departures", "headline"),
        (
            "mini-b",
            "Prasit Chai in Chiang Rai, Thailand, contributed to this report.",
            "contributor",
        ),
        ("mini-b", "executive from Thai shipping firm Bluewave was arrested", "another matter"),
        ("mini-b", "alleged Australian drug smuggler who was sentenced to death", "another case"),
    ],
)
def test_what_is_no_fact_of_the_case_is_set_aside(report: str, aside: str, why: str) -> None:
    found = [one for one in reading(MINI, report).asides if aside in one.span.text]
    assert found
    assert why in found[0].why


def test_nothing_set_aside_reaches_a_finding(case: CaseFile) -> None:
    shown = " ".join(one.value.show() for one in case.findings)
    assert "Singapore" not in shown
    assert "Prasit Chai" not in {one.name for one in case.people}


@pytest.mark.parametrize(
    ("report", "speaker"),
    [
        ("mini-a", "Helen Marsh"),
        ("mini-a", "Preecha Suk"),
        ("mini-a", "Neil Harrow"),
        ("mini-b", "Neil Harrow"),
        ("mini-b", "Prasit Wong"),
        ("mini-b", "Thai government"),
        ("mini-b", "Thai officials"),
    ],
)
def test_who_claims_something_is_a_voice(report: str, speaker: str) -> None:
    assert speaker in {one.speaker for one in reading(MINI, report).statements}


def test_a_reworded_sentence_counts_once(case: CaseFile) -> None:
    """One text prints the other's sentence with swapped words: `honest efforts to fight`."""
    (reuse,) = case.tracing.reuses
    assert (reuse.source, reuse.target) == ("mini-b", "mini-a")
    assert reuse.kind in (ReuseKind.PARTIAL, ReuseKind.REWORDED)
    assert any("honest efforts" in one.target.text for one in reuse.alignments)


def test_where_leads_led_is_not_where_the_load_was_taken(case: CaseFile) -> None:
    assert values(case, "seizure.place") == set()
    led = {one.event for one in case.findings if "Hobart" in one.value.show()}
    assert led
    assert finding(case, "arrest.count", "person|>15").event not in led


def test_the_first_screen_says_so_with_caution(case: CaseFile) -> None:
    page = words(files(MINI)[f"cases/{case.slug}.html"])
    for told in (
        "Seven or three people?",
        "the place and date of the seizure",
        "what became of the others is not told",
        "Two reports are not two witnesses",
        "A shows a sign of translation (“UU.”)",
        "Machine-read; not checked by a person.",
        "No conviction there is reported.",
    ):
        assert told in page, told
    first = page.partition("Timeline")[0]
    assert "mini-" not in first, "a reader knows letters, not ids"
