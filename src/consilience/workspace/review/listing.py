"""A case file as a line of the list of cases, and what a person types as what is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consilience.casefile import CaseFile
from consilience.decision import Act
from consilience.errors import UsageError
from consilience.knowledge import Knowledge
from consilience.store.overviews import Overview, Wanted
from consilience.types import Role, Value
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance, parents
from consilience.workspace.review.matters import is_open
from consilience.workspace.search.facts import fold
from consilience.workspace.search.query import land, phrases, substance_name
from consilience.writing.page.index_page import main_substances
from consilience.writing.telling.witnesses import texts_of
from consilience.writing.words.stages import STEPS, last_step

_EDTF = re.compile(r"\d{3}[\dX](-\d\d){0,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which cases a person wants to see; what is None or empty asks for nothing.

    Args:
        substance: A drug or class in any of its names: `opioids` finds fentanyl too.
        country: Name or ISO 3166 code.
        since, until: A day, month or year; a case fits that may have an event between them.
        stage: Furthest step reported (`arrest`, `sentence`): an event type.
        one_sided: Whether all whom the reports cite are of one side.
        unchecked: Whether nobody accepted or checked the case as a whole.
        open_dispute: Whether something is disputed and nothing explains it.
        text: Words that stand in a report of the case, as in a search.
    """

    substance: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    stage: str | None = None
    one_sided: bool | None = None
    unchecked: bool | None = None
    open_dispute: bool | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """A page of the list of cases.

    Args:
        whole: How many there are on all pages.
        first: Number of the first one here, from 0.
    """

    rows: tuple[Overview, ...]
    whole: int
    first: int


def wanted(filters: Filters, knowledge: Knowledge) -> Wanted:
    """The filters as the store takes them.

    Raises:
        UsageError: a stage or date is none.
    """
    if filters.stage and filters.stage not in {one.value for one in STEPS}:
        raise UsageError(filters.stage, "is no stage", f"one of {', '.join(map(str, STEPS))}")
    substance = filters.substance or None
    unchecked = filters.unchecked
    return Wanted(
        substance=substance and (substance_name(substance, knowledge) or fold(substance)),
        country=land(filters.country, knowledge) if filters.country else None,
        since=_day(filters.since, 0),
        until=_day(filters.until, 1),
        stage=filters.stage or None,
        sided=filters.one_sided,
        checked=None if unchecked is None else not unchecked,
        disputed=filters.open_dispute,
        phrases=phrases(filters.text or ""),
    )


def overview_of(file: CaseFile, knowledge: Knowledge) -> Overview:
    """The line of a case; its `labels` hold classes of its substances too."""
    days = [Date(one.date).days() for one in file.events if one.date]
    firsts = [first.isoformat() for first, _ in days if first]
    lasts = [last.isoformat() for _, last in days if last]
    sides = {voice.side for one in file.findings for voice in one.voices}
    checked = any(
        one.act in (Act.ACCEPT, Act.CHECK) and one.target == f"case:{file.slug}"
        for one in file.decisions
    )
    step = last_step(file.events)
    values = [one.value for one in file.findings]
    names = {name for one in file.people for name in (one.name, *one.spellings)}
    names |= {
        claim.value.show()
        for one in file.findings
        if one.role is Role.PERSON
        for claim in one.claims
    }
    labels = {each for one in values for each in _labels(one, knowledge)}
    countries = {one.country for one in values if isinstance(one, Place) and one.country}
    return Overview(
        slug=file.slug,
        title=file.title,
        size=len(file.reports),
        texts=texts_of(file),
        days=(min(firsts, default=None), max(lasts, default=None)),
        stage=step.value if step else None,
        sided=len(sides) == 1,
        checked=checked,
        disputes=len({(one.event, one.role) for one in file.findings if is_open(one)}),
        substances=tuple(main_substances(file)),
        countries=tuple(sorted(countries)),
        labels=tuple(sorted(labels | {("name", one) for one in names})),
    )


def _labels(value: Value, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    if isinstance(value, (Amount, Substance)):
        name = value.substance if isinstance(value, Amount) else value.name
        for one in (name, *parents(name, knowledge)):
            yield "substance", fold(one)
    elif isinstance(value, Place) and value.country:
        yield "country", fold(value.country)


def _day(written: str | None, end: int) -> str | None:
    if not written:
        return None
    day = Date(written).days()[end] if _EDTF.fullmatch(written) else None
    if day is None:
        raise UsageError(written, "is no date", "write 2019, 2019-05 or 2019-05-03")
    return day.isoformat()
