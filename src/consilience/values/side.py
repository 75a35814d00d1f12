"""A country that acts through people without a name: `Dutch colleagues`, `the Chinese side`."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.types import Mention, Span
from consilience.values.label import Label

_PEOPLE = (
    r"(?:(?:police|customs|liaison|drug|law[- ]enforcement|anti-drug|security|federal|border"
    r"|intelligence|judicial|military|naval) )?"
    r"(?:colleagues?|counterparts?|side|partners?|services?|secret service"
    r"|liaison officers?|authorities|government)"
)


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Sides in `text`, kind `side`, sorted by place; the label is the country's code."""
    found = []
    for match in _pattern(knowledge).finditer(text):
        word = match["people"] or match["plural"]
        country = knowledge.countries.nationality(word) or knowledge.countries.nationality(
            word.removesuffix("s")
        )
        if country is not None:
            found.append(
                Mention(
                    span=Span(match.start(), match.end(), match.group()),
                    kind="side",
                    value=Label(kind="side", name=country),
                )
            )
    return tuple(found)


@lru_cache(maxsize=2)
def _pattern(knowledge: Knowledge) -> Headed:
    words = sorted(knowledge.countries.by_people, key=lambda word: (-len(word), word))
    people = "|".join(re.escape(word) for word in words)
    plural = "|".join(re.escape(word) for word in words if word.endswith(("an", "i")))
    return headed(
        rf"(?<![\w.-])(?:(?P<people>{people}) {_PEOPLE}|[Tt]he (?P<plural>(?:{plural})s))(?!\w)"
    )
