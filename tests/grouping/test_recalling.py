import pytest
from tests.support.cases import event, text

from consilience.grouping.rarity import Rarity
from consilience.grouping.recalling import recalled_raid
from consilience.grouping.signature import Signature, signature

TOWN = "Police raided a hall in Faro on 4 March 2020 and seized pills."
VERDICT = "The plant in Faro has a verdict. Police had seized pills in March, and in Porto."
HAUL = event("seizure", "seized", "place=Faro, PT@Faro", "date=2020-03-04@4 March 2020")
SENTENCE = event("sentence", "verdict", "person=Ada Holm@The plant")


def about_faro(one: Signature) -> Signature:
    return Signature(reports=one.reports, steps=one.steps, towns=frozenset({"faro"}))


@pytest.mark.parametrize(
    ("slots", "points", "trap"),
    [
        (("date=2020-03@March",), 2.0, "the month of the find"),
        (("date=2020-04@March",), 0.0, "another month"),
        (("date=2020@March",), 0.0, "a year is too long"),
        (("date=2020-03@March", "place=Porto, PT@Porto"), 0.0, "it names another town for it"),
        ((), 0.0, "no date"),
    ],
)
def test_a_find_that_is_dated_only_is_the_one_in_the_town_that_both_are_about(
    slots: tuple[str, ...], points: float, trap: str
) -> None:
    found = event("seizure", "seized", *slots)
    late = about_faro(signature(text("b", VERDICT, SENTENCE, found).reading))
    early = about_faro(signature(text("a", TOWN, HAUL).reading))
    assert recalled_raid(early, late, Rarity()).value == points, trap
    assert recalled_raid(late, early, Rarity()).value == points, "either way round"


def test_a_find_in_a_town_that_only_one_is_about_is_not_recalled() -> None:
    found = event("seizure", "seized", "date=2020-03@March")
    late = signature(text("b", VERDICT, SENTENCE, found).reading)
    early = about_faro(signature(text("a", TOWN, HAUL).reading))
    assert not late.towns
    assert recalled_raid(early, late, Rarity()).value == 0.0
