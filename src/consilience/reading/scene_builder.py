"""One report taken apart: sentences, parse, mentions of every kind, people, asides."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language

from consilience.knowledge import Knowledge
from consilience.reading.boilerplate import asides
from consilience.reading.gate import names_drug, relevant
from consilience.reading.names import find_names
from consilience.reading.organizations import find_organizations
from consilience.reading.overlaps import settle
from consilience.reading.parser import parse
from consilience.reading.passing import find_in_others, find_passing
from consilience.reading.people_builder import gather
from consilience.reading.pronouns import with_links
from consilience.reading.scene import Scene
from consilience.reading.sentences import split
from consilience.types import Aside, Mention, Report
from consilience.values import (
    age,
    agency,
    amount,
    conveyance,
    count,
    court,
    date,
    facility,
    item,
    measures,
    money,
    offence,
    penalty,
    place,
    plea,
    side,
    substance,
)
from consilience.values.sighting import source_country

# Kinds whose words are no names of people, surnames included ("the Orr Cartel").
_NO_PEOPLE = frozenset({"agency", "court", "organization", "operation", "place", "substance"})


def build(report: Report, knowledge: Knowledge, parser: Language) -> Scene:
    """The scene of a report.

    Args:
        report: Its text is taken as it is; an empty one gives an empty scene.
        knowledge: All of it.
        parser: From `load_parser`.
    """
    text = report.text
    sentences = split(text, knowledge.words)
    home = source_country(report.publisher, report.url, knowledge)
    values = find_values(report, knowledge, home)
    aside = asides(report, sentences, knowledge)
    drugs = [one for one in values if names_drug(one, knowledge)]
    about, why = relevant(report, sentences, aside, drugs, knowledge.words)
    doc = parse(parser, text, sentences) if about else parser.make_doc(text)
    values = [*values, *(place.find(text, knowledge, doc, home) if about else ())]
    taken = [one for one in values if one.kind in _NO_PEOPLE]
    people = gather(
        doc,
        find_names(doc, knowledge.words, taken),
        sentences,
        knowledge.words,
        taken=taken,
        asides=aside,
    )
    people = with_links(doc, people, sentences, knowledge.speech)
    mentions = settle([*values, *people.mentions()])
    passing = (
        find_passing(doc, mentions, sentences, knowledge.words)
        if about
        else find_in_others(sentences, drugs, knowledge.words)
    )
    return Scene(
        report=report,
        doc=doc,
        sentences=sentences,
        mentions=mentions,
        asides=_with(aside, passing),
        relevant=about,
        why=why,
        people=people,
    )


def _with(asides: Sequence[Aside], passing: Sequence[Aside]) -> tuple[Aside, ...]:
    """Both, sorted by place; what stands inside page furniture is furniture."""
    clear = [
        one
        for one in passing
        if all(one.span.end <= two.span.start or two.span.end <= one.span.start for two in asides)
    ]
    return tuple(sorted([*asides, *clear], key=lambda one: one.span))


def find_values(report: Report, knowledge: Knowledge, home: str | None = None) -> Sequence[Mention]:
    """Mentions of every kind but names and places, unsettled, sorted by place.

    Args:
        report: Its text and its day are read.
        knowledge: All of it.
        home: Country of whoever publishes it, None where not known.
    """
    text = report.text
    substances = substance.find(text, knowledge)
    found = [
        *substance.without_named_classes(text, substances),
        *age.find(text, knowledge),
        *amount.find(text, knowledge, substances),
        *agency.find(text, knowledge, home),
        *conveyance.find(text, knowledge),
        *count.find(text, knowledge, substances),
        *court.find(text, knowledge),
        *date.find(text, knowledge, report.published),
        *facility.find(text, knowledge),
        *item.find(text, knowledge),
        *measures.find(text, knowledge),
        *money.find(text, knowledge),
        *offence.find(text, knowledge, substances),
        *penalty.find(text, knowledge),
        *plea.find(text, knowledge),
        *side.find(text, knowledge),
        *find_organizations(text, knowledge.groups),
    ]
    return sorted(found, key=lambda one: (one.span, one.kind))
