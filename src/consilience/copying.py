"""The nouns of tracing: who took which words from whom. Part of the bed, beside `types`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types import ReportId, Span


class ReuseKind(StrEnum):
    """How a copy differs from what it copies (docs/reference/format.md)."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    REWORDED = "reworded"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """One passage of a report beside the passage it shares wording with.

    Args:
        similarity: Share of aligned words, 0 to 1, of the shorter passage.
        evidence: Why it counts as a copy (`shares the misspelling 'aprozolam'`).
    """

    source: Span
    target: Span
    similarity: float
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """One report takes text from another.

    Args:
        source: The report that was taken from (of the two the smaller id, where undirected).
        directed: False where nothing says who took from whom.
        suspected: True where the wording is too loose to call it a copy: then counts of
            lineages are given as a range.
        reason: What decided the direction (`published earlier`, `credits Harbor Wire`).
    """

    source: ReportId
    target: ReportId
    kind: ReuseKind
    directed: bool
    suspected: bool
    reason: str
    alignments: tuple[Alignment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Two reports that share no wording but tell the same rare facts in the same order.

    One may have rewritten the other; nothing counts it as a copy.

    Args:
        source: The earlier one (of the two the smaller id, where undirected).
        directed: False where nothing says which is the earlier.
        reason: What is alike (`9 names, figures and quotes in the same order`).
        facts: Where each stands in both, in that order.
    """

    source: ReportId
    target: ReportId
    directed: bool
    reason: str
    facts: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """Who copied whom, for a collection.

    Args:
        origins: Groups of whole reports by where their text comes from; a report that mixes
            two texts stands in both groups. Each group starts with its root.
        guesses: Retellings that wording does not show; in none of the counts.
    """

    reuses: tuple[Reuse, ...]
    origins: tuple[tuple[ReportId, ...], ...]
    guesses: tuple[Guess, ...] = ()
