"""Find ways in which drugs travel."""

from __future__ import annotations

from dataclasses import replace

from consilience.knowledge import Knowledge
from consilience.types import Mention
from consilience.values.label import Label
from consilience.values.terms import begins_a_name, ends_a_name, find_terms

# Words that say no more than that it floats; a fishing boat stays a vessel beside containers.
_PLAIN_SHIPS = frozenset(
    ("ship", "ships", "vessel", "vessels", "cargo ship", "cargo ships", "by sea", "by ship",
     "sea freight", "motor vessel", "merchant vessel", "merchant ship")
)  # fmt: skip


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every conveyance in a text, by place.

    A plain ship is a container ship in a report that speaks of containers: the load came in one.
    """
    found = tuple(
        one
        for one in find_terms(text, knowledge.conveyances)
        if not begins_a_name(text, one.span) and not ends_a_name(text, one.span)
    )
    if not any(_name(one) == "container_ship" for one in found):
        return found
    return tuple(
        replace(one, value=Label(kind="conveyance", name="container_ship"))
        if _name(one) == "vessel" and one.span.text.lower() in _PLAIN_SHIPS
        else one
        for one in found
    )


def _name(mention: Mention) -> str:
    return mention.value.show()
