"""Which candidates are the same report given twice, and which only share an id."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from consilience.sources.candidate import Candidate, Outcome
from consilience.types import Report, ReportId, Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a candidate.

    Args:
        key: Names the report for ever, whatever id it ends up with: hex digest of id and text, and
            of publisher and address where the input stated no id.
        report: With the id that it keeps; None where it was given before.
        kept_as: The id under which it is read.
        renaming: The warning that tells of another id, None where it keeps its own.
    """

    key: str
    candidate: Candidate
    report: Report | None
    kept_as: ReportId
    renaming: str | None = None


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
    for each in settle_keyed((key_of(one), one) for one in candidates):
        yield each.report or each.candidate.address.unread(
            "given twice", f"nothing to do: read as '{each.kept_as}'"
        )


def settle_keyed(keyed: Iterable[tuple[str, Candidate]]) -> Iterator[Settled]:
    """The same for candidates whose key is known, sorted by the id that they came with.

    Args:
        keyed: With what `key_of` gave when the candidate first came.
    """
    ordered = sorted(keyed, key=lambda one: (one[1].report.id, *_order(*one)))
    for _, same_id in groupby(ordered, key=lambda one: one[1].report.id):
        kept: dict[str, Settled] = {}
        for key, one in same_id:
            if key in kept:
                first = kept[key].kept_as
                yield Settled(key=key, candidate=one, report=None, kept_as=first)
                continue
            renaming = _renaming(one.report, key) if kept else None
            report = _renamed(one.report, key, renaming) if renaming else one.report
            kept[key] = Settled(
                key=key, candidate=one, report=report, kept_as=report.id, renaming=renaming
            )
            yield kept[key]


def key_of(one: Candidate) -> str:
    """What makes a candidate the same report when it is given again."""
    report = one.report
    parts = [report.id, report.text]
    if not one.stated:
        parts += [report.publisher or "", report.url or ""]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _renaming(report: Report, key: str) -> str:
    return f"id '{report.id}' stands on another report too: this one is '{report.id}-{key[:6]}'"


def _renamed(report: Report, key: str, warning: str) -> Report:
    return dataclasses.replace(
        report, id=ReportId(f"{report.id}-{key[:6]}"), warnings=(*report.warnings, warning)
    )


def _order(key: str, one: Candidate) -> tuple[str, ...]:
    report = one.report
    # "~" sorts after every year: a report without a date gives way to one with a date. What is
    # stated of a report given twice decides before the name of the file that it came in.
    first = (report.published or "~", report.publisher or "", report.url or "", key)
    rest = (report.retrieved or "~", report.title or "", report.byline or "", report.sha256)
    return (*first, *rest, one.address.show())
