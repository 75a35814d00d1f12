"""Where a figure counts people or things: `more than 20 criminal suspects`, `the other six`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from consilience.knowledge import Knowledge
from consilience.values import hedge
from consilience.values.amount_links import DECLARED
from consilience.values.count_alone import (
    PART_OF,
    Counted,
    given_penalties,
    of_the_same,
    part_of,
    without_noun,
)
from consilience.values.count_nouns import SIZED, compiled
from consilience.values.couple import couples
from consilience.values.distribution import handed_out
from consilience.values.number import Figure, figure_at, figures, scaled_like
from consilience.values.quantity import Bound

# "seven of the nine defendants": the second figure counts the whole.
_PARTITIVE = re.compile(r"^\s+of\s+(?:the|those|these|its|his|their)\s+(?:\w+\b)?")
_VERB = re.compile(r"\s+(?:were|are|have|had|who)\b")
_MONTHS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+$|"
    r"\b(?:No|Nos|Section|Article|Chapter|Title|Rule|Room|Route|page|count|counts|aged?)\.?\s+$|"
    r"\baged?\s+(?:[1-9]\d,?\s+(?:and\s+)?)+$|\b(?:man|woman|boy|girl)\s+of\s+$|"
    r"(?i:\b[a-z]+-of-)$|[$€£#]\s?$|\b(?:at|until|Top)\s+$",
)
_NTH = re.compile(
    r"\b(?:(?P<digits>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+th|third|second))"
    r"(?P<noun>\s+(?:defendant|person|suspect|member|man|woman|co-defendant))"
    r"(?=(?:\s+\w+){0,6}?\s+to\s+(?:plead|be|admit|face)\b)",
    re.IGNORECASE,
)
_TO = re.compile(r"\s?[-–]\s?|\s(?:to|and)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def counted(text: str, knowledge: Knowledge) -> tuple[Counted, ...]:
    """Every count in `text`, sorted by place."""
    found = [*_figures(text, knowledge), *_ordinals(text, knowledge), *_couples(text)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _figures(text: str, knowledge: Knowledge) -> Iterator[Counted]:
    done = 0
    last: Counted | None = None
    people = handed_out(text, knowledge)
    for figure in figures(text, knowledge):
        if figure.start < done or not _countable(text, figure):
            continue
        if figure.start in people:
            last = given_penalties(figure)
            done = figure.end
            yield last
            continue
        one = of_the_same(text, _with_noun(text, figure, knowledge), last)
        one = one or part_of(text, figure, knowledge) or without_noun(text, figure, last)
        if one:
            last = _bounded(text, figure, one, knowledge)
            parted = PART_OF.match(text, figure.end) and last.doubt is not None
            sized = SIZED.match(text, figure.end)  # "3 x 40 ft containers" are no 40
            done = last.end if parted or sized or last.upper is not None else figure.end
            yield last


def _countable(text: str, figure: Figure) -> bool:
    """Whether the figure can count things: whole, not a year, a date, an age or a code."""
    whole = figure.number == figure.number.to_integral_value()
    if figure.comma or not whole or _MONTHS.search(text[max(0, figure.start - 24) : figure.start]):
        return False
    if DECLARED.search(text, max(0, figure.start - 40), figure.start):
        return False
    behind = text[figure.end : figure.end + 12]
    if re.match(
        r"-(?:year|month|week|day|hour|mile|count|man|member|foot|ft|feet|metre|meter|inch)|\s?%|,\s?(?:19|20)\d\d|(?:st|nd"
        r"|rd|th)\b|"
        r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
        behind,
    ):
        return False
    bare_year = not figure.words and text[figure.start : figure.end].isdigit()
    return not (bare_year and 1900 <= figure.number <= 2100)


def _with_noun(text: str, figure: Figure, knowledge: Knowledge) -> Counted | None:
    nouns = compiled(knowledge)
    upper = _upper(text, figure, knowledge)
    if upper:
        figure = replace(figure, end=upper.end, number=scaled_like(figure, upper))
    start = figure.end + (3 if figure.vague and text.startswith(" of", figure.end) else 0)
    found = nouns.behind_many.match(text, start)
    if not found:
        found = nouns.behind_one.match(text, start)
        # "four gang member were": a slip, where a verb follows at once
        if found and figure.number != 1 and not _VERB.match(text, found.end()):
            return None
    if not found or _another(_PARTITIVE.sub("", text[start : found.end()])):
        return None
    role = "person" if found["people"] else nouns.roles[(found["noun"] or found["joined"]).lower()]
    between = text[start : found.end()].lower()
    if role == "plant" and re.search(r"marijuana|cannabis|poppy|coca|opium|hemp", between):
        return None
    if figure.number == 1 and figure.words and _pronoun(text, figure, found, role):
        return None
    return Counted(
        start=figure.start,
        end=found.end(),
        role=role,
        number=figure.number,
        upper=upper.number if upper else None,
    )


def _upper(text: str, figure: Figure, knowledge: Knowledge) -> Figure | None:
    """The upper end of `20 to 30 people`, `between 20 and 30 people`."""
    joint = _TO.match(text, figure.end)
    if joint is None or figure.vague:
        return None
    if joint.group().strip().lower() == "and" and not _BETWEEN.search(text[: figure.start][-12:]):
        return None
    second = figure_at(text, joint.end(), knowledge)
    return second if second and not second.vague and second.number > figure.number else None


# "377 one-kilo packets", "three 20-foot boxes": how heavy or long each is counts nothing.
_EACH = re.compile(
    r"\b[\w.]+-(?:kilo(?:gramm?e?)?|kg|g|gramm?e?|pound|lb|ounce|lit(?:re|er)|gallon|foot|ft|metre"
    rf"|meter|tonne?)\b|\A{SIZED.pattern}",
    re.IGNORECASE,
)


def _another(between: str) -> bool:
    """Whether the words up to the noun hold another thing that is counted: `two months of men`."""
    between = _EACH.sub("", between)
    return bool(
        re.search(
            r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|times|percent|counts?|dollars|euros|"
            r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|kg|lbs?|oz|g|mg|ml|"
            r"kilos?|kilograms?|grams?|pounds|tons|tonnes|million|billion|miles|pills|tablets"
            r"|doses|"
            r"states|countries|said|says|told|"
            r"tablets|went|came|took|arrested|charged|sentenced|were|killed)\b|\d",
            between,
            re.IGNORECASE,
        )
    )


def _pronoun(text: str, figure: Figure, found: re.Match[str], role: str) -> bool:
    """Whether `one` is no count: `one of 19 defendants`, `one man`."""
    if role != "person":  # "just one of three containers" counts one, "one of the packages" none
        return role == "package" and " of the" in text[figure.end : found.end()]
    return " of " in text[figure.end : found.end()] or (
        text[figure.start : figure.end].islower()
        and not found["people"]
        and found["noun"] is not None
        and found["noun"].lower() not in ("defendant", "co-defendant", "suspect", "other")
        and role == "person"
    )


def _bounded(text: str, figure: Figure, one: Counted, knowledge: Knowledge) -> Counted:
    if figure.vague:
        return replace(one, bound=Bound.MORE)
    if one.upper is not None:
        return one
    bound, start = hedge.before(text, figure.start, knowledge) or (Bound.EXACT, one.start)
    after = hedge.after(text, figure.end, knowledge) or hedge.after(text, one.end, knowledge)
    end = one.end
    if after and bound is Bound.EXACT:
        bound, end = after[0], max(end, after[1])
    return replace(one, start=start, end=end, bound=bound)


def _couples(text: str) -> Iterator[Counted]:
    for start, end in couples(text):
        yield Counted(start=start, end=end, role="person", number=Decimal(2), doubt="a couple")


def _ordinals(text: str, knowledge: Knowledge) -> Iterator[Counted]:
    """`the 12th defendant to plead guilty` counts twelve (docs/reference/format.md, "Counts")."""
    words = compiled(knowledge).ordinals
    for found in _NTH.finditer(text):
        number = int(found["digits"]) if found["digits"] else words.get(found["word"].lower(), 0)
        if number > 1:
            yield Counted(
                start=found.start(),
                end=found.end("noun"),
                role="person",
                number=Decimal(number),
                doubt="an ordinal: that many so far",
            )
