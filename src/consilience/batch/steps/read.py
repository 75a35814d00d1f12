"""A part of all ids to reports, each id once, and what each report says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from consilience.batch import kept, names
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Job, Part, Tell
from consilience.batch.product import Product
from consilience.batch.slices import pack
from consilience.batch.tables.candidates import load_candidates
from consilience.batch.tables.readings import readings_table
from consilience.batch.tables.unread import unread_lines
from consilience.pipeline import admit
from consilience.sources.identity import settle
from consilience.types import Reading, Report, ReportId, Unread

# So many are read at once: a parser is faster on several, and a sign of life comes every second.
_AT_ONCE = 20


def read(job: Job, tell: Tell) -> Product:
    """Readings as a table, reports and readings as objects, and what could not be read."""
    assert isinstance(job.shard, Part)  # noqa: S101  # the plan gives this step nothing else
    sources = [Path(job.folder) / names.candidates(one) for one in range(job.shard.gathered)]
    found = load_candidates(sources, job.number, job.shard.parts)
    reports, unread = admit(settle(found))
    readings: dict[ReportId, Reading] = {}
    failed: list[Unread] = []
    for some in _readings(job, reports, tell):
        if isinstance(some, Unread):
            failed.append(some)
        else:
            readings |= some
    return Product(
        files=(
            (names.output("readings", job.number), readings_table(reports, readings)),
            (names.part(job.number), pack(_kept(reports, readings))),
            (names.cards(job.number), kept.dumps(tuple((r.id, r.published) for r in reports))),
            (names.unread("read", job.number), unread_lines((*unread, *failed))),
        ),
        counts={
            "reports": len(reports),
            "relevant": sum(one.relevant for one in readings.values()),
            "unread": len(unread) + len(failed),
        },
    )


def _kept(reports: Sequence[Report], readings: Mapping[ReportId, Reading]) -> Iterator[bytes]:
    for one in reports:
        yield kept.dumps((one, readings.get(one.id)))


def _readings(
    job: Job, reports: Sequence[Report], tell: Tell
) -> Iterator[Mapping[ReportId, Reading] | Unread]:
    why = dict(job.poisoned)
    yield from (poisonous(one.id, None, why[one.id]) for one in reports if one.id in why)
    sound = [one for one in reports if one.id not in why]
    at_once = 1 if job.careful else _AT_ONCE
    for start in range(0, len(sound), at_once):
        yield from _some(job, sound[start : start + at_once], tell)


def _some(
    job: Job, reports: Sequence[Report], tell: Tell
) -> Iterator[Mapping[ReportId, Reading] | Unread]:
    tell(reports[0].id)
    try:
        yield job.read(reports, job.least_sure)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001  # a bug that one report brings out; told as a row
        if len(reports) == 1:
            yield raised(reports[0].id, None, error)
            return
        for one in reports:
            yield from _some(job, [one], tell)
