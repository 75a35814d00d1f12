"""A change put into the store: the new in the place of the old, and nothing else is written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from consilience.casefile import CaseFile
from consilience.decision import Decision
from consilience.knowledge import load as load_knowledge
from consilience.pipeline import Progress
from consilience.store import (
    cases,
    clusters,
    decisions,
    facts,
    lineages,
    matters,
    nearly,
    overviews,
    tracks,
)
from consilience.store.cases import CaseRow
from consilience.store.codec import dumps
from consilience.types import CaseSlug
from consilience.workspace.renewing import changes
from consilience.workspace.renewing.casing import Cases, half_of, recase
from consilience.workspace.renewing.changes import Change
from consilience.workspace.renewing.copies import Copies, retrace
from consilience.workspace.renewing.groups import Groups, Regrouping
from consilience.workspace.renewing.shelf import Shelf
from consilience.workspace.review.listing import overview_of
from consilience.workspace.review.matters import matters_of, stale_matter
from consilience.workspace.review.merges import merges_of, put_merges
from consilience.workspace.search.facts import facts_of
from consilience.workspace.standing import nowhere


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """All that a change brings, ready to be kept."""

    change: Change
    copies: Copies
    groups: Groups
    cases: Cases
    whole: bool

    @property
    def reconciled(self) -> int:
        """How many case files were made anew."""
        return self.cases.reconciled


def renew(
    connection: Connection, builder: str, progress: Progress, *, anew: bool = False
) -> Renewal:
    """What has to be kept so that cases are those of everything that is here.

    Args:
        connection: For reading.
        builder: Version of everything that makes a case file from readings.
        progress: Told how far each stage is.
        anew: Make everything again, whatever is stored.
    """
    change, shelf = changes.changed(connection, anew=anew), Shelf(connection)
    copies = retrace(connection, change, shelf, progress)
    groups = Regrouping(connection, change, copies, shelf).groups()
    made = recase(connection, (change, copies, groups), shelf, builder, progress, anew=anew)
    return Renewal(
        change=change, copies=copies, groups=groups, cases=made, whole=anew or change.whole
    )


def keep(connection: Connection, one: Renewal) -> None:
    """Put it into the store that it was made from."""
    change, copies = one.change, one.copies
    if one.whole:
        tracks.clear(connection)
        clusters.clear(connection)
        nearly.clear(connection)
        lineages.put_all(connection, ())
        cases.put_unplaced(connection, ())
    tracks.keep(connection, change.gone, copies.prints)
    tracks.replace(connection, copies.old, copies.new)
    traced = {each for some in (copies.old, copies.new) for track in some for each in track.reports}
    found = (each for track in copies.new for each in track.tracing.reuses)
    lineages.renew(connection, traced, found)
    clusters.replace(connection, one.groups.left, one.groups.places)
    again = {each.report for each in one.groups.places}
    nearly.replace(connection, again, one.groups.touched, one.groups.nearly)
    cases.replace_unplaced(connection, (*change.fresh, *change.gone), one.groups.unplaced)
    done = _keep_cases(connection, one)
    # Cases that stay as they are may be nearly one with others now.
    put_merges(connection, cases.holding(connection, again) - done)
    changes.note(connection, change)
    put_stale(connection)


def put_stale(connection: Connection) -> None:
    """Note the decisions that lead to no case."""
    log = [each.decision for each in decisions.log(connection)]
    matters.put(connection, "", (stale_matter(*each) for each in nowhere(connection, log)))


def _keep_cases(connection: Connection, one: Renewal) -> frozenset[CaseSlug]:
    """Gives the cases that were put anew."""
    files: dict[CaseSlug, CaseFile] = {}
    for made in one.cases.made:
        if made.file:
            files[made.slug] = made.file
        elif made.stored and made.stored.slug != made.slug:
            files[made.slug] = _stored(connection, made.stored.slug)
    staying = {made.slug for made in one.cases.made if made.slug not in files}
    gone = [row.slug for row in one.cases.old if row.slug not in staying]
    for kept in (cases, facts, matters, overviews):
        kept.remove(connection, gone)
    for made in one.cases.made:
        cases.put_members(connection, made.slug, made.reports)
    rows = {
        made.slug: CaseRow(
            slug=made.slug, base=made.base, digest=made.half, title=files[made.slug].title,
            size=len(made.reports),
        )
        for made in one.cases.made
        if made.slug in files
    }  # fmt: skip
    planned = {made.slug for made in one.cases.made}
    about = _on_cases(connection, one.change.decisions, planned)
    others = {*about, *changes.shown(connection)} - rows.keys()
    for row in cases.some(connection, others):
        if row.digest != _whole(row, about.get(row.slug, ())):
            rows[row.slug], files[row.slug] = row, _stored(connection, row.slug)
    for slug, row in sorted(rows.items()):
        put(connection, row, files[slug], about.get(slug, ()))
    changes.note_shown(connection, list(about))
    return frozenset(rows)


def put(connection: Connection, row: CaseRow, file: CaseFile, decided: Sequence[Decision]) -> None:
    """Keep one case, with what was decided on it as a whole and all that lists know of it."""
    own = tuple(each for each in file.decisions if not each.target.startswith("case:"))
    made = replace(file, slug=row.slug, decisions=(*own, *decided))
    cases.put(connection, replace(row, digest=_whole(row, decided)), made)
    facts.put(connection, row.slug, facts_of(made, load_knowledge()))
    merges = merges_of(connection, row.slug, made.reports)
    matters.put(connection, row.slug, (*matters_of(made), *merges))
    overviews.put(connection, overview_of(made, load_knowledge()))


def _whole(row: CaseRow, decided: Sequence[Decision]) -> str:
    text = "\n".join((row.slug, *map(dumps, decided)))
    own = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{half_of(row.digest)}:{own}"


def _on_cases(
    connection: Connection, taken: Sequence[Decision], planned: set[CaseSlug]
) -> Mapping[CaseSlug, Sequence[Decision]]:
    """Decisions on whole cases, by the slug that the case has now.

    A name that a case once had leads to the case with most of the reports that it then had; a
    decision that leads nowhere is told by `stale`.
    """
    found: dict[CaseSlug, list[Decision]] = {}
    for one in taken:
        if one.target.startswith("case:"):
            named = CaseSlug(one.target.removeprefix("case:"))
            slug = named if named in planned else cases.now(connection, named)
            if slug is not None:
                found.setdefault(slug, []).append(replace(one, target=f"case:{slug}"))
    return found


def _stored(connection: Connection, slug: str) -> CaseFile:
    file = cases.file(connection, slug)
    assert file is not None  # noqa: S101  # the row was read in this transaction
    return file
