"""Sums that somebody must pay as a penalty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from consilience.types import Mention
from consilience.values import penalty_words as words_of
from consilience.values.penalty_found import Found, sentence_before
from consilience.values.quantity import Bound, Quantity

# "must each pay 4,000 euros": no tax, no bail, no price.
_MUST_PAY = re.compile(
    r"\b(?:must|(?:has|have|had) to|(?:was|were|been|is|are) (?:also )?(?:ordered|told|made) to"
    r"|orders? (?:him|her|them|each|both) to|ordered (?:him|her|them|each|both) to)"
    r"\s+(?:(?:each|also|both|now)\s+)*pay\s+(?:(?:a|an)\s+(?:financial\s+)?penalty\s+of\s+)?$",
    re.IGNORECASE,
)
_NO_FINE = re.compile(
    r"(?:\s+\w+)?\s*(?:,\s*)?(?:(?:in|as|of|for|to|into|towards?)\b|bail|bond|bribe|tax"
    r"|duty|duties|special assessments?|assessment|costs?|fees?|damages|compensation|rent"
    r"|surcharge|a month|ransom)",
    re.IGNORECASE,
)
_DOUBT = "'must pay' is taken for a fine"


def sums(text: str, words: words_of.PenaltyWords, paid: Iterable[Mention]) -> Iterator[Found]:
    """Fines, forfeitures and restitutions.

    Args:
        text: A whole report.
        words: The patterns.
        paid: Its sums of money.
    """
    for one in paid:
        before = words.money_before.search(text[max(0, one.span.start - 80) : one.span.start])
        behind = words.money_behind.match(text, one.span.end)
        if before or behind:
            word = (behind or before)[1].lower()  # type: ignore[index]  # one of them is there
            end = max(one.span.end, behind.end() if behind else 0)
            yield _sum(text, one, words.measure[word], end)
        elif _must_pay(text, one):
            yield replace(_sum(text, one, "fine", one.span.end), doubt=one.doubt or _DOUBT)


def _must_pay(text: str, one: Mention) -> bool:
    asked = _MUST_PAY.search(text, max(0, one.span.start - 60), one.span.start)
    return bool(asked) and not _NO_FINE.match(text, one.span.end)


def _sum(text: str, one: Mention, measure: str, end: int) -> Found:
    quantity = one.value
    if not isinstance(quantity, Quantity):
        raise TypeError(one)
    limit = {Bound.UP_TO: "max", Bound.LESS: "max", Bound.AT_LEAST: "min"}.get(quantity.bound, "")
    before = sentence_before(text, one.span.start)
    if not limit and measure == "fine" and words_of.FACES.search(before):
        limit = "max"  # "faces a maximum of 15 years in jail and a $2 million fine"
    quantity = replace(quantity, bound=Bound.EXACT)
    return Found(
        start=one.span.start,
        end=end,
        measure=measure,
        quantity=quantity,
        limit=limit,
        doubt=one.doubt,
    )
