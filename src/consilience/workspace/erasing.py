"""A person out of everything that is stored, row by row; what is derived is made again."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, delete, select, update

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.reconciling.log import UNDONE, digest_of
from consilience.store import cases, decisions, frozen, reports, trail
from consilience.store.codec import dumps
from consilience.store.discretion import mask_jobs
from consilience.store.jobs import Job
from consilience.store.reports import Entry
from consilience.store.tables import (
    BORROWED,
    DECISIONS,
    FROZEN,
    HOLDS,
    REFUSED,
    REPORTS,
    REUSES,
    SLUGS,
    TRAIL,
)
from consilience.types import Report, ReportId
from consilience.workspace.gone import Gone
from consilience.workspace.masking import Masking, masked, masking
from consilience.workspace.spelt import spells, told

# A backup's own place stays in the trail: by it the backup is found when another is forgotten.
_PLACES = frozenset({"file"})


def entry_without(connection: Connection, entry: Entry, gone: Gone) -> Entry:
    """A report without the person, in all that is stated of it; the same one where nothing is."""
    named = without(entry.report, gone.named, masking(gone.named)) != entry.report
    names = gone.forms if named or spells(entry.given, gone.named) else gone.near
    report = without(entry.report, names, masking(names))
    if not spells(entry.given, gone.named) and not spells(report.id, gone.named):
        return entry if report == entry.report else replace(entry, report=report)
    new = new_id(connection, entry.given)
    own = report.warnings[:-1] if entry.renaming else report.warnings
    renaming = entry.renaming and entry.renaming.replace(entry.given, new)
    report = replace(
        report,
        id=ReportId(entry.report.id.replace(entry.given, new)),
        warnings=(*own, renaming) if renaming else own,
    )
    return replace(entry, report=report, given=new, renaming=renaming)


def without(report: Report, names: tuple[str, ...], mask: Masking) -> Report:
    """A report without some names in its text and what is stated of it; its id stays."""
    spelt = report.url is not None and spells(report.url, names)
    return replace(
        report,
        text=mask(report.text),
        title=report.title and mask(report.title),
        byline=report.byline and mask(report.byline),
        publisher=report.publisher and mask(report.publisher),
        url=None if spelt else report.url,
        warnings=tuple(told(one, names, mask) for one in report.warnings),
    )


def new_id(connection: Connection, old: str) -> str:
    """The id of a report whose own spells a name; the same one whenever it is given again."""
    return f"r-{trail.digests(connection)(old)[:12]}"


def erase(connection: Connection, gone: Gone, at: str) -> None:
    """Take somebody out of reports, log, versions, jobs, trail and what was refused.

    Readings, cases and what is looked up by are not changed here: they are made anew.
    """
    renamed = {**_erase_reports(connection, gone), **_erase_slugs(connection, gone)}
    _erase_log(connection, gone, renamed)
    _erase_versions(connection, gone, renamed)
    _erase_refused(connection, gone)
    _erase_trail(connection, gone)
    mask_jobs(connection, lambda job: _of_job(job, gone), renamed, at)


def _erase_reports(connection: Connection, gone: Gone) -> dict[str, str]:
    """Gives the reports that have another id now."""
    renamed: dict[str, str] = {}
    entries = reports.some(connection, sorted(gone.reports))
    changed = [entry_without(connection, one, gone) for one in entries]
    reports.put(connection, changed)
    reports.drop_texts(connection)
    for entry, kept in zip(entries, changed, strict=True):
        name = entry.report.id
        connection.execute(
            delete(REUSES).where((REUSES.c.source == name) | (REUSES.c.target == name))
        )
        connection.execute(delete(BORROWED).where(BORROWED.c.report == name))
        if kept.report.id != name:
            renamed[name] = kept.report.id
            by = update(REPORTS).where(REPORTS.c.replaced_by == name)
            connection.execute(by.values(replaced_by=kept.report.id))
            slugs = update(SLUGS).where(SLUGS.c.report == name)
            connection.execute(slugs.values(report=kept.report.id))
    return renamed


def _erase_slugs(connection: Connection, gone: Gone) -> dict[str, str]:
    """Names of cases that spell the person's become others, which lead to the same cases."""
    renamed = {
        slug: f"person-forgotten-{trail.digest(connection, slug)[:6]}"
        for slug in cases.history(connection)
        if spells(slug, gone.forms if slug in gone.slugs else gone.named)
    }
    for old, new in renamed.items():
        for column in (SLUGS.c.slug, FROZEN.c.slug):
            connection.execute(update(column.table).where(column == old).values(slug=new))
    return renamed


