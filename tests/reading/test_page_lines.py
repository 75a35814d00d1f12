"""The gate of lines on a page: whatever stands around an article, it passes if the article does."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from benchmarks.cascade import reports

from consilience.knowledge import load
from consilience.reading.judging import judge
from consilience.reading.page_lines import could_tell_of_case
from consilience.types import Report

CORPUS = Path(__file__).parents[2] / "corpus"
FURNITURE = (
    "We and our partners keep data on a device to show advertising to whoever reads here.",
    "Sign up for our letter and read what matters in your town each morning.",
    "The council will speak of the budget for roads and bridges on Tuesday.",
    "I agree with every word of this, and the minister should do something at last.",
)
CASE = "Two men were held over heroin in Dull. Police found 3 kg in a van."


def page(report: Report, before: int, between: int, after: int) -> str:
    """The lines of a report within those of a page.

    Args:
        report: With or without a title.
        before: Lines between the page's own name and the article.
        between: A line of the page behind each so many of the article, 0 for none.
        after: Lines behind it.
    """
    other = cycle(FURNITURE)
    told = [one for one in report.text.split("\n") if one.strip()]
    lines = [report.title or "The Dull Post", *(next(other) for _ in range(before))]
    for number, line in enumerate(told, 1):
        lines += [line, *([next(other)] if between and number % between == 0 else [])]
    return "\n".join([*lines, *(next(other) for _ in range(after))])


@pytest.mark.parametrize("collection", ["news-1", "world-3", "xingtai"])
@pytest.mark.parametrize(
    ("trap", "before", "between", "after"),
    [
        ("an article alone", 0, 0, 0),
        ("far down the page", 40, 0, 5),
        ("above many comments", 2, 0, 200),
        ("an advertisement behind each paragraph", 20, 1, 50),
    ],
)
def test_no_report_that_passes_is_lost_within_a_page(
    collection: str, trap: str, before: int, between: int, after: int
) -> None:
    passing = [
        one for one in reports(CORPUS / collection / "reports.jsonl") if judge(one, load()).relevant
    ]
    assert passing
    lost = [
        one.id
        for one in passing
        if not could_tell_of_case(page(one, before, between, after), load())
    ]
    assert not lost, trap


@pytest.mark.parametrize(
    ("trap", "text", "passes"),
    [
        ("a case", CASE, True),
        ("a case below other news", f"A walk by the sea\n{CASE}", True),
        ("a drug, and nothing done", "The play tells of heroin in Dull.", False),
        ("steps, and no drug", "Two men were held in Dull. Police found a van.", False),
        ("in passing, far into an article", f"{'It rained on the town. ' * 9}{CASE[:38]}", False),
        ("nothing", "", False),
        ("blanks alone", " \n ", False),
        ("a list of a thousand stories", "A walk by the sea in May\n" * 5000, True),
    ],
)
def test_a_page_passes_if_a_part_of_it_could(trap: str, text: str, passes: bool) -> None:
    assert could_tell_of_case(text, load()) == passes, trap
