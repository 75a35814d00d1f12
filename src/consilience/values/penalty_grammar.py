"""Penalties in a text: which measure, how long, and whether it is an end of what the law allows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from consilience.knowledge import Knowledge
from consilience.values import duration, money
from consilience.values import penalty_chains as chains
from consilience.values import penalty_cues as cues
from consilience.values import penalty_words as words_of
from consilience.values.distribution import handed_out
from consilience.values.duration import YEAR, Term
from consilience.values.penalty_found import Found, sentence_before
from consilience.values.penalty_sums import sums
from consilience.values.quantity import Quantity

_DAYS = 30


def penalties(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None = None
) -> tuple[Found, ...]:
    """Every penalty, sorted by place, none inside another.

    Args:
        text: A whole report.
        knowledge: Words of penalties, numbers and currencies.
        towns: How many towns of each country the text names: whose a bare dollar is.
    """
    words = words_of.compiled(knowledge)
    wholes = [*_deaths(text, words, knowledge), *_lives(text, words)]
    found = [
        *wholes,
        *_terms(text, words, knowledge, sorted(one.end for one in wholes)),
        *sums(text, words, money.find(text, knowledge, towns)),
        *(
            Found(start=one.start(), end=one.end(), measure="time_served")
            for one in words.served.finditer(text)
        ),
    ]
    kept: list[Found] = []
    for one in sorted(found, key=lambda penalty: (penalty.start, not penalty.limit, -penalty.end)):
        if (
            not kept
            or one.start >= kept[-1].end
            or (one.limit != kept[-1].limit and one.end > kept[-1].end)
        ):
            kept.append(one)
    return tuple(one for one in kept if not _of_nobody(text, one))


def _of_nobody(text: str, one: Found) -> bool:
    """Whether the sentence explains the law instead of telling of a case."""
    before = sentence_before(text, one.start)
    paid = one.quantity is not None and one.quantity.unit.dimension != "term"
    undone = cues.SOUGHT if paid else cues.UNLESS_PAID
    if cues.NOT_IMPOSED.search(before) or undone.match(text, one.end):
        return True
    end = words_of.SENTENCE_END.search(text, one.end)
    behind = text[one.end : end.start() if end else len(text)]
    return bool(cues.LAW.search(before) and cues.RULE.search(before + behind))


def _deaths(text: str, words: words_of.PenaltyWords, knowledge: Knowledge) -> Iterator[Found]:
    handed = handed_out(text, knowledge).values()
    two_years = Quantity(number=Decimal(2), unit=YEAR)
    for one in words.suspended.finditer(text):
        yield Found(start=one.start(), end=one.end(), measure="death suspended", quantity=two_years)
    for one in words.death.finditer(text):
        reprieve = chains.REPRIEVE.match(text, one.end())
        if reprieve:
            years = [term for term in duration.terms(reprieve.group(), knowledge) if not term.days]
            end = one.end() + _reprieve_end(reprieve.group(), years)
            number = years[0].low / 12 if years else Decimal(2)
            quantity = Quantity(number=number, unit=YEAR)
            yield Found(start=one.start(), end=end, measure="death suspended", quantity=quantity)
            continue
        # "sentenced nine people: two to death": what the two got
        start = max([one.start(), *(at for at in handed if at < one.end())])
        before = sentence_before(text, start)
        limit = "max" if words_of.MAX_BEFORE.search(re.sub(r"\bthe\s+$", "", before)) else ""
        yield Found(start=start, end=one.end(), measure="death", limit=limit)


def _reprieve_end(words: str, years: list[Term]) -> int:
    ends = [
        one.end() for one in re.finditer(r"suspended|reprieve|suspension|stay of execution", words)
    ]
    return max([*ends, *(one.end for one in years)])


def _lives(text: str, words: words_of.PenaltyWords) -> Iterator[Found]:
    for one in chains.RELEASED_FOR_LIFE.finditer(text):
        yield Found(start=one.start(), end=one.end(), measure="supervised_release life")
    for one in words.life.finditer(text):
        if re.match(r"\s+of supervised release", text[one.end() :][:24]):
            continue
        told = ("bare", "given", "away", "handed")
        start = next((one.start(name) for name in told if one[name]), one.start())
        limit = _limit(text, start, one.end())
        if one["bare"] and not limit:
            limit = "max"
        yield Found(start=start, end=one.end(), measure="life", limit=limit)


def _limit(text: str, start: int, end: int) -> str:
    """Whether the words around say `max` or `min`; the nearer ones behind come first."""
    before = sentence_before(text, start)
    if words_of.MIN_BEHIND.match(text, end):
        return "min"
    if words_of.MAX_BEHIND.match(text, end):
        return "max"
    least, most = words_of.MIN_BEFORE.search(before), words_of.MAX_BEFORE.search(before)
    if least and most:  # "a minimum of 12 years and a maximum of life": the nearer one
        return "min" if least.start() > most.start() else "max"
    return "min" if least else "max" if most else ""


def _terms(
    text: str, words: words_of.PenaltyWords, knowledge: Knowledge, wholes: Sequence[int]
) -> Iterator[Found]:
    """Terms of months; one may be chained to the penalty before it: `life plus 40 years`.

    Args:
        text: A whole report.
        words: The patterns.
        knowledge: Number words.
        wholes: Where deaths and lives end, sorted.
    """
    last = -1
    handed = set(handed_out(text, knowledge).values())
    for given in duration.terms(text, knowledge):
        term = _in_months(given)
        if term.days:
            continue
        measure, end = _measure(text, term, words)
        last = max([last, *(one for one in wholes if one <= term.start)])
        gap = text[last : term.start] if 0 <= last <= term.start else "."
        chained = (
            term.start in handed or chains.CHAIN.fullmatch(gap) or chains.WHOM_CHAIN.search(gap)
        )
        if measure is None and chained and not cues.NOT_PRISON.match(text, term.end):
            measure, end = "prison", term.end
        # Sixty days in custody are mostly spent there before any sentence.
        if measure is None or (given.days and measure == "prison"):
            continue
        last = end
        yield from _term_found(text, term, measure, end)


def _in_months(term: Term) -> Term:
    """Terms of days by months of 30: "monitored for 60 days" is two."""
    if not term.days or term.low % _DAYS or (term.high or 0) % _DAYS:
        return term
    high = None if term.high is None else term.high / _DAYS
    return replace(term, low=term.low / _DAYS, high=high, days=False)


def _measure(text: str, term: Term, words: words_of.PenaltyWords) -> tuple[str | None, int]:
    behind = words.other_behind.match(text, term.end)
    if behind:
        return words.measure[behind[1].lower()], behind.end()
    before = text[max(0, term.core - words_of.REACH) : term.core]
    other = words.other_before.search(before)
    if other:
        return words.measure[other[1].lower()], term.end
    prison = words_of.PRISON_BEHIND.match(text, term.end)
    if prison:
        return "prison", prison.end()
    said = (
        words_of.PRISON_BEFORE.search(before)
        or chains.BOTH.match(text, term.end)
        or (
            (term.high is not None or term.to_life)
            and chains.RUNS.search(text[max(0, term.start - 160) : term.start])
            and chains.TALK.search(before)
        )
    )
    if (said or _in_brackets(text, term)) and not _is_other(text, term, before):
        return "prison", term.end
    return None, term.end


def _in_brackets(text: str, term: Term) -> bool:
    """Whether a term stands in brackets behind whoever got it ("jailed were Orr (four years)")."""
    inside = re.search(r"\((?:jailed )?(?:for )?$", text[max(0, term.core - 16) : term.core])
    closed = re.match(r"['’]?\)", text[term.end : term.end + 2])
    return bool(inside and closed and chains.TALK.search(sentence_before(text, term.start)))


def _is_other(text: str, term: Term, before: str) -> bool:
    """Whether what follows a length of time says that it was no prison ("nine years ago")."""
    if cues.WHEN.match(text, term.end) and cues.GOVERNS_TERM.search(before):
        return False
    return bool(cues.NOT_PRISON.match(text, term.end))


def _term_found(text: str, term: Term, measure: str, end: int) -> Iterator[Found]:
    limit = _limit(text, term.start, term.end) or _limit(text, term.start, end)
    if term.to_life:
        quantity = replace(term.quantity(), upper=None)
        yield Found(
            start=term.start,
            end=term.end - len(" to life"),
            measure=measure,
            quantity=quantity,
            limit="min",
        )
        yield Found(
            start=term.end - len("life"), end=max(end, term.end), measure="life", limit="max"
        )
        return
    if term.high is not None:
        limit = ""
    yield Found(start=term.start, end=end, measure=measure, quantity=term.quantity(), limit=limit)
