"""Whose money a text counts in: `Tk 3 crore` is told of Bangladesh, dollars of anywhere."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed

# Money of the trade everywhere, and of many countries at once.
_ANYBODY = frozenset({"USD", "EUR", "CHF", "XAF", "XOF", "XCD", "XPF"})


def countries_of_money(text: str, knowledge: Knowledge) -> Counter[str]:
    """One vote for the country of each currency that a text prints a sum in.

    Args:
        text: Of one report.
        knowledge: Currencies; forms that several share, or that are words too, do not vote.

    Returns:
        ISO 3166-1 alpha-2 codes; the first two letters of an ISO 4217 code.
    """
    symbols, words = _forms(knowledge)
    found = {symbols[hit["symbol"]] for hit in _before(knowledge).finditer(text)}
    found |= {words[hit["word"].lower()] for hit in _behind(knowledge).finditer(text)}
    return Counter(one[:2] for one in found)


@lru_cache(maxsize=2)
def _forms(knowledge: Knowledge) -> tuple[dict[str, str], dict[str, str]]:
    own = [one for one in knowledge.currencies if one.id not in _ANYBODY]
    shared = {form for one in own for form in (*one.shared, *one.guarded)}
    symbols = {form: one.id for one in own for form in one.symbols if form not in shared}
    words = {form: one.id for one in own for form in one.words if form not in shared}
    return symbols, words


@lru_cache(maxsize=2)
def _before(knowledge: Knowledge) -> Headed:
    return headed(rf"(?<![\w$])(?P<symbol>{_any(_forms(knowledge)[0])})\.?\s?\d")


@lru_cache(maxsize=2)
def _behind(knowledge: Knowledge) -> re.Pattern[str]:
    scale = r"(?: (?:thousand|million|billion|lakh|crore)s?)?"
    forms = _any(_forms(knowledge)[1])
    return re.compile(rf"\d{scale} (?P<word>{forms})(?!\w)", re.IGNORECASE)


def _any(forms: dict[str, str]) -> str:
    return "|".join(re.escape(one) for one in sorted(forms, key=lambda one: (-len(one), one)))
