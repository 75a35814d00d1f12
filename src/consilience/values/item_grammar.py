"""Where goods other than drugs stand: `$52,000 in cash`, `six rifles`, `ledgers`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values import hedge, money
from consilience.values.number import Figure, either, figures
from consilience.values.quantity import Bound, Quantity
from consilience.values.units import FILLER

# Goods are told where somebody takes or finds them; elsewhere a bare "car" is a means, not a find.
TAKEN = re.compile(
    r"\b(?:seiz|confiscat|recover|found|find|discover|took|taken|take|carried|carry|impound|restrain|"
    r"froze|forfeit|possess|contain|stash|hid|cache|includ|along with|as well as|intercept|uncover|"
    r"collect|retriev|haul)",
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


@dataclass(frozen=True, slots=True, eq=False)
class _Nouns:
    noun: re.Pattern[str]
    behind: re.Pattern[str]
    cash: re.Pattern[str]
    kinds: Mapping[str, str]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> _Nouns:
    """The patterns for one set of knowledge, made once."""
    kinds = {word: one.id for one in knowledge.items if not one.money for word in one.words}
    cash = either(word for one in knowledge.items if one.money for word in one.words)
    nouns = either(kinds)
    return _Nouns(
        # "car bomb", "truck driver": the noun is what another noun is about
        re.compile(
            rf"(?<![\w-])(?P<article>an?\s+(?:{FILLER}\s+){{0,2}}?)?(?P<noun>{nouns})\b"
            r"(?!['’]s?\s|[- ](?:driver|bomb|chase|owner|dealer|trafficking|smuggling|charges?|offen[cs]es?|violence|battle|fire)\b|-)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?:[ \u00a0-]{FILLER}){{0,3}}?[ \u00a0-](?P<noun>(?i:{nouns}))\b(?!-)"),
        re.compile(
            rf"(?:\s+(?:in|of|worth of))?(?:\s+(?:suspected|bulk|alleged|illicit|collected|hidden|their|his|her|the|criminal|drug|bribe))*\s+(?:{cash}|bills|banknotes|notes|money)\b",
            re.IGNORECASE,
        ),
        kinds,
    )


def goods(text: str, knowledge: Knowledge) -> tuple[Goods, ...]:
    """Every item, sorted by place, none inside another."""
    found = sorted(
        [*_cash(text, knowledge), *_numbered(text, knowledge), *_bare(text, knowledge)],
        key=lambda one: (one.start, -one.end),
    )
    kept: list[Goods] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _cash(text: str, knowledge: Knowledge) -> Iterator[Goods]:
    pattern = compiled(knowledge).cash
    for one in money.find(text, knowledge):
        quantity = one.value
        behind = pattern.match(text, one.span.end)
        if isinstance(quantity, Quantity) and behind:
            yield Goods(
                start=one.span.start, end=behind.end(), kind="cash", quantity=quantity, doubt=one.doubt
            )


def _numbered(text: str, knowledge: Knowledge) -> Iterator[Goods]:
    nouns = compiled(knowledge)
    for figure in figures(text, knowledge):
        behind = nouns.behind.match(text, figure.end)
        if not behind or re.search(r"[,;:.]", text[figure.end : behind.start("noun")]):
            continue
        kind = nouns.kinds[re.sub(r"\s+", " ", behind["noun"].lower())]
        yield _counted(text, figure, kind, behind.end(), knowledge)


def _counted(text: str, figure: Figure, kind: str, end: int, knowledge: Knowledge) -> Goods:
    bound, start = hedge.before(text, figure.start, knowledge) or (Bound.EXACT, figure.start)
    if figure.vague:
        bound = Bound.MORE
    return Goods(start=start, end=end, kind=kind, quantity=Quantity(number=figure.number, bound=bound))


def _bare(text: str, knowledge: Knowledge) -> Iterator[Goods]:
    """`ledgers` is more than one, `a loaded handgun` one; only where something is taken."""
    nouns = compiled(knowledge)
    for one in nouns.noun.finditer(text):
        written = re.sub(r"\s+", " ", one["noun"].lower())
        kind = nouns.kinds[written]
        plural = written.endswith("s") and not one["article"]
        if not plural and not one["article"]:
            continue
        low = max(text.rfind(". ", 0, one.start()), text.rfind("\n", 0, one.start()), one.start() - 150)
        high = min(one for one in (text.find(". ", one.end()), text.find("\n", one.end()), len(text)) if one >= 0)
        if not TAKEN.search(text[max(low, 0) : min(high, one.end() + 80)]):
            continue
        quantity = Quantity(number=Decimal(1), bound=Bound.MORE if plural else Bound.EXACT)
        yield Goods(start=one.start(), end=one.end(), kind=kind, quantity=quantity)
