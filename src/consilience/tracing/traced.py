"""Who copied whom, looked up by report: what one case needs costs what that case is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.copying import Reuse, Tracing
from consilience.types import ReportId


class Traced:
    """A tracing with the places of each report in it.

    Asking the tracing itself looks through all of it: for every case of a collection that costs
    the square of the collection.
    """

    def __init__(self, tracing: Tracing) -> None:
        """Args: tracing: Of a whole collection, or of part of it."""
        self._tracing = tracing
        self._reuses = _by_target(one.target for one in tracing.reuses)
        self._guesses = _by_target(one.target for one in tracing.guesses)
        self._groups: dict[ReportId, list[int]] = defaultdict(list)
        for place, group in enumerate(tracing.origins):
            for one in group:
                self._groups[one].append(place)

    def into(self, report: ReportId) -> Sequence[Reuse]:
        """What a report takes from others, in the order of the tracing."""
        return [self._tracing.reuses[place] for place in self._reuses.get(report, ())]

    def within(self, reports: Iterable[ReportId]) -> Tracing:
        """Who copied whom among some reports, in the order of the tracing."""
        inside = frozenset(reports)
        places = sorted({place for one in inside for place in self._groups.get(one, ())})
        groups = (
            tuple(one for one in self._tracing.origins[place] if one in inside) for place in places
        )
        reuses = (self._tracing.reuses[place] for place in _places(self._reuses, inside))
        guesses = (self._tracing.guesses[place] for place in _places(self._guesses, inside))
        return Tracing(
            reuses=tuple(one for one in reuses if one.source in inside),
            origins=tuple(dict.fromkeys(groups)),
            guesses=tuple(one for one in guesses if one.source in inside),
        )


def _by_target(targets: Iterable[ReportId]) -> Mapping[ReportId, Sequence[int]]:
    found: dict[ReportId, list[int]] = defaultdict(list)
    for place, one in enumerate(targets):
        found[one].append(place)
    return dict(found)


def _places(by_target: Mapping[ReportId, Sequence[int]], reports: Iterable[ReportId]) -> list[int]:
    return sorted(place for one in reports for place in by_target.get(one, ()))
