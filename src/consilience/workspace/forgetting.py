"""Forgetting a person: out of texts, cases, search, decisions and versions; the trail stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from consilience.casefile import CaseFile
from consilience.errors import StoreError
from consilience.store import (
    cases,
    facts,
    matters,
    nearly,
    overviews,
    readings,
    reports,
    trail,
    words,
)
from consilience.store.reports import Entry
from consilience.store.trail import Hold, Step
from consilience.types import CaseSlug, ReportId
from consilience.values.name import Name
from consilience.workspace.erasing import (
    decisions_naming,
    entry_without,
    erase,
    step_without,
    versions_naming,
)
from consilience.workspace.gone import Gone
from consilience.workspace.masking import forms
from consilience.workspace.search.facts import fold

# Letters by which reports are looked through before their names are; fewer are in every report.
_LETTERS = 3


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
        scrubbed: Whether old pages of the file are gone too; False where somebody still read them.
    """

    forms: tuple[str, ...]
    reports: tuple[ReportId, ...]
    cases: tuple[CaseSlug, ...]
    decisions: int
    versions: tuple[tuple[str, int], ...]
    exports: tuple[tuple[str, str], ...]
    backups: tuple[str, ...]
    hold: Hold | None
    scrubbed: bool = True


def survey(connection: Connection, name: str) -> Forgetting:
    """What forgetting a person would change; nothing is changed.

    A report is touched where the full name or another spelling of the person stands in it, or in
    what is stated of it; in such a report single words of the name go too, unless somebody else
    there shares them. In other reports of a case that names the person a surname alone is enough.
    """
    return _survey(connection, name)[0]


def _survey(connection: Connection, name: str) -> tuple[Forgetting, Gone]:
    files = _naming(connection, name)
    gone, touched = _gone(connection, name, files)
    since = min((one.added for one in touched), default="9999")
    found = Forgetting(
        forms=gone.forms,
        reports=tuple(sorted(one.report.id for one in touched)),
        cases=_cases(connection, touched, files),
        decisions=decisions_naming(connection, gone),
        versions=versions_naming(connection, gone),
        exports=tuple(
            (one.stated["folder"], one.at)
            for one in trail.steps(connection, "export")
            if one.at >= since
        ),
        backups=trail.copies(connection),
        hold=next(
            (held for one in sorted(gone.named) if (held := trail.hold(connection, one))), None
        ),
    )
    return found, gone


def _gone(connection: Connection, name: str, files: Sequence[CaseFile]) -> tuple[Gone, list[Entry]]:
    """Whom to take out of what, and the reports that name the person."""
    spellings = {
        each
        for file in files
        for one in file.people
        if fold(name) in {fold(one.name), *map(fold, one.spellings)}
        for each in (one.name, *one.spellings)
    }
    whole = {name, *spellings}
    full = _longest_first({one for one in whole if " " in one.strip()} or {name})
    plain = Gone(named=full, forms=full, near=full)
    touched = {
        one.key: one
        for one in _printing(connection, full)
        if entry_without(connection, one, plain) != one
    }
    others = _others(connection, touched.values(), whole)
    around = reports.some(connection, sorted({each for one in files for each in one.reports}))
    shared = others | _others(connection, around, whole)
    surnames = {one.split()[-1] for one in full} | {one for one in whole if " " not in one.strip()}
    alone = surnames & set(forms(name, spellings, shared))
    gone = Gone(
        named=full, forms=forms(name, spellings, others), near=_longest_first({*full, *alone})
    )
    touched.update((one.key, one) for one in around if entry_without(connection, one, gone) != one)
    ids = frozenset(one.report.id for one in touched.values())
    slugs = cases.names(connection, sorted(ids))
    return replace(gone, reports=ids, slugs=frozenset(slugs)), list(touched.values())


def _printing(connection: Connection, full: Sequence[str]) -> Iterable[Entry]:
    """Reports in which one of some names may stand: by its longest run of plain letters."""
    found: dict[str, Entry] = {}
    for name in full:
        letters = max(re.findall(r"[A-Za-z]+", name), key=len, default="")
        if len(letters) < _LETTERS:
            return reports.entries(connection)
        found.update((one.key, one) for one in reports.printing(connection, letters))
    return found.values()


def _cases(
    connection: Connection, touched: Iterable[Entry], files: Iterable[CaseFile]
) -> tuple[CaseSlug, ...]:
    """Cases of the reports, and those that name the person for another reason."""
    placed = {cases.case_of(connection, one.report.id) for one in touched} - {None}
    return tuple(sorted({*(one for one in placed if one), *(one.slug for one in files)}))


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
        step: When, and who asked for it and why: what the trail keeps, without the name.
        place: Name of the workspace, for messages.

    Raises:
        StoreError: a legal hold forbids it.
    """
    trail.digest(connection, name)  # from here on there is a salt, and ids made with it stay
    found, gone = _survey(connection, name)
    if found.hold:
        raise StoreError(
            place,
            f"a legal hold of {found.hold.who} ({found.hold.why}) forbids to forget this person",
            "lift it first: consilience forget --release",
        )
    readings.remove(connection, found.reports)
    for kept in (cases, facts, matters, overviews):
        kept.remove(connection, found.cases)
    matters.remove(connection, [""])
    nearly.replace(connection, (), found.reports, ())
    erase(connection, gone, step.at)
    words.rebuild(connection)
    trail.put_forgotten(connection, name, step.at)
    trail.put(connection, replace(step, stated=step_without(step.stated, gone.named)))
    return found


def without_forgotten(connection: Connection, entries: Iterable[Entry]) -> list[Entry]:
    """New reports without the people who were forgotten, as if they had been there before."""
    digests = trail.forgotten(connection)
    return [_without(connection, one, digests) for one in entries] if digests else list(entries)


def _without(connection: Connection, entry: Entry, digests: dict[str, int]) -> Entry:
    report = entry.report
    stated = (report.title, report.byline, report.publisher, report.text)
    spelt = re.sub(r"[\W\d_]+", " ", f"{entry.given} {report.url or ''}")
    text = " ".join((*(one for one in stated if one), *report.warnings, spelt))
    printed = re.findall(r"[^\W_](?:[\w'’.-]*\w)?", text)
    digest = trail.digests(connection)
    names = {
        words_there
        for length in set(digests.values())
        for at in range(len(printed) - length + 1)
        if digest(words_there := " ".join(printed[at : at + length])) in digests
    }
    if not names:
        return entry
    # A headline in capitals must not leave the name in the text below it.
    spelt_so = {each for one in names for each in (one, one.title())}
    gone = _longest_first({form for one in spelt_so for form in forms(one, (), ())})
    return entry_without(
        connection, entry, Gone(named=_longest_first(spelt_so), forms=gone, near=gone)
    )


def _longest_first(some: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(some, key=lambda one: (-len(one), one)))


def _others(connection: Connection, touched: Iterable[Entry], own: Iterable[str]) -> set[str]:
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
