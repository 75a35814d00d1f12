"""Penalties in a text: which measure, how long, and whether it is an end of what the law allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.types import Mention
from consilience.values import duration, money
from consilience.values.duration import MONTH, YEAR, Term
from consilience.values.number import either
from consilience.values.quantity import Bound, Quantity

_ADJ = r"(?:\s+(?:mandatory|statutory|federal|state|total|consecutive|concurrent|additional|minimum|maximum|combined|possible|potential|prison|jail|custodial|fixed|lesser|heavy|reduced))*"
# What comes before a term of prison: "sentenced to", "a term of", "jailed for", "faces up to".
PRISON_BEFORE = re.compile(
    r"(?:\b(?:sentenced|condemned|re-?sentenced)\b[^.;\n]{0,60}?\bto(?:\s+(?:serve|spend|a|an|terms?|of|each|at least|up to|not less than|between|from))*"
    rf"|\b(?:sentences?|terms?|punishments?|penalt(?:y|ies)|imprisonment|jail time|time|maximum|minimum)(?:\s+(?:is|are|was|were))?\s+(?:of|between|from|ranging from|ranging between|up to)"
    r"|\b(?:jailed|imprisoned|incarcerated|locked up|put away|sent to (?:prison|jail)|behind bars)\s+for(?:\s+(?:up to|at least|between|about))?"
    r"|\breclusion perpetua,?"
    r"|\b(?:serve|serving|served|spend|faces?|facing|faced|received|receives?|got|gets|get|given|was handed|handed|drew|handed down|carr(?:y|ies|ied|ying)|face)\s*(?:,\s*)?(?:him|her|them|each)?"
    rf"{_ADJ})"
    r"(?:\s+(?:a|an|another|up to|at least|no less than|not less than|between|from|as much as|as many as|a total of|about|to|of|the|maximum|minimum|mandatory|something|anything|everything|terms?|sentences?|prison|of|not more than|no more than))*\s+$",
    re.IGNORECASE,
)
# What follows a term of prison: "in prison", "imprisonment", "-year sentence", "behind bars".
PRISON_BEHIND = re.compile(
    r"['’]?\s*(?:,\s*)?(?:(?:in|of|at)\s+(?:a\s+|an\s+)?(?:(?:federal|state|u\.s\.|american|high-security|maximum-security)\s+)*"
    r"(?:prison|jail|custody|imprisonment|incarceration|detention|confinement)\b|(?:of\s+)?imprisonment\b|behind bars\b|incarceration\b|"
    rf"{_ADJ}\s+(?:sentences?|terms?)\b(?!\s+of\s+(?:supervised|probation|home))|jail\b|prison\b|(?:mandatory|statutory)\s+(?:minimum|maximum)(?:\s+(?:prison\s+)?(?:sentences?|terms?|penalty))?\b)",
    re.IGNORECASE,
)
MAX_BEFORE = re.compile(
    r"\b(?:maximum|max)\b[^.;\n]{0,40}?\b(?:of|is|was|to|imprisonment for)\s+(?:up to\s+)?$|\b(?:up to|as (?:much|many|long) as|no more than|not more than|"
    r"not to exceed)\s+(?:a\s+)?(?:fine of\s+)?$|\bmaximum\s+$|\bfac(?:es?|ing|ed)\s+(?:the\s+possibility\s+of\s+|(?:a\s+)?(?:possible|potential)\s+)?(?:between\s+)?$"
    r"|\b(?:punishable by|carr(?:y|ies|ied|ying)|could (?:get|receive|face)|liable to)\s+(?:a\s+|an\s+)?$",
    re.IGNORECASE,
)
MIN_BEFORE = re.compile(
    r"\b(?:minimum)\b[^.;\n]{0,40}?\b(?:of|is|was)\s+$|\b(?:at least|not less than|no less than|no fewer than)\s+$",
    re.IGNORECASE,
)
MAX_BEHIND = re.compile(r"['’]?(?:\s+(?:in prison|statutory|prison))?[\s-]+(?:statutory\s+)?maximum\b|\s+or\s+less\b", re.IGNORECASE)
MIN_BEHIND = re.compile(r"['’]?(?:\s+(?:in prison|prison))?[\s-]+(?:statutory\s+)?(?:mandatory[\s-]+(?:minimum)?|minimum)\b|\s+or\s+more\b", re.IGNORECASE)
FACES = re.compile(r"\b(?:fac(?:e|es|ed|ing)|maximum|up to|punishable|carr(?:y|ies|ied))\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?]\s+(?=[A-Z“\"])|\n")


_TAIL = r"(?:\s+(?:imprisonment|in (?:federal |state )?prison|behind bars|in jail|terms?|sentences?)\b)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A penalty at `[start, end)`; `limit` is `max`, `min` or empty."""

    start: int
    end: int
    measure: str
    quantity: Quantity | None = None
    limit: str = ""
    doubt: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    death: re.Pattern[str]
    suspended: re.Pattern[str]
    life: re.Pattern[str]
    served: re.Pattern[str]
    other_behind: re.Pattern[str]
    other_before: re.Pattern[str]
    money_before: re.Pattern[str]
    money_behind: re.Pattern[str]
    measure: dict[str, str]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> _Words:
    """The patterns for one set of knowledge, made once."""
    words = {one.id: one.words for one in knowledge.penalties}
    others = ("supervised_release", "probation", "home_confinement")
    sums = ("fine", "forfeiture", "restitution")
    measure = {word: name for name in (*others, *sums) for word in words[name]}
    other = either(word for name in others for word in words[name])
    paid = either(word for name in sums for word in words[name])
    flags = re.IGNORECASE
    return _Words(
        death=re.compile(
            rf"\b(?:{either(words['death'])})\b|\b(?:sentenced|condemned)\b[^.;\n]{{0,60}}?\bto death\b"
            r"|\b(?:got|received|given|handed)\s+death\b(?=\s+with)",
            flags,
        ),
        suspended=re.compile(rf"\b(?:an?\s+)?(?:{either(words['death suspended'])})\b", flags),
        life=re.compile(
            rf"\b(?:{either(one for one in words['life'] if one != 'sentenced to life')})\b|\b(?:jailed|imprisoned|imprisonment|sent to prison|prison|locked up) for (?:life|all times)\b"
            rf"|\b(?:sentenced|condemned)\b[^.;\n]{{0,40}}?\bto\s+(?:spend\s+)?(?:a\s+)?(?P<given>life)\b(?!\s+of\b){_TAIL}"
            rf"|\b(?:got|get|gets|received|given|drew)\s+life\b{_TAIL}"
            rf"|\b(?:up to|maximum (?:penalty|sentence|punishment|term)? ?of|minimum of|faces?|facing|or)\s+(?P<bare>life)\b(?!\s*(?:of|and work|saving)){_TAIL}"
            r"|\b(?P<plus>life)\b(?=,? plus\b)|\b(?:rest|remainder) of (?:his|her|their) (?:life|lives) (?:in|behind) (?:prison|bars)",
            flags,
        ),
        served=re.compile(rf"\b(?:{either(words['time_served'])})\b", flags),
        other_behind=re.compile(rf"['’]?\s*(?:(?:term|period)s?\s+)?(?:of\s+|on\s+|in\s+|under\s+)?(?:a\s+)?({other})\b", flags),
        other_before=re.compile(
            rf"\b({other})(?:\s+(?:terms?|period))?\s+(?:of|for|lasting)\s+(?:up to |at least |a )?$", flags
        ),
        money_before=re.compile(
            rf"\b({paid})\b(?:\s+(?:him|her|them|it|each))?(?:\s+(?:judgment|order|payment))?(?:\s+(?:a total of|in the amount of|of|totall?ing|to|up to|at least|not to exceed|as much as|a maximum of|approximately|about|more than|nearly|some))*\s+$",
            flags,
        ),
        money_behind=re.compile(
            rf"(?:\s+(?:in|as|of|a|criminal|judicial|money))*\s+({paid})\b", flags
        ),
        measure=measure,
    )


