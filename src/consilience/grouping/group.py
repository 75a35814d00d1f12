"""Reports into cases: block on rare anchors, merge on positive evidence, best pair first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from itertools import combinations

from consilience.casefile import Act, Case, Decision, Reuse, ReuseKind, Tracing, Unplaced
from consilience.grouping.judging import Collection, Pair, Told
from consilience.grouping.linking import link, mean_of_best
from consilience.grouping.parting import part
from consilience.grouping.signature import anchors, signature
from consilience.grouping.steps import Rarity
from consilience.grouping.threads import lead
from consilience.grouping.wording import wording
from consilience.knowledge.frequencies import frequencies
from consilience.types import Reading, Report, ReportId, Score

# Anchors that more reports have than this bring no candidates: they are everybody's.
_CROWD = 200
_COPY = 4.0
_PARTLY = 1.5
# A decision outweighs every sum of points.
_SIDES = {Act.MERGE: 1000.0, Act.SAME: 1000.0, Act.SPLIT: -1000.0, Act.NOT_SAME: -1000.0}
# What the best third of the pairs must tell, words apart, to keep two parts of a case together.
_HELD = 2.0
_BEST = 3


def group(
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    tracing: Tracing,
    decisions: Sequence[Decision] = (),
) -> tuple[tuple[Case, ...], tuple[Unplaced, ...]]:
    """The cases of a collection, and the reports that belong to none.

    Args:
        reports: In any order; the answer does not depend on it.
        readings: Of every report; one that is missing leaves its report unplaced.
        tracing: Who copied whom; a copy is strong evidence for the same case.
        decisions: The log; those on two reports (`report:ID`) outweigh all points.

    Returns:
        Cases sorted by their first report; a relevant report alone is a case of its own.
    """
    texts = {one.id: one for one in sorted(reports, key=lambda one: one.id)}
    relevant = [one for one in texts if one in readings and readings[one].relevant]
    unplaced = tuple(
        Unplaced(report=one, reason=readings[one].why if one in readings else "was not read")
        for one in texts
        if one not in set(relevant)
    )
    told = {one: _told(readings[one], texts[one]) for one in relevant}
    collection = Collection(
        told,
        Rarity(Counter(anchor for one in told.values() for anchor in anchors(one.whole))),
        _copies(tracing),
        wording(
            [texts[one] for one in relevant],
            {one: readings[one].asides for one in relevant},
            frequencies(),
        ),
        _decided(decisions, set(told)),
    )
    cases = [_case(one, collection) for one in _clusters(collection)]
    return tuple(sorted(cases, key=lambda one: one.reports)), unplaced


def _told(reading: Reading, report: Report) -> Told:
    whole, thread = signature(reading), lead(reading, report)
    return Told(whole, whole if thread is reading else signature(thread))


def _clusters(collection: Collection) -> list[tuple[ReportId, ...]]:
    points = {pair: collection.judge(*pair).value for pair in _candidates(collection)}
    decided = {pair: one.value for pair, one in collection.decided.items()}
    vectors = {one: vector.weights for one, vector in collection.wording.vectors.items()}

    def together(left: Sequence[ReportId], right: Sequence[ReportId]) -> bool:
        pairs = [(min(one, other), max(one, other)) for one in left for other in right]
        if any(decided.get(pair, 0.0) > 0 for pair in pairs):
            return True
        told = (max(collection.evidence(*pair).value, 0.0) for pair in pairs)
        return mean_of_best(told, _BEST) >= _HELD

    linked = link(sorted(collection.told), points, decided)
    return [each for one in linked for each in part(one, vectors, together)]


def _copies(tracing: Tracing) -> Mapping[Pair, Score]:
    found: dict[Pair, Score] = {}
    for one in tracing.reuses:
        pair = (min(one.source, one.target), max(one.source, one.target))
        found[pair] = max(_copy(one), found.get(pair, Score(0.0, "")), key=lambda each: each.value)
    return found


def _decided(decisions: Sequence[Decision], known: Container[str]) -> Mapping[Pair, Score]:
    """What people decided on pairs of known reports; a later decision on a pair wins."""
    found: dict[Pair, Score] = {}
    for one in decisions:
        kind, _, left = one.target.partition(":")
        right = (one.value or "").removeprefix("report:")
        if kind != "report" or one.act not in _SIDES or left not in known or right not in known:
            continue
        pair = (ReportId(min(left, right)), ReportId(max(left, right)))
        found[pair] = Score(_SIDES[one.act], f"{one.who} decided: {one.why}")
    return found


def _copy(reuse: Reuse) -> Score:
    # A shared paragraph may be boilerplate or background; most of a text is not.
    weak = reuse.suspected or reuse.kind is ReuseKind.PARTIAL
    return Score(_PARTLY if weak else _COPY, "shares text" if weak else "is a copy")


def _candidates(collection: Collection) -> set[Pair]:
    """Sorted pairs that share an anchor that is not everybody's, words, or text."""
    holders: dict[str, list[ReportId]] = defaultdict(list)
    for report, one in sorted(collection.told.items()):
        for anchor in anchors(one.whole):
            holders[anchor].append(report)
    shared = {
        pair
        for held in holders.values()
        if len(held) <= _CROWD
        for pair in combinations(sorted(held), 2)
    }
    near = {*collection.copies, *collection.wording.neighbours()}
    return shared | {pair for pair in near if set(pair) <= set(collection.told)}


def _case(reports: tuple[ReportId, ...], collection: Collection) -> Case:
    return Case(
        reports=reports, reasons=tuple(_reason(one, reports, collection) for one in reports)
    )


def _reason(report: ReportId, reports: Sequence[ReportId], collection: Collection) -> str:
    """Why a report is in its case: a decision on it, else the nearest other report."""
    if len(reports) == 1:
        return f"{report}: stands alone, no other report is about the same doings"
    pairs = [(min(report, one), max(report, one), one) for one in reports if one != report]
    for left, right, one in pairs:
        decided = collection.decided.get((left, right))
        if decided is not None and decided.value > 0:
            return f"{report}: with {one}: {decided.reason}"
    others = [(collection.judge(left, right), one) for left, right, one in pairs]
    score, nearest = min(others, key=lambda pair: (-pair[0].value, pair[1]))
    return f"{report}: with {nearest}: {score.reason}"
