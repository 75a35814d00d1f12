"""Money among the goods that are taken: `$52,000 in cash`, `a handgun and $6,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.types import Mention
from consilience.values import money
from consilience.values.number_forms import either
from consilience.values.quantity import Quantity

# A bare noun is a find only where it is taken; elsewhere a car is a means and a gun a charge.
TAKEN = re.compile(
    r"\b(?:seiz(?:ed|ing|e)|confiscat\w+|recover(?:ed|ing)|found|discover(?:ed|ing)|impound\w+|"
    r"restrained|froze|frozen|forfeit\w*|uncover(?:ed|ing)|collected|retrieved|haul|took|"
    r"turned up|carried (?:away|off|out)|caught with|hauled|recovery|located|yielded|surrendered"
    r"|netted|(?:was|were|also|been) taken(?! (?:into|to|before|aback|over)))\b"
    r"|\binside:",
    re.IGNORECASE,
)
# "turned up $6,802 and a handgun": a sum among things that are taken is cash.
_AMONG = re.compile(
    r"(?:\b(?:seiz(?:ed|ing)|confiscat(?:ed|ing)|recover(?:ed|ing)|found|discovered"
    r"|impounded|turned up|located|counted out)"
    r"|,|,? and|,? plus|,? along with|,? as well as)\s+(?:also\s+)?$",
    re.IGNORECASE,
)
# The word in front: "cash of Tk 90,000", "cash Tk 90,000"
_CASH_OF = re.compile(
    r"\bcash\b(?: (?:amount|sum))?(?:\s*:|,? (?:of|totall?ing|amounting to|worth))?\s+$",
    re.IGNORECASE,
)
_NOT_CASH = re.compile(
    # "£2m of ketamine", "£2m in raw ketamine": what goods are worth
    r"\s*(?:(?:worth|street|(?:of|in) (?!(?:total|all|a|the)\b)[a-z]|fines?|reward|bail|bonds?"
    r"|forfeiture|restitution|a |per |each\b|judgments?)|(?:[\w-]+ ){0,2}(?:watch|watches|cars?"
    r"|bags?|jewel\w+|cheques?|checks?|house|property|gold)\b)",
    re.IGNORECASE,
)
# What may stand behind a sum that is a thing by itself: "$1.5 million cocaine haul" is a price.
_ENDS = re.compile(
    r"\s*(?:$|[,.;:)\n]|(?:and|plus|along|as|from|which|that|were|was|at|on|hidden|stuffed|stashed"
    r"|concealed|inside|in|under|behind|with|belonging|believed|suspected|wrapped|or|found|also)\b)",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:worth|valued?|priced?|cost|costs|street|estimated|fined?|fines|pay|paid|paying|bail|earn\w*"
    r"|profit\w*|sold|reward|owed?|stole|launder\w*|wire[ds]?|transferr?\w*|forfeit\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Goods:
    """An item at `[start, end)`."""

    start: int
    end: int
    kind: str
    quantity: Quantity
    doubt: str | None = None


@lru_cache(maxsize=4)
def _called_cash(knowledge: Knowledge) -> re.Pattern[str]:
    cash = either(word for one in knowledge.items if one.money for word in one.words)
    return re.compile(
        rf"(?:\s+(?:in|of|worth of))?(?:\s+(?:suspected|bulk|alleged|illicit|collected"
        rf"|hidden|their|his|her|the|criminal|drug|bribe))*\s+(?:{cash}|bills|banknotes"
        rf"|notes|money)\b",
        re.IGNORECASE,
    )


def cash(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None = None
) -> Iterator[Goods]:
    """Sums that are taken: called cash, or one of several things that are taken.

    Args:
        text: A whole report.
        knowledge: Words for cash, and currencies.
        towns: How many towns of each country the text names: whose a bare dollar is.
    """
    pattern = _called_cash(knowledge)
    for one in money.find(text, knowledge, towns):
        quantity = one.value
        behind = pattern.match(text, one.span.end)
        if not isinstance(quantity, Quantity):
            continue
        if behind:
            yield _sum(one, one.span.start, behind.end(), quantity)
            continue
        said = _CASH_OF.search(text, max(0, one.span.start - 40), one.span.start)
        if said or _is_among_things(text, one.span.start, one.span.end):
            yield _sum(one, said.start() if said else one.span.start, one.span.end, quantity)


def _sum(one: Mention, start: int, end: int, quantity: Quantity) -> Goods:
    return Goods(start=start, end=end, kind="cash", quantity=quantity, doubt=one.doubt)


def _is_among_things(text: str, start: int, end: int) -> bool:
    """Whether a sum is one of the things that its sentence takes, and no price of another."""
    low = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start), start - 200, 0)
    before = text[low:start]
    joined = _AMONG.search(before)
    if not joined or _NOT_CASH.match(text, end) or not _ENDS.match(text, end):
        return False
    if not TAKEN.search(before):
        return False
    return not _PRICED.search(before)