def penalties(text: str, knowledge: Knowledge) -> tuple[Found, ...]:
    """Every penalty, sorted by place, none inside another."""
    words = compiled(knowledge)
    found = [
        *_deaths(text, words, knowledge),
        *_lives(text, words),
        *_terms(text, words, knowledge),
        *_sums(text, words, knowledge),
        *(Found(start=one.start(), end=one.end(), measure="time_served") for one in words.served.finditer(text)),
    ]
    kept: list[Found] = []
    for one in sorted(found, key=lambda penalty: (penalty.start, not penalty.limit, -penalty.end)):
        if not kept or one.start >= kept[-1].end or (one.limit != kept[-1].limit and one.end > kept[-1].end):
            kept.append(one)
    return tuple(kept)


def sentence_before(text: str, start: int) -> str:
    """The text from the beginning of the sentence to `start`."""
    low = max(0, start - 300)
    ends = [one.end() for one in SENTENCE_END.finditer(text, low, start)]
    return text[ends[-1] if ends else low : start]


_REPRIEVE = re.compile(
    r"[^.;\n]{0,80}?\b(?:suspended\b|reprieve\b|suspension\b|stay of execution)[^.;\n]{0,30}", re.IGNORECASE
)


def _deaths(text: str, words: _Words, knowledge: Knowledge) -> Iterator[Found]:
    two_years = Quantity(number=duration.Decimal(2), unit=YEAR)
    for one in words.suspended.finditer(text):
        yield Found(start=one.start(), end=one.end(), measure="death suspended", quantity=two_years)
    for one in words.death.finditer(text):
        reprieve = _REPRIEVE.match(text, one.end())
        if reprieve:
            years = [term for term in duration.terms(reprieve.group(), knowledge) if not term.days]
            end = one.end() + _reprieve_end(reprieve.group(), years)
            number = years[0].low / 12 if years else duration.Decimal(2)
            quantity = Quantity(number=number, unit=YEAR)
            yield Found(start=one.start(), end=end, measure="death suspended", quantity=quantity)
            continue
        before = sentence_before(text, one.start())
        limit = "max" if MAX_BEFORE.search(re.sub(r"\bthe\s+$", "", before)) else ""
        yield Found(start=one.start(), end=one.end(), measure="death", limit=limit)


