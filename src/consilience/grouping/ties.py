"""What is known of pairs from outside of the texts: who copied whom, and what people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from consilience.copying import Reuse, ReuseKind, Tracing
from consilience.decision import Act, Decision
from consilience.types import ReportId, Score

Pair = tuple[ReportId, ReportId]

_COPY = 4.0
_PARTLY = 1.5
# A decision outweighs every sum of points.
_SIDES = {Act.MERGE: 1000.0, Act.SAME: 1000.0, Act.SPLIT: -1000.0, Act.NOT_SAME: -1000.0}
NOTHING = Score(0.0, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Copying and decisions between reports, known to the grouper or not yet.

    Args:
        copies: Points of sorted pairs of which one took text from the other.
        decided: What people decided on sorted pairs.
        of: Report -> the reports that it has a pair with.
    """

    copies: Mapping[Pair, Score]
    decided: Mapping[Pair, Score]
    of: Mapping[ReportId, frozenset[ReportId]] = field(repr=False)

    def changed(self, former: Ties) -> frozenset[ReportId]:
        """Reports with a pair of which these say something else than the former."""
        return frozenset(
            report
            for mine, theirs in ((self.copies, former.copies), (self.decided, former.decided))
            for pair in mine.keys() | theirs.keys()
            if mine.get(pair) != theirs.get(pair)
            for report in pair
        )

    def copied(self, report: ReportId) -> Iterator[ReportId]:
        """The reports that a report is a copy of, or that are copies of it, by wording."""
        for other in self.of.get(report, ()):
            if self.copies.get(ordered(report, other), NOTHING).value >= _COPY:
                yield other

    def is_decided(self, report: ReportId) -> bool:
        """Whether a person decided on the report and another one."""
        return any(ordered(report, other) in self.decided for other in self.of.get(report, ()))


def ties(tracing: Tracing | None = None, decisions: Sequence[Decision] = ()) -> Ties:
    """The ties of a collection.

    Args:
        tracing: Who copied whom.
        decisions: The log, oldest first; those on two reports (`report:ID`) count.
    """
    copies, decided = _copies(tracing), _decided(decisions)
    of: dict[ReportId, set[ReportId]] = defaultdict(set)
    for left, right in {**copies, **decided}:
        of[left].add(right)
        of[right].add(left)
    frozen = {report: frozenset(others) for report, others in of.items()}
    return Ties(copies=copies, decided=decided, of=frozen)


def ordered(left: ReportId, right: ReportId) -> Pair:
    """The pair with the smaller id first."""
    return (left, right) if left < right else (right, left)


def _copies(tracing: Tracing | None) -> Mapping[Pair, Score]:
    found: dict[Pair, Score] = {}
    for one in tracing.reuses if tracing else ():
        pair = ordered(one.source, one.target)
        found[pair] = max(_copy(one), found.get(pair, NOTHING), key=lambda each: each.value)
    return found


def _copy(reuse: Reuse) -> Score:
    # A shared paragraph may be boilerplate or background; most of a text is not.
    weak = reuse.suspected or reuse.kind is ReuseKind.PARTIAL
    return Score(_PARTLY if weak else _COPY, "shares text" if weak else "is a copy")


def _decided(decisions: Sequence[Decision]) -> Mapping[Pair, Score]:
    """What people decided on pairs of reports; a later decision on a pair wins."""
    found: dict[Pair, Score] = {}
    for one in decisions:
        kind, _, left = one.target.partition(":")
        right = (one.value or "").removeprefix("report:")
        if kind == "report" and one.act in _SIDES and right and left != right:
            pair = ordered(ReportId(left), ReportId(right))
            found[pair] = Score(_SIDES[one.act], f"{one.who} decided: {one.why}")
    return found
