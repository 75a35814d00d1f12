"""What of a report decides which case it belongs to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from hashlib import sha256

from consilience.grouping.docket import Docket, docket
from consilience.grouping.keys import keys
from consilience.grouping.signature import Signature, signature
from consilience.grouping.stages import Stage, stage
from consilience.grouping.things import things
from consilience.grouping.threads import lead
from consilience.grouping.wording import Vector, vector
from consilience.knowledge.frequencies import frequencies
from consilience.types import Reading, Report, ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """One report, as far as grouping looks at it: it rests on this report and its reading alone.

    Args:
        whole: All that it tells.
        lead: What most of its text is about.
        words: How it is worded.
        docket: What pins it to one docket.
        keys: What another report must share at least one of to be compared with it at all.
        stage: Which end of a case its lead tells; releases of prosecutors are forms for both.
        printed: The day on which it was printed, as a number of days; None where it is not known.
        digest: Equal for reports with the same words: one text, however often it is printed.
    """

    report: ReportId
    whole: Signature
    lead: Signature
    words: Vector
    docket: Docket
    keys: frozenset[str]
    digest: str
    stage: Stage
    printed: int | None = None


def sketch(report: Report, reading: Reading) -> Sketch:
    """The sketch of a report that was read."""
    called = things(report, reading, frequencies())
    whole, thread = signature(reading, called), lead(reading, report)
    pinned = docket(report, reading)
    words = vector(report, reading.asides, frequencies()).passing(pinned.offices)
    return Sketch(
        report=report.id,
        whole=whole,
        lead=whole if thread is reading else signature(thread, called),
        words=words,
        docket=pinned,
        stage=Stage.NEITHER if pinned.prosecuted else stage(thread.events),
        keys=keys(whole, words),
        printed=_day(report),
        digest=sha256(" ".join(report.text.casefold().split()).encode()).hexdigest()[:32],
    )


def _day(report: Report) -> int | None:
    """The day on which a report was printed, as a number of days; None where it is not stated."""
    try:
        return dt.date.fromisoformat(report.published or "").toordinal()
    except ValueError:
        return None  # a month or a year alone, in EDTF