def _reprieve_end(words: str, years: list[Term]) -> int:
    ends = [one.end() for one in re.finditer(r"suspended|reprieve|suspension|stay of execution", words)]
    return max([*ends, *(one.end for one in years)])


def _lives(text: str, words: _Words) -> Iterator[Found]:
    for one in words.life.finditer(text):
        if re.match(r"\s+of supervised release", text[one.end() :][:24]):
            continue
        start = next((one.start(name) for name in ("bare", "given") if one[name]), one.start())
        limit = _limit(text, start, one.end())
        if one["bare"] and not limit:
            limit = "max"
        yield Found(start=start, end=one.end(), measure="life", limit=limit)


def _limit(text: str, start: int, end: int) -> str:
    """Whether the words around say `max` or `min`; the nearer ones behind come first."""
    before = sentence_before(text, start)
    if MIN_BEHIND.match(text, end):
        return "min"
    if MAX_BEHIND.match(text, end):
        return "max"
    least, most = MIN_BEFORE.search(before), MAX_BEFORE.search(before)
    if least and most:  # "a minimum of 10 years and a maximum of life": the nearer one
        return "min" if least.start() > most.start() else "max"
    return "min" if least else "max" if most else ""


def _terms(text: str, words: _Words, knowledge: Knowledge) -> Iterator[Found]:
    last = -1000
    for term in duration.terms(text, knowledge):
        if term.days:
            continue
        measure, end = _measure(text, term, words)
        chained = _CHAIN.fullmatch(text[last : term.start]) if 0 <= last <= term.start else None
        if measure is None and (chained or _WHOM_CHAIN.search(text[max(0, last) : term.start]) and last >= 0):
            measure, end = "prison", term.end
        if measure is None:
            continue
        last = end
        yield from _term_found(text, term, measure, end)


