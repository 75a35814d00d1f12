"""One report taken apart: sentences, parse, mentions of every kind, people, asides."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language

from consilience.knowledge import Knowledge
from consilience.reading.boilerplate import asides
from consilience.reading.names import find_names
from consilience.reading.organizations import find_organizations
from consilience.reading.overlaps import settle
from consilience.reading.parser import parse
from consilience.reading.people_builder import gather
from consilience.reading.scene import Scene
from consilience.reading.sentences import split
from consilience.types import Mention, Report
from consilience.values import agency, measures

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
    doc = parse(parser, text, sentences)
    values = find_values(text, knowledge)
    taken = [one for one in values if one.kind in _NO_PEOPLE]
    aside = asides(report, sentences, knowledge.words)
    people = gather(
        doc,
        find_names(doc, knowledge.words, taken),
        sentences,
        knowledge.words,
        taken=taken,
        bylines=[one.span for one in aside if "byline" in one.why or "contributor" in one.why],
    )
    return Scene(
        report=report,
        doc=doc,
        sentences=sentences,
        mentions=settle([*values, *people.mentions()]),
        asides=aside,
        people=people,
    )


def find_values(text: str, knowledge: Knowledge) -> Sequence[Mention]:
    """Mentions of every kind but names, unsettled, sorted by place."""
    found = [
        *measures.find(text, knowledge),
        *agency.find(text, knowledge),
        *find_organizations(text, knowledge.groups),
    ]
    return sorted(found, key=lambda one: (one.span, one.kind))
