"""Earlier versions: what a publisher put at an address before, and what it put there later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.store.reports import Entry
from consilience.types import ReportId

_WORD = re.compile(r"\w+")
_RUN = 3
# An address that shows another text every day (a front page, a feed) holds reports, not editions
# of one: half of the shorter text's runs of three words must stand in the other.
_ALIKE = 0.5


def replaced(entries: Iterable[Entry]) -> dict[str, ReportId | None]:
    """For each key the report that took its place, None for those that stand.

    Of two alike texts from one address the one got later stands (else the one published later,
    else the one with the later key: the order in which they were added decides nothing).
    """
    found: dict[str, ReportId | None] = {}
    by_url: dict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        found[one.key] = None
        if one.report.url:
            by_url[one.report.url].append(one)
    for same in by_url.values():
        if len(same) > 1:
            found.update(_chain(sorted(same, key=_when)))
    return found


def _when(one: Entry) -> tuple[str, str, str]:
    report = one.report
    return (report.retrieved or report.published or "", report.published or "", one.key)


def _chain(entries: Sequence[Entry]) -> Mapping[str, ReportId | None]:
    runs = [_runs(one.report.text) for one in entries]
    chained: dict[str, ReportId | None] = {}
    for place, one in enumerate(entries):
        later = (
            other.report.id
            for at, other in enumerate(entries[place + 1 :], place + 1)
            if other.report.text != one.report.text and _alike(runs[place], runs[at])
        )
        chained[one.key] = next(later, None)
    return chained


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _alike(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> bool:
    shorter = min(len(left), len(right))
    return shorter > 0 and len(left & right) >= _ALIKE * shorter


def chain_of(one: Entry, same_url: Sequence[Entry]) -> tuple[Entry, ...]:
    """All editions that led to a report or took its place, oldest first.

    Args:
        one: Any of them.
        same_url: Everything from its address.
    """
    chain = {one.report.id}
    while True:
        after = {each.replaced_by for each in same_url if each.report.id in chain}
        before = {each.report.id for each in same_url if each.replaced_by in chain}
        grown = chain | before | {each for each in after if each is not None}
        if grown == chain:
            found = (each for each in same_url if each.report.id in chain)
            return tuple(sorted(found, key=lambda each: (each.replaced_by is None, *_when(each))))
        chain = grown
