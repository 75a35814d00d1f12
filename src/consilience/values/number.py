"""Figures in a text: digits, number words, vague plurals. The exponent keeps the precision."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.number_forms import Numbers, compiled


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as it stands at `[start, end)`.

    Args:
        vague: True for a bare plural (`thousands`), which is a lower bound.
        comma: True where a decimal comma was assumed, which only a unit behind it can prove.
        words: True where it is spelled out.
        scale: Power of ten of its magnitude word (6 in `2.8 million`), 0 without one.
    """

    start: int
    end: int
    number: Decimal
    vague: bool = False
    comma: bool = False
    words: bool = False
    scale: int = 0


def figures(text: str, knowledge: Knowledge, start: int = 0) -> Iterator[Figure]:
    """Every figure of `text` from `start` on, left to right, without ordinals and codes."""
    return _figures(text, knowledge, start) if start else iter(_all_figures(text, knowledge))


@lru_cache(maxsize=16)
def _all_figures(text: str, knowledge: Knowledge) -> tuple[Figure, ...]:
    # Units, sums of money, counts and sentences all ask for the figures of one report.
    return tuple(_figures(text, knowledge, 0))


def _figures(text: str, knowledge: Knowledge, start: int) -> Iterator[Figure]:
    numbers = compiled(knowledge)
    while found := numbers.figure.search(text, start):
        figure = _figure(found, numbers)
        if figure is None or _inside_a_code(text, figure):
            start = found.end()
            continue
        figure = _with_rest(text, figure, numbers)
        yield figure
        start = figure.end


def figure_at(text: str, start: int, knowledge: Knowledge) -> Figure | None:
    """The figure that begins exactly at `start`, None where there is none."""
    numbers = compiled(knowledge)
    found = numbers.figure.pattern.match(text, start)
    figure = _figure(found, numbers) if found else None
    return _with_rest(text, figure, numbers) if figure else None


_PART = re.compile(
    r"[ \u00a0-]and[ \u00a0-](?:a[ \u00a0-])?(?P<part>half|quarter)\b", re.IGNORECASE
)
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


_THOUSAND = 3
_THREE = re.compile(r"[1-9]\d\d(?![\d.,-]|\s?(?:kg|g|mg|gram|kilo|lb|pound|oz|ounce|ml|litre)s?\b)")


def _with_rest(text: str, figure: Figure, numbers: Numbers) -> Figure:
    """`two and a half`, `three million and a half`, `6 crore 20 lakh` as one figure."""
    if figure.vague or figure.comma:
        return figure
    part = _PART.match(text, figure.end)
    if part and figure.number == figure.number.to_integral_value():
        more = _PARTS[part["part"].lower()].scaleb(figure.scale)
        whole = replace(figure, end=part.end(), number=figure.number + more)
        return whole if figure.scale else _scaled(text, whole, numbers)
    gap = text[figure.end : figure.end + 1]
    if figure.scale > 2 and gap and gap in " \u00a0-":
        found = numbers.figure.pattern.match(text, figure.end + 1)
        second = _figure(found, numbers) if found else None
        # "47 thousand 500" ends in three figures; "5 thousand 20 gram bags" are bags.
        plain = figure.scale == _THOUSAND and _THREE.match(text, figure.end + 1)
        fits = second and (2 < second.scale < figure.scale or plain)
        if second and fits and second.number.adjusted() < figure.scale:
            return replace(figure, end=second.end, number=figure.number + second.number)
    return figure


def _scaled(text: str, figure: Figure, numbers: Numbers) -> Figure:
    """`four and a half million`: the magnitude stands behind the fraction."""
    word = re.compile(r"[ \u00a0-]([a-z]+)\b", re.IGNORECASE).match(text, figure.end)
    scale = numbers.magnitudes.get(word[1].lower()) if word else None
    if word is None or scale is None:
        return figure
    return replace(figure, end=word.end(), number=figure.number.scaleb(scale), scale=scale)


def _inside_a_code(text: str, figure: Figure) -> bool:
    before = text[figure.start - 1] if figure.start else " "
    if before == "-" and text[max(0, figure.start - 2)].isupper():  # AK-47, I-29
        return True
    if before.isalnum() or (before in ".,/_#№" and not text[figure.start - 2 : -1][:1].isspace()):
        return True
    if figure.words and _ANYBODY.fullmatch(text, max(0, figure.start - 8), figure.end):
        return bool(_NO_NOUN.match(text, figure.end))
    return bool(_ORDINAL.match(text, figure.end))


