"""Is this report about a case of drug enforcement at all? Cheap, before anything is parsed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.knowledge import Knowledge
from consilience.knowledge.words import Words
from consilience.reading.gate_tally import Line, Tally, tally_of
from consilience.types import Aside, Mention, Report, Span

# What plants spill and rivers carry names no drug, whatever the trade makes of it.
_CHEMICALS = frozenset({"chemicals", "designer precursors", "inhalants", "precursors", "solvents"})
# Where a text does not open with drugs, this share of its sentences must tell of them.
_SHARE = 0.03
# Where it does not open with a step either, this share must tell of drugs or weigh something.
_SHARE_OF_HAUL = 0.08
# In a longer text one word of drugs in the lead, with nothing dealt in or weighed, is in passing:
# whom a bribed officer had arrested, and for what.
_SHORT = 8
# So many lines on dealing in drugs outweigh any number on billing.
_LEAST = 3

# In a text that weighs a drug once so many sentences, and such a share of all, tell of steps.
_BUSY = 3
_SHARE_OF_STEPS = 0.4


def names_drug(mention: Mention, knowledge: Knowledge) -> bool:
    """Whether a mention shows that a text speaks of drugs."""
    if mention.kind == "substance":
        value = mention.value.show()
        record = knowledge.substances.by_id.get(value)
        return value not in _CHEMICALS and (record is None or record.kind != "precursor")
    return mention.kind == "agency" and bool(re.search("Drug|Narcotic", mention.value.show()))


def relevant(
    report: Report,
    sentences: Sequence[Span],
    asides: Sequence[Aside],
    drugs: Sequence[Mention],
    words: Words,
) -> tuple[bool, str]:
    """Whether a report is about a case of drug enforcement, and why, in one line.

    Dealing in drugs is part of the case, also where the sentence is for murder or racketeering.
    A case in passing (one sentence of a report on trade), figures of speech in a report on a
    match, overdose figures, lawful medicines, policy and opinions are not about a case.

    Args:
        report: Its title counts too, where it has one.
        sentences: From `split`.
        asides: Set-aside words do not count.
        drugs: Mentions that pass `names_drug`.
        words: With the lists `gate.*`.
    """
    told = without(sentences, asides)
    if not told:
        return False, "no text of its own" if drugs or not sentences else "names no drug"
    tally = tally_of(report, told, drugs, words)
    loose = _loosely(tally)
    against = _against(report, tally, words, loose=loose)
    if against:
        return False, against
    cases = tally.cases(loose=loose)
    count = f"{cases} of {len(told)} sentences tell of drugs and what authorities did"
    for reason in (
        _opens(tally, cases, loose=loose),
        _part(tally, loose=loose),
        _weighs(tally),
        _market(tally),
    ):
        if reason:
            return True, f"{reason}; {count}"
    return False, f"in passing: {count}, and it opens with something else"


def _against(report: Report, tally: Tally, words: Words, *, loose: bool) -> str | None:
    """What speaks against a case, if anything does by itself."""
    lines = tally.lines
    if not any(one.hard or one.loose or one.office or one.slang for one in lines):
        return "names no drug"
    steps, hauls = (any(getattr(one, name) for one in lines) for name in ("step", "haul"))
    cases = tally.cases(loose=loose) > 0
    deals = _deals(tally, loose=loose) or any(one.haul and one.slang for one in lines)
    if sum(map(bool, (steps, hauls, cases, deals))) < 2:
        return "names a drug, but no haul, arrest, charge or sentence"
    opinion = _opinion(report, words)
    if opinion:
        return f"an opinion ('{opinion}'): what it tells of a case is in passing"
    if _medicine(tally) > len(_deals(tally, loose=loose)) and not _of_trade(tally):
        return "speaks of medicines and billing more than of illegal drugs"
    policy = tally.title.policy or tally.told[0].policy
    done = tally.title.done or any(one.done and not one.policy for one in tally.lead)
    if policy and not hauls and not done:
        return "speaks of plans, money or staff; nothing befell anybody"
    overdoses = sum(one.overdose for one in lines)
    lead = sum(one.step for one in tally.lead)
    if overdoses > max(2, lead + tally.cases(loose=loose)):
        return "speaks of overdoses more than of a case"
    return None


def _loosely(tally: Tally) -> bool:
    """Whether `drugs` without a name are illegal drugs in this text, and no medicines."""
    lines = tally.lines
    named = any(one.hard for one in lines)
    return _medicine(tally) <= 1 and (named or not any(one.prescription for one in lines))


def _medicine(tally: Tally) -> int:
    return sum(one.medicine for one in tally.lines)


def _deals(tally: Tally, *, loose: bool) -> tuple[Line, ...]:
    """Lines that name a drug and say that it was dealt in, carried or made."""
    return tuple(one for one in tally.lines if _drug(one, loose=loose) and one.trade)


def _drug(line: Line, *, loose: bool) -> bool:
    return line.hard or (loose and line.loose)


def _of_trade(tally: Tally) -> bool:
    """Whether a text with many words of medicines and billing is about illegal drugs too."""
    hard = sum(one.hard for one in tally.lines)
    gang = any(one.gang for one in tally.lead)
    return (tally.title.hard and hard > _LEAST) or (
        gang and len(_deals(tally, loose=True)) >= _LEAST
    )


def _opens(tally: Tally, cases: int, *, loose: bool) -> str | None:
    drugs = [one for one in tally.lines if _drug(one, loose=loose)]
    steps = any(one.step for one in tally.lines)
    dealt = _deals(tally, loose=loose) or any(one.haul for one in tally.lines)
    known = _drug(tally.title, loose=loose) and tally.title.step
    lead = any(_drug(one, loose=loose) for one in tally.lead)
    # "extradited to Belgium on cocaine charges": one sentence of the lead says both
    both = any(one.hard and one.step for one in tally.lead)
    told = dealt or known or (both and (len(drugs) > 1 or len(tally.told) <= _SHORT))
    if lead and (cases or steps) and told and len(drugs) / len(tally.told) >= _SHARE:
        return "opens with drugs"
    return None


def _part(tally: Tally, *, loose: bool) -> str | None:
    """Dealing in drugs is one of the crimes of a gang, or of those who are charged."""
    deals = _deals(tally, loose=loose)
    if not deals or not any(one.step for one in tally.lead):
        return None
    if any(one.gang for one in tally.lead) or sum(one.gang for one in tally.lines) > 1:
        return "opens with a step against a gang, and drugs are part of its business"
    charged = len(deals) > 1 or any(one.done for one in deals)
    if charged and len(deals) / len(tally.told) >= _SHARE:
        return "opens with a step of a case, and drugs are part of it"
    return None


def _weighs(tally: Tally) -> str | None:
    """A short text on a haul that opens with a ship, a dog or a greeting."""
    hauls = any(one.haul for one in tally.told)
    about = sum(one.haul or one.hard or one.loose or one.slang for one in tally.told)
    named = any(one.hard or one.office or one.slang for one in tally.lines)
    loosely = sum(one.loose for one in tally.lines) > 1
    enough = about > 1 or any(one.haul and one.slang for one in tally.told)
    share = about / len(tally.told)
    if hauls and (named or loosely) and enough and share >= _SHARE_OF_HAUL:
        return "weighs a haul"
    # A live page: one entry weighs the cocaine, the others tell of searches and arrests.
    weighed = any(one.haul and one.hard for one in tally.told)
    busy = sum(one.step or one.act for one in tally.told)
    done = any(one.done for one in tally.told)
    if weighed and done and busy >= _BUSY and busy / len(tally.told) >= _SHARE_OF_STEPS:
        return "weighs a haul among steps of authorities"
    return None


def _market(tally: Tally) -> str | None:
    """A marketplace of the dark web that sold drugs, and what befell those who ran it."""
    told = sum(one.market for one in tally.told) > 1
    sold = any(one.market and one.trade for one in tally.told)
    if told and sold and any(one.done for one in tally.lines):
        return "tells of a marketplace that sold drugs"
    return None


def without(sentences: Sequence[Span], asides: Sequence[Aside]) -> Sequence[Span]:
    """The sentences that do not stand inside what is set aside."""
    return [one for one in sentences if not _inside(one, asides)]


def _inside(span: Span, asides: Sequence[Aside]) -> bool:
    return any(one.span.start <= span.start and span.end <= one.span.end for one in asides)


def _opinion(report: Report, words: Words) -> str | None:
    """The word by which a text says that it is an opinion."""
    first = report.text.lstrip().split("\n", 1)[0].strip()
    for line in (report.title or "", first):
        label = re.match(rf"{words.choices['gate.opinion']}(?=\W*$|:)", line, re.IGNORECASE)
        if label:
            return label.group()
    return None
