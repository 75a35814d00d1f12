"""Single dates in a text, left to right: what each one says, and against which day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from consilience.knowledge import Knowledge
from consilience.values import date_reckoning as reckoning
from consilience.values.calendar_words import SIGNS, Calendar, compiled
from consilience.values.date_forms import FORMS
from consilience.values.date_place import Place
from consilience.values.date_reckoning import Reckoned

_RELATIVE = ("day", "weekday", "span", "weekend", "within", "ago", "past", "last_month")
_REACH = 72
_MONTH = ("month",)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BRACKET = re.compile(r"\s?[(,]\s?")
_YEARLESS = ("month_day", "day_month", "month")


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One date at `[start, end)`, before ranges are joined.

    Args:
        form: Which pattern found it.
        missing: True where the year was not printed.
    """

    start: int
    end: int
    form: str
    edtf: str
    doubt: str | None = None
    missing: bool = False


def atoms(
    text: str, knowledge: Knowledge, anchor: str | None, *, published: bool = True
) -> tuple[Atom, ...]:
    """Every single date, sorted by place, resolved against `anchor` and the dates before it.

    Args:
        text: A whole report.
        knowledge: Months and weekdays.
        anchor: EDTF day to reckon from, None where there is none.
        published: False where `anchor` is only the first date that the text prints; what is
            reckoned from it is doubted.
    """
    words = compiled(knowledge)
    day = reckoning.of_anchor(anchor)
    done: list[Atom] = []
    told: list[str] = []
    for form, found in _places(text, words):
        place = Place(
            found=found, text=text, anchor=day, told=tuple(told), words=words, published=published
        )
        reckoned = FORMS[form](place)
        if reckoned is None:
            continue
        if done and form in _YEARLESS and not (place.has("year") or place.has("this")):
            reckoned = _explaining(text, done[-1], reckoned, found.start())
        done.append(
            Atom(
                start=found.start(),
                end=_end(found),
                form=form,
                edtf=reckoned.edtf,
                doubt=reckoned.doubt or (None if published else _doubt(form, anchor)),
                missing=form in _YEARLESS and not (place.has("year") or place.has("this")),
            )
        )
        if "/" not in reckoned.edtf and "X" not in reckoned.edtf:
            told.append(reckoned.edtf)
    return tuple(done)


def _explaining(text: str, before: Atom, one: Reckoned, start: int) -> Reckoned:
    """A day in brackets is the one just told: "next Monday (July 3)" is of that Monday's year."""
    known = _DAY.fullmatch(before.edtf) and _DAY.fullmatch(one.edtf)
    if not known or not _BRACKET.fullmatch(text, before.end, start):
        return one
    same = before.edtf[:4] + one.edtf[4:]
    return replace(one, edtf=same) if same == before.edtf else one


def _doubt(form: str, anchor: str | None) -> str | None:
    """Why a relative date may be wrong in a text without a publication date."""
    return (
        f"reckoned from {anchor}, the first date printed" if anchor and form in _RELATIVE else None
    )


def _end(found: re.Match[str]) -> int:
    # "Sept." at the end of a sentence: the full stop belongs to both; leave it outside.
    return found.end() - 1 if found.group().endswith((".", ",")) else found.end()


@lru_cache(maxsize=2)  # the first day that a text prints is looked for before all others are
def _places(text: str, words: Calendar) -> tuple[tuple[str, re.Match[str]], ...]:
    """Matches of all forms, left to right, none inside another; the longer one counts."""
    signs: dict[str, list[tuple[int, int]]] = {}
    for sign in words.sign.finditer(text):
        signs.setdefault(sign.lastgroup or "", []).append(sign.span())
    regions: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for kinds in {SIGNS.get(form, _MONTH) for form, _ in words.patterns}:
        spans = sorted(chain.from_iterable(signs.get(kind, ()) for kind in kinds))
        regions[kinds] = list(_regions(spans, len(text)))
    found = [
        (one.start(), -one.end(), form, one)
        for form, pattern in words.patterns
        for first, last in regions[SIGNS.get(form, _MONTH)]
        for one in pattern.finditer(text, first, last)
    ]
    end = 0
    kept = []
    for start, _, form, one in sorted(found, key=lambda row: row[:3]):
        if start >= end:
            end = one.end()
            kept.append((form, one))
    return tuple(kept)


def _regions(signs: Sequence[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    """Where a date can stand: a form reaches less than `_REACH` from the word that it must have."""
    first = last = -1
    for start, end in signs:
        if start - _REACH > last:
            if last > 0:
                yield first, last
            first = max(0, start - _REACH)
        last = max(last, min(length, end + _REACH))
    if last > 0:
        yield first, last
