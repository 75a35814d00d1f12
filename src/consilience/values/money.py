"""Sums of money: `RMB 640,000 (about $92,000)` is one sum, in the currency printed first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.currencies import Currency
from consilience.types import Mention, Span
from consilience.values import hedge, units
from consilience.values.figure_units import sterling
from consilience.values.number import Figure, either, figure_at, figures, scaled_like
from consilience.values.quantity import Bound, Quantity

# One letter is a currency only where the text speaks of its country: "P3.1 billion", "N7bn".
_LETTER = re.compile(r"[A-Z]")
_DOLLARS = ("AUD", "CAD", "HKD", "NZD", "SGD")
_MARKED = re.compile(r"(?:AU?|C|CA|NZ|HK|S|US)\$")  # then the text tells its dollars apart
_TO = re.compile(r"\s?[-–]\s?|\sto\s")
_SLIP = re.compile(r"(\d{1,3}), (\d{3})(?![\d,])")  # "$3, 400": a space slipped in

_CONVERTED = re.compile(r"\s*[(\[]\s*(?:or\s+)?(?:[\w-]+\s+){0,3}|,?\s+or\s+(?:about\s+|some\s+)?")


@dataclass(frozen=True, slots=True, eq=False)
class Currencies:
    """The currencies of one set of knowledge, compiled."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    short: re.Pattern[str]
    by_form: Mapping[str, tuple[Currency, ...]]
    scales: Mapping[str, int]
    contexts: Mapping[str, re.Pattern[str]]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Currencies:
    """The patterns for one set of knowledge, made once."""
    forms: dict[str, tuple[Currency, ...]] = {}
    for one in knowledge.currencies:
        for form in (*one.words, *one.symbols, *one.shared):
            forms[form] = (*forms.get(form, ()), one)
    signs = [form for one in knowledge.currencies for form in one.symbols]
    signs += [form for form in forms if form in ("Rs", "Rs.")]
    words = [form for one in knowledge.currencies for form in (*one.words, *one.shared)]
    codes = [one.id for one in knowledge.currencies]
    scales = knowledge.numerals.numbers("magnitudes_short")
    return Currencies(
        before=re.compile(
            rf"(?<![\w$€£])(?:({either(signs)})|({either(codes)})\$)[ \u00a0]?(?=[\d½])"
        ),
        behind=re.compile(
            rf"[ \u00a0-](?:of )?((?i:{either(words)})|{either(codes)})\b"
            # "10 €" as the continent prints it; "10 $ 30" may be two sums
            r"|[ \u00a0]?(?:([€£₹₱₦₫])(?![ \u00a0]?\d)|(\$)(?![ \u00a0]?[\d(]))"
        ),
        short=re.compile(rf"({either(scales)})\b", re.IGNORECASE),
        by_form=forms,
        scales=scales,
        contexts={
            # a dateline is printed in capitals: "MUMBAI:"
            one.id: re.compile(
                rf"\b(?:{either((*one.contexts, *(word.upper() for word in one.contexts)))})\b"
            )
            for one in knowledge.currencies
            if one.contexts
        },
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sum:
    start: int
    end: int
    figure: Figure
    number: Decimal
    code: str
    doubt: str | None = None
    upper: Decimal | None = None


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every sum of money, kind `money`, value a Quantity whose unit is an ISO 4217 code."""
    sums = sorted(
        {
            one.start: one
            for one in (*_after_words(text, knowledge), *_after_signs(text, knowledge))
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


def _after_signs(text: str, knowledge: Knowledge) -> Iterator[_Sum]:
    table = compiled(knowledge)
    for found in table.before.finditer(text):
        figure = _figure(text, found.end(), knowledge)
        if figure is None:
            continue
        large = figure.number.adjusted() > 5 and not text[figure.end - 1].isdigit()
        code, doubt = _code(text, found[1] or found[2], table, large=large)
        if code is None:
            continue
        number, end = _short(text, figure, table)
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


def _after_words(text: str, knowledge: Knowledge) -> Iterator[_Sum]:
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
        code, doubt = _code(text, form, table)
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


def _code(
    text: str, form: str, table: Currencies, *, large: bool = False
) -> tuple[str | None, str | None]:
    """The currency that a form names in this text, and the doubt where several share it.

    Args:
        text: The report, whose countries decide.
        form: As printed.
        table: The currencies.
        large: True where `million` or more stands behind: then a lone letter needs no country.
    """
    owners = table.by_form.get(form) or table.by_form.get(form.lower(), ())
    if not owners:
        return (form, None) if re.fullmatch("[A-Z]{3}", form) else (None, None)
    if _LETTER.fullmatch(form):
        fits = table.contexts[owners[0].id].search(text)
        if fits or large:
            return owners[0].id, None if fits else f"'{form}' before a sum, and no country named"
        return None, None
    if form == "$" or form.lower() in ("dollar", "dollars"):
        return _dollar(text, table)
    if len(owners) == 1:
        return owners[0].id, None
    counted = [(-len(table.contexts[one.id].findall(text)), one.id) for one in owners]
    most, best = min(counted)
    if not most:
        return best, f"'{form}' names several currencies and the text no country"
    return best, None


def _dollar(text: str, table: Currencies) -> tuple[str, str | None]:
    """The dollar of the country that a text is about, where it knows no United States.

    A paper in Perth prints `$1.2 billion` for its own money; a wire for the world prints `A$`.
    """
    if table.contexts["USD"].search(text):
        return "USD", None
    counted = sorted(
        (-len(table.contexts[code].findall(text)), code)
        for code in _DOLLARS
        if not _MARKED.search(text)
    )
    if not counted or counted[0][0] > -2 or counted[0][0] == counted[1][0]:
        return "USD", None
    code = counted[0][1]
    return code, f"a bare dollar in a text about {code[:2]}"


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
