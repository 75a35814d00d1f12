"""Hedges beside a figure: `more than 20`, `five or more`, `100+`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.number_forms import either
from consilience.values.quantity import Bound

_SIGNS = {"~": Bound.ABOUT, "≈": Bound.ABOUT, ">": Bound.MORE, "≥": Bound.AT_LEAST}
_SIGNS |= {"<": Bound.LESS, "≤": Bound.UP_TO}
_REACH = 48  # characters before a figure: "slightly less than another " and the like


@dataclass(frozen=True, slots=True, eq=False)
class Hedges:
    """The hedges of one set of knowledge, compiled."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    bounds: Mapping[str, Bound]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Hedges:
    """The patterns for one set of knowledge, made once."""
    bounds = {
        form: Bound(hedge.bound)
        for hedge in knowledge.hedges
        for form in (*hedge.before, *hedge.after)
    }
    before = either(form for hedge in knowledge.hedges for form in hedge.before)
    after = either(form for hedge in knowledge.hedges for form in hedge.after)
    return Hedges(
        re.compile(
            # "up to a total of", "more than another", "at least some"
            rf"(?:(?<![\w-])({before.replace(chr(92) + ' ', chr(92) + 's+')})"
            r"(?:\s+(?:a\s+total\s+of|another|a\s+further|an?|the|this|some|about))?\s+|([~≈><≥≤])\s?)$",
            re.IGNORECASE,
        ),
        re.compile(rf",?\s+({after})\b|(\+)(?!\d)", re.IGNORECASE),
        bounds,
    )


# "jailed over 30 kilos", "a case over nine tonnes", "10 years for two men over 3kg": on account of.
_ON_ACCOUNT_OF = re.compile(
    r"\b(?:case|trial|probe|inquiry|enquiry|investigation|charges?|charged|jailed|sentenced|life"
    r"|convicted|arrested|detained|accused|tried|guilty|fined|people|persons|men|women|years|jail"
    r"|prison|custody|death|court|dock|questioned|extradited|wanted|indicted|quizzed|remanded"
    r"|(?:was|were|is|are|been) held)\s+$",
    re.IGNORECASE,
)


def before(text: str, start: int, knowledge: Knowledge) -> tuple[Bound, int] | None:
    """The bound said right before `start` and where its words begin, None where there is none."""
    hedges = compiled(knowledge)
    offset = max(0, start - _REACH)
    found = hedges.before.search(text[offset:start])
    if not found:
        return None
    if found[2]:
        return _SIGNS[found[2]], offset + found.start()
    if found[1].lower() == "over" and _ON_ACCOUNT_OF.search(text[offset : offset + found.start()]):
        return None
    return hedges.bounds[re.sub(r"\s+", " ", found[1].lower())], offset + found.start()


def after(text: str, end: int, knowledge: Knowledge) -> tuple[Bound, int] | None:
    """The bound said right behind `end` and where its words stop, None where there is none."""
    hedges = compiled(knowledge)
    found = hedges.after.match(text, end)
    if not found:
        return None
    if found[2]:
        return Bound.AT_LEAST, found.end()
    return hedges.bounds[found[1].lower()], found.end()
