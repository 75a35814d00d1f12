import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision

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


def replayed(*log: Decision) -> CaseFile:
    return casefile(text("a", WORDS, *ROWS), decisions=log)


def taken(act: str, target: str, value: str | None = None, **seen: str) -> Decision:
    return Decision(
        who="Eva", when="2022-01-01", act=Act(act), target=target, value=value, why="x", **seen
    )


AMOUNT = "claim:a:14-21:amount"


def test_the_factuality_of_a_claim_or_of_a_whole_event_is_what_somebody_says() -> None:
    (one,) = (
        claim
        for each in decided("factuality", AMOUNT, "alleged").findings
        for claim in each.claims
        if claim.role.value == "amount"
    )
    assert one.factuality.value == "alleged"
    file = decided("factuality", "event:a:7-13:seizure", "planned")
    assert {one.factuality.value for one in file.events if one.type.value == "seizure"} == {
        "planned"
    }
    assert {one.factuality.value for one in file.events if one.type.value == "arrest"} == {
        "asserted"
    }


@pytest.mark.parametrize(
    ("target", "gone", "words"),
    [
        (AMOUNT, {"heroin|=14.2 kg"}, "14.2 kg"),
        ("event:a:7-13:seizure", {"heroin|=14.2 kg", "Porto, PT"}, "seized"),
        ("span:a:14-41", {"heroin|=14.2 kg", "Porto, PT"}, WORDS[14:41]),
    ],
)
def test_what_is_set_aside_is_left_out_and_listed(target: str, gone: set[str], words: str) -> None:
    file = decided("set_aside", target)
    assert shown(casefile(text("a", WORDS, *ROWS))) - shown(file) == gone
    (aside,) = file.asides
    assert (aside.aside.span.text, aside.aside.why) == (words, "Eva set it aside: x")


def test_an_event_and_its_values_can_be_added_on_the_words_that_tell_them() -> None:
    start = WORDS.index("Ana Silva")
    event_there = taken("add", f"event:a:{start}-{start + 9}:charge", "alleged")
    claim_there = taken(
        "add", f"claim:a:{start}-{start + 9}:person", f"{event_there.target} Ana Silva"
    )
    file = replayed(event_there, claim_there)
    assert file.stale == ()
    (one,) = (each for each in file.findings if each.type.value == "charge")
    (claim,) = one.claims
    assert (one.value.show(), claim.span.text) == ("Ana Silva", "Ana Silva")
    assert claim.factuality.value == "alleged"
    assert claim.sentence.text.startswith("Police seized")


@pytest.mark.parametrize("act", ["note", "check", "reply", "accept"])
def test_what_is_only_said_changes_nothing_but_is_listed(act: str) -> None:
    file = decided(act, AMOUNT)
    assert shown(file) == shown(casefile(text("a", WORDS, *ROWS)))
    assert (len(file.decisions), file.stale) == (1, ())


@pytest.mark.parametrize(
    ("decision", "reason"),
    [
        (taken("factuality", AMOUNT, "maybe"), "'maybe' is no factuality"),
        (taken("accept", AMOUNT, was="heroin|=15 kg"), "it was heroin|=15 kg then and is heroin|=14.2 kg now"),
        (taken("reject", AMOUNT, was="heroin|=15 kg"), "it was heroin|=15 kg then"),
        (taken("reject", AMOUNT, quote="15 kg of"), "no such claim"),
        (taken("check", "claim:a:90-95:amount"), "no such claim"),
        (taken("check", "event:a:90-95:seizure"), "no such event"),
        (taken("set_aside", "span:a:14-21", quote="15 kg of"), "other words stand there now"),
        (taken("set_aside", "span:a:14-9999"), "no such words"),
        (taken("add", "event:a:7-13:seizure"), "there is such an event already"),
        (taken("add", "event:a:7-13:party"), "'party' is no type of event"),
        (taken("add", "claim:a:7-13:colour", "event:a:7-13:seizure red"), "no such slot"),
        (taken("add", "claim:a:14-21:amount", "event:a:1-2:seizure heroin|=1 kg"), "no such event"),
        (taken("add", "claim:a:14-21:amount", "event:a:7-13:seizure much"), "not in the notation"),
        (taken("add", "claim:a:14-21:amount"), "no such event"),
    ],
)  # fmt: skip
def test_what_no_longer_fits_is_stale_with_its_reason(decision: Decision, reason: str) -> None:
    ((one, why),) = replayed(decision).stale
    assert one == decision
    assert reason in why
    assert shown(replayed(decision)) == shown(casefile(text("a", WORDS, *ROWS)))


@pytest.mark.parametrize("target", ["claim:a:14-31:amount", "claim:a:17-21:amount"])
def test_a_decision_holds_where_a_newer_reader_takes_other_words_for_the_same_value(
    target: str,
) -> None:
    file = replayed(taken("reject", target, was="heroin|=14.2 kg", quote="14.2 kg of heroin"))
    assert file.stale == ()
    assert "heroin|=14.2 kg" not in shown(file)


def test_a_correction_holds_whatever_the_machine_reads_there_now() -> None:
    file = replayed(
        taken("correct", AMOUNT, "heroin|=14.3 kg", was="heroin|=15 kg", quote="14.2 kg")
    )
    assert "heroin|=14.3 kg" in shown(file)
    assert file.stale == ()
