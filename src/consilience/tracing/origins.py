"""Groups of whole reports by where their text comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from consilience.tracing.descent import Descent
from consilience.tracing.direction import Library
from consilience.types import ReportId

# A local paper that adds its own reporting to a dispatch is a text of its own too; a byline, a
# teaser and a sentence of background are not.
_OWN_SHARE = 0.33
_OWN_SENTENCES = 3


def find_origins(descents: Sequence[Descent], library: Library) -> tuple[tuple[ReportId, ...], ...]:
    """Groups with the root first; a report that mixes two texts stands in both groups.

    A report that took nothing is the root of its group, often alone; one with substantial text of
    its own beside what it took is a root as well.
    """
    sources: dict[int, set[int]] = defaultdict(set)
    copied: dict[int, set[int]] = defaultdict(set)
    for one in descents:
        sources[one.direction.target].add(one.direction.source)
        copied[one.direction.target] |= {match.right.number for match in one.matches}
    groups: dict[int, list[int]] = defaultdict(list)
    for report in range(len(library.reports)):
        if not sources[report]:
            groups[report].append(report)
        for root in sorted(_roots(report, sources) - {report}):
            groups[root].append(report)
    alone = [one for one in sorted(copied) if _is_own(one, copied[one], library)]
    ids = [one.id for one in library.reports]
    named = [
        (ids[root], *sorted(ids[one] for one in group if one != root))
        for root, group in groups.items()
    ]
    return tuple(sorted([*named, *((ids[one],) for one in alone if one not in groups)]))


def _roots(report: int, sources: dict[int, set[int]]) -> set[int]:
    roots, waiting, seen = set(), [report], {report}
    while waiting:
        one = waiting.pop()
        parents = sources.get(one, set())
        if not parents:
            roots.add(one)
        waiting.extend(sorted(parents - seen))
        seen |= parents
    return roots


def _is_own(report: int, copied: set[int], library: Library) -> bool:
    counted = [one for one in library.sentences[report] if one.counts and not one.headline]
    own = [one for one in counted if one.number not in copied]
    total = sum(len(one.words) for one in counted)
    share = sum(len(one.words) for one in own) / total if total else 0.0
    return len(own) >= _OWN_SENTENCES and share >= _OWN_SHARE
