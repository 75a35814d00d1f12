"""Who copied whom after a change: only what hangs together with it is traced again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from sqlalchemy import Connection

from consilience.copying import Guess, Reuse, Tracing
from consilience.decision import Decision
from consilience.pipeline import Progress
from consilience.store import tracks
from consilience.store.tracks import Kept, Partners, Track
from consilience.tracing.candidates import groups
from consilience.tracing.decided import decided, told_pair
from consilience.tracing.renewing import packed, renew, take_prints, unpacked
from consilience.tracing.tracing import Pairs, by_age, join_copies, trace_group
from consilience.types import ReportId
from consilience.workspace.renewing.changes import Change
from consilience.workspace.renewing.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What tracing says otherwise than before.

    Args:
        prints: Of fresh reports.
        old: Components that are no more, or are others now.
        new: Those in their place.
    """

    prints: Mapping[ReportId, Kept]
    old: tuple[Track, ...]
    new: tuple[Track, ...]

    def tracing(self, connection: Connection, reports: Iterable[ReportId]) -> Tracing:
        """All that concerns some reports: whole components, and the reports that are alone."""
        wanted = set(reports)
        over = {one for track in (*self.old, *self.new) for one in track.reports}
        stored = tracks.tracks(connection, sorted(wanted - over))
        found = [*stored, *(one for one in self.new if wanted & set(one.reports))]
        within = {one for track in found for one in track.reports}
        alone = [(one,) for one in wanted - within]
        some = [*(one.tracing for one in found), Tracing(reuses=(), origins=tuple(alone))]
        return Tracing(
            reuses=tuple(sorted(chain.from_iterable(one.reuses for one in some), key=_pair)),
            origins=tuple(sorted(chain.from_iterable(one.origins for one in some))),
            guesses=tuple(sorted(chain.from_iterable(one.guesses for one in some), key=_pair)),
        )


def _pair(one: Reuse | Guess) -> tuple[ReportId, ReportId]:
    return one.source, one.target


def retrace(connection: Connection, change: Change, shelf: Shelf, progress: Progress) -> Copies:
    """Trace again what a change may concern."""
    prints, again, partners = _partners(change, shelf)
    told = [pair for one in change.decisions if (pair := told_pair(one))]
    told = [pair for pair in told if set(pair) <= change.ready.keys()]
    ends = {each for one in partners for each in (one.earlier, one.later)}
    seeds = {*again, *ends, *change.gone, *change.moved}
    before = () if change.whole else tracks.tracks(connection, sorted(seeds))
    scope = seeds.union(*(one.reports for one in before)) - set(change.gone)
    away = again | set(change.gone)
    edges = [
        *partners,
        *(
            one
            for track in before
            for one in track.partners
            if one.later not in away and one.earlier not in change.gone
        ),
    ]
    found = _components(edges, [pair for pair in told if set(pair) & scope])
    known = {(one.reports, one.partners): one for one in before}
    moved = {*change.fresh, *change.moved}
    new, kept = [], set()
    for done, (reports, some) in enumerate(found):
        progress("tracing", done, len(found))
        if (reports, some) in known and not moved & set(reports):
            kept.add(reports)
        else:
            new.append(_traced(reports, some, change.decisions, shelf))
    progress("tracing", len(found), len(found))
    old = tuple(one for one in before if one.reports not in kept)
    return Copies(prints=prints, old=old, new=tuple(new))


def _partners(
    change: Change, shelf: Shelf
) -> tuple[dict[ReportId, Kept], set[ReportId], list[Partners]]:
    """Prints of fresh reports, whose earlier partners were sought again, and these."""
    order = list(change.ages)
    fresh = sorted(change.fresh)
    if not fresh and not change.gone:
        return {}, set(), []
    texts = shelf.reports(fresh)
    taken = dict(zip(fresh, take_prints([texts[one].text for one in fresh]), strict=True))
    made = [taken[one] if one in taken else unpacked(change.kept[one].body) for one in order]
    former = [one for one in (*change.fresh, *change.gone) if one in change.kept]
    place = {one: number for number, one in enumerate(order)}
    found = renew(
        made, [place[one] for one in fresh], [unpacked(change.kept[one].body) for one in former]
    )
    pairs = sorted(found.wording | found.alike, key=lambda pair: (pair[1], pair[0]))
    partners = [
        Partners(
            earlier=order[one], later=order[other],
            wording=(one, other) in found.wording, alike=(one, other) in found.alike,
        )
        for one, other in pairs
    ]  # fmt: skip
    kept = {
        one: Kept(made=change.ready[one], age=change.ages[one], body=packed(taken[one]))
        for one in fresh
    }
    return kept, {order[one] for one in found.later}, partners


def _components(
    edges: Sequence[Partners], told: Iterable[tuple[ReportId, ReportId]]
) -> list[tuple[tuple[ReportId, ...], tuple[Partners, ...]]]:
    """What hangs together, with its partners, sorted."""
    pairs = [(one.earlier, one.later) for one in edges] + list(told)
    names = sorted({each for pair in pairs for each in pair})
    number = {one: at for at, one in enumerate(names)}
    numbered = ((min(pair), max(pair)) for one, other in pairs
                for pair in [(number[one], number[other])])  # fmt: skip
    member: dict[ReportId, int] = {}
    whole: list[tuple[ReportId, ...]] = []
    for group in groups(numbered):
        reports = tuple(names[one] for one in sorted({each for pair in group for each in pair}))
        member.update(dict.fromkeys(reports, len(whole)))
        whole.append(reports)
    some: dict[int, list[Partners]] = defaultdict(list)
    for one in sorted(set(edges), key=lambda one: (one.later, one.earlier)):
        some[member[one.later]].append(one)
    return [(reports, tuple(some[at])) for at, reports in enumerate(whole)]


def _traced(
    reports: Sequence[ReportId], partners: tuple[Partners, ...], taken: Sequence[Decision],
    shelf: Shelf,
) -> Track:  # fmt: skip
    """The tracing of one component, with what people decided."""
    texts, readings = shelf.reports(reports), shelf.readings(reports)
    ordered = by_age(texts.values())
    place = {one.id: number for number, one in enumerate(ordered)}
    numbered = {(place[one.earlier], place[one.later]): one for one in partners}
    pairs = Pairs(
        groups=groups(numbered),
        alike=frozenset(pair for pair, one in numbered.items() if one.alike),
    )
    by_number = dict(enumerate(ordered))
    copies = [trace_group(by_number, group, readings) for group in pairs.groups]
    traced = decided(join_copies(ordered, pairs, copies), ordered, taken)
    return Track(reports=tuple(sorted(reports)), partners=partners, tracing=traced)
