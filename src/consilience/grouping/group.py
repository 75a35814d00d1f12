"""Reports into cases: block on rare anchors, merge on positive evidence, best pair first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.casefile import Act, Case, Decision, Reuse, ReuseKind, Tracing, Unplaced
from consilience.grouping.comparing import THRESHOLD, Rarity, compare
from consilience.grouping.linking import link
from consilience.grouping.signature import Signature, signature
from consilience.grouping.threads import lead
from consilience.grouping.wording import Wording, wording
from consilience.types import Reading, Report, ReportId, Score

# Anchors that more reports have than this bring no candidates: they are everybody's.
_CROWD = 200
_COPY = 4.0
# A decision outweighs every sum of points.
_SIDES = {Act.MERGE: 1000.0, Act.SAME: 1000.0, Act.SPLIT: -1000.0, Act.NOT_SAME: -1000.0}
_PART = 1.5


@dataclass(frozen=True, slots=True)
class Told:
    """One report: all that it tells, and what most of its text is about."""

    whole: Signature
    lead: Signature


@dataclass(frozen=True, slots=True)
class Collection:
    """What pairs are judged by."""

    told: Mapping[ReportId, Told]
    rarity: Rarity
    copies: Mapping[tuple[ReportId, ReportId], Score]
    wording: Wording
    decided: Mapping[tuple[ReportId, ReportId], Score]


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
    told = {
        one: Told(signature(readings[one]), signature(lead(readings[one], texts[one])))
        for one in relevant
    }
    collection = Collection(
        told,
        Rarity(Counter(anchor for one in told.values() for anchor in anchors(one.whole))),
        _copies(tracing),
        wording(list(texts.values()), {one: readings[one].asides for one in relevant}),
        _decided(decisions),
    )
    points = {pair: _pair(*pair, collection).value for pair in _candidates(collection)}
    decided = {
        pair: one.value for pair, one in collection.decided.items() if set(pair) <= set(told)
    }
    clusters = link(relevant, points, decided)
    cases = [_case(one, collection) for one in clusters]
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


def _decided(decisions: Sequence[Decision]) -> Mapping[tuple[ReportId, ReportId], Score]:
    """What people decided on pairs of reports; a later decision on a pair wins."""
    found: dict[tuple[ReportId, ReportId], Score] = {}
    for one in decisions:
        kind, _, left = one.target.partition(":")
        right = (one.value or "").removeprefix("report:")
        if kind != "report" or not right or one.act not in _SIDES:
            continue
        pair = (ReportId(min(left, right)), ReportId(max(left, right)))
        found[pair] = Score(_SIDES[one.act], f"{one.who} decided: {one.why}")
    return found


def _copy(reuse: Reuse) -> Score:
    # A shared paragraph may be boilerplate or background; most of a text is not.
    weak = reuse.suspected or reuse.kind is ReuseKind.PARTIAL
    return Score(_PART if weak else _COPY, "shares text" if weak else "is a copy")


def _candidates(collection: Collection) -> set[tuple[ReportId, ReportId]]:
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


def _pair(left: ReportId, right: ReportId, collection: Collection) -> Score:
    """Points for one case: all that both tell, and each one's lead beside all of the other."""
    one, other = collection.told[left], collection.told[right]
    score = compare(one.whole, other.whole, collection.rarity)
    weaker = min(
        compare(one.lead, other.whole, collection.rarity).value,
        compare(one.whole, other.lead, collection.rarity).value,
    )
    # Half the threshold for the weaker lead: a lead alone has fewer anchors than the whole.
    told = min(score.value, weaker + THRESHOLD / 2)
    copied = collection.copies.get((left, right), Score(0.0, ""))
    alike = collection.wording.points((left,), (right,))
    points = alike.value
    if copied.value:
        # A copy that was cut to little shares few names with its source.
        points = max(points, 0.0) + copied.value
    elif points > 0:
        # Two matters of one port share many names: names support what the leads say, no more.
        points = min(points, max(weaker, 0.0))
    reasons = (copied.reason, alike.reason, score.reason)
    return Score(round(told + points, 3), "; ".join(one for one in reasons if one))


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
    others = [(_pair(left, right, collection), one) for left, right, one in pairs]
    score, nearest = min(others, key=lambda pair: (-pair[0].value, pair[1]))
    return f"{report}: with {nearest}: {score.reason}"
