"""Event types: the words that start one, the slots that it has, and who is on which side."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """One event type of docs/reference/format.md.

    Args:
        verbs: Lemmas that start it wherever they are used as verbs.
        nouns: Lemmas that start it as nouns.
        phrases: Regular expressions over the text, case ignored.
        weak: Phrases too that only count where the event gets a figure of its own (an amount,
            goods, a penalty): "found", "received".
        unless: Regular expressions; a trigger whose own words with their neighbours (40
            characters each side) match one is something else.
        of_drugs: Lemmas of verbs that start it only where a drug is what they act on, or what
            somebody comes with: "made ecstasy", "flew in with 4 kg of heroin".
        by_forces: Lemmas of verbs that start it only where an authority does it to a vehicle, a
            building, a load or a person: "officers stopped a van".
        roles: Slots that it may have.
        counts: Roles of the counts it takes (`person`, `laboratory`, ...).
        befalls: Where the people it happens to stand: `object` (they arrested him), `subject`
            (he pleaded guilty), or empty where nobody does.
    """

    id: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    phrases: tuple[str, ...]
    weak: tuple[str, ...]
    unless: tuple[str, ...]
    roles: tuple[str, ...]
    befalls: str
    counts: tuple[str, ...]
    source: str
    of_drugs: tuple[str, ...] = ()
    by_forces: tuple[str, ...] = ()
    note: str = ""
    examples: tuple[Example, ...] = ()


def load_events() -> tuple[EventRecord, ...]:
    """The records of `drugs/events.yml`.

    Raises:
        KnowledgeError: a record is not right.
    """
    return read_records("drugs", "events.yml", EventRecord)
