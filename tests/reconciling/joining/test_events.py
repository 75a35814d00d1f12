import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision

HAUL = text(
    "a",
    "Police seized 14.2 kg of heroin in Porto on 4 March 2020 and arrested more than 20 people.",
    event(
        "seizure",
        "seized",
        "amount=heroin|=14.2 kg@14.2 kg",
        "place=Porto, PT@Porto",
        "date=2020-03-04@4 March 2020",
    ),
    event("arrest", "arrested", "count=person|>20@more than 20"),
)


def numbers(file: CaseFile, kind: str) -> list[list[str]]:
    return [[str(r) for r, _ in one.members] for one in file.events if one.type.value == kind]


def test_three_lines_on_one_haul_are_one_seizure() -> None:
    second = text(
        "b", "14 kilos were found.", event("seizure", "found", "amount=heroin|=14 kg@14 kilos")
    )
    third = text("c", "Drugs lay in Porto.", event("seizure", "lay", "place=Porto, PT@Porto"))
    assert numbers(casefile(HAUL, second, third), "seizure") == [["a", "b", "c"]]


@pytest.mark.parametrize(
    ("slots", "words", "trap"),
    [
        (("place=Lyon, FR@Lyon",), "seized in Lyon", "another country"),
        (
            ("date=2020-07-01@1 July 2020", "amount=heroin|=3 kg@3 kg"),
            "seized 3 kg on 1 July 2020",
            "months later",
        ),
        (
            ("place=Porto, PT@Porto", "date=2020-03-12@12 March 2020", "amount=heroin|=3 kg@3 kg"),
            "seized 3 kg in Porto on 12 March 2020",
            "another amount a week later",
        ),
        (
            ("place=Porto, PT@Porto", "date=2020-03-12@12 March 2020", "amount=cocaine|=3 kg@3 kg"),
            "seized 3 kg in Porto on 12 March 2020",
            "another drug a week later",
        ),
    ],
)
def test_another_haul_is_another_event(slots: tuple[str, ...], words: str, trap: str) -> None:
    other = text("b", words, event("seizure", "seized", *slots))
    assert len(numbers(casefile(HAUL, other), "seizure")) == 2, trap


def test_a_day_more_or_less_is_one_event_with_a_dispute() -> None:
    other = text(
        "b",
        "seized in Porto on 5 March 2020",
        event("seizure", "seized", "place=Porto, PT@Porto", "date=2020-03-05@5 March 2020"),
    )
    assert len(numbers(casefile(HAUL, other), "seizure")) == 1


def test_arrests_in_two_countries_are_two_events() -> None:
    other = text(
        "b",
        "They arrested 3 people in Texas.",
        event("arrest", "arrested", "count=person|=3@3", "place=Texas, US@Texas"),
    )
    assert len(numbers(casefile(HAUL, other), "arrest")) == 2


def test_21_is_the_number_behind_more_than_20_and_300_is_not() -> None:
    near = text("b", "arrested 21", event("arrest", "arrested", "count=person|=21@21"))
    far = text("c", "arrested 300", event("arrest", "arrested", "count=person|=300@300"))
    assert len(numbers(casefile(HAUL, near), "arrest")) == 1
    assert len(numbers(casefile(HAUL, far), "arrest")) == 2


def test_two_tip_offs_in_a_chain_are_two() -> None:
    first = text(
        "a",
        "A courier told Europol, and Europol told the Guardia Civil.",
        event("tip_off", "told", "from=courier", "to=Europol"),
    )
    second = text(
        "b",
        "Europol warned the Guardia Civil.",
        event("tip_off", "warned", "from=Europol", "to=Guardia Civil"),
    )
    assert numbers(casefile(first, second), "tip_off") == [["a"], ["b"]]


def test_one_report_that_tells_two_arrests_means_two() -> None:
    one = text(
        "a",
        "They arrested 5 men, then arrested 6 women.",
        event("arrest", "arrested 5", "count=person|=5@5"),
        event("arrest", "arrested 6", "count=person|=6@6"),
    )
    assert numbers(casefile(one), "arrest") == [["a"], ["a"]]


def test_hearings_months_apart_are_two_sentences() -> None:
    first = text(
        "a",
        "Ada Holm got life on 3 May 2021.",
        event("sentence", "got", "person=Ada Holm", "date=2021-05-03@3 May 2021"),
    )
    second = text(
        "b",
        "Ada Holm got ten years on 9 September 2021.",
        event("sentence", "got", "person=Ada Holm", "date=2021-09-09@9 September 2021"),
    )
    assert len(numbers(casefile(first, second), "sentence")) == 2


def test_a_decision_splits_what_rules_would_join() -> None:
    other = text("b", "14 kilos found", event("seizure", "found", "amount=heroin|=14 kg@14 kilos"))
    start = HAUL.report.text.index("seized")
    log = Decision(
        who="Eva",
        when="2022-01-01",
        act=Act.SPLIT,
        target=f"event:a:{start}-{start + 6}:seizure",
        value="event:b:9-14:seizure",
        why="two cars",
    )
    assert len(numbers(casefile(HAUL, other, decisions=[log]), "seizure")) == 2
