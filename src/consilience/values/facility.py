"""Find kinds of place: laboratory, warehouse, port."""

from __future__ import annotations

import re

from consilience.knowledge import Knowledge
from consilience.types import Mention
from consilience.values.terms import begins_a_name, ends_a_name, find_terms

# Places that are called by their kind: Jebel Ali Port is a port, Pancho Villa no villa.
_CALLED_SO = frozenset(("airport", "border_crossing", "port"))

# "the Haditha crossing" is a border's, "a zebra crossing" a street's, "a checkpoint" a road's.
_AT_BORDERS = frozenset(
    {"crossing", "checkpoint", "police checkpoint", "check post", "check-post", "checkpost"}
)
_BORDER = re.compile(r" (?:on|at|near|along) the (?:[\w-]+ ){0,3}(?:border|frontier)\b")
_AFTER_NAME = re.compile(r"\b(?!(?:The|A|An|At|In|On) )[A-Z][\w’'-]+ \Z")


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every kind of place in a text, by place.

    A capital that begins a name (`Port Vila`, `House Judiciary`) is no such place; one that ends
    a name is where ports, airports and crossings are concerned.
    """
    return tuple(
        one
        for one in find_terms(text, knowledge.facilities)
        if not begins_a_name(text, one.span)
        and (one.value.show() in _CALLED_SO or not ends_a_name(text, one.span))
        and (one.span.text.lower() not in _AT_BORDERS or _at_border(text, one))
        and not (one.value.show() == "port" and _is_town(text, one))
    )


def _at_border(text: str, one: Mention) -> bool:
    behind = text[one.span.end : one.span.end + 40]
    return bool(_AFTER_NAME.search(text, 0, one.span.start) or _BORDER.match(behind))


def _is_town(text: str, one: Mention) -> bool:
    """`Two Harbors`: a port in the plural that ends a name is a town's."""
    plural = one.span.text[0].isupper() and one.span.text.endswith("s")
    return plural and bool(_AFTER_NAME.search(text, 0, one.span.start))
