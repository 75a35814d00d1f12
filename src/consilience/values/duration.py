"""Lengths of time as written: `six months to 10 years`, `104 years and 8 months`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.types import Mention, Span
from consilience.values.distribution import handed_out
from consilience.values.duration_elided import least_behind
from consilience.values.number import figure_at
from consilience.values.number_forms import either
from consilience.values.quantity import Quantity, Unit

MONTH = Unit("M", "term", Decimal(1))
YEAR = Unit("Y", "term", Decimal(12))
DAY = Unit("D", "days", Decimal(1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A length of time at `[start, end)`.

    Args:
        core: Where its first number stands, behind `from` or `between`.
        low: Months (days where `days`), written years times twelve.
        high: Upper end of a range, None for a single length.
        to_life: True for `20 years to life`: the end of the term is `life`.
        days: True where weeks or days were written, which make no whole months.
    """

    start: int
    core: int
    end: int
    low: Decimal
    high: Decimal | None = None
    to_life: bool = False
    days: bool = False

    def quantity(self) -> Quantity:
        """In months, or in days where the text says so."""
        return Quantity(number=self.low, upper=self.high, unit=DAY if self.days else MONTH)


@lru_cache(maxsize=4)
def _compiled(knowledge: Knowledge) -> Headed:
    cardinals = knowledge.numerals.numbers("cardinals")
    small = either(cardinals)
    number = rf"(?:\d+(?:\.\d+)?|(?:{small})(?:[ -](?:{small}|hundred(?:[ -]and)?))*)"
    unit = r"(?:years?|yrs?|months?|weeks?|days?)\b['’]?"
    gap = r"[ \u00a0-]"
    # "13-and-a-half years", "9-1/2 years"
    and_half = r"(?:[ -]and[ -](?:a[ -])?half|[ -]?½|[ -]1/2)?"
    second = rf"(?:,?\s+(?:and\s+)?(?P<n3>{number}){gap}(?P<u3>months?)\b['’]?)?"
    return headed(
        rf"(?P<from>\b(?:between|from|ranging from)\s+)?(?<![\w.,$])"
        rf"(?P<n1>{number}|an?(?=[ -](?:half|{unit})))(?P<half>{and_half})"
        rf"(?:(?:{gap}(?P<u1>{unit}){second}|-(?P<rewritten>12) months)"
        # "from nine months' imprisonment to life", "between five and seven years"
        r"(?P<noun>\s+(?:in (?:prison|jail)|imprisonment|jail))?)?"
        rf"(?:(?:\s+(?:to|and|or)\s+|\s?[-–]\s?)(?:(?P<n2>{number}){gap}(?P<u2>{unit})"
        rf"|(?P<life>life)\b))?"
        r"(?P<halfunit>(?<=half)\s+(?:years?|months?))?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _tail(knowledge: Knowledge) -> re.Pattern[str]:
    """What follows a number whose unit only the last one has: ", 12 and three years"."""
    small = either(knowledge.numerals.numbers("cardinals"))
    number = rf"(?:\d+(?:\.\d+)?|(?:{small})(?:[ -](?:{small}))*)"
    return re.compile(
        rf"(?:,\s+{number}){{0,12}}(?:,\s+|,?\s+(?:and|or)\s+){number}[ \u00a0-](?P<unit>years?"
        rf"|months?|weeks?)\b",
        re.IGNORECASE,
    )


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every length of time, kind `duration`, value a Quantity in months or days."""
    return tuple(
        Mention(
            span=Span(one.start, one.end, text[one.start : one.end]),
            kind="duration",
            value=one.quantity(),
        )
        for one in terms(text, knowledge)
    )


def terms(text: str, knowledge: Knowledge) -> Iterator[Term]:
    """Every length of time in `text`, left to right; ages (`12-year-old`) left out."""
    pattern = _compiled(knowledge)
    people = handed_out(text, knowledge)
    start = 0
    while found := pattern.search(text, start):
        term = None if found.start("n1") in people else _term(text, found, knowledge)
        start = term.end if term else found.start("n1") + len(found["n1"])
        if term:
            yield term
            yield from _least(text, term, knowledge)


def _least(text: str, whole: Term, knowledge: Knowledge) -> Iterator[Term]:
    """The part of a term of years to be served, where its unit is left out."""
    found = least_behind(knowledge).match(text, whole.end)
    if found is None or whole.days or text[whole.start : whole.end].lower().endswith("months"):
        return
    low = _length(found["number"], "years", knowledge)
    if low < (whole.high or whole.low):
        start, end = found.span("number")
        yield Term(start=start, core=start, end=end, low=low)


def _term(text: str, found: re.Match[str], knowledge: Knowledge) -> Term | None:
    unit = found["u1"] or found["halfunit"] or ("years" if found["rewritten"] else None)
    rest = _tail(knowledge).match(found.string, found.end("n1")) if unit is None else None
    if rest is not None and not (found["n2"] and _is_range(found)) and not found["from"]:
        start, end = found.span("n1")
        low = _length(found["n1"], rest["unit"], knowledge)
        return Term(start=start, core=start, end=end, low=low, days=rest["unit"].lower()[0] in "wd")
    listed = found["n2"] is not None and unit is None and not _is_range(found)
    if listed:  # "terms of 10 and 15 years": the unit is said once, the lengths are two
        low = _length(found["n1"], found["u2"], knowledge)
        start, end = found.span("n1")
        return Term(start=start, core=start, end=end, low=low, days=found["u2"].lower()[0] in "wd")
    ranged = found["n2"] is not None and _is_range(found)
    if unit is None and not ranged and not found["life"]:
        return None
    unit = unit or found["u2"] or "years"
    if unit is None or re.match(r"[-\s]old\b|\s+of age", text[found.end() :][:8]):
        return None
    low = _length(found["n1"], unit, knowledge)
    if found["half"] or found["halfunit"]:
        low += _length("1", unit, knowledge) / 2
    if found["n3"] and unit.lower().startswith("y"):
        low += _length(found["n3"], found["u3"], knowledge)
    high = _length(found["n2"], found["u2"], knowledge) if ranged else None
    if high is not None and high <= low:
        return None
    end = found.end() if ranged or found["life"] else _single_end(found)
    if (
        found["life"]
        and found["u1"] is None
        and not re.search(r"to\s+life$", found.group(), re.IGNORECASE)
    ):
        return None
    return Term(
        start=found.start() if ranged or found["life"] else found.start("n1"),
        core=found.start("n1"),
        end=end,
        low=low,
        high=high,
        to_life=found["life"] is not None,
        days=unit.lower()[0] in "wd",
    )


def _is_range(found: re.Match[str]) -> bool:
    """Whether two lengths are ends of one: `six months to 10 years`, `between X and Y`."""
    joint = found.group()[: found.start("n2") - found.start()].rstrip()
    return joint.endswith(("to", "or", "-", "–")) or (
        joint.endswith("and") and (found["from"] or "").strip().lower() == "between"
    )


def _single_end(found: re.Match[str]) -> int:
    names = ["u1", "rewritten", "halfunit", "half"]
    if (found["u1"] or "").lower().startswith("y"):
        names.append("u3")  # "two years and six months" is one length, "six months, ten months" two
    ends = [found.end(name) for name in names if found[name]]
    end = max(ends)
    return end + len(" months") if found["rewritten"] and end == found.end("rewritten") else end


def _length(number: str, unit: str, knowledge: Knowledge) -> Decimal:
    figure = figure_at(number, 0, knowledge)
    value = figure.number if figure else Decimal(1)  # "a year", "half a year"
    factor = {"y": 12, "m": 1, "w": 7, "d": 1}[unit.lower()[0]]
    return value * factor
