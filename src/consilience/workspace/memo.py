"""What a case file is made from, as a digest: the same digest, the same case file."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.casefile import Case
from consilience.copying import Reuse, Tracing
from consilience.decision import Decision
from consilience.store.codec import dumps
from consilience.store.readings import Made
from consilience.types import Reading, ReportId, Role


class Memo:
    """Digests of the cases of one collection.

    Args:
        builder: Version of everything that makes a case file from readings.
        made: What each reading was made from.
        readings: Of every report of the collection.
        traced: Who copied whom.
        decisions: Those on claims, events and people, oldest first.
    """

    def __init__(
        self,
        builder: str,
        made: Mapping[ReportId, Made],
        readings: Mapping[ReportId, Reading],
        traced: Tracing,
        decisions: Sequence[Decision],
    ) -> None:
        self._builder = builder
        self._made = made
        self._readings = readings
        self._origins = traced.origins
        self._sources: dict[ReportId, list[Reuse]] = defaultdict(list)
        for one in traced.reuses:
            self._sources[one.target].append(one)
        self._decisions = decisions
        self._alike = _joined_names(decisions)

    def digest(self, case: Case) -> str:
        """Of the reports, their readings, whom they copy, and what was decided about them."""
        digest = hashlib.sha256(self._builder.encode())
        for line in self._lines(case):
            digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
        return digest.hexdigest()[:32]

    def _lines(self, case: Case) -> Iterable[str]:
        yield dumps(case)
        for one in case.reports:
            made = self._made[one]
            yield f"{one} {made.source} {made.maker}"
        inside = set(case.reports)
        yield from map(dumps, self._reuses(case.reports))
        yield from (" ".join(group) for group in self._origins if inside & set(group))
        names = self._names(case.reports)
        yield from (dumps(one) for one in self._decisions if self._concerns(one, inside, names))

    def _reuses(self, reports: Iterable[ReportId]) -> list[Reuse]:
        """Those that lead from the case's reports back to where their text first stood."""
        found: dict[tuple[ReportId, ReportId], Reuse] = {}
        waiting, seen = list(reports), set(reports)
        while waiting:
            for one in self._sources.get(waiting.pop(), ()):
                found[one.source, one.target] = one
                if one.source not in seen:
                    seen.add(one.source)
                    waiting.append(one.source)
        return [found[pair] for pair in sorted(found)]

    def _names(self, reports: Iterable[ReportId]) -> set[str]:
        """People whom the reports name, and whoever was decided to be the same or not the same."""
        named = {
            slot.value.show()
            for one in reports
            for event in self._readings[one].events
            for slot in event.slots
            if slot.role is Role.PERSON
        }
        return named | {other for one in named for other in self._alike.get(one, ())}

    def _concerns(self, one: Decision, inside: set[ReportId], names: set[str]) -> bool:
        kind, _, address = one.target.partition(":")
        if kind in ("claim", "event", "report", "span"):
            ends = (address, (one.value or "").partition(":")[2])
            return any(end.partition(":")[0] in inside for end in ends)
        return kind != "person" or address in names


def _joined_names(decisions: Iterable[Decision]) -> Mapping[str, frozenset[str]]:
    """Name -> all names that chains of decisions on people tie to it."""
    groups: dict[str, frozenset[str]] = {}
    for one in decisions:
        kind, _, name = one.target.partition(":")
        if kind == "person":
            other = (one.value or "").removeprefix("person:")
            joined = groups.get(name, frozenset((name,))) | groups.get(other, frozenset((other,)))
            groups.update(dict.fromkeys(joined, joined))
    return groups
