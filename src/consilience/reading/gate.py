"""Is this report about a case of drug enforcement at all? Cheap, before anything is parsed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.knowledge import Knowledge
from consilience.knowledge.words import Words
from consilience.reading.gate_reasons import deals, lacks, speaks
from consilience.reading.gate_tally import Tally, tally_of
from consilience.types import Aside, Mention, Report, Span

# What plants spill and rivers carry names no drug, whatever the trade makes of it.
_CHEMICALS = frozenset({"chemicals", "designer precursors", "inhalants", "precursors", "solvents"})
# So many lines on dealing in drugs outweigh any number on billing.
_LEAST = 3


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
    cases = tally.cases(loose=loose)
    against = lacks(tally, cases, loose=loose) or _against(report, tally, words, loose=loose)
    if against:
        return False, against
    count = f"{cases} of {len(told)} sentences tell of drugs and what authorities did"
    reason = speaks(tally, cases, loose=loose)
    if reason:
        return True, f"{reason}; {count}"
    return False, f"in passing: {count}, and it opens with something else"


def _against(report: Report, tally: Tally, words: Words, *, loose: bool) -> str | None:
    """What speaks against a case, if anything does by itself."""
    opinion = _opinion(report, words)
    if opinion:
        return f"an opinion ('{opinion}'): what it tells of a case is in passing"
    if _medicine(tally) > len(deals(tally, loose=loose)) and not _of_trade(tally):
        return "speaks of medicines and billing more than of illegal drugs"
    hauls = any(one.haul for one in tally.lines)
    policy = tally.title.policy or tally.told[0].policy
    done = tally.title.done or any(one.done and not one.policy for one in tally.lead)
    if policy and not hauls and not done:
        return "speaks of plans, money or staff; nothing befell anybody"
    if any(one.declined for one in tally.lead) and not any(one.hard for one in tally.lead):
        return "opens with a matter in which nobody is charged; drugs are told in passing"
    overdoses = sum(one.overdose for one in tally.lines)
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


def _of_trade(tally: Tally) -> bool:
    """Whether a text with many words of medicines and billing is about illegal drugs too."""
    hard = sum(one.hard for one in tally.lines)
    gang = any(one.gang for one in tally.lead)
    return (tally.title.hard and hard > _LEAST) or (
        gang and len(deals(tally, loose=True)) >= _LEAST
    )


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
