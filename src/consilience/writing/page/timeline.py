"""The timeline: a drawing in which uncertain dates look uncertain, and the same as a list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from consilience.casefile import CaseEvent, Claim, Finding
from consilience.types import Role
from consilience.values.date import Date
from consilience.writing.page.drawing import ROW, svg, words
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import report_link
from consilience.writing.page.tables import section
from consilience.writing.telling.labels import event_label
from consilience.writing.telling.lines import in_order
from consilience.writing.view import View
from consilience.writing.words.dates import MONTHS, date_words
from consilience.writing.words.numbers import capital
from consilience.writing.words.sureness import unsure_words

WIDTH = 480
LEFT = 30
RIGHT = 12
TOP = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The days that an event may have happened on; None is open."""

    event: CaseEvent
    first: dt.date | None
    last: dt.date | None
    uncertain: bool


def timeline_section(view: View) -> Markup | None:
    """Dated events in order, then those that no report dates."""
    if not view.case.events:
        return None
    dated = [
        replace(one, uncertain=one.uncertain or doubtful_date(view, one.event))
        for one in stretches(view.case.events)
    ]
    undated = [one for one in view.case.events if not one.date]
    entries = [_entry(view, one.event) for one in dated]
    rest = (
        join(
            [
                tag("h3", "No report gives a date"),
                tag("ul", *(_entry(view, one) for one in undated)),
            ]
        )
        if undated
        else None
    )
    return section(
        "timeline",
        "Timeline",
        tag("div", _drawing(view, dated), class_="drawing") if dated else None,
        tag("ol", *entries) if entries else None,
        rest,
    )


def stretches(events: Sequence[CaseEvent]) -> list[Stretch]:
    """Dated events by first day, then last, then id."""
    found = []
    for event in events:
        if event.date:
            first, last = Date(event.date).days()
            uncertain = event.date.rstrip("~?%/.") != event.date or "X" in event.date
            found.append(Stretch(event=event, first=first, last=last, uncertain=uncertain))
    return sorted(
        found,
        key=lambda one: (one.first or dt.date.min, one.last or dt.date.max, one.event.id),
    )


def _drawing(view: View, dated: Sequence[Stretch]) -> Markup:
    days = [day for one in dated for day in (one.first, one.last) if day]
    start, end = min(days), max(days)
    if (end - start).days < 60:
        start, end = start - dt.timedelta(days=30), end + dt.timedelta(days=30)
    scale = (WIDTH - LEFT - RIGHT) / max(1, (end - start).days)

    def place(day: dt.date) -> int:
        return LEFT + round((day - start).days * scale)

    height = TOP + ROW * len(dated) + 6
    ticks = [
        join(
            [
                tag("line", x1=x, x2=x, y1=TOP - 4, y2=height, class_="tick"),
                words(x + 3, TOP - 8, label, "tick-label"),
            ]
        )
        for x, label in _ticks(start, end, place)
    ]
    bars = [
        _bar(view, one, number, (place(one.first or start), place(one.last or end)))
        for number, one in enumerate(dated)
    ]
    label = (
        f"Timeline of {len(dated)} dated events; a dot is a day, a bar is a stretch in which "
        "the event lies, dashed where the date itself is uncertain; listed below"
    )
    return svg(WIDTH, height, label, *ticks, *bars, id_="timeline-label")


def _bar(view: View, one: Stretch, row: int, ends: tuple[int, int]) -> Markup:
    x, end = ends
    y = TOP + ROW * row + ROW // 2
    kind = "uncertain" if one.uncertain else "certain"
    shape = (
        tag("circle", cx=x, cy=y, r=6, class_=f"day {kind}")
        if one.first == one.last
        else tag("rect", x=x, y=y - 6, width=max(8, end - x), height=12, rx=6, class_=f"bar {kind}")
    )
    perhaps = "probably " if doubtful_date(view, one.event) else ""
    title = f"{perhaps}{date_words(one.event.date or '')}: {event_label(view, one.event)}"
    return tag("g", tag("title", title), shape, words(LEFT - 8, y + 5, f"{row + 1}", "n", "end"))


def _ticks(start: dt.date, end: dt.date, place: Callable[[dt.date], int]) -> list[tuple[int, str]]:
    """Starts of years, or of quarters where all lies within two years; at most eight."""
    months = (1,) if end.year - start.year > 1 else (1, 4, 7, 10)
    days = [
        dt.date(year, month, 1)
        for year in range(start.year, end.year + 1)
        for month in months
        if start <= dt.date(year, month, 1) <= end
    ]
    every = -(-len(days) // 8) or 1
    return [
        (
            place(day),
            f"{day.year}" if len(months) == 1 else f"{MONTHS[day.month - 1][:3]} {day.year}",
        )
        for day in days[::every]
    ]


def _entry(view: View, event: CaseEvent) -> Markup:
    claims = date_claims(view, event)
    reports = in_order(
        view, {claim.report for claim in claims} or {one for one, _ in event.members}
    )
    letters = join([report_link(view, one) for one in reports], ", ")
    perhaps = "probably " if doubtful_date(view, event) else ""
    date = tag("strong", capital(f"{perhaps}{date_words(event.date)}: ")) if event.date else None
    number = view.case.events.index(event) + 1
    title = tag("a", event_label(view, event), href=f"#event-{number}")
    return tag("li", date, title, " (", letters, ")")


def doubtful_date(view: View, event: CaseEvent) -> bool:
    """Whether something speaks against every claim that gives the event its date."""
    return any(unsure_words(one) is not None for one in _date_findings(view, event))


def date_claims(view: View, event: CaseEvent) -> tuple[Claim, ...]:
    """The claims that give the event its date."""
    return tuple(claim for finding in _date_findings(view, event) for claim in finding.claims)


def _date_findings(view: View, event: CaseEvent) -> tuple[Finding, ...]:
    return tuple(
        finding
        for finding in view.findings.get(event.id, ())
        if finding.role is Role.DATE and finding.value.show() == event.date
    )
