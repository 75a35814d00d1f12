"""Names in a row: what may stand between two of a list."""

from __future__ import annotations

import re

from consilience.knowledge.words import Words
from consilience.reading.runs import Run
from consilience.types import Span

# First name and surname.
_PAIR = 2

# What stands between two names of a list, an age or a year of birth included.
_BETWEEN = re.compile(
    r"(?: ?\([^()]{1,60}\)|, (?:aged? )?[1-9]\d)?(?:,? (?:of"
    r"|from) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?"
    r"(?:,? (?:and|&|along with|together with|as well as)(?: (?:his|her) [a-z-]+)? |, |; )"
)


def is_joined(text: str, one: Span, other: Span) -> bool:
    """Whether only a comma, "and", an age or a home parts two names of two words or more."""
    left, right = sorted((one, other))
    if len(left.text.split()) < 2 or len(right.text.split()) < 2:
        return False
    gap = text[left.end : right.start]
    # An age may stand between: "Kim Jae-ho, 44, and Park Soo-an".
    return bool(_BETWEEN.fullmatch(gap))


def ends_in_a_day(run: Run, words: Words) -> bool:
    """`Al Orr Sunday` is Al Orr on a Sunday; `Kwabena Sunday` and `May Singh` are names."""
    days = [words.has("name.calendar", one) for one in run.words]
    return any(days) and (len(days) > _PAIR or all(days))
