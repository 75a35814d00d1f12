"""Formats that are written where they are asked for: one line a format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from consilience.writing.records.ftm import ftm_lines
from consilience.writing.tables.workbook import workbook
from consilience.writing.telling.markdown import case_markdown
from consilience.writing.view import View

Files = Iterator[tuple[str, bytes]]


def _xlsx(views: Sequence[View]) -> Files:
    yield "consilience.xlsx", workbook(views)


def _markdown(views: Sequence[View]) -> Files:
    for one in views:
        yield f"cases/{one.case.slug}.md", case_markdown(one)


def _ftm(views: Sequence[View]) -> Files:
    yield "entities.ftm.json", ftm_lines(views)


EXTRAS: Mapping[str, Callable[[Sequence[View]], Files]] = {
    "ftm": _ftm,
    "markdown": _markdown,
    "xlsx": _xlsx,
}
