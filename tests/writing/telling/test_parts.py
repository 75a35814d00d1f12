import pytest
from tests.support.cases import casefile, event, text

from consilience.types import Role
from consilience.writing.options import Options
from consilience.writing.telling.events import event_line
from consilience.writing.telling.parts import groups_of
from consilience.writing.view import view

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
    def line(words: str, *slots: str) -> str:
        told = text("a", words, event("charge", "Charged", *slots))
        file = casefile(told)
        seen = view(file, {told.report.id: told.report}, {told.report.id: told.reading}, Options())
        found = event_line(seen, file.events[0])
        return found.plain() if found else ""

    assert "people in groups of five, two and one (A" in line(LISTED, *FIVE)
    nine = ("count=person|=9@nine", "count=person|=7@seven", "count=person|=2@two")
    assert "nine people (seven and two of them) (A" in line(
        "Charged were nine: seven men and two women.", *nine
    )
