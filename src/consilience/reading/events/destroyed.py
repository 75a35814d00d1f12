"""Drugs that are destroyed: what lay in a store for years was not found when it was burnt.

"The 2.5 tonnes seized in March in Cuenca were burnt in Guayaquil on Monday": the find was in
March. Fields and laboratories are destroyed where they are found, and that is the find.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.draft import Draft
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Role

_DESTROYED = re.compile(r"(?i)\b(?:destroy|destruction|incinerat|burn|torch|dispos)\w*")
# What grows or is made is destroyed where it stands.
_IN_THE_FIELD = re.compile(
    r"(?i)\b(?:plants?|plantations?|crops?|hectares?|acres?|fields?|farms?|gardens?|greenhouses?"
    r"|bush(?:es)?|seedlings?|saplings?|trees?|poppy|poppies|cultivat\w+|grown|growing|harvest\w*"
    r"|labs?|laborator(?:y|ies)|kitchens?|refiner(?:y|ies)|dens?|factor(?:y|ies)|stills?|camps?"
    r"|jungle|forest|hideouts?|caches?|on the spot|on site|in situ|leaf|leaves|shoots)\b"
)
# When, where and by whom they were destroyed says nothing of the find.
_OF_THE_FIRE = (Role.DATE, Role.PLACE, Role.AGENCY, Role.FACILITY, Role.PERSON)
_OF_THE_LOAD = (Role.AMOUNT, Role.SUBSTANCE, Role.VALUE)


def without_ashes(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose destroyed drugs are of the find that the sentence tells of, else an amount."""
    done = list(drafts)
    fires = [number for number, one in enumerate(done) if _is_fire(scene, one.trigger)]
    for number in fires:
        home = _find_in(done, fires, done[number].trigger.sentence)
        if home is None:
            done[number] = done[number].without(*_OF_THE_FIRE)
        else:
            done[home] = done[home].plus(*done[number].values(*_OF_THE_LOAD))
    burnt = {
        number
        for number in fires
        if _find_in(done, fires, done[number].trigger.sentence) is not None
    }
    return tuple(one for number, one in enumerate(done) if number not in burnt)


def _find_in(drafts: Sequence[Draft], fires: Sequence[int], sentence: int) -> int | None:
    """The find that a sentence tells of besides."""
    for number, one in enumerate(drafts):
        same = one.trigger.sentence == sentence and one.type is EventType.SEIZURE
        if same and number not in fires and not one.trigger.weak:
            return number
    return None


def _is_fire(scene: Scene, trigger: Trigger) -> bool:
    """Whether drugs in custody are destroyed."""
    return bool(
        trigger.type is EventType.SEIZURE
        and _DESTROYED.match(trigger.span.text)
        and not _IN_THE_FIELD.search(scene.sentences[trigger.sentence].text)
    )
