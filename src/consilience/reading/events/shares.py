"""Who of several gets which penalty: rows of terms, totals, and "a life sentence to Ann Orr"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.nouns import AT_WORK
from consilience.reading.scene import Scene
from consilience.types import Mention, Role, Slot, Value
from consilience.values.count import Count
from consilience.values.name import Name
from consilience.values.penalty import PRINCIPAL, Imposed, Limit, Penalty

_TOTAL = re.compile(
    r"(?i)\b(?:(?:a |the )?(?:total|combined|cumulative|collective|joint)(?: (?:sentences?"
    r"|terms?|jail|prison))*"
    r"(?: of)?(?: (?:more than|almost|nearly|over|about|some))?|totall?ing)\s+(?:a )?(?:[\d£$€]"
    r"|[a-z]+[ -](?:years?|months?))[^.;]*$"
)
_TOGETHER = re.compile(
    r"(?i)[^.;,]{0,14}\b(?:between them|in total|altogether|combined|collectively|in all)\b"
)
# "Seven were convicted, with one of them, a cook, sentenced to six years"
_ONE_OF = re.compile(r"(?i)\bone of (?:them|whom|these|those)\b[^;.\n]*$")
# So close behind a penalty stands whoever gets it.
_CLOSE = 40


def is_total(scene: Scene, mention: Mention) -> bool:
    """Whether a penalty is what several got between them ("a combined 41 years")."""
    text = scene.report.text
    before = text[max(0, mention.span.start - 60) : mention.span.start] + mention.span.text
    behind = text[mention.span.end : mention.span.end + 40]
    return bool(_TOTAL.search(before) or _TOGETHER.match(behind))


def of_all(holders: Sequence[Slot], mention: Mention) -> Slot:
    """A total, said of the number of those who share it."""
    counts = [one for one in holders if isinstance(one.value, Count)]
    names = sum(1 for one in holders if isinstance(one.value, Name))
    whom = str(names) if names else whom_of(counts[0].value)
    return Slot(
        role=Role.PENALTY,
        value=Imposed(whom=whom, what=mention.value),
        span=mention.span,
        doubt="a total of several",
    )


def row_of(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Terms that only commas and "and" part, the first row of at least two."""
    row: list[Mention] = []
    for one in sorted(mentions, key=lambda one: one.span):
        gap = text[row[-1].span.end : one.span.start] if row else ""
        if row and not re.fullmatch(r",?(?: and)? ", gap):
            if len(row) > 1:
                return row
            row = []
        if isinstance(one.value, Penalty) and one.value.measure in PRINCIPAL:
            row.append(one)
    return row if len(row) > 1 else []


def recipients(scene: Scene, mentions: Sequence[Mention], holders: Sequence[Slot]) -> list[Slot]:
    """Names right behind a penalty that the parse gave to nobody ("and life to Ann Orr")."""
    known = {one.value.show() for one in holders}
    found = []
    for what in mentions:
        if what.kind != "penalty":
            continue
        for one in scene.mentions:
            if one.kind != "name" or not 0 <= one.span.start - what.span.end < _CLOSE:
                continue
            slot = Slot(role=Role.PERSON, value=one.value, span=one.span, doubt=one.doubt)
            at_work = scene.people.part(one.value.show()) in AT_WORK
            if (
                not at_work
                and one.value.show() not in known
                and (_is_given_to(scene.report.text, what, slot))
            ):
                found.append(slot)
    return found


def _is_given_to(text: str, what: Mention, who: Slot) -> bool:
    """Whether a penalty is followed by whom it is for ("a life sentence to Ann Orr")."""
    return what.span.end <= who.span.start and bool(
        re.fullmatch(
            r"(?: (?:prison|jail))?(?: (?:terms?|sentences?))? (?:each )?(?:to|for|on|upon"
            r"|against) (?:the )?(?:[a-z-]+ ){0,3}",
            text[what.span.end : who.span.start],
        )
    )


def spread(text: str, pairs: Sequence[tuple[Slot, Mention]]) -> Sequence[tuple[Slot, Mention]]:
    """A group's alternatives as the least and the most that anybody of it got.

    "Eight others were given life or terms of one to nine years": at least one year, at most life.
    """
    if len(pairs) != 2 or not all(isinstance(who.value, Count) for who, _ in pairs):
        return pairs
    (who, first), (_, second) = sorted(pairs, key=lambda one: one[1].span)
    between = text[first.span.end : second.span.start]
    ends = [one.value for one in (first, second)]
    terms = [one for one in ends if isinstance(one, Penalty) and one.quantity is not None]
    whole = [one for one in ends if isinstance(one, Penalty) and one.measure == "life"]
    if not re.search(r"\bor\b", between) or len(terms) != 1 or len(whole) != 1:
        return pairs
    quantity = terms[0].quantity
    least = replace(terms[0], limit=Limit.MIN, quantity=quantity and replace(quantity, upper=None))
    most = replace(whole[0], limit=Limit.MAX)
    return [
        (who, replace(one, value=least if one.value is terms[0] else most))
        for one in (first, second)
    ]


def one_by_one(
    text: str, holders: Sequence[Slot], mentions: Sequence[Mention]
) -> list[tuple[Slot, Mention]]:
    """Penalties with those who stand between the one before and it, else with the same again.

    "sentenced Ray to 65 years; Cox to 37 years": one each. "Ray and Cox got nine years and a
    fine of 5,000 euros": both get both.
    """
    pairs: list[tuple[Slot, Mention]] = []
    current = _near(holders, mentions[0])
    place = -1
    for what in sorted(mentions, key=lambda one: one.span):
        between = [one for one in holders if place < one.span.start < what.span.start]
        given_to = [one for one in holders if _is_given_to(text, what, one)]
        if given_to:
            current = given_to
        elif between:
            current = _near(between, what)
        pairs += [(who, what) for who in current]
        place = what.span.start
    return pairs


def _near(holders: Sequence[Slot], what: Mention) -> Sequence[Slot]:
    """Of names and counts in one clause, those that stand last before the penalty."""
    before = [one for one in holders if one.span.start < what.span.start]
    if not before:
        return [holders[0]] if isinstance(holders[0].value, Count) else list(holders)
    if isinstance(before[-1].value, Count):
        return [before[-1]]
    names = [one for one in before if isinstance(one.value, Name)]
    return names or list(holders)


def whom_between(text: str, who: Slot, what: Mention) -> str:
    """Who gets a penalty: the holder, or one of the number where the words between say so."""
    between = text[who.span.end : what.span.start]
    if isinstance(who.value, Count) and _ONE_OF.search(between):
        return "1"
    return whom_of(who.value)


def whom_of(value: Value) -> str:
    """A name, or the bare number of a count, as the holder of a penalty is written."""
    if isinstance(value, Count):
        return value.quantity.show().lstrip("=<>~")
    return value.show()
