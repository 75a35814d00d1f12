"""Reports into cases: block on rare anchors, merge on positive evidence, best pair first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.casefile import Case, Reuse, ReuseKind, Tracing, Unplaced
from consilience.grouping.comparing import THRESHOLD, Rarity, compare
from consilience.grouping.signature import Signature, signature
from consilience.grouping.threads import lead
from consilience.grouping.wording import Wording, wording
from consilience.types import Reading, Report, ReportId, Score

# Anchors that more reports have than this bring no candidates: they are everybody's.
_CROWD = 200
_COPY = 4.0
_PART = 1.5


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reports put together so far: all that they tell, and what most of each text is about."""

    whole: Signature
    lead: Signature

    def reports(self) -> tuple[ReportId, ...]:
        """Sorted ids."""
        return tuple(sorted(self.whole.reports))

    def join(self, other: Cluster) -> Cluster:
        """Both as one."""
        return Cluster(self.whole.join(other.whole), self.lead.join(other.lead))


@dataclass(frozen=True, slots=True)
class Collection:
    """What pairs are judged by, beside their own signatures."""

    rarity: Rarity
    copies: Mapping[tuple[ReportId, ReportId], Score]
    wording: Wording


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
    texts = {one.id: one for one in sorted(reports, key=lambda one: one.id)}
    relevant = [one for one in texts if one in readings and readings[one].relevant]
    unplaced = tuple(
        Unplaced(report=one, reason=readings[one].why if one in readings else "was not read")
        for one in texts
        if one not in set(relevant)
    )
    singles = {
        one: Cluster(signature(readings[one]), signature(lead(readings[one], texts[one])))
        for one in relevant
    }
    collection = Collection(
        Rarity(Counter(anchor for one in singles.values() for anchor in anchors(one.whole))),
        _copies(tracing),
        wording(list(texts.values()), {one: readings[one].asides for one in relevant}),
    )
    clusters = _clusters(singles, collection)
    cases = [_case(one, singles, collection) for one in clusters]
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


def _clusters(singles: Mapping[ReportId, Cluster], collection: Collection) -> list[Cluster]:
    """Merge the best pair until none reaches the threshold; ties go to the smaller ids."""
    clusters = dict(singles)
    scores = {
        pair: _pair(clusters[pair[0]], clusters[pair[1]], collection).value
        for pair in _candidates(singles, collection)
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
            scores[pair] = _pair(clusters[pair[0]], clusters[pair[1]], collection).value
    return list(clusters.values())


def _candidates(
    singles: Mapping[ReportId, Cluster], collection: Collection
) -> set[tuple[ReportId, ReportId]]:
    holders: dict[str, list[ReportId]] = defaultdict(list)
    for report, one in sorted(singles.items()):
        for anchor in anchors(one.whole):
            holders[anchor].append(report)
    shared = {
        pair
        for held in holders.values()
        if len(held) <= _CROWD
        for pair in combinations(sorted(held), 2)
    }
    near = {*collection.copies, *collection.wording.neighbours()}
    return shared | {pair for pair in near if set(pair) <= set(singles)}


def _pair(left: Cluster, right: Cluster, collection: Collection) -> Score:
    """Points for one case: all that both tell, and each one's lead beside all of the other."""
    score = compare(left.whole, right.whole, collection.rarity)
    leads = [
        compare(left.lead, right.whole, collection.rarity),
        compare(left.whole, right.lead, collection.rarity),
    ]
    extra = _texts(left, right, collection)
    # Half the threshold for the weaker lead: a lead alone has fewer anchors than the whole.
    least = min(one.value for one in leads) + THRESHOLD / 2
    return Score(
        round(min(score.value, least) + extra.value, 3),
        "; ".join(one for one in (extra.reason, score.reason) if one),
    )


def _texts(left: Cluster, right: Cluster, collection: Collection) -> Score:
    """Points for the texts: copies, and names and numbers alike."""
    copied = [
        collection.copies[pair]
        for one in left.reports()
        for other in right.reports()
        if (pair := (min(one, other), max(one, other))) in collection.copies
    ]
    alike = collection.wording.points(left.reports(), right.reports())
    best = max(copied, key=lambda one: one.value, default=Score(0.0, ""))
    reasons = [one.reason for one in (best, alike) if one.reason]
    # A copy that was cut to little shares few names with its source.
    return Score(
        best.value + (max(alike.value, 0.0) if copied else alike.value), "; ".join(reasons)
    )


def _case(cluster: Cluster, singles: Mapping[ReportId, Cluster], collection: Collection) -> Case:
    reports = cluster.reports()
    return Case(
        reports=reports,
        reasons=tuple(_reason(one, reports, singles, collection) for one in reports),
    )


def _reason(
    report: ReportId,
    reports: Sequence[ReportId],
    singles: Mapping[ReportId, Cluster],
    collection: Collection,
) -> str:
    if len(reports) == 1:
        return f"{report}: stands alone, no other report is about the same doings"
    others = [
        (_pair(singles[report], singles[one], collection), one) for one in reports if one != report
    ]
    score, nearest = min(others, key=lambda pair: (-pair[0].value, pair[1]))
    return f"{report}: with {nearest}: {score.reason}"
