"""Where goods other than drugs stand: `$52,000 in cash`, `six rifles`, `ledgers`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.values import hedge
from consilience.values.item_cash import TAKEN, Goods, cash
from consilience.values.number import Figure, figures
from consilience.values.number_forms import either
from consilience.values.quantity import Bound, Quantity
from consilience.values.units import FILLER

_CALIBRE = re.compile(r"-?\s?(?:cal\b|calib|mm\b|gauge|bore\b|-?shot\b|-?round\b|years?[- ]old\b)")
_CHARGED = re.compile(
    r"\b(?:possess\w*|counts?|charg\w+|felons?|us(?:e|ed|ing)|deal(?:ing)?|carry(?:ing)?|sales?"
    r"|stolen|"
    r"brandish\w*|discharg\w*|furtherance|conspir\w+|in|inside|aboard|from|with)\s+"
    r"(?:(?:of|and|drugs?|a|an|the|in|to)\s+)*$",
    re.IGNORECASE,
)
# "the search of a trailer", "boarded a van": what was opened, not what was taken.
_INTO = re.compile(
    r"(?i)\b(?:raid\w*|search\w*|storm\w*|enter\w*|visit\w*|surround\w*|rent\w*|in|at|inside|into|from"
    r"|near|outside|behind|of|to|on) (?:\w+ )?$"
)
_MEANS = re.compile(
    r"\b(?:(?<!seizure )(?<!confiscation )(?<!recovery )of|on|onto|under|into|by|off|driving|drove"
    r"|stopp\w+|board\w+|search\w+|intercept\w+|halted|via|behind|beside|tow\w+)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


# "a 9mm pistol", "a .40-caliber handgun", "a 30-bore pistol", "a 12-gauge shotgun"
_SIZE = r"\.?\d+(?:[- ]?(?:mm|bore|gauge|cal\w*))"


@dataclass(frozen=True, slots=True, eq=False)
class _Nouns:
    noun: Headed
    behind: re.Pattern[str]
    kinds: Mapping[str, str]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> _Nouns:
    """The patterns for one set of knowledge, made once."""
    kinds = {word: one.id for one in knowledge.items if not one.money for word in one.words}
    nouns = either(kinds)
    return _Nouns(
        # "car bomb", "truck driver": the noun is what another noun is about
        headed(
            rf"(?<![\w-])(?P<article>an?\s+(?:(?:{FILLER}"
            rf"|{_SIZE})\s+){{0,2}}?)?(?P<noun>{nouns})\b"
            r"(?!['’]s?\s|[- ](?:building|complex|door|park|keys?|driver|bomb|chase|owner"
            r"|dealer|trafficking|smuggling|charges?|offen[cs]es?|violence|battle|fire)\b|-)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?:[ \u00a0-](?:{FILLER}|{_SIZE})){{0,3}}?[ \u00a0-](?P<noun>(?i:{nouns}))\b"
            r"(?!-| (?:driver|dealer|owner|crew)s?\b)"
        ),
        kinds,
    )


def goods(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None = None
) -> tuple[Goods, ...]:
    """Every item, sorted by place, none inside another.

    Args:
        text: A whole report.
        knowledge: Nouns of goods, numbers and currencies.
        towns: How many towns of each country the text names: whose a bare dollar is.
    """
    found = sorted(
        [*cash(text, knowledge, towns), *_numbered(text, knowledge), *_bare(text, knowledge)],
        key=lambda one: (one.start, -one.end),
    )
    kept: list[Goods] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _numbered(text: str, knowledge: Knowledge) -> Iterator[Goods]:
    nouns = compiled(knowledge)
    for figure in figures(text, knowledge):
        behind = nouns.behind.match(text, figure.end)
        if _CALIBRE.match(text, figure.end):
            continue
        if not behind or re.search(r"[,;:.]", text[figure.end : behind.start("noun")]):
            continue
        kind = nouns.kinds[re.sub(r"\s+", " ", behind["noun"].lower())]
        yield _counted(text, figure, kind, behind.end(), knowledge)


def _counted(text: str, figure: Figure, kind: str, end: int, knowledge: Knowledge) -> Goods:
    bound, start = hedge.before(text, figure.start, knowledge) or (Bound.EXACT, figure.start)
    if figure.vague:
        bound = Bound.MORE
    return Goods(
        start=start, end=end, kind=kind, quantity=Quantity(number=figure.number, bound=bound)
    )


def _bare(text: str, knowledge: Knowledge) -> Iterator[Goods]:
    """`ledgers` is more than one, `a loaded handgun` one; only where something is taken."""
    nouns = compiled(knowledge)
    for one in nouns.noun.finditer(text):
        written = re.sub(r"\s+", " ", one["noun"].lower())
        kind = nouns.kinds[written]
        plural = written.endswith("s") and not one["article"]
        if not plural and not one["article"]:
            continue
        before = text[max(0, one.start() - 40) : one.start()]
        if (kind == "vehicle" and _MEANS.search(before)) or _gone_into(kind, before):
            continue
        if _CHARGED.search(before) or not _taken(text, one):
            continue
        quantity = Quantity(number=Decimal(1), bound=Bound.MORE if plural else Bound.EXACT)
        yield Goods(start=one.start(), end=one.end(), kind=kind, quantity=quantity)


def _gone_into(kind: str, before: str) -> bool:
    """Whether a house is one that officers went into ("raided a house and seized 2 kg")."""
    return kind == "house" and bool(_INTO.search(before))


def _taken(text: str, noun: re.Match[str]) -> bool:
    """Whether the sentence around the noun takes something."""
    low = max(text.rfind(". ", 0, noun.start()), text.rfind("\n", 0, noun.start()), 0)
    ends = [text.find(mark, noun.end()) for mark in (". ", "\n")]
    high = min([one for one in ends if one >= 0], default=len(text))
    return bool(TAKEN.search(text[max(low, noun.start() - 150) : min(high, noun.end() + 80)]))
