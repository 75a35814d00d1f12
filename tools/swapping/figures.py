"""Figures scaled and years moved, in text and gold alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tools.swapping.edits import Edit
from tools.swapping.rows import Collection, SlotRow

# The calendar repeats after 28 years, weekdays and leap days included; back, because a report
# from the future would be refused.
YEARS = -28

_FIGURED = ("amount", "item", "value", "count")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\d])")
_YEAR = re.compile(r"(?<![\d.,$£€#/-])(19[5-9]\d|20[0-4]\d)(?!\d|[,.]\d)")
_EDTF_YEAR = re.compile(r"(?<!\d)((?:19|20)[\dX]{2})(?=-|/|~|\?|$)")
_IN_VALUE = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Figures:
    """What becomes of each figure.

    Args:
        tokens: Printed number to new printed number, per report: `11.9` to `13.3`.
        values: Old value to new value, per report and slot.
    """

    tokens: Mapping[tuple[str, str], str]
    values: Mapping[tuple[str, str, str], str]


def scaled(printed: str, ratio: Decimal) -> str:
    """A printed number times `ratio`, with as many decimals and the same thousands commas."""
    number = Decimal(printed.replace(",", ""))
    places = max(0, -int(number.as_tuple().exponent))
    zeros = 0 if places else len(printed) - len(printed.rstrip("0,"))
    unit = Decimal(1).scaleb(-places) if places else Decimal(10 if zeros > 1 else 1)
    new = (number * ratio / unit).quantize(Decimal(1), ROUND_HALF_UP) * unit
    text = f"{new:f}" if not places else f"{new:.{places}f}"
    return f"{new:,f}" if "," in printed and not places else text


def figures(collection: Collection, ratio: Decimal) -> Figures:
    """Scale every figure whose value follows from what is printed; leave the others."""
    tokens: dict[tuple[str, str], str] = {}
    values: dict[tuple[str, str, str], str] = {}
    frozen = set(_frozen(collection))
    for report, slot in collection.slots():
        if slot["slot"] not in _FIGURED:
            continue
        printed = {one: scaled(one, ratio) for one in _printed(slot) if (report, one) not in frozen}
        new = _value(slot, printed)
        if new is not None:
            tokens |= {(report, one): scaled(one, ratio) for one in _all_printed(slot)}
            values[report, slot["slot"], slot["value"]] = new
    return Figures(tokens, values)


def _all_printed(slot: SlotRow) -> list[str]:
    return _NUMBER.findall(slot["text"])


def _printed(slot: SlotRow) -> list[str]:
    return [one for one in _all_printed(slot) if len(one) > 1]


def _frozen(collection: Collection) -> Iterable[tuple[str, str]]:
    """Printed numbers that also carry a date, a penalty or a value that cannot be followed."""
    for report, slot in collection.slots():
        followed = (
            slot["slot"] in _FIGURED
            and _value(slot, {one: one for one in _printed(slot)}) == slot["value"]
        )
        if not followed:
            for one in _all_printed(slot):
                yield report, one


def _value(slot: SlotRow, printed: Mapping[str, str]) -> str | None:
    """The slot's value with new numbers, None where one does not follow from what is printed."""
    head, bar, size = slot["value"].rpartition("|")
    new: list[str] = []
    for number in _IN_VALUE.findall(size):
        found = [_times(number, old, one) for old, one in printed.items()]
        found = [one for one in found if one]
        if not found:
            return None
        new.append(str(found[0]))
    parts = iter(new)
    return f"{head}{bar}{_IN_VALUE.sub(lambda _: next(parts), size)}"


def _times(number: str, old: str, new: str) -> str | None:
    """`number` where it is `old` times a power of ten, in terms of `new`."""
    base = Decimal(old.replace(",", ""))
    power = Decimal(number) / base if base else Decimal(0)
    if power not in (1, 1_000, 1_000_000, 1_000_000_000):
        return None
    text = f"{Decimal(new.replace(',', '')) * power:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def figure_edits(report: str, text: str, found: Figures) -> list[Edit]:
    """Replace every printed figure of one report, wherever it stands."""
    return [
        Edit(one.start(), one.end(), found.tokens[report, one.group()])
        for one in _NUMBER.finditer(text)
        if (report, one.group()) in found.tokens
    ]


def year_edits(text: str) -> list[Edit]:
    """Move every printed year."""
    return [
        Edit(one.start(), one.end(), str(int(one.group()) + YEARS)) for one in _YEAR.finditer(text)
    ]


def moved(edtf: str) -> str:
    """An EDTF date, month, year, decade or interval, moved."""

    def move(found: re.Match[str]) -> str:
        year = found.group()
        whole = str(int(year.replace("X", "0")) + YEARS)
        return whole if "X" not in year else whole[: year.index("X")] + year[year.index("X") :]

    return _EDTF_YEAR.sub(move, edtf)
