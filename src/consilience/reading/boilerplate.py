"""Words that a careless reader would take for facts of the case, each set aside with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.knowledge.words import Words
from consilience.types import Aside, Report, Span


def asides(report: Report, sentences: Sequence[Span], words: Words) -> tuple[Aside, ...]:
    """The set-aside spans of a report, sorted by place, not overlapping."""
    return ()
