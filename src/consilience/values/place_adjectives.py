"""Places told by their nation alone: "found in a Spanish port", "off the Irish coast".

An adjective elsewhere names people, goods or authorities, and no place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.types import Mention, Span
from consilience.values.place_value import Place

_REACH = 60
# How such a place hangs on what happened there.
_BEFORE = re.compile(
    r"(?i)\b(?:in|at|near|off|from|to|into|towards?|via|through|on|outside|within|across)"
    r" (?:an?|the|another|one|two|three|four|several|some|various|different|other)"
    r" (?:[a-z][\w-]* ){0,2}\Z"
)
_SPOT = (
    r"(?:ports?|sea ?ports?|harbou?rs?|marinas?|airports?|airfields?|airstrips?|towns?|villages?"
    r"|cit(?:y|ies)|port cit(?:y|ies)|coast(?:line)?|waters|islands?|beach(?:es)?|prisons?|jails?"
    r"|soil|territory|mainland|countryside|provinces?|motorways?|terminals?|container terminals?"
    r"|farms?|warehouses?|resorts?|jungles?|mountains|hinterland)"
)


def adjectival(text: str, found: Sequence[Mention], knowledge: Knowledge) -> tuple[Mention, ...]:
    """Countries whose adjective stands before a kind of place, behind a preposition.

    Args:
        text: Any text.
        found: Places that are known already; what they cover is not read again. A name behind
            says more ("the Spanish port of Vigo").
        knowledge: Countries and what their people are called.
    """
    return tuple(
        Mention(
            span=Span(hit.start("nation"), hit.end("nation"), hit["nation"]),
            kind="place",
            value=Place(parts=(), country=country),
        )
        for hit in _pattern(knowledge).finditer(text)
        if _BEFORE.search(text, max(0, hit.start() - _REACH), hit.start())
        if (country := knowledge.countries.nationality(hit["nation"]))
        and not _named_behind(text, hit, found)
    )


def _named_behind(text: str, hit: re.Match[str], found: Sequence[Mention]) -> bool:
    """Whether a place with a name stands right behind, or covers the adjective."""
    for one in found:
        if one.span.start < hit.end("nation") and hit.start("nation") < one.span.end:
            return True
        gap = text[hit.end() : one.span.start]
        if one.span.start >= hit.end() and re.fullmatch(r",? (?:of |in |called |named )?", gap):
            return True
    return False


@lru_cache(maxsize=2)
def _pattern(knowledge: Knowledge) -> Headed:
    people = "|".join(
        re.escape(word)
        for word in sorted(knowledge.countries.by_people, key=lambda w: (-len(w), w))
    )
    return headed(
        rf"(?<![\w-])(?P<nation>{people})(?: [a-z][\w-]*){{0,2}}? {_SPOT}\b"
        r"(?! (?:police|authorit|customs|guard|officials?))"
    )
