"""When two inputs are one report, and when they only share an id."""

from __future__ import annotations

import itertools

from consilience.sources.candidate import Address, Candidate
from consilience.sources.drafting import text_id
from consilience.sources.identity import settle
from consilience.types import Report, ReportId, Unread

TEXT = "Two men were held."


def candidate(
    name: str,
    *,
    given: str | None = None,
    text: str = TEXT,
    **fields: str,
) -> Candidate:
    report = Report(id=ReportId(given or text_id(text)), text=text, **fields)  # type: ignore[arg-type]  # only strings are given
    return Candidate(report=report, address=Address(name), stated=given is not None)


def test_a_file_given_twice_is_read_once() -> None:
    found = list(settle([candidate("b.txt"), candidate("a.txt")]))
    assert [one.source for one in found if isinstance(one, Unread)] == ["b.txt"]
    assert sum(isinstance(one, Report) for one in found) == 1


def test_one_text_under_two_publishers_is_two_reports() -> None:
    found = list(
        settle([candidate("a", publisher="Helder Post"), candidate("b", publisher="Fleet")])
    )
    assert all(isinstance(one, Report) for one in found)


def test_one_text_with_two_stated_ids_is_two_reports() -> None:
    found = list(settle([candidate("a", given="x"), candidate("b", given="y")]))
    assert [one.id for one in found if isinstance(one, Report)] == ["x", "y"]


def test_one_id_on_two_texts_keeps_both_and_the_earlier_keeps_the_id() -> None:
    rows = [
        candidate("a", given="x", published="2020-01-02"),
        candidate("b", given="x", text="Three men were held.", published="2020-01-01"),
    ]
    found = [one for one in settle(rows) if isinstance(one, Report)]
    assert [one.text for one in found] == ["Three men were held.", TEXT]
    assert found[0].id == "x"
    assert found[1].id.startswith("x-")
    assert found[1].warnings


def test_the_order_of_inputs_decides_nothing() -> None:
    rows = [
        candidate("a", given="x"),
        candidate("b", given="x", text="Three men were held."),
        candidate("c"),
        candidate("d", publisher="Fleet"),
        candidate("e", given="x"),
    ]
    results = {tuple(settle(order)) for order in itertools.permutations(rows)}
    assert len(results) == 1