# "The one you meant", "which one is it?": a pronoun, where nothing that can be counted follows.
_ANYBODY = re.compile(
    r"(?:.*\W)?(?:the|this|that|which|each|every|another|no) one", re.IGNORECASE | re.DOTALL
)
_NO_NOUN = re.compile(
    r"\s*[.,;?!)]|\s+(?:is|was|are|were|do|does|did|has|had|will|would|you|he|she|they|we|who|that"
    r"|which|with|in|on|at|from|and|or)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|%| ?per ?cent\b|[/:]\d", re.IGNORECASE)


def _figure(found: re.Match[str], numbers: Numbers) -> Figure | None:
    start, end = found.span()
    if found["whole"]:
        return Figure(start=start, end=end, number=_pointed(found, numbers), words=True)
    if found["vague"]:
        number = _round(numbers.vague[found["vague"].lower()])
        return Figure(start=start, end=end, number=number, vague=True, words=True)
    if found["group"]:
        return _dozens(found, numbers)
    if found["over"]:
        whole = Decimal(found["mixed"] or 0)
        return Figure(start=start, end=end, number=whole + _over(found["over"], numbers))
    scale = sum(numbers.magnitudes[found[one].lower()] for one in ("big", "more") if found[one])
    if found["digits"]:
        number = _digits(found["digits"])
        comma = bool(re.fullmatch(r"\d+,\d{1,2}", found["digits"]))
        return Figure(start=start, end=end, number=number.scaleb(scale), comma=comma, scale=scale)
    if found["half"]:
        number = Decimal(numbers.fractions[found["half"].lower()])
        return Figure(start=start, end=end, number=number.scaleb(scale), words=True, scale=scale)
    if found["article"]:
        return Figure(start=start, end=end, number=Decimal(1).scaleb(scale), words=True)
    value, length = _spelled(found["spelled"], numbers.cardinals)
    cut = length < len(found["spelled"])
    end = start + length if cut else end
    number = Decimal(value) if cut else Decimal(value).scaleb(scale)
    return Figure(start=start, end=end, number=number, words=True, scale=0 if cut else scale)


def scaled_like(low: Figure, high: Figure) -> Decimal:
    """The lower end of a range whose magnitude is said once: `5 to 6 million`."""
    alike = high.scale and not low.scale and low.number < high.number.scaleb(-high.scale)
    return low.number.scaleb(high.scale) if alike else low.number


def _pointed(found: re.Match[str], numbers: Numbers) -> Decimal:
    """`one point two five` is 1.25."""
    places = [str(numbers.cardinals[one]) for one in re.findall("[a-z]+", found["places"].lower())]
    return Decimal(f"{numbers.cardinals[found['whole'].lower()]}.{''.join(places)}")


def _dozens(found: re.Match[str], numbers: Numbers) -> Figure:
    how_many = (found["dozens"] or "a").lower()
    times = 1 if how_many == "a" else numbers.cardinals.get(how_many) or Decimal(how_many)
    number = Decimal(times) * numbers.groups[found["group"].lower()]
    return Figure(start=found.start(), end=found.end(), number=number, words=True)


def _digits(written: str) -> Decimal:
    if re.fullmatch(r"\d+,\d{1,2}", written):
        return Decimal(written.replace(",", "."))
    written = re.sub(r"\s", "", written)
    if written.count(".") > 1:
        return Decimal(written.replace(".", ""))
    return Decimal(written.replace(",", ""))


def _over(written: str, numbers: Numbers) -> Decimal:
    if written in numbers.fractions:
        return Decimal(numbers.fractions[written])
    above, below = written.split("/")
    return round(Decimal(above) / Decimal(below), 2).normalize()


def _round(number: int) -> Decimal:
    return Decimal(number).normalize()


def _spelled(written: str, cardinals: Mapping[str, int]) -> tuple[int, int]:
    """The value of the longest sound beginning, and its length: `two one` is two.

    Tens take units (`forty-one`), hundreds take what is below them, thousands likewise.
    """
    total = part = 0
    room = 1_000_000  # what may still be added: less than this
    length = 0
    for token in re.finditer(r"[a-z]+", written.lower()):
        word = token.group()
        if word == "and":
            if room not in (100, 1000):  # only "two hundred and ..." and "two thousand and ..."
                break
            continue
        if word in ("hundred", "thousand"):
            size = 100 if word == "hundred" else 1000
            if not part or part >= size:
                break
            if size == 1000:
                total, part, room = total + part * size, 0, 1000
            else:
                part, room = part * size, size
        elif cardinals[word] >= room:
            break
        else:
            part += cardinals[word]
            room = 10 if cardinals[word] >= 20 and cardinals[word] % 10 == 0 else 1
        length = token.end()
    return total + part, length
