"""Find ways in which drugs travel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.needles import Needled, needled
from consilience.types import Mention, Span
from consilience.values.label import Label
from consilience.values.number_forms import either
from consilience.values.terms import begins_a_name, ends_a_name, find_terms

# Words that say no more than that it floats; a fishing boat stays a vessel beside containers.
_PLAIN_SHIPS = frozenset(
    ("ship", "ships", "vessel", "vessels", "cargo ship", "cargo ships", "by sea", "by ship",
     "sea freight", "motor vessel", "merchant vessel", "merchant ship")
)  # fmt: skip

# "hidden in lorry tyres": wares, which may travel in anything.
_PARTS = re.compile(
    r"['’]?s? (?:tyres?|tires?|batter(?:y|ies)|parts|spares|components|engines?|gearbox(?:es)?"
    r"|radiators?|seats|bumpers?|filters?|wash|park|dealer\w*|showrooms?|models?)\b"
)
_BEFORE_MAKE = (
    r"[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|two|hired|stolen|rented|white|black|silver|gr[ea]y"
    r"|red|blue|green|gold|luxury"
)


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every conveyance in a text, by place.

    A plain ship is a container ship in a report that speaks of containers: the load came in one.
    """
    found = tuple(
        one
        for one in find_terms(text, knowledge.conveyances)
        if not begins_a_name(text, one.span)
        and not ends_a_name(text, one.span)
        and not _PARTS.match(text, one.span.end)
    )
    found = tuple(sorted([*found, *_made(text, knowledge, found)], key=lambda one: one.span))
    if not any(_name(one) == "container_ship" for one in found):
        return found
    return tuple(
        replace(one, value=Label(kind="conveyance", name="container_ship"))
        if _name(one) == "vessel" and one.span.text.lower() in _PLAIN_SHIPS
        else one
        for one in found
    )


def _made(text: str, knowledge: Knowledge, found: Sequence[Mention]) -> Iterator[Mention]:
    """Cars called by their make: `a hired Honda Civic`; `Honda said` is the firm."""
    for hit in _makes(knowledge).finditer(text):
        span = Span(hit.start("car"), hit.end("car"), hit["car"])
        if all(one.span.end <= span.start or span.end <= one.span.start for one in found):
            yield Mention(span=span, kind="conveyance", value=Label(kind="conveyance", name="car"))


@lru_cache(maxsize=2)
def _makes(knowledge: Knowledge) -> Needled:
    makes = either(knowledge.openers.groups["make"])
    return needled(
        rf"\b(?:{_BEFORE_MAKE})\s"
        rf"(?P<car>(?:{makes})(?:[ -](?:[A-Z][\w-]*|\d{{1,4}}[a-z]?)\b){{0,2}})"
        r"(?!\w|['’]s|-| (?:lorry|truck|bus|dealer\w*|plant|factory|Motors?|engines?|parts|spares"
        r"|and))"
    )


def _name(mention: Mention) -> str:
    return mention.value.show()
