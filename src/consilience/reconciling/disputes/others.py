"""Whether a number of people counts those who are named, or comes on top of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.casefile import Claim

# "Ada Holm and eight others", "the other six": only then is a number beside those who are named.
# "Nine, among them Ada Holm" counts her.
_OTHERS = re.compile(
    r"(?!or\s)(?:[\w-]+\s+)?(?:others?|more|further|accomplices?|associates?|companions?"
    r"|colleagues?|co-?(?:accused|defendants?|conspirators?))\b",
    re.IGNORECASE,
)
_WITH_HIM = re.compile(r"(?:[\w-]+\s+){0,3}?(?:with|alongside|besides)\s+(?:him|her|them)\b")
_THE_OTHER = re.compile(
    r"\b(?:(?:an)?other|further|additional|remaining|besides|as well as|alongside|plus"
    r"|(?:together|along) with)\s(?:the\s|his\s|her\s|their\s|about\s)?$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?P<name>[\w'\u2019.-]+),?\s(?:and|with)\s(?:his\s|her\s|their\s|the\s)?$")


def is_beside(claim: Claim, names: Iterable[str]) -> bool:
    """Whether a number of people leaves out those who are named: `Ada Holm and eight others`.

    Args:
        claim: A number of people.
        names: Of the people whom its telling names.
    """
    last = {part.casefold() for one in names for part in one.split()[-1:]}
    joined = _AND.search(_before(claim))
    return bool(last) and (
        is_of_others(claim) or bool(joined and joined["name"].casefold() in last)
    )


def is_of_others(claim: Claim) -> bool:
    """Whether a number says itself that somebody else is not counted: `four others`."""
    rest = claim.sentence.text[claim.span.start - claim.sentence.start :].partition(" ")[2]
    return bool(_OTHERS.match(rest) or _WITH_HIM.match(rest) or _THE_OTHER.search(_before(claim)))


def _before(claim: Claim) -> str:
    return claim.sentence.text[: claim.span.start - claim.sentence.start]
