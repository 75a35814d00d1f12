import pytest
from tests.support.cases import Text, casefile, event, text

from consilience.types import Role
from consilience.writing.options import Options
from consilience.writing.telling.events import event_line
from consilience.writing.telling.parts import groups_of, loads_of
from consilience.writing.view import view


def said(*told: Text) -> str:
    """The line of the one event of some texts."""
    file = casefile(*told)
    seen = view(
        file,
        {one.report.id: one.report for one in told},
        {one.report.id: one.reading for one in told},
        Options(),
    )
    found = event_line(seen, file.events[0])
    return found.plain() if found else ""


LISTED = "Charged were five Danes, two people from Oslo and one from Bergen, as Ada Holm was."
FIVE = ("count=person|=5@five Danes", "count=person|=2@two people", "count=person|=1@one")
ADA = "person=Ada Holm@Ada Holm"


@pytest.mark.parametrize(
    ("words", "slots", "whole", "parts", "trap"),
    [
        (LISTED, FIVE, None, [5, 2, 1], "three groups of one sentence"),
        (
            "Charged: nine. Of them two fled. Six talked, as did Ada Holm.",
            (
                "count=person|=9@nine",
                "count=person|=2@two",
                "count=person|=6@Six",
                ADA,
            ),
            9,
            [6, 2],
            "1 + 2 + 6 with the one who is named",
        ),
        (
            "Charged: nine. Ada Holm and eight others fled.",
            ("count=person|=9@nine", "count=person|=8@eight", ADA),
            9,
            [8],
            "she and the others",
        ),
        (
            "Charged: nine. Elsewhere four fled.",
            ("count=person|=9@nine", "count=person|=4@four"),
            None,
            [],
            "two sentences, and no sum",
        ),
        (
            "Charged: more than nine, of them two.",
            ("count=person|>9@nine", "count=person|=2@two"),
            None,
            [],
            "a bound has no parts",
        ),
    ],
)
def test_numbers_of_one_telling_are_a_whole_with_parts_or_groups_of_a_sentence(
    words: str, slots: tuple[str, ...], whole: int | None, parts: list[int], trap: str
) -> None:
    file = casefile(text("a", words, event("charge", "Charged", *slots)))
    names = [one for one in file.findings if one.role is Role.PERSON]
    found = groups_of(file.findings, names)
    sizes = [one.value.show() for each in found for one in each.parts]
    assert sizes == [f"person|={one}" for one in parts], trap
    heads = [each.whole.value.show() for each in found if each.whole]
    assert heads == ([f"person|={whole}"] if whole else []), trap


def test_groups_are_told_in_one_breath_and_a_whole_before_its_parts() -> None:
    def line(words: str, *slots: str, also: Text | None = None) -> str:
        told = text("a", words, event("charge", "Charged", *slots))
        return said(*((told, also) if also else (told,)))

    assert "people in groups of five, two and one (A" in line(LISTED, *FIVE)
    two = text("b", "Charged were five Danes.", event("charge", "Charged", FIVE[0]))
    assert "groups" not in line(LISTED, *FIVE, also=two), "another report prints one of them"
    nine = ("count=person|=9@nine", "count=person|=7@seven", "count=person|=2@two")
    assert "nine people (seven and two of them) (A" in line(
        "Charged were nine: seven men and two women.", *nine
    )
    all_ = text("b", "Charged were nine.", event("charge", "Charged", "count=person|=9@nine"))
    assert "nine people (A, B); of them seven and two (A" in line(
        "Charged were nine: seven men and two women.", *nine, also=all_
    )


@pytest.mark.parametrize(
    ("slots", "parts", "trap"),
    [
        (("=21 kg", "=12 kg", "=9 kg"), ["=12 kg", "=9 kg"], "two cars"),
        (("=21 kg", "=12 kg", "=8 kg"), [], "a kilogram is missing"),
        (("=21 kg", "~12 kg", "=9 kg"), [], "a hedged part proves no sum"),
        (("=21 kg", "=21 kg"), [], "one figure is no sum"),
    ],
)
def test_amounts_that_make_another_are_its_parts(
    slots: tuple[str, ...], parts: list[str], trap: str
) -> None:
    words = " ".join(one.lstrip("=~") for one in slots)
    row = event("seizure", "Seized", *(f"amount=heroin|{one}@{one.lstrip('=~')}" for one in slots))
    file = casefile(text("a", f"Seized: {words}", row))
    found = [one.value.show() for each in loads_of(file.findings) for one in each.parts]
    assert found == [f"heroin|{one}" for one in parts], trap


def test_parts_of_a_load_are_told_with_their_own_reports() -> None:
    whole = text("b", "Seized: 21 kg.", event("seizure", "Seized", "amount=heroin|=21 kg@21 kg"))
    row = event("seizure", "Seized", "amount=heroin|=12 kg@12 kg", "amount=heroin|=9 kg@9 kg")
    told = said(text("a", "Seized: 12 kg and 9 kg.", row), whole)
    assert "21 kg of heroin (B, unattributed); of it 12 kg of heroin and 9 kg" in told
