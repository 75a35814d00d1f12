"""What speaks for a case of drug enforcement in the lines of a text: rules of the gate."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from consilience.reading.gate_tally import Line, Tally

# In a text that weighs a drug once so many sentences tell of steps.
_BUSY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much of a text must tell of drugs.

    Args:
        drugs: Where it does not open with drugs, this share of its sentences.
        haul: Where it does not open with a step either, this share must tell of drugs or weigh
            something.
        steps: In a text that weighs a drug once this share tells of steps.
        short: In a text of more sentences one word of drugs in the lead, with nothing dealt in or
            weighed, is in passing: whom a bribed officer had arrested, and for what.
    """

    drugs: float = 0.03
    haul: float = 0.08
    steps: float = 0.4
    short: float = 8


REPORT = Bounds()
"""Of the text of a report."""

ANY = Bounds(drugs=0.0, haul=0.0, steps=0.0, short=inf)
"""Of a text with anything else around it: what passes by itself passes within it."""


def lacks(tally: Tally, cases: int, *, loose: bool) -> str | None:
    """Which of the two things that every case tells of does not stand there at all."""
    lines = tally.lines
    if not any(one.hard or one.loose or one.office or one.slang for one in lines):
        return "names no drug"
    steps, hauls = (any(getattr(one, name) for one in lines) for name in ("step", "haul"))
    dealt = deals(tally, loose=loose) or any(one.haul and one.slang for one in lines)
    if sum(map(bool, (steps, hauls, cases, dealt))) < 2:
        return "names a drug, but no haul, arrest, charge or sentence"
    return None


def speaks(tally: Tally, cases: int, bounds: Bounds = REPORT, *, loose: bool) -> str | None:
    """The first reason to call a text one about a case, None if there is none.

    Args:
        tally: Of its lines.
        cases: Lines with a drug and what authorities did.
        bounds: How much must tell of drugs.
        loose: Whether `drugs` without a name are illegal drugs in this text.
    """
    return (
        _opens(tally, cases, bounds, loose=loose)
        or _part(tally, bounds, loose=loose)
        or _weighs(tally, bounds)
        or _market(tally)
    )


def deals(tally: Tally, *, loose: bool) -> tuple[Line, ...]:
    """Lines that name a drug and say that it was dealt in, carried or made."""
    return tuple(one for one in tally.lines if _drug(one, loose=loose) and one.trade)


def _drug(line: Line, *, loose: bool) -> bool:
    return line.hard or (loose and line.loose)


def _opens(tally: Tally, cases: int, bounds: Bounds, *, loose: bool) -> str | None:
    drugs = [one for one in tally.lines if _drug(one, loose=loose)]
    steps = any(one.step for one in tally.lines)
    dealt = deals(tally, loose=loose) or any(one.haul for one in tally.lines)
    known = _drug(tally.title, loose=loose) and tally.title.step
    lead = any(_drug(one, loose=loose) for one in tally.lead)
    # "extradited to Belgium on cocaine charges": one sentence of the lead says both
    both = any(one.hard and one.step for one in tally.lead)
    told = dealt or known or (both and (len(drugs) > 1 or len(tally.told) <= bounds.short))
    if lead and (cases or steps) and told and len(drugs) / len(tally.told) >= bounds.drugs:
        return "opens with drugs"
    return None


def _part(tally: Tally, bounds: Bounds, *, loose: bool) -> str | None:
    """Dealing in drugs is one of the crimes of a gang, or of those who are charged."""
    dealt = deals(tally, loose=loose)
    if not dealt or not any(one.step for one in tally.lead):
        return None
    if any(one.gang for one in tally.lead) or sum(one.gang for one in tally.lines) > 1:
        return "opens with a step against a gang, and drugs are part of its business"
    charged = len(dealt) > 1 or any(one.done for one in dealt)
    if charged and len(dealt) / len(tally.told) >= bounds.drugs:
        return "opens with a step of a case, and drugs are part of it"
    return None


def _weighs(tally: Tally, bounds: Bounds) -> str | None:
    """A short text on a haul that opens with a ship, a dog or a greeting."""
    hauls = any(one.haul for one in tally.told)
    about = sum(one.haul or one.hard or one.loose or one.slang for one in tally.told)
    named = any(one.hard or one.office or one.slang for one in tally.lines)
    loosely = sum(one.loose for one in tally.lines) > 1
    enough = about > 1 or any(one.haul and one.slang for one in tally.told)
    share = about / len(tally.told)
    if hauls and (named or loosely) and enough and share >= bounds.haul:
        return "weighs a haul"
    # A live page: one entry weighs the cocaine, the others tell of searches and arrests.
    weighed = any(one.haul and one.hard for one in tally.told)
    busy = sum(one.step or one.act for one in tally.told)
    done = any(one.done for one in tally.told)
    if weighed and done and busy >= _BUSY and busy / len(tally.told) >= bounds.steps:
        return "weighs a haul among steps of authorities"
    return None


def _market(tally: Tally) -> str | None:
    """A marketplace of the dark web that sold drugs, and what befell those who ran it."""
    told = sum(one.market for one in tally.told) > 1
    sold = any(one.market and one.trade for one in tally.told)
    if told and sold and any(one.done for one in tally.lines):
        return "tells of a marketplace that sold drugs"
    return None
