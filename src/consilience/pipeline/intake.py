"""Inputs into reports: what a build starts from, and rows for what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO

from consilience.knowledge import load as load_knowledge
from consilience.reading.page_gate import may_be_relevant
from consilience.sources import Candidate, Options, Outcome, collect, read_inputs
from consilience.sources.drafting import NOT_STATED
from consilience.types import Report, Unread

# spaCy refuses longer texts, for its parser needs about 1 GB for each 100,000 words; no report
# of the trade comes near: a book of 160,000 words does.
LONGEST = 1_000_000


def gather(
    inputs: Sequence[str], stdin: BinaryIO | None = None, today: str | None = None
) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """Reports of files and folders, sorted by id, and what could not be read.

    Args:
        inputs: Files, folders, and `-` for standard input.
        stdin: Binary standard input, needed only for `-`.
        today: ISO date after which a publication date is in the future; None checks nothing.
    """
    options = Options(today=today, wanted=worth_extracting)
    return admit(read_inputs(inputs, stdin, options))


def admit(
    outcomes: Iterable[Report | Unread],
) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """Reports that can be read, sorted by id, and rows for the others and for what they lack."""
    reports: list[Report] = []
    unread: list[Unread] = []
    for one in outcomes:
        if isinstance(one, Unread):
            unread.append(one)
        elif len(one.text) > LONGEST:
            unread.append(_too_long(one.id))
        else:
            reports.append(one)
            unread += _left_out(one)
    return tuple(sorted(reports, key=lambda one: one.id)), tuple(unread)


def candidates(
    inputs: Sequence[str], stdin: BinaryIO | None = None, today: str | None = None
) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """What the inputs hold before it is settled which is which: for those who hold others too.

    Args:
        inputs: Files, folders, and `-` for standard input.
        stdin: Binary standard input, needed only for `-`.
        today: ISO date after which a publication date is in the future; None checks nothing.
    """
    return sift(collect(inputs, stdin, Options(today=today)))


def sift(outcomes: Iterable[Outcome]) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """Candidates that can be read, and rows for the others and for what they lack."""
    found: list[Candidate] = []
    unread: list[Unread] = []
    for one in outcomes:
        if isinstance(one, Unread):
            unread.append(one)
        elif len(one.report.text) > LONGEST:
            unread.append(_too_long(one.address.show()))
        else:
            found.append(one)
            unread += _left_out(one.report)
    return tuple(found), tuple(unread)


def _too_long(source: str) -> Unread:
    reason = f"longer than {LONGEST:,} characters"
    return Unread(source=source, line=None, reason=reason, remedy="split it into single reports")


def _left_out(report: Report) -> list[Unread]:
    """What the input gives of a report that is read, but that could not be used."""
    return [
        Unread(source=report.id, line=None, reason=one, remedy="correct it in the input")
        for one in report.warnings
        if one.endswith(NOT_STATED)
    ]


def worth_extracting(page: bytes) -> bool:
    """Whether the article of a raw page could be about a case: the gate for pages of archives."""
    return may_be_relevant(page, load_knowledge())
