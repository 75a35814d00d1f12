"""Forgetting a person: out of texts, cases, search, decisions and versions; the trail stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, update

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.errors import StoreError
from consilience.reconciling.log import UNDONE, digest_of
from consilience.store import (
    cases,
    decisions,
    facts,
    frozen,
    matters,
    overviews,
    readings,
    reports,
    trail,
    words,
)
from consilience.store.codec import dumps
from consilience.store.discretion import mask_jobs
from consilience.store.reports import Entry
from consilience.store.tables import DECISIONS, FROZEN, REPORTS, REUSES, SLUGS
from consilience.store.trail import Hold, Step
from consilience.types import CaseSlug, ReportId
from consilience.values.name import Name
from consilience.workspace.masking import Masking, forms, masked, masking
from consilience.workspace.search.facts import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """What forgetting a person changes, or would change.

    Args:
        forms: Names and words that are taken out.
        reports: In which one of them stands, sorted.
        cases: Slugs of cases that are made again.
        decisions: How many of the log name the person; they stay, without the name.
        versions: Frozen versions that are changed: (slug, number).
        exports: Folders that were written since the first of the reports was added, with the time:
            copies that are out of reach.
        backups: Files that this workspace was copied to.
        hold: Why it must not be done now; None where nothing forbids it.
    """

    forms: tuple[str, ...]
    reports: tuple[ReportId, ...]
    cases: tuple[CaseSlug, ...]
    decisions: int
    versions: tuple[tuple[str, int], ...]
    exports: tuple[tuple[str, str], ...]
    backups: tuple[str, ...]
    hold: Hold | None


def survey(connection: Connection, name: str) -> Forgetting:
    """What forgetting a person would change; nothing is changed.

    A report is touched where the full name or another spelling of the person stands in it; in such
    a report single words of the name go too, unless somebody else there shares them.
    """
    files = _naming(connection, name)
    spellings = {
        each
        for file in files
        for one in file.people
        if fold(name) in {fold(one.name), *map(fold, one.spellings)}
        for each in (one.name, *one.spellings)
    }
    full = [one for one in {name, *spellings} if " " in one.strip()] or [name]
    named = masking(sorted(full, key=len, reverse=True))
    touched = [one for one in reports.entries(connection) if _changes(one, named)]
    gone = forms(name, spellings, _others(connection, touched, spellings | {name}))
    mask = masking(gone)
    ids = tuple(sorted(one.report.id for one in touched))
    slugs = {cases.case_of(connection, one) for one in ids} - {None}
    since = min((one.added for one in touched), default="9999")
    return Forgetting(
        forms=gone,
        reports=ids,
        cases=tuple(sorted(one for one in slugs if one is not None)),
        decisions=sum(
            masked(Decision, one.decision, mask) != one.decision
            for one in decisions.log(connection)
        ),
        versions=tuple(
            (one.slug, one.number)
            for one in frozen.versions(connection)
            if (file := frozen.file(connection, one.slug, one.number))
            and masked(CaseFile, file, mask) != file
        ),
        exports=tuple(
            (one.stated["folder"], one.at)
            for one in trail.steps(connection, "export")
            if one.at >= since
        ),
        backups=trail.copies(connection),
        hold=next((held for one in sorted(full) if (held := trail.hold(connection, one))), None),
    )


def _naming(connection: Connection, name: str) -> Sequence[CaseFile]:
    """The case files that name a person so."""
    folded = fold(name)
    slugs = overviews.labelled(connection, "name", lambda one: fold(one) == folded)
    if slugs is None:
        return cases.files(connection)
    found = (cases.file(connection, one) for one in slugs)
    return [one for one in found if one is not None]


def forget(connection: Connection, name: str, step: Step, place: str) -> Forgetting:
    """Take a person out of everything stored; touched readings and cases must be made anew.

    Args:
        connection: For writing.
        name: In full.
        step: When, and who asked for it and why: what the trail keeps.
        place: Name of the workspace, for messages.

    Raises:
        StoreError: a legal hold forbids it.
    """
    found = survey(connection, name)
    if found.hold:
        raise StoreError(
            place,
            f"a legal hold of {found.hold.who} ({found.hold.why}) forbids to forget this person",
            "lift it first: consilience forget --release",
        )
    mask = masking(found.forms)
    for one in found.reports:
        entry = reports.entry(connection, one)
        if entry:
            _mask_report(connection, entry, mask)
    readings.remove(connection, found.reports)
    for one in found.reports:
        connection.execute(
            delete(REUSES).where((REUSES.c.source == one) | (REUSES.c.target == one))
        )
    for kept in (cases, facts, matters, overviews):
        kept.remove(connection, found.cases)
    matters.remove(connection, [""])
    _mask_log(connection, mask)
    mask_jobs(connection, lambda told: _told(told, mask))
    _mask_versions(connection, found.versions, mask)
    _drop_slugs(connection, found.forms)
    words.rebuild(connection)
    trail.put_forgotten(connection, name, step.at)
    trail.put(connection, step)
    return found


def without_forgotten(connection: Connection, entries: Iterable[Entry]) -> list[Entry]:
    """New reports without the people who were forgotten, as if they had been there before."""
    digests = trail.forgotten(connection)
    return [_without(connection, one, digests) for one in entries] if digests else list(entries)


def _without(connection: Connection, entry: Entry, digests: dict[str, int]) -> Entry:
    report = entry.report
    text = f"{report.title or ''} {report.text}"
    printed = re.findall(r"[^\W_](?:[\w'’.-]*\w)?", text)
    names = {
        " ".join(printed[at : at + length])
        for length in set(digests.values())
        for at in range(len(printed) - length + 1)
        if trail.digest(connection, " ".join(printed[at : at + length])) in digests
    }
    if not names:
        return entry
    # A headline in capitals must not leave the name in the text below it.
    spelt = {each for one in names for each in (one, one.title())}
    gone = {form for one in spelt for form in forms(one, (), ())}
    return _masked_entry(entry, masking(sorted(gone, key=lambda one: (-len(one), one))))


def _masked_entry(entry: Entry, mask: Masking) -> Entry:
    report = entry.report
    changed = replace(
        report,
        text=mask(report.text),
        title=mask(report.title) if report.title else report.title,
        byline=mask(report.byline) if report.byline else report.byline,
        url=_url(report.url, mask),
    )
    return replace(entry, report=changed)


def _url(url: str | None, mask: Masking) -> str | None:
    """The address, None where it spells the name (`/jan-novak-jailed`)."""
    words_of = re.sub(r"[\W_]+", " ", url or "").title()
    return None if mask(words_of) != words_of else url


def _told(written: str, mask: Masking) -> str:
    """Words without the name; a file or address that spells it is not named at all."""
    changed = mask(written)
    return changed if _url(changed, mask) == changed else "what named a forgotten person"


def _changes(one: Entry, mask: Masking) -> bool:
    return _masked_entry(one, mask) != one


def _others(connection: Connection, touched: Sequence[Entry], own: Iterable[str]) -> set[str]:
    """Names of other people in the same reports."""
    mine = {fold(one) for one in own}
    found: set[str] = set()
    for one in touched:
        reading = readings.reading(connection, one.report.id)
        for event in reading.events if reading else ():
            names = (each.value.full for each in event.slots if isinstance(each.value, Name))
            found |= {name for name in names if not _part_of(fold(name), mine)}
    return found


def _part_of(name: str, mine: set[str]) -> bool:
    return any(set(name.split()) <= set(one.split()) for one in mine)


def _mask_report(connection: Connection, entry: Entry, mask: Masking) -> None:
    changed = _masked_entry(entry, mask).report
    reports.mask(connection, changed.id, changed.text, changed.title)
    connection.execute(
        update(REPORTS)
        .where(REPORTS.c.id == changed.id)
        .values(url=changed.url, byline=changed.byline)
    )


def _mask_log(connection: Connection, mask: Masking) -> None:
    """The log without the name; what undoes a decision still names it."""
    renamed: dict[str, str] = {}
    for one in decisions.log(connection):
        kept = masked(Decision, one.decision, mask)
        before = kept.target.removeprefix(UNDONE)
        if kept.act is Act.UNDO and before in renamed:
            kept = replace(kept, target=f"{UNDONE}{renamed[before]}")
        if kept != one.decision:
            renamed[one.digest] = digest_of(kept)
            connection.execute(
                update(DECISIONS)
                .where(DECISIONS.c.number == one.number)
                .values(digest=renamed[one.digest], body=dumps(kept))
            )


def _mask_versions(
    connection: Connection, versions: Iterable[tuple[str, int]], mask: Masking
) -> None:
    for slug, number in versions:
        file = frozen.file(connection, slug, number)
        if file:
            frozen.replace_body(connection, slug, number, masked(CaseFile, file, mask))


def _drop_slugs(connection: Connection, gone: Sequence[str]) -> None:
    """Old names of cases that spell the person's name lead nowhere any more."""
    spelt = [re.sub(r"[^a-z0-9]+", "-", fold(one)) for one in gone if " " in one]
    for slug in set(cases.history(connection)):
        if any(f"-{one}-" in f"-{slug}-" for one in spelt):
            connection.execute(delete(SLUGS).where(SLUGS.c.slug == slug))
            other = f"person-forgotten-{trail.digest(connection, slug)[:6]}"
            connection.execute(update(FROZEN).where(FROZEN.c.slug == slug).values(slug=other))
