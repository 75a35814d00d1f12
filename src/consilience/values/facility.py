"""Find kinds of place: laboratory, warehouse, port."""

from __future__ import annotations

from consilience.knowledge import Knowledge
from consilience.types import Mention
from consilience.values.terms import find_terms


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every kind of place in a text, by place.

    A capital that begins a two-word name (`Port Vila`, `House Judiciary`) is no such place;
    a capital that ends one (`Jebel Ali Port`) is.
    """
    return tuple(
        one for one in find_terms(text, knowledge.facilities) if not _begins_a_name(text, one)
    )


def _begins_a_name(text: str, mention: Mention) -> bool:
    span = mention.span
    after = text[span.end : span.end + 2]
    if not span.text[0].isupper() or not (after[:1] == " " and after[1:].isupper()):
        return False
    before = text[: span.start].rstrip()
    return not before or not before.split()[-1][0].isupper()
