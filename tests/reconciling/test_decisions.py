import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import Act, CaseFile, Decision

WORDS = "Police seized 14.2 kg of heroin in Porto; Ana Silva and Ana Rita Silva were held."
ROWS = (
    event("seizure", "seized", "amount=heroin|=14.2 kg@14.2 kg", "place=Porto, PT@Porto"),
    event("arrest", "held", "person=Ana Silva", "person=Ana Rita Silva"),
)


def decided(act: str, target: str, value: str | None = None) -> CaseFile:
    log = Decision(who="Eva", when="2022-01-01", act=Act(act), target=target, value=value, why="x")
    return casefile(text("a", WORDS, *ROWS), decisions=[log])


def shown(file: CaseFile) -> set[str]:
    return {one.value.show() for one in file.findings}


def test_a_rejected_claim_is_gone_and_the_rest_stays() -> None:
    file = decided("reject", "claim:a:14-21:amount")
    assert shown(file) == {"Porto, PT", "Ana Rita Silva"}
    assert file.stale == ()


def test_a_corrected_claim_has_the_new_value_and_the_old_words() -> None:
    file = decided("correct", "claim:a:14-21:amount", "heroin|=14.3 kg")
    one = next(each for each in file.findings if each.role.value == "amount")
    assert (one.value.show(), one.claims[0].span.text) == ("heroin|=14.3 kg", "14.2 kg")


def test_a_rejected_event_is_gone() -> None:
    assert shown(decided("reject", "event:a:7-13:seizure")) == {"Ana Rita Silva"}


def test_two_names_are_two_people_when_somebody_says_so() -> None:
    file = decided("not_same", "person:Ana Silva", "Ana Rita Silva")
    assert {"Ana Silva", "Ana Rita Silva"} <= shown(file)


@pytest.mark.parametrize(
    ("act", "target", "value", "reason"),
    [
        ("reject", "claim:a:1-2:amount", None, "no such claim"),
        ("correct", "claim:a:14-21:amount", "fourteen", "not in the notation"),
        ("correct", "claim:a:14-21:amount", None, "no value"),
        ("reject", "event:a:1-2:seizure", None, "no such event"),
        ("merge", "event:a:7-13:seizure", "event:a:1-2:arrest", "no such event"),
        ("same", "person:Ana Silva", None, "no second name"),
        ("split", "claim:a:14-21:amount", None, "means nothing"),
    ],
)
def test_what_fits_nothing_is_stale(act: str, target: str, value: str | None, reason: str) -> None:
    stale = decided(act, target, value).stale
    assert len(stale) == 1
    assert reason in stale[0][1]


def test_decisions_on_other_cases_are_not_stale_here() -> None:
    assert decided("reject", "claim:zz:1-2:amount").stale == ()
    assert decided("merge", "report:a", "zz").stale == ()


def test_an_accepted_claim_changes_nothing() -> None:
    file = decided("accept", "claim:a:14-21:amount")
    assert shown(file) == shown(casefile(text("a", WORDS, *ROWS)))
    assert file.stale == ()
    assert len(file.decisions) == 1


@pytest.mark.parametrize(
    ("target", "value", "kept"),
    [
        ("claim:a:14-21:amount", None, True),
        ("claim:zz:14-21:amount", None, False),
        ("event:zz:7-13:seizure", None, False),
        ("person:Ana Silva", "A. Silva", True),
        ("person:Bo Lind", "Bo Ek", False),
        ("report:zz", "report:a", True),
        ("report:zz", "report:yy", False),
        ("case:SLUG", None, True),
        ("case:oslo-heroin", None, False),
    ],
)
def test_a_case_keeps_the_decisions_that_are_about_it(
    target: str, value: str | None, kept: bool
) -> None:
    slug = casefile(text("a", WORDS, *ROWS)).slug
    file = decided("same", target.replace("SLUG", slug), value)
    assert bool(file.decisions) is kept
