"""Reports into cases: block on rare anchors, merge on positive evidence, best pair first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from consilience.casefile import Case, Reuse, ReuseKind, Tracing, Unplaced
from consilience.grouping.comparing import THRESHOLD, Rarity, compare
from consilience.grouping.signature import Signature, signature
from consilience.types import Reading, Report, ReportId, Score

# Anchors that more reports have than this bring no candidates: they are everybody's.
_CROWD = 200
_COPY = 4.0
_PART = 1.5


def group(
    reports: Sequence[Report], readings: Mapping[ReportId, Reading], tracing: Tracing
) -> tuple[tuple[Case, ...], tuple[Unplaced, ...]]:
    """The cases of a collection, and the reports that belong to none.

    Args:
        reports: In any order; the answer does not depend on it.
        readings: Of every report; one that is missing leaves its report unplaced.
        tracing: Who copied whom; a copy is strong evidence for the same case.

    Returns:
        Cases sorted by their first report; a relevant report alone is a case of its own.
    """
    known = sorted({one.id for one in reports})
    relevant = [one for one in known if one in readings and readings[one].relevant]
    unplaced = tuple(
        Unplaced(report=one, reason=readings[one].why if one in readings else "was not read")
        for one in known
        if one not in set(relevant)
    )
    signatures = {one: signature(readings[one]) for one in relevant}
    rarity = Rarity(_frequencies(signatures.values()))
    copies = _copies(tracing)
    clusters = _clusters(signatures, rarity, copies)
    cases = [_case(one, signatures, rarity, copies) for one in clusters]
    return tuple(sorted(cases, key=lambda one: one.reports)), unplaced


def anchors(one: Signature) -> frozenset[str]:
    """What two reports must share at least one of to be compared at all."""
    towns = {
        step.place.parts[0].casefold() for step in one.steps if step.place and step.place.parts
    }
    days = {step.date.edtf.rstrip("~?") for step in one.steps if step.date}
    figures = {f"{each.of} {each.quantity.interval()}" for each in one.figures}
    return (
        one.people
        | one.nicknames
        | one.groups
        | one.operations
        | one.courts
        | towns
        | days
        | figures
    )


def _frequencies(signatures: Iterable[Signature]) -> Mapping[str, int]:
    return Counter(anchor for one in signatures for anchor in anchors(one))


def _copies(tracing: Tracing) -> Mapping[tuple[ReportId, ReportId], Score]:
    found: dict[tuple[ReportId, ReportId], Score] = {}
    for one in tracing.reuses:
        pair = (min(one.source, one.target), max(one.source, one.target))
        found[pair] = max(_copy(one), found.get(pair, Score(0.0, "")), key=lambda each: each.value)
    return found


def _copy(reuse: Reuse) -> Score:
    # A shared paragraph may be boilerplate or background; most of a text is not.
    weak = reuse.suspected or reuse.kind is ReuseKind.PARTIAL
    return Score(_PART if weak else _COPY, "shares text" if weak else "is a copy")


def _clusters(
    signatures: Mapping[ReportId, Signature],
    rarity: Rarity,
    copies: Mapping[tuple[ReportId, ReportId], Score],
) -> list[Signature]:
    """Merge the best pair until none reaches the threshold; ties go to the smaller ids."""
    clusters = {min(one.reports): one for one in signatures.values()}
    scores = {
        pair: _pair(clusters[pair[0]], clusters[pair[1]], rarity, copies).value
        for pair in _candidates(signatures, copies)
    }
    while scores:
        best = min(scores, key=lambda pair: (-scores[pair], pair))
        if scores[best] < THRESHOLD:
            break
        keep, gone = best
        clusters[keep] = clusters[keep].join(clusters.pop(gone))
        touched = {one for pair in scores for one in pair if set(pair) & set(best)} - set(best)
        scores = {pair: score for pair, score in scores.items() if not set(pair) & set(best)}
        for other in touched:
            pair = (min(keep, other), max(keep, other))
            scores[pair] = _pair(clusters[pair[0]], clusters[pair[1]], rarity, copies).value
    return list(clusters.values())


def _candidates(
    signatures: Mapping[ReportId, Signature],
    copies: Mapping[tuple[ReportId, ReportId], Score],
) -> set[tuple[ReportId, ReportId]]:
    holders: dict[str, list[ReportId]] = defaultdict(list)
    for report, one in sorted(signatures.items()):
        for anchor in anchors(one):
            holders[anchor].append(report)
    shared = {
        pair
        for held in holders.values()
        if len(held) <= _CROWD
        for pair in combinations(sorted(held), 2)
    }
    return shared | {pair for pair in copies if set(pair) <= set(signatures)}


def _pair(
    left: Signature,
    right: Signature,
    rarity: Rarity,
    copies: Mapping[tuple[ReportId, ReportId], Score],
) -> Score:
    score = compare(left, right, rarity)
    copied = [
        copies[pair]
        for one in left.reports
        for other in right.reports
        if (pair := (min(one, other), max(one, other))) in copies
    ]
    if not copied:
        return score
    best = max(copied, key=lambda one: one.value)
    return Score(score.value + best.value, "; ".join(r for r in (best.reason, score.reason) if r))


def _case(
    cluster: Signature,
    signatures: Mapping[ReportId, Signature],
    rarity: Rarity,
    copies: Mapping[tuple[ReportId, ReportId], Score],
) -> Case:
    reports = tuple(sorted(cluster.reports))
    return Case(
        reports=reports,
        reasons=tuple(_reason(one, reports, signatures, rarity, copies) for one in reports),
    )


def _reason(
    report: ReportId,
    reports: Sequence[ReportId],
    signatures: Mapping[ReportId, Signature],
    rarity: Rarity,
    copies: Mapping[tuple[ReportId, ReportId], Score],
) -> str:
    if len(reports) == 1:
        return f"{report}: stands alone, no other report is about the same doings"
    others = [
        (_pair(signatures[report], signatures[one], rarity, copies), one)
        for one in reports
        if one != report
    ]
    score, nearest = min(others, key=lambda pair: (-pair[0].value, pair[1]))
    return f"{report}: with {nearest}: {score.reason}"
