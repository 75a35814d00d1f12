"""Answers as docs/reference/format.md has them: the gold ones and the tool's, in one shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One `(event type, slot, value)` of one report, and the words that it rests on.

    Args:
        quotes: False where the span does not quote the text: such a value is wrong.
        sure: How sure the tool says it is, the best of where it says it; None in gold.
    """

    type: str
    slot: str
    value: str
    start: int
    end: int
    quotes: bool = True
    sure: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, order=True)
class Start:
    """One event: its type and the `[start, end)` of the words that start it."""

    type: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """Who said `[start, end)` of a report."""

    speaker: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one report says.

    Args:
        facts: Each triple once, sorted.
        types: Types of the events, with or without slots.
        starts: Every event whose words are given, sorted.
    """

    report: str
    relevant: bool
    facts: tuple[Fact, ...]
    types: frozenset[str]
    statements: tuple[Said, ...]
    starts: tuple[Start, ...] = ()

    def people(self) -> tuple[str, ...]:
        """Every name that the answer gives to somebody, sorted."""
        named = {one.value for one in self.facts if one.slot in ("person", "from", "to")}
        named |= {one.value.partition("|")[0] for one in self.facts if one.slot in _WHOM}
        return tuple(sorted(named | {one.speaker for one in self.statements}))


_WHOM = ("penalty", "plea")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding: a triple of a case with its status."""

    type: str
    slot: str
    value: str
    status: str
    kind: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswer:
    """One case as answered: its reports, who copied whom, and what is found."""

    slug: str
    reports: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]
    findings: tuple[Found, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A collection with its answers.

    Args:
        cases: None where the collection has none (`cases.json` is missing).
        kept_aside: Reports whose errors nobody may read while tuning.
    """

    texts: Mapping[str, str]
    answers: Mapping[str, Answer]
    cases: tuple[CaseAnswer, ...] | None
    kept_aside: frozenset[str]
