"""The day on which an article came out is no day of what it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from consilience.casefile import Claim, SetAside
from consilience.reconciling.claims import Told
from consilience.types import Aside, Role

WHY = "says when an article came out, not when it happened"

# "In an article published on 5 March", "a correction to our story of Tuesday"; but "a report on
# Tuesday's raid" is about the raid.
_CAME_OUT = re.compile(
    r"\b(?:(?:published|printed|reprinted|posted|broadcast|aired)(?: \w+){0,2}? (?:on|in|last|of)"
    r"|(?:published|printed|posted)"
    r"|(?:article|story|version|edition|news item|column|newscast)s?(?: (?:on|of|dated|from))?) ?$",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"['\u2019]s\b")


def without_printing_days(told: Iterable[Told]) -> tuple[tuple[Told, ...], tuple[SetAside, ...]]:
    """The tellings without the days of articles, and those days as set aside."""
    kept: list[Told] = []
    asides: dict[SetAside, None] = {}
    for one in told:
        days = [each for each in one.claims if is_printing_day(each)]
        asides |= {
            SetAside(report=one.report, aside=Aside(span=each.span, why=WHY)): None for each in days
        }
        kept.append(
            replace(one, claims=tuple(each for each in one.claims if each not in days))
            if days
            else one
        )
    return tuple(kept), tuple(asides)


def is_printing_day(claim: Claim) -> bool:
    """Whether the words in front of a date make it the day of an article."""
    if claim.role is not Role.DATE:
        return False
    text, start = claim.sentence.text, claim.span.start - claim.sentence.start
    end = claim.span.end - claim.sentence.start
    before = f"{' '.join(text[:start].split())} "
    return bool(_CAME_OUT.search(before)) and not _OF_IT.match(text[end:])
