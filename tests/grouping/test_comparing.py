import math
from dataclasses import replace

import pytest
from tests.support.cases import event, text

from consilience.grouping.comparing import THRESHOLD, ceiling, compare
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature, signature

ALL = Rarity()


def sig(name: str, words: str, *slots: str, kind: str = "seizure") -> Signature:
    return signature(text(name, words, event(kind, words.split(maxsplit=1)[0], *slots)).reading)


@pytest.mark.parametrize(
    ("left", "right", "one", "trap"),
    [
        (
            ("place=Porto, PT@Porto", "date=2020-03-04@4 March"),
            ("place=Porto, PT@Porto", "date=2020-03-05@5 March"),
            True,
            "a town and the next day",
        ),
        (
            ("place=Porto, PT@Porto", "date=2020-03-04@4 March"),
            ("place=Porto, PT@Porto", "date=2020-03-06@6 March"),
            False,
            "a town, two days apart",
        ),
        (
            ("place=Porto, PT@Porto", "date=2020-03-04@4 March"),
            ("place=Porto, PT@Porto", "date=2020-03-14@14 March"),
            False,
            "a town, ten days apart",
        ),
        (
            ("amount=heroin|=14.2 kg@14.2 kg", "place=Porto, PT@Porto"),
            ("amount=heroin|=14.2 kg@14.2 kg", "place=Porto, PT@Porto"),
            True,
            "a written figure and the town",
        ),
        (
            ("amount=heroin|>1 t@ton",),
            ("amount=heroin|>1 t@ton",),
            False,
            "more than a ton is everybody's",
        ),
        (
            ("substance=heroin", "agency=Europol", "origin=CO@Colombia"),
            ("substance=heroin", "agency=Europol", "origin=CO@Colombia"),
            False,
            "drug, way and authority are common",
        ),
    ],
)
def test_evidence_makes_one_case_or_does_not(
    left: tuple[str, ...], right: tuple[str, ...], one: bool, trap: str
) -> None:
    words = "heroin 14.2 kg ton Porto 4 March 5 March 6 March 14 March Europol Colombia"
    score = compare(sig("a", words, *left), sig("b", words, *right), ALL)
    assert (score.value >= THRESHOLD) is one, (trap, score)


def test_other_people_speak_against() -> None:
    words = "charged Ada Holm Per Lie Siv Moe Jan Bru in Oslo on 4 March"
    same = ("place=Oslo, NO@Oslo", "date=2020-03-04@4 March")
    left = sig("a", words, *same, "person=Ada Holm", "person=Per Lie", kind="charge")
    right = sig("b", words, *same, "person=Siv Moe", "person=Jan Bru", kind="charge")
    assert compare(left, right, ALL).value < THRESHOLD


def test_a_name_that_many_people_bear_weighs_less() -> None:
    words = "charged Ada Holm John Smith"

    def points(name: str) -> float:
        left, right = (sig(one, words, f"person={name}", kind="charge") for one in "ab")
        return compare(left, right, ALL).value

    assert points("John Smith") < points("Ada Holm")


@pytest.mark.parametrize(
    ("right", "most", "trap"),
    [
        (("place=Faro, PT@Porto", "substance=cocaine"), 0.0, "nothing in common"),
        (("place=Faro, PT@Porto", "substance=heroin"), 0.5, "a drug"),
        (("place=Faro, PT@Porto", "substance=heroin", "agency=Europol"), 1.0, "an authority, too"),
        (("place=Porto, PT@Porto",), math.inf, "a town takes a closer look"),
        (("amount=heroin|=14.2 kg@14.2 kg",), math.inf, "a figure does"),
    ],
)
def test_no_comparison_finds_more_than_the_ceiling(
    right: tuple[str, ...], most: float, trap: str
) -> None:
    words = "heroin 14.2 kg Porto Europol cocaine"
    told = "amount=heroin|=14 kg@14.2 kg", "place=Porto, PT@Porto", "agency=Europol"
    one, other = sig("a", words, *told), sig("b", words, *right)
    assert ceiling(one, other) == ceiling(other, one) == most, trap
    assert compare(one, other, ALL).value <= most


@pytest.mark.parametrize(
    ("left", "right", "shared", "trap"),
    [
        ({"quillmart"}, {"quillmart"}, 1.5, "one word"),
        ({"quillmart", "rossignol arcade"}, {"quillmart", "rossignol arcade"}, 2.0, "no more"),
        ({"quillmart"}, {"rossignol arcade"}, 0.0, "two things"),
    ],
)
def test_things_that_both_open_with_speak_for_one_case(
    left: set[str], right: set[str], shared: float, trap: str
) -> None:
    one, other = (
        signature(text("a", "It fell.").reading, frozenset(each)) for each in (left, right)
    )
    assert compare(one, other, ALL).value == shared, trap
    assert ceiling(one, other) == (math.inf if shared else 0.0)


def test_ages_that_both_tell_speak_for_one_case() -> None:
    bare = signature(text("a", "It fell.").reading)
    one, other = replace(bare, ages=frozenset({22, 29})), replace(bare, ages=frozenset({22, 31}))
    assert compare(one, other, ALL).value == 0.75
    assert compare(one, one, ALL).value == 1.5


def test_no_agreement_of_kin_or_of_nicknames_is_above_the_ceiling() -> None:
    words = "seized from Ada Sofie Holmqvist, known as Lill, and from Lill Holmqvist 14.2 kg"
    left = sig("a", words, "amount=captagon|=14.2 kg@14.2 kg", "person=Ada Sofie Holmqvist")
    right = sig("b", words, "amount=amphetamine|=14.2 kg@14.2 kg")
    called = sig("c", words, "person=Lill Holmqvist")
    for one, other in ((left, right), (left, called)):
        assert compare(one, other, ALL).value > 2
        assert ceiling(one, other) == ceiling(other, one) == math.inf
