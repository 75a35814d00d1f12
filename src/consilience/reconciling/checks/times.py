"""Times: weekdays and the order of steps."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from consilience.casefile import CaseEvent, Check, Claim
from consilience.reconciling.checks.evidence import MOST_SPANS, Evidence, check
from consilience.reconciling.citing import reports_in
from consilience.reconciling.joining.events import Joined
from consilience.types import EventType, Factuality, ReportId, Role, Span
from consilience.values.date import Date

_DAYS = tuple(calendar.day_name)
_WEEKDAY = re.compile(
    r"\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?", re.IGNORECASE
)
_AROUND = 25
# Steps that rest on the one before; a tip-off or an enquiry may go on beside all of them.
_ORDER = (
    EventType.TIP_OFF,
    EventType.ARREST,
    EventType.CHARGE,
    EventType.PLEA,
    EventType.CONVICTION,
    EventType.SENTENCE,
    EventType.APPEAL,
)


def weekdays(evidence: Evidence) -> Iterable[Check]:
    """`7 November 2019 was a Thursday`, where a weekday stands beside a written day."""
    found: dict[tuple[str, bool], set[tuple[ReportId, Span]]] = {}
    for report in sorted(evidence.sources.readings):
        text = evidence.sources.reports[report].text
        for date, span in _dates(report, evidence):
            said = _said(span, text)
            first, last = date.days()
            if said is None or first is None or first != last:
                continue
            is_day = _DAYS[first.weekday()]
            what = f"{first.day} {calendar.month_name[first.month]} {first.year} was a {is_day}"
            holds = is_day.casefold().startswith(said.casefold()[:3])
            key = (what if holds else f"{what}, not a {said}", holds)
            found.setdefault(key, set()).add((report, span))
    for (what, holds), places in sorted(found.items()):
        yield Check(
            rule="weekday",
            what=f"{what} ({reports_in(report for report, _ in places)})",
            holds=holds,
            spans=tuple(sorted(places)[:MOST_SPANS]),
        )


def _dates(report: ReportId, evidence: Evidence) -> Iterable[tuple[Date, Span]]:
    """Dates of the case's events, and those that stand in full anywhere in the report."""
    for _, joined in evidence.events:
        for claim in joined.claims():
            if claim.report == report and isinstance(claim.value, Date):
                yield claim.value, claim.span
    for mention in evidence.sources.readings[report].mentions:
        if isinstance(mention.value, Date) and mention.doubt is None:
            yield mention.value, mention.span


def _said(span: Span, text: str) -> str | None:
    """The weekday printed beside a day of the month, None where there is none."""
    # A bare weekday was resolved with the calendar: to check it again proves nothing.
    if not re.search(r"\d", span.text):
        return None
    window = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    days = {one.group(1).casefold()[:3]: one.group() for one in _WEEKDAY.finditer(window)}
    return next(iter(days.values())).strip(".") if len(days) == 1 else None


def order(evidence: Evidence) -> Iterable[Check]:
    """Each dated step of the procedure comes after the one it rests on, in one line."""
    dated = [
        (event, joined)
        for event, joined in evidence.events
        if event.type in _ORDER
        and event.date
        and event.factuality in (Factuality.ASSERTED, Factuality.CLAIMED)
    ]
    if len({event.type for event, _ in dated}) < 2:
        return
    wrong = list(_wrong(dated, evidence))
    yield from wrong
    if not wrong:
        steps = sorted(dated, key=lambda one: (_ORDER.index(one[0].type), one[0].date or ""))
        words = ", ".join(
            f"{event.type.value.replace('_', '-')} {event.date}" for event, _ in steps
        )
        claims = [claim for _, joined in steps for claim in _date_claims(joined)[:1]]
        yield check("order", f"{words}: in order", True, claims)


def _wrong(dated: Sequence[tuple[CaseEvent, Joined]], evidence: Evidence) -> Iterable[Check]:
    first_of: dict[EventType, list[tuple[CaseEvent, Joined]]] = {}
    for one in dated:
        first_of.setdefault(one[0].type, []).append(one)
    present = [one for one in _ORDER if one in first_of]
    for earlier, later in pairwise(present):
        for after, told_after in first_of[later]:
            alone = len(first_of[earlier]) == len(first_of[later]) == 1
            bases = [
                (before, told)
                for before, told in first_of[earlier]
                if alone or _share_people(told, told_after, evidence)
            ]
            # A second trial has a second verdict: only what precedes every verdict is odd.
            if bases and all(_after(before.date, after.date) for before, _ in bases):
                before, told_before = bases[0]
                what = f"{later.value} on {after.date} before the {earlier.value} on {before.date}"
                claims = [*_date_claims(told_before), *_date_claims(told_after)]
                yield check("order", what, False, claims)


def _share_people(one: Joined, other: Joined, evidence: Evidence) -> bool:
    names = [
        {
            evidence.cast.who(claim.value.show())
            for claim in each.claims()
            if claim.role is Role.PERSON
        }
        for each in (one, other)
    ]
    return bool(names[0] & names[1])


def _after(before: str | None, after: str | None) -> bool:
    """Whether the first date lies wholly behind the second."""
    if before is None or after is None:
        return False
    first, last = Date(before).days()[0], Date(after).days()[1]
    return first is not None and last is not None and first > last


def _date_claims(joined: Joined) -> list[Claim]:
    return [one for one in joined.claims() if one.role is Role.DATE]
