"""Voices and their sides in words: `authorities of CN` is `the authorities of China`."""

from __future__ import annotations

import re

from consilience.casefile import Voice
from consilience.writing.atlas.countries import country_name
from consilience.writing.words.values import with_article

_STATE = re.compile(r"authorities of ([A-Z]{2})")


def side_words(side: str) -> str:
    """The side for a reader; a kind in front of a speaker's name is left out."""
    state = _STATE.fullmatch(side)
    if state:
        return f"the authorities of {with_article(country_name(state.group(1)))}"
    return side.partition(": ")[2] or side


def voice_name(voice: Voice) -> str:
    """Who is cited; `probably` where the text leaves it open."""
    name = f"the {voice.name[4:]}" if voice.name.startswith("The ") else voice.name
    return f"probably {name}" if voice.doubt else name
