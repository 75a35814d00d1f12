"""One report taken apart: sentences, parse, mentions of every kind, people, asides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.language import Language

from consilience.knowledge import Knowledge
from consilience.reading.judging import Verdict, judge
from consilience.reading.names import find_names
from consilience.reading.organizations import find_organizations
from consilience.reading.overlaps import settle
from consilience.reading.parser import parse
from consilience.reading.passing import find_passing
from consilience.reading.people_builder import gather
from consilience.reading.pronouns import with_links
from consilience.reading.scene import Scene
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
from consilience.values.place_value import Place

# Kinds whose words are no names of people, surnames included ("the Orr Cartel").
_NO_PEOPLE = frozenset({"agency", "court", "organization", "operation", "place", "substance"})


def build(
    report: Report, knowledge: Knowledge, parser: Language, verdict: Verdict | None = None
) -> Scene:
    """The scene of a report; one that is about no case has neither mentions nor people.

    Args:
        report: Its text is taken as it is; an empty one gives an empty scene.
        knowledge: All of it.
        parser: From `load_parser`.
        verdict: From `judge`, None where the report was not judged yet.
    """
    text = report.text
    verdict = verdict or judge(report, knowledge)
    if not verdict.relevant:
        return Scene(
            report=report,
            doc=parser.make_doc(text),
            sentences=verdict.sentences,
            mentions=(),
            asides=verdict.asides,
            relevant=False,
            why=verdict.why,
        )
    sentences = verdict.sentences
    doc = parse(parser, text, sentences)
    places = place.find(text, knowledge, doc, verdict.home)
    values = [*find_values(report, knowledge, verdict, places), *places]
    taken = [one for one in values if one.kind in _NO_PEOPLE or _is_made(one)]
    people = gather(
        doc,
        find_names(doc, knowledge.words, taken),
        sentences,
        knowledge.words,
        taken=taken,
        asides=verdict.asides,
    )
    people = with_links(doc, people, sentences, knowledge.speech)
    mentions = settle([*values, *people.mentions()])
    passing = find_passing(doc, mentions, sentences, knowledge.words)
    return Scene(
        report=report,
        doc=doc,
        sentences=sentences,
        mentions=mentions,
        asides=_with(verdict.asides, passing),
        relevant=True,
        why=verdict.why,
        people=people,
    )


def _is_made(one: Mention) -> bool:
    """Whether it is a car under its make: no person is called Toyota Hilux."""
    return one.kind == "conveyance" and one.span.text.istitle()


def _towns_in(places: Sequence[Mention]) -> Mapping[str, int]:
    """How many towns of each country are named without a doubt."""
    countries = (
        one.value.country
        for one in places
        if isinstance(one.value, Place) and one.value.parts and not one.doubt
    )
    return Counter(one for one in countries if one)


def _with(asides: Sequence[Aside], passing: Sequence[Aside]) -> tuple[Aside, ...]:
    """Both, sorted by place; what stands inside page furniture is furniture."""
    clear = [
        one
        for one in passing
        if all(one.span.end <= two.span.start or two.span.end <= one.span.start for two in asides)
    ]
    return tuple(sorted([*asides, *clear], key=lambda one: one.span))


def find_values(
    report: Report,
    knowledge: Knowledge,
    verdict: Verdict | None = None,
    places: Sequence[Mention] = (),
) -> Sequence[Mention]:
    """Mentions of every kind but names and places, unsettled, sorted by place.

    Args:
        report: Its text and its day are read.
        knowledge: All of it.
        verdict: From `judge`: substances that it found are not looked for again.
        places: Of the report: towns tell whose police and customs are meant.
    """
    text = report.text
    judged = verdict is not None and verdict.relevant
    substances = verdict.substances if verdict and judged else substance.find(text, knowledge)
    towns = _towns_in(places)
    found = [
        *substance.without_named_classes(text, substances),
        *age.find(text, knowledge),
        *amount.find(text, knowledge, substances),
        *agency.find(text, knowledge, verdict.home if verdict else None, towns),
        *conveyance.find(text, knowledge),
        *count.find(text, knowledge, substances),
        *court.find(text, knowledge),
        *date.find(text, knowledge, report.published),
        *facility.find(text, knowledge),
        *item.find(text, knowledge, towns),
        *measures.find(text, knowledge),
        *money.find(text, knowledge, towns),
        *offence.find(text, knowledge, substances),
        *penalty.find(text, knowledge, towns),
        *plea.find(text, knowledge),
        *side.find(text, knowledge),
        *find_organizations(text, knowledge.groups),
    ]
    return sorted(found, key=lambda one: (one.span, one.kind))
