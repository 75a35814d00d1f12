"""Which candidates are the same report given twice, and which only share an id."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator
from itertools import groupby

from consilience.sources.candidate import Candidate, Outcome
from consilience.types import Report, ReportId, Unread


def settle(outcomes: Iterable[Outcome]) -> Iterator[Report | Unread]:
    """Reports with ids that stand once, and a row for each that was given twice.

    The same id and text is one report given twice. The same text under another publisher or
    address is another report. The same id on another text keeps both: the earliest published
    keeps the id, the others get a digest behind it. What is kept depends on the candidates
    alone, never on the order in which they came.
    """
    candidates: list[Candidate] = []
    for one in outcomes:
        if isinstance(one, Candidate):
            candidates.append(one)
        else:
            yield one
    candidates.sort(key=lambda one: (one.report.id, _order(one.report), one.address.show()))
    for _, same_id in groupby(candidates, key=lambda one: one.report.id):
        yield from _settle_id(list(same_id))


def _settle_id(candidates: list[Candidate]) -> Iterator[Report | Unread]:
    kept: dict[tuple[str, ...], str] = {}
    for one in candidates:
        identity = _identity(one)
        if identity in kept:
            remedy = f"nothing to do: read as '{kept[identity]}'"
            yield one.address.unread("given twice", remedy)
            continue
        report = one.report if not kept else _renamed(one.report, identity)
        kept[identity] = report.id
        yield report


def _identity(one: Candidate) -> tuple[str, ...]:
    report = one.report
    if one.stated:
        return (report.text,)
    return (report.text, report.publisher or "", report.url or "")


def _renamed(report: Report, identity: tuple[str, ...]) -> Report:
    digest = hashlib.sha256("\0".join(identity).encode()).hexdigest()[:6]
    warning = f"id '{report.id}' stands on another report too: this one is '{report.id}-{digest}'"
    return dataclasses.replace(
        report, id=ReportId(f"{report.id}-{digest}"), warnings=(*report.warnings, warning)
    )


def _order(report: Report) -> tuple[str, str, str, str]:
    # "~" sorts after every year: a report without a date gives way to one with a date.
    return (report.published or "~", report.publisher or "", report.url or "", report.text)