def _erase_log(connection: Connection, gone: Gone, renamed: Mapping[str, str]) -> None:
    """The log without the name; what undoes a decision still names it."""
    digests: dict[str, str] = {}
    about: set[str] = set()
    for one in decisions.log(connection):
        close = _is_about(one.decision, gone, about)
        if close:
            about.add(one.digest)
        kept = masked(Decision, one.decision, _both(renamed, gone.mask(close=close)))
        before = kept.target.removeprefix(UNDONE)
        if kept.act is Act.UNDO and before in digests:
            kept = replace(kept, target=f"{UNDONE}{digests[before]}")
        if kept != one.decision:
            digests[one.digest] = digest_of(kept)
            connection.execute(
                update(DECISIONS)
                .where(DECISIONS.c.number == one.number)
                .values(digest=digests[one.digest], body=dumps(kept))
            )


def decisions_naming(connection: Connection, gone: Gone) -> int:
    """How many decisions of the log name the person."""
    about: set[str] = set()
    count = 0
    for one in decisions.log(connection):
        close = _is_about(one.decision, gone, about)
        if close:
            about.add(one.digest)
        count += masked(Decision, one.decision, gone.mask(close=close)) != one.decision
    return count


def _is_about(one: Decision, gone: Gone, about: set[str]) -> bool:
    """Whether a decision is on a touched report or case, or undoes one that is."""
    for address in (one.target, one.value or ""):
        kind, _, rest = address.partition(":")
        name = rest if kind in ("report", "case") else rest.partition(":")[0]
        if name in (gone.slugs if kind == "case" else gone.reports):
            return True
        if f"{kind}:" == UNDONE and rest in about:
            return True
    return False


def versions_naming(connection: Connection, gone: Gone) -> tuple[tuple[str, int], ...]:
    """Frozen versions that name the person, as (slug, number)."""
    found = []
    for one in frozen.versions(connection):
        file = frozen.file(connection, one.slug, one.number)
        if file is not None:
            mask = gone.mask(close=not gone.reports.isdisjoint(file.reports))
            if masked(CaseFile, file, mask) != file or mask(one.why + one.who) != one.why + one.who:
                found.append((one.slug, one.number))
    return tuple(found)


def _erase_versions(connection: Connection, gone: Gone, renamed: Mapping[str, str]) -> None:
    for one in frozen.versions(connection):
        file = frozen.file(connection, one.slug, one.number)
        if file is None:
            continue
        mask = _both(renamed, gone.mask(close=not gone.reports.isdisjoint(file.reports)))
        kept = masked(CaseFile, file, mask)
        stated = {"who": mask(one.who), "why": mask(one.why)}
        if kept != file or stated != {"who": one.who, "why": one.why}:
            frozen.replace_body(connection, one.slug, one.number, kept)
            row = (FROZEN.c.slug == one.slug) & (FROZEN.c.number == one.number)
            connection.execute(update(FROZEN).where(row).values(**stated))


def _erase_refused(connection: Connection, gone: Gone) -> None:
    mask = gone.mask(close=False)
    there = reports.refused(connection)
    kept = [
        replace(
            one,
            source=told(one.source, gone.named, mask),
            reason=told(one.reason, gone.named, mask),
            remedy=told(one.remedy, gone.named, mask),
        )
        for one in there
    ]
    if tuple(kept) != there:
        connection.execute(delete(REFUSED))
        reports.put_refused(connection, kept)


def _erase_trail(connection: Connection, gone: Gone) -> None:
    mask = gone.mask(close=False)
    for row in connection.execute(select(TRAIL)).all():
        stated = json.loads(row.body)
        kept = {
            key: one if key in _PLACES else told(one, gone.named, mask)
            for key, one in stated.items()
        }
        if kept != stated:
            body = json.dumps(kept, ensure_ascii=False)
            connection.execute(update(TRAIL).where(TRAIL.c.number == row.number).values(body=body))
    for row in connection.execute(select(HOLDS)).all():
        values = {"who": mask(row.who), "why": mask(row.why)}
        connection.execute(update(HOLDS).where(HOLDS.c.digest == row.digest).values(**values))


def _of_job(job: Job, gone: Gone) -> Callable[[str], str]:
    """What takes the person out of what a job tells."""
    there = {*job.outcome.new, *job.outcome.known} if job.outcome else set[ReportId]()
    close = not gone.reports.isdisjoint(there)
    names, mask = gone.forms if close else gone.named, gone.mask(close=close)
    return lambda words: told(words, names, mask)


def _both(renamed: Mapping[str, str], mask: Masking) -> Masking:
    """Other ids and names of cases first: afterwards nothing would be left to know them by."""
    if not renamed:
        return mask
    olds = sorted(map(re.escape, renamed), key=lambda one: (-len(one), one))
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(olds)})(?![\w-])")
    return lambda words: mask(pattern.sub(lambda found: renamed[found[0]], words))


def step_without(stated: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """What the trail keeps of a step, without names."""
    some = tuple(names)
    mask = masking(some)
    return {key: told(one, some, mask) for key, one in stated.items()}
