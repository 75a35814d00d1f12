"""Entries of court lists: "ANN ORR, 31, of Gull Rise: Fined £90 after admitting possession"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot

# From the first name to the colon stand other names, ages, trades and homes.
_HEAD = 170
_COLON = re.compile(
    r":(?=\s)|\s[–—-](?=\s)|\.(?=\s+(?:Admitted|Denied|Pleaded|Fined|Jailed|Found|Given))"
)
_LEAD = re.compile(r"\s*(?:[•*■▪●–—-]|\d{1,3}[.)])?\s*")
_GAP = re.compile(
    r"(?: ?\([^()\n]{1,40}\))?(?:, (?:aged? )?[1-9]\d)?(?:, (?:of"
    r"|from) [^:;\n]{1,60}?)?,? (?:and|&) |, |; "
    r"|(?: ?\([^()\n]{1,40}\)|, (?:aged? )?[1-9]\d), "
)


_AT_COURT = frozenset(
    {EventType.PLEA, EventType.SENTENCE, EventType.CONVICTION, EventType.ACQUITTAL}
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Characters `[start, end)` told of the people named at their head."""

    start: int
    end: int
    people: tuple[Mention, ...]


def with_entries(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of an entry with those whose names open it, where the entry names nobody else.

    A clause without a subject ("Denied supplying ketamine") is told of the names before the colon.
    """
    found = find_entries(scene)
    if not found:
        return tuple(drafts)
    heading = _heading(scene, found)
    return tuple(_heard(_of_entry(one, found), found, heading) for one in drafts)


def entry_of(entries: Sequence[Entry], place: int) -> int | None:
    """Which of the entries a place of the text stands in, None outside all."""
    return next((at for at, one in enumerate(entries) if one.start <= place < one.end), None)


def _heading(scene: Scene, entries: Sequence[Entry]) -> list[Slot]:
    """The court and the day that stand above a list of two entries or more."""
    above = [one for one in scene.mentions if one.span.end <= entries[0].start]
    kinds = {"court": Role.COURT, "date": Role.DATE}
    last = {one.kind: one for one in above if one.kind in kinds} if len(entries) > 1 else {}
    if "court" not in last:
        return []
    return [
        Slot(role=kinds[kind], value=one.value, span=one.span, doubt="above the list")
        for kind, one in sorted(last.items())
    ]


def _heard(draft: Draft, entries: Sequence[Entry], heading: Sequence[Slot]) -> Draft:
    """A plea, verdict or penalty of an entry with the court and the day above the list."""
    place = draft.trigger.span.start
    inside = any(one.start <= place < one.end for one in entries)
    if not inside or draft.type not in _AT_COURT or draft.inner or draft.has(Role.COURT):
        return draft
    return draft.plus(*(one for one in heading if not draft.has(one.role)))


def _of_entry(draft: Draft, entries: Sequence[Entry]) -> Draft:
    if draft.type not in JUDICIAL | CONDUCT:
        return draft
    place = draft.trigger.span.start
    entry = next((one for one in entries if one.start <= place < one.end), None)
    if entry is None:
        return draft
    own = [
        one
        for one in draft.values(Role.PERSON)
        if entry.start <= one.span.start < entry.end and not one.doubt
    ]
    if own:
        others = [one for one in draft.values(Role.PERSON) if one not in own]
        return replace(draft, slots=tuple(one for one in draft.slots if one not in others))
    people = [
        Slot(role=Role.PERSON, value=one.value, span=one.span, doubt="named at the entry's head")
        for one in entry.people
    ]
    return draft.without(Role.PERSON).plus(*people)


def find_entries(scene: Scene) -> tuple[Entry, ...]:
    """Every paragraph that opens with names and a colon, or is one of several that do."""
    found: list[Entry] = []
    text = scene.report.text
    names = [one for one in scene.mentions if one.kind == "name"]
    start = 0
    for line in text.split("\n"):
        lead = _LEAD.match(line)
        first = start + (lead.end() if lead else 0)
        opener = next((one for one in names if one.span.start == first), None)
        colon = _COLON.search(text, opener.span.end, first + _HEAD) if opener else None
        end = start + len(line)
        tells = opener is not None and scene.people.part(opener.value.show()) == "journalist"
        if tells or opener is None or colon is None or colon.start() >= end:
            start = end + 1
            continue
        if not _speaks(text, opener, colon.start()):
            people = _listed(text, opener, names, colon.start())
            found.append(Entry(first, end, people))
        start = end + 1
    return tuple(found)


def _speaks(text: str, name: Mention, colon: int) -> bool:
    """Whether the colon opens somebody's words ("Ann Orr said:") or a label stands before it."""
    between = text[name.span.end : colon]
    behind = text[colon : colon + 4]
    verb = re.search(r"\b(?:said|says|told|added|writes?|wrote|was|were|is|are|had|has)\b", between)
    return verb is not None or bool(re.match(r": ?[“\"‘]", behind))


def _listed(
    text: str, opener: Mention, names: Sequence[Mention], colon: int
) -> tuple[Mention, ...]:
    """The name that opens an entry and those joined to it before the colon."""
    people = [opener]
    for one in names:
        last = people[-1]
        if last.span.end <= one.span.start < colon and _GAP.fullmatch(
            text, last.span.end, one.span.start
        ):
            people.append(one)
    return tuple(people)
