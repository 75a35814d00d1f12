"""Whether a report is worth reading: cheap on whole texts first, then on lines, never parsed."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.reading.boilerplate import asides
from consilience.reading.gate import names_drug, relevant, without
from consilience.reading.gate_first import may_name_drugs
from consilience.reading.gate_offices import offices
from consilience.reading.passing import find_in_others
from consilience.reading.sentences import split
from consilience.types import Aside, Mention, Reading, Report, Span
from consilience.values import substance
from consilience.values.sighting import source_country

_NO_DRUG = "names no drug"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the gates find of a report.

    Args:
        why: One line.
        sentences: Empty where the first gate drops the report.
        asides: What is set aside before anything is parsed; of a report that is not relevant
            only the cases that it tells in passing.
        substances: All that the text names.
        home: Country of whoever publishes it, None where not known.
    """

    relevant: bool
    why: str
    sentences: tuple[Span, ...] = ()
    asides: tuple[Aside, ...] = ()
    substances: tuple[Mention, ...] = ()
    home: str | None = None


def judge(report: Report, knowledge: Knowledge, *, cascade: bool = True) -> Verdict:
    """Whether a report is about a drug case.

    Args:
        report: Its text and title are looked at.
        knowledge: All of it.
        cascade: Whether a report in which no word can name a drug is dropped before its lines
            are looked at. The verdict is the same either way.
    """
    text = report.text
    if cascade and text.strip() and not may_name_drugs(report, knowledge):
        return Verdict(relevant=False, why=_NO_DRUG)
    sentences = split(text, knowledge.words)
    aside = asides(report, sentences, knowledge)
    substances = substance.find(text, knowledge)
    home = source_country(report.publisher, report.url, knowledge)
    # Of what is set aside no line of the gate tells, and no case in passing.
    told = without(sentences, aside) or sentences
    against = offices(told if cascade else sentences, knowledge, home, cascade=cascade)
    named = (*substance.without_named_classes(text, substances), *against)
    drugs = [one for one in sorted(named, key=_place) if names_drug(one, knowledge)]
    about, why = relevant(report, sentences, aside, drugs, knowledge.words)
    if not about:
        passing = find_in_others(sentences, drugs, knowledge.words)
        return Verdict(relevant=False, why=why, asides=_clear(passing, aside))
    return Verdict(
        relevant=True,
        why=why,
        sentences=sentences,
        asides=aside,
        substances=substances,
        home=home,
    )


def unread(report: Report, verdict: Verdict) -> Reading:
    """The reading of a report that is about no drug case: why, and the cases told in passing."""
    return Reading(report=report.id, relevant=False, why=verdict.why, asides=verdict.asides)


def _place(one: Mention) -> tuple[Span, str]:
    return one.span, one.kind


def _clear(passing: tuple[Aside, ...], furniture: tuple[Aside, ...]) -> tuple[Aside, ...]:
    """What stands inside page furniture is furniture."""
    return tuple(
        one
        for one in passing
        if all(
            one.span.end <= two.span.start or two.span.end <= one.span.start for two in furniture
        )
    )
