"""Sums of money: `RMB 640,000 (about $92,000)` is one sum, in the currency printed first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span
from consilience.values import hedge, units
from consilience.values.currency_forms import Currencies, code_of, compiled
from consilience.values.figure_units import sterling
from consilience.values.number import Figure, figure_at, figures, scaled_like
from consilience.values.quantity import Bound, Quantity

# "$5-10 million", "$3.5-$4 million"
_TO = re.compile(r"(?:\s?[-–]\s?|\sto\s)[$€£]?(?=\d)|\s?[-–]\s?|\sto\s")
_SLIP = re.compile(r"(\d{1,3}), (\d{3})(?![\d,])")  # "$3, 400": a space slipped in

_CONVERTED = re.compile(r"\s*[(\[]\s*(?:or\s+)?(?:[\w-]+\s+){0,3}|,?\s+or\s+(?:about\s+|some\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    start: int
    end: int
    figure: Figure
    number: Decimal
    code: str
    doubt: str | None = None
    upper: Decimal | None = None


def find(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None = None
) -> tuple[Mention, ...]:
    """Every sum of money, kind `money`, value a Quantity whose unit is an ISO 4217 code.

    Args:
        text: Any text.
        knowledge: Its currencies.
        towns: How many towns of each country the text names: whose a bare dollar is.
    """
    return _find(text, knowledge, tuple(sorted(towns.items())) if towns else ())


@lru_cache(maxsize=4)  # items and fines of one report ask for them too
def _find(
    text: str, knowledge: Knowledge, counted: tuple[tuple[str, int], ...]
) -> tuple[Mention, ...]:
    towns = dict(counted)
    sums = sorted(
        {
            one.start: one
            for one in (
                *_after_words(text, knowledge, towns),
                *_after_signs(text, knowledge, towns),
            )
        }.values(),
        key=lambda one: one.start,
    )
    mentions: list[Mention] = []
    done = 0
    for index, one in enumerate(sums):
        if one.start < done:
            continue
        second = sums[index + 1] if index + 1 < len(sums) else None
        joined = _ranged(text, one, second)
        end = _conversion(text, joined, sums[index + 1 :])
        mention = _mention(text, joined, end, knowledge)
        mentions.append(mention)
        done = mention.span.end
    return tuple(mentions)


def _after_signs(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None
) -> Iterator[_Sum]:
    table = compiled(knowledge)
    for found in table.before.finditer(text):
        figure = _figure(text, found.end(), knowledge)
        if figure is None:
            continue
        number, end = _short(text, figure, table)
        form = found[1] or found[2]
        if number < 10 and len(form) == 1 and form.isalpha():
            continue  # a "K9" team, the "N7" road
        large = number.adjusted() > 5 and not text[end - 1].isdigit()
        code, doubt = code_of(text, form, table, large=large, towns=towns)
        if code is None:
            continue
        upper, far = _upper(text, figure, knowledge)
        if upper is not None and end == figure.end:
            number, end = scaled_like(figure, upper), far
        yield _Sum(
            start=found.start(),
            end=_spelled_too(text, end, table),
            figure=figure,
            number=number,
            code=code,
            doubt=doubt,
            upper=upper.number if upper else None,
        )


def _upper(text: str, figure: Figure, knowledge: Knowledge) -> tuple[Figure | None, int]:
    """The upper end of `$5-10 million` and where it stops."""
    joint = _TO.match(text, figure.end)
    second = figure_at(text, joint.end(), knowledge) if joint else None
    if second is None or second.number <= figure.number or not second.scale:
        return None, figure.end
    return second, second.end


def _after_words(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None
) -> Iterator[_Sum]:
    table = compiled(knowledge)
    for figure in figures(text, knowledge):
        number, end = _short(text, figure, table)
        upper, far = _upper(text, figure, knowledge)
        if upper is not None and end == figure.end:
            number, end = scaled_like(figure, upper), far
        found = table.behind.match(text, end)
        if not found:
            continue
        form = next(filter(None, found.groups()))
        if form.lower() == "pounds" and not sterling(text, figure, found.end()):
            continue
        code, doubt = code_of(text, form, table, large=number.adjusted() > 5, towns=towns)
        if code:
            yield _Sum(
                start=figure.start,
                end=found.end(),
                figure=figure,
                number=number,
                code=code,
                doubt=doubt,
                upper=upper.number if upper else None,
            )


def _figure(text: str, start: int, knowledge: Knowledge) -> Figure | None:
    slip = _SLIP.match(text, start)
    if slip:
        return Figure(start=start, end=slip.end(), number=Decimal(slip[1] + slip[2]))
    return figure_at(text, start, knowledge)


def _short(text: str, figure: Figure, table: Currencies) -> tuple[Decimal, int]:
    """The number and its end with a one-letter magnitude (`£5m`)."""
    found = None if figure.words else table.short.match(text, figure.end)
    if not found:
        return figure.number, figure.end
    return figure.number.scaleb(table.scales[found[1].lower()]), found.end()


def _spelled_too(text: str, end: int, table: Currencies) -> int:
    """`$20,000 U.S. dollars` says its currency twice."""
    found = table.behind.match(text, end)
    return found.end() if found else end


def _ranged(text: str, one: _Sum, second: _Sum | None) -> _Sum:
    """`$5 million to $10 million` as one sum."""
    if second is None or second.code != one.code or second.number <= one.number:
        return one
    gap = text[one.end : second.start].strip()
    between = text[max(0, one.start - 8) : one.start].lower().endswith("between ")
    if gap in ("to", "-", "–") or (gap == "and" and between):
        return replace(one, end=second.end, upper=second.number)
    return one


def _conversion(text: str, one: _Sum, later: Sequence[_Sum]) -> int:
    """The end of the sum with its conversion: ` (about $92,000)`, `, or $92,000`."""
    end, bracket = one.end, False
    for second in later:
        if second.start < end:
            continue
        gap = text[end : second.start]
        # "(€30m, £26m)": inside the bracket further currencies may follow
        if not (_CONVERTED.fullmatch(gap) or (bracket and gap == ", ")) or second.code == one.code:
            break
        bracket = bracket or "(" in gap or "[" in gap
        end = second.end
        if text.startswith((")", "]"), end):
            return end + 1
    return end


def _mention(text: str, one: _Sum, end: int, knowledge: Knowledge) -> Mention:
    bound, start = Bound.MORE if one.figure.vague else Bound.EXACT, one.start
    hedged = hedge.before(text, one.start, knowledge)
    if hedged and not one.figure.vague:
        bound, start = hedged
    after = hedge.after(text, end, knowledge)
    if after:
        bound, end = after if bound is Bound.EXACT else (bound, after[1])
    return Mention(
        span=Span(start, end, text[start:end]),
        kind="money",
        value=Quantity(
            number=one.number,
            upper=one.upper,
            unit=units.currency(one.code),
            bound=Bound.EXACT if one.upper is not None else bound,
        ),
        doubt=one.doubt,
    )
