"""Forces told by trade before they are told by name ("its drug agency"), and how many acted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.clauses import root_of
from consilience.reading.events.nouns import OFFICERS
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.agency import Agency

_DRUG_AGENCY = re.compile(r"(?i)\b(?:anti-?)?(?:drugs?|narcotics?)\b")


def with_names(scene: Scene) -> Scene:
    """The scene with "Kenya's anti-drug agency" read as the one that it names in full elsewhere.

    Only where the report names exactly one drug agency of that country.
    """
    return replace(scene, mentions=tuple(_named(one, scene.mentions) for one in scene.mentions))


def _named(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    value = mention.value
    if not isinstance(value, Agency) or not _is_told(value) or not _DRUG_AGENCY.search(value.name):
        return mention
    full = {
        one.value.name: one.value
        for one in mentions
        if isinstance(one.value, Agency)
        and not _is_told(one.value)
        and one.value.country == value.country is not None
        and _DRUG_AGENCY.search(one.value.name)
        # "its drug office" need not be the commission that the report names too.
        and one.value.name.split()[-1].casefold() == value.name.split()[-1]
    }
    if len(full) != 1:
        return mention
    doubt = f"'{mention.span.text}': named in full elsewhere"
    return replace(mention, value=next(iter(full.values())), doubt=mention.doubt or doubt)


def _is_told(agency: Agency) -> bool:
    """Whether an authority has no name of its own ("Italian police" against "Italian Navy")."""
    return agency.name.split()[-1].islower()


def without_general(slots: Sequence[Slot]) -> list[Slot]:
    """Slots of one event without "Italian police" where a force of Italy stands by name."""
    by_name = {
        one.value.country
        for one in slots
        if one.role is Role.AGENCY and isinstance(one.value, Agency) and not _is_told(one.value)
    }
    return [
        one
        for one in slots
        if not (
            one.role is Role.AGENCY
            and isinstance(one.value, Agency)
            and _is_told(one.value)
            and one.value.country is not None
            and one.value.country in by_name
        )
    ]


def is_of_force(scene: Scene, mention: Mention, trigger: Trigger) -> bool:
    """Whether a number is of those who acted: "an operation with 500 soldiers", "120 officers"."""
    token = root_of(scene.doc, mention.span)
    if trigger.type is not EventType.ARREST or trigger.noun or token is None:
        return False
    taken = token.dep_ in {"dobj", "nsubjpass"} and token.head.i == trigger.root
    return token.lemma_.lower() in OFFICERS and not taken and token.dep_ != "conj"
