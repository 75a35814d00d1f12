"""A least term whose unit the whole one says: `26 years and must serve at least 18`."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.number_forms import either


@lru_cache(maxsize=4)
def least_behind(knowledge: Knowledge) -> re.Pattern[str]:
    """What follows a term of years and gives the part that must be served; group `number`.

    The number ends its clause: `at least 18 defendants` is none.
    """
    small = either(knowledge.numerals.numbers("cardinals"))
    number = rf"(?:\d\d?(?![\d.,]*\d)|(?:{small})(?:[ -](?:{small}))*)"
    return re.compile(
        r"[^.;\n]{0,70}?\b(?:"
        r"serve (?:at least|a minimum of|no less than|not less than)"
        r"|with (?:an?|the) (?:\w+[ -])?(?:minimum|non-parole period|tariff|minimum term)"
        r"(?: set at| of)?"
        r"|non-parole period (?:of|set at)|eligible for (?:parole|release) after"
        rf") (?P<number>{number})"
        r"(?=[.,;:)]|$| (?:before|behind|without|for|and|but|in)\b)",
        re.IGNORECASE,
    )
