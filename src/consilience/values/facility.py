"""Find kinds of place: laboratory, warehouse, port."""

from __future__ import annotations

import re

from consilience.knowledge import Knowledge
from consilience.types import Mention
from consilience.values.terms import begins_a_name, ends_a_name, find_terms

# Places that are called by their kind: Jebel Ali Port is a port, Pancho Villa no villa.
_CALLED_SO = frozenset(("airport", "border_crossing", "port"))

# "the Haditha crossing" is a border's, "a zebra crossing" a street's.
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
        and (one.span.text.lower() != "crossing" or _AFTER_NAME.search(text, 0, one.span.start))
    )