_CHAIN = re.compile(r"\s*(?:,|and|plus|,\s*and|,?\s*or|,?\s*followed by|;)\s*(?:another\s+)?(?:(?:up )?to\s+)?", re.IGNORECASE)
_WHOM_CHAIN = re.compile(r"^[^.\n]{0,40}(?:;|,|and)\s*(?:[A-Z][\w.'’-]*\s+){1,5}to\s+$")


def _measure(text: str, term: Term, words: _Words) -> tuple[str | None, int]:
    behind = words.other_behind.match(text, term.end)
    if behind:
        return words.measure[behind[1].lower()], behind.end()
    before = text[max(0, term.start - 160) : term.start]
    other = words.other_before.search(before)
    if other:
        return words.measure[other[1].lower()], term.end
    prison = PRISON_BEHIND.match(text, term.end)
    if prison:
        return "prison", prison.end()
    said = PRISON_BEFORE.search(before) or (
        (term.high is not None or term.to_life) and _RUNS.search(before) and _TALK.search(before)
    )
    if said and not _NOT_PRISON.match(text, term.end):
        return "prison", term.end
    return None, term.end


# "jailed for life and six for between six months and ten years": a range among prison terms.
_RUNS = re.compile(r"\b(?:for|from|to|of|got|received|run|something|anything)\s+$", re.IGNORECASE)
_TALK = re.compile(r"\b(?:jailed|imprison|sentenc|prison|terms?\b|drew|got)", re.IGNORECASE)
# "was given 10 years ago", "got two months to", "received 5 years of training"
_NOT_PRISON = re.compile(
    r"['’]?\s+(?:ago|later|earlier|before|after|of (?!prison|jail|hard)\w+|to (?!life)\w+|old|into|old|in (?:a|the|his|her|office|power|business)|with (?:the|a)\b)",
    re.IGNORECASE,
)


def _term_found(text: str, term: Term, measure: str, end: int) -> Iterator[Found]:
    limit = _limit(text, term.start, term.end) or _limit(text, term.start, end)
    if term.to_life:
        quantity = replace(term.quantity(), upper=None)
        yield Found(start=term.start, end=term.end - len(" to life"), measure=measure, quantity=quantity, limit="min")
        yield Found(start=term.end - len("life"), end=max(end, term.end), measure="life", limit="max")
        return
    if term.high is not None:
        limit = ""
    yield Found(start=term.start, end=end, measure=measure, quantity=term.quantity(), limit=limit)


def _sums(text: str, words: _Words, knowledge: Knowledge) -> Iterator[Found]:
    for one in money.find(text, knowledge):
        before = words.money_before.search(text[max(0, one.span.start - 80) : one.span.start])
        behind = words.money_behind.match(text, one.span.end)
        if not (before or behind):
            continue
        word = (behind or before)[1].lower()  # type: ignore[index]  # one of them is there
        yield _sum(text, one, words.measure[word], max(one.span.end, behind.end() if behind else 0))


def _sum(text: str, one: Mention, measure: str, end: int) -> Found:
    quantity = one.value
    if not isinstance(quantity, Quantity):
        raise TypeError(one)
    limit = {Bound.UP_TO: "max", Bound.LESS: "max", Bound.AT_LEAST: "min"}.get(quantity.bound, "")
    before = sentence_before(text, one.span.start)
    if not limit and measure == "fine" and FACES.search(before):
        limit = "max"  # "faces a maximum of 20 years in prison and a $1 million fine"
    quantity = replace(quantity, bound=Bound.EXACT)
    return Found(start=one.span.start, end=end, measure=measure, quantity=quantity, limit=limit, doubt=one.doubt)
