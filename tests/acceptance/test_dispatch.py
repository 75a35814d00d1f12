"""What must be right on the shipped collection, by name: reports in, dossier out."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
from tests.support.dossiers import CORPUS, built, case_with, files, finding, reading, values

from consilience.casefile import CaseFile, DisputeKind, Status
from consilience.types import Factuality

# One dispatch, four reprints or rewrites of it, and two mash-ups that have more parents.
DISPATCH = {"xa-05", "xa-09", "xa-10", "xa-11", "xa-15", "xa-16", "xa-19"}
DISTRACTORS = {"xa-03", "xa-04", "xa-18", "xa-20", "xa-21", "xa-23"}
OTHER_CASE = {"xa-01", "xa-02", "xa-24"}


@pytest.fixture(scope="module")
def xingtai() -> CaseFile:
    return case_with(CORPUS, "xa-05")


def test_the_case_holds_its_fifteen_reports_and_no_other(xingtai: CaseFile) -> None:
    assert not (DISTRACTORS | OTHER_CASE) & set(xingtai.reports)
    assert len(xingtai.reports) == 15


def test_the_other_case_is_one_case_of_its_own() -> None:
    assert set(case_with(CORPUS, "xa-01").reports) == OTHER_CASE


def test_no_two_distractors_make_a_case() -> None:
    for case in built(CORPUS).dossier.cases:
        assert len(DISTRACTORS & set(case.reports)) <= 1


def test_reports_of_no_case_are_listed_with_a_reason() -> None:
    out = {one.report: one.reason for one in built(CORPUS).dossier.unplaced}
    assert {"xa-20", "xa-21", "xa-23"} <= set(out)
    assert all(out.values())


def test_slugs_speak_and_do_not_clash() -> None:
    slugs = [one.slug for one in built(CORPUS).dossier.cases]
    assert len(set(slugs)) == len(slugs)
    assert "xingtai-fentanyl-2019" in slugs
    assert "genoa-cocaine-2019" in slugs


def test_what_repeats_the_dispatch_is_one_text(xingtai: CaseFile) -> None:
    """Seven reports print `More than 20 suspects were detained` or a rewording of it."""
    found = finding(xingtai, "arrest.count", "person|>20")
    copied = {one.lineage for one in found.claims if one.report in DISPATCH - {"xa-15"}}
    assert len(copied) == 1
    whole = next(one for one in xingtai.tracing.origins if "xa-05" in one)
    assert set(whole) == DISPATCH


@pytest.mark.parametrize(
    ("child", "parents"), [("xa-10", {"xa-05", "xa-14"}), ("xa-19", {"xa-05", "xa-13"})]
)
def test_a_mash_up_has_two_parents(xingtai: CaseFile, child: str, parents: set[str]) -> None:
    took = {one.source for one in xingtai.tracing.reuses if one.target == child and one.directed}
    assert took == parents


def test_a_slip_of_unit_is_a_dispute_that_is_explained(xingtai: CaseFile) -> None:
    slip = finding(xingtai, "seizure.amount", "fentanyl|=26 kg")
    assert {one.report for one in slip.claims} == {"xa-22"}
    assert slip.status is Status.DISPUTED
    assert slip.dispute is not None
    assert slip.dispute.kind is DisputeKind.UNIT
    assert slip.dispute.explained


def test_pounds_and_roundings_of_a_load_are_one_value(xingtai: CaseFile) -> None:
    found = finding(xingtai, "seizure.amount", "fentanyl|=11.9 kg")
    printed = {one.span.text.partition(" of ")[0] for one in found.claims}
    assert {"26 pounds", "Nearly 12kg"} <= printed
    assert found.status is Status.DISPUTED
    assert not values(xingtai, "seizure.amount") & {"fentanyl|=26 lb", "fentanyl|~12 kg"}


def test_what_was_made_is_not_what_was_seized(xingtai: CaseFile) -> None:
    assert "fentanyl|~11.86 kg" in values(xingtai, "manufacture.amount")
    assert "fentanyl|~11.86 kg" not in values(xingtai, "seizure.amount")
    rows = files(CORPUS)["seizures.csv"].decode()
    assert "11.86" not in rows


def test_nine_against_three_in_a_caption_is_explained_by_scope(xingtai: CaseFile) -> None:
    few = finding(xingtai, "sentence.count", "person|=3")
    assert few.dispute is not None
    assert (few.dispute.kind, few.dispute.explained) == (DisputeKind.SCOPE, True)
    assert few.dispute.rivals == ("person|=9",)
    sums = [one.what for one in xingtai.checks if one.rule == "parts_sum" and one.holds]
    assert any(
        one.startswith("9 sentenced = 1 ") and "+ 2 " in one and "+ 6 " in one for one in sums
    )


def test_a_suspended_death_sentence_keeps_its_two_years_and_its_day(xingtai: CaseFile) -> None:
    found = finding(xingtai, "sentence.penalty", "Liu Yong|death suspended P2Y")
    event = next(one for one in xingtai.events if one.id == found.event)
    assert event.date == "2019-11-07"


def test_people_of_one_surname_stay_three_people(xingtai: CaseFile) -> None:
    people = {one.name: one for one in xingtai.people}
    assert people["Liu Yong"].stage == "sentenced"
    assert people["Liu Yuejin"].stage == "official"
    assert "Liu Jiaqi" not in people, "who only contributed to a report"
    assert not set(people["Liu Yong"].spellings) & {"Liu", "Liu Yuejin"}


def test_a_misspelt_name_is_a_variant_of_the_right_one(xingtai: CaseFile) -> None:
    found = finding(xingtai, "sentence.person", "Jiang Junhua")
    assert (found.status, found.variant_of) == (Status.VARIANT, "Jiang Juhua")


def test_arrests_to_which_the_leads_led_are_not_those_of_the_case(xingtai: CaseFile) -> None:
    rows = [one for one in xingtai.findings if one.value.show() in ("New York, US", "Oregon, US")]
    assert rows
    assert {str(one.type) for one in rows} <= {"arrest", "charge", "investigation"}
    many = finding(xingtai, "arrest.count", "person|>20").event
    assert many not in {one.event for one in rows}


def test_states_without_coordinates_are_not_put_into_a_town_of_their_name(
    xingtai: CaseFile,
) -> None:
    spots = {one.name: (round(one.latitude), round(one.longitude)) for one in xingtai.spots}
    assert not {"Oregon, US", "New York, US"} & set(spots)
    assert spots["Xingtai, Hebei, CN"] == (37, 114)
    assert spots["New Orleans, Louisiana, US"] == (30, -90)


def test_contributors_and_headlines_of_other_matters_are_set_aside() -> None:
    asides = " ".join(one.span.text for one in reading(CORPUS, "xa-14").asides)
    assert "Liu Jiaqi contributed research" in asides
    other = " ".join(one.span.text for one in reading(CORPUS, "xa-10").asides)
    assert "40 kg of cocaine in banana crates" in other
    assert "EEUU." in other


def test_the_other_case_is_only_mentioned_where_this_one_passes_by() -> None:
    """`Some 11.9 kilograms of fentanyl had been seized. That case had no link to Yan`."""
    amounts = [
        (event.main, slot.value.show())
        for event in reading(CORPUS, "xa-24").events
        for slot in event.slots
        if slot.role == "amount"
    ]
    assert (False, "fentanyl|~11.9 kg") in amounts
    assert not any(main for main, value in amounts if "11.9" in value)


def test_nobody_is_guiltier_than_the_last_report_makes_them() -> None:
    case = case_with(CORPUS, "xa-01")
    stages = {one.name: one.stage for one in case.people}
    assert stages["Jian Zhang"] == "charged"
    assert stages["Xiaobing Yan"] == "charged"


def test_planned_and_denied_seizures_are_no_rows_of_the_table() -> None:
    for case in built(CORPUS).dossier.cases:
        kinds = {one.id: one.factuality for one in case.events if one.type == "seizure"}
        assert not {Factuality.PLANNED, Factuality.DENIED} & set(kinds.values())


def test_private_people_are_never_linked_or_listed(xingtai: CaseFile) -> None:
    record = json.loads(files(CORPUS)[f"cases/{xingtai.slug}.json"])
    private = {one["name"] for one in record["entities"] if one["protected"]}
    assert {"Carol Anne Dvorsky-Bright", "Odile Prejean-Marsh"} <= private
    for left, right in combinations(("left", "right"), 2):
        assert not private & {one[side] for one in record["network"] for side in (left, right)}


def test_no_verdict_is_laid_on_a_name_that_somebody_only_used(xingtai: CaseFile) -> None:
    """`A seller who called herself "Diana"`: no report says that she was sentenced."""
    guilt = ("sentence", "conviction", "plea")
    assert not [
        one.value.show()
        for one in xingtai.findings
        if one.type in guilt and "Diana" in one.value.show()
    ]
