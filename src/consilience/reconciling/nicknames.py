"""No court sentences a nickname: what a reader only guessed of one is not laid on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from consilience.casefile import Claim
from consilience.reconciling.verdicts import VERDICTS
from consilience.types import Value
from consilience.values.name import Name
from consilience.values.penalty import Imposed

_OPENING, _CLOSING = "\"“‘'", "\"”’',.;"
# Somebody who is one person but whom the text does not name.
_UNNAMED = "1"


def without_guesses(claims: Iterable[Claim], text: str) -> Iterable[Claim]:
    """The claims, less the guess that a verdict befell somebody known by a nickname alone.

    "A trader who used the name “Rosa” ... the head of the ring was jailed": whether she is the
    head is not said, and nobody may be made guiltier than a report makes them.

    Args:
        claims: Of one event of one report.
        text: The report, where the nickname stands in quotation marks.

    Returns:
        The same claims; a person dropped, a penalty left to one person without a name.
    """
    for one in claims:
        name = _whom(one.value)
        if one.type not in VERDICTS or not one.doubt or not is_nickname(name, text):
            yield one
        elif isinstance(one.value, Imposed):
            yield replace(one, value=replace(one.value, whom=_UNNAMED))


def _whom(value: Value) -> str:
    """The name that a value gives, empty where it gives none."""
    if isinstance(value, Name):
        return value.full
    return value.whom if isinstance(value, Imposed) and not value.whom.isdigit() else ""


def is_nickname(name: str, text: str) -> bool:
    """Whether a name of one word stands in quotation marks of its own: `“Rosa,”`."""
    if not name or " " in name:
        return False
    return any(
        f"{before}{name}{after}" in text for before in _OPENING for after in _CLOSING
    ) and not any(f"{title} {name}" in text for title in ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."))
