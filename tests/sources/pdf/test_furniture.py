"""What stands on every page goes; what only looks like it stays."""

from __future__ import annotations

import pytest

from consilience.sources.pdf.furniture import without_furniture
from consilience.sources.pdf.lines import Line


def page(head: str, foot: str, body: int = 6, at: int = 0) -> list[Line]:
    lines = [Line(700 - 14 * row, 72, 12, f"page {at} words {row} of it") for row in range(body)]
    return [Line(800, 72, 9, head), *lines, Line(30, 280, 9, foot)]


def texts(pages: list[list[Line]]) -> list[str]:
    return [
        line.text for one in without_furniture(pages)[0] for line in one if "words" not in line.text
    ]


@pytest.mark.parametrize("count", [2, 3, 9])
@pytest.mark.parametrize(
    "foot",
    ["{at}", "- {at} -", "Page {at} of 9", "9 / {at}", "{at} | Customs of Bodo, Press Office"],
)
def test_heads_feet_and_page_numbers_go(count: int, foot: str) -> None:
    made = [page("CUSTOMS OF BODO", foot.format(at=at + 1), at=at) for at in range(count)]
    if count == 9 or "Press" not in foot:
        assert texts(made) == []
        assert without_furniture(made)[1] == 2 * count


@pytest.mark.parametrize(
    "feet",
    [
        ["Lot 3: 5 kg of heroin", "Lot 7: 9 kg of heroin", "Lot 9: 5 kg of heroin"],
        ["12 kg", "7 kg", "9 kg"],
        ["Two men were held.", "A third was sought.", "Nobody was hurt."],
        # Two of a list that count with the pages by chance.
        ["Lot 3: 5 kg of heroin", "Lot 4: 5 kg of heroin", "No lot"],
    ],
)
def test_lines_at_the_edge_that_differ_stay(feet: list[str]) -> None:
    made = [page("CUSTOMS OF BODO", foot, at=at) for at, foot in enumerate(feet)]
    assert texts(made) == feet


def test_the_same_words_at_another_height_stay() -> None:
    made = [
        [*page("Head", "x", at=at)[:-1], Line(30 + 40 * at, 72, 12, "5 kg of heroin")]
        for at in range(3)
    ]
    assert texts(made) == ["5 kg of heroin"] * 3


def test_the_same_words_within_the_text_stay() -> None:
    rows = [[Line(700 - 14 * row, 72, 12, "5 kg of heroin") for row in range(8)] for _ in range(3)]
    assert texts(rows) == ["5 kg of heroin"] * 24


def test_of_a_single_page_all_stays() -> None:
    assert texts([page("CUSTOMS OF BODO", "Page 1 of 1")]) == ["CUSTOMS OF BODO", "Page 1 of 1"]


def test_no_pages_and_empty_pages_are_no_bug() -> None:
    assert without_furniture([]) == ((), 0)
    assert without_furniture([[], []]) == (((), ()), 0)
