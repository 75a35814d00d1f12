"""Reports into the store: each once, under an id that the order of adding does not decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from consilience.sources import Address, Candidate, Settled, key_of, settle_keyed
from consilience.store import readings, reports, trail
from consilience.store.reports import Entry
from consilience.types import ReportId
from consilience.workspace.editions import replaced
from consilience.workspace.erasing import new_id
from consilience.workspace.forgetting import without_forgotten

_STORED = Address("workspace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """What became of the reports that were given.

    Args:
        new: Ids of reports that the store did not have, sorted.
        known: Ids under which the others were there already.
        replacing: Which of the new ones took the place of an earlier edition: (old, new).
        changed: Whether anything is not as it was; what is stated of a report given again may be
            taken over too, where it has an earlier date.
    """

    new: tuple[ReportId, ...]
    known: tuple[ReportId, ...]
    replacing: tuple[tuple[ReportId, ReportId], ...]
    changed: bool


def accept(connection: Connection, candidates: Sequence[Candidate], now: str) -> Accepted:
    """Keep reports; the answer and the store depend on which there are, never on their order.

    Args:
        connection: For writing.
        candidates: As the sources give them.
        now: RFC 3339 time.
    """
    given = {one.report.id for one in candidates}
    given |= {ReportId(new_id(connection, one)) for one in given if trail.forgotten(connection)}
    there = {one.key: one for one in reports.entries(connection, given=sorted(given))}
    keyed = [(key, _candidate(one)) for key, one in there.items()]
    keyed += [(key, one) for one in candidates if not _masked(there.get(key := key_of(one)), one)]
    settled = list(settle_keyed(keyed))
    kept = {one.key: _entry(one, there.get(one.key), now) for one in settled if one.report}
    changed = [one for key, one in kept.items() if there.get(key) != one]
    moved = [one.report.id for one in there.values() if one.report.id != kept[one.key].report.id]
    readings.remove(connection, moved)
    reports.put(connection, _without_forgotten(connection, changed, there))
    new = {one.report.id for one in changed if one.key not in there}
    replacing = _settle_editions(connection, changed)
    return Accepted(
        new=tuple(sorted(new)),
        known=tuple(sorted({kept[key_of(one)].report.id for one in candidates} - new)),
        replacing=tuple(pair for pair in replacing if pair[1] in new),
        changed=bool(changed or replacing),
    )


def _without_forgotten(
    connection: Connection, changed: Sequence[Entry], there: Mapping[str, Entry]
) -> list[Entry]:
    """New reports without people who were forgotten; those that were there are so already."""
    new = without_forgotten(connection, (one for one in changed if one.key not in there))
    return [*new, *(one for one in changed if one.key in there)]


def _candidate(one: Entry) -> Candidate:
    """An entry as it once came in."""
    own = one.report.warnings[:-1] if one.renaming else one.report.warnings
    report = replace(one.report, id=ReportId(one.given), warnings=own)
    return Candidate(report=report, address=_STORED, stated=one.stated)


def _masked(there: Entry | None, one: Candidate) -> bool:
    """Whether the store holds the report without a person's name: then it stays so."""
    if there is None:
        return False
    return (there.report.text, there.given) != (one.report.text, one.report.id)


def _entry(one: Settled, there: Entry | None, now: str) -> Entry:
    assert one.report is not None  # noqa: S101  # callers leave out what was given twice
    return Entry(
        key=one.key,
        report=one.report,
        given=one.candidate.report.id,
        stated=one.candidate.stated,
        added=there.added if there else now,
        renaming=one.renaming,
        replaced_by=there.replaced_by if there else None,
    )


def _settle_editions(
    connection: Connection, changed: Iterable[Entry]
) -> list[tuple[ReportId, ReportId]]:
    """Which report stands at each address now; (old, new) for those that changed."""
    urls = sorted({one.report.url for one in changed if one.report.url})
    there = reports.editions(connection, urls)
    now = replaced(there)
    differing = [one for one in there if one.replaced_by != now[one.key]]
    reports.set_replaced(connection, ((one.key, now[one.key]) for one in differing))
    pairs = ((one.report.id, now[one.key]) for one in differing)
    return [(old, new) for old, new in pairs if new is not None]
