"""Figures told in a row for drugs told in a row: `12 kg and 4 kg respectively`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.knowledge.needles import needled
from consilience.types import Mention, Span
from consilience.values import salience

_RESPECTIVELY = needled(r",?\s*\brespectively\b", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:,|and|,\s*and|&)\s*", re.IGNORECASE)
# How far before the figures the drugs may be listed.
_REACH = 300


def rows_in_order(
    text: str, figures: Sequence[Span], substances: Sequence[Mention]
) -> dict[Span, str]:
    """The drug of each figure of a row that a text says to be meant in order.

    Args:
        text: A whole report.
        figures: Spans of quantities, sorted by place.
        substances: Mentions of kind `substance`, sorted by place.

    Returns:
        Nothing for a row that has not as many figures as the list before it has drugs.
    """
    found: dict[Span, str] = {}
    for word in _RESPECTIVELY.finditer(text):
        row = _row(text, [one for one in figures if one.end <= word.start()], word.start())
        if len(row) < 2:
            continue
        low = row[0].start - _REACH
        named = [
            one for one in substances if low <= one.span.start and one.span.end <= row[0].start
        ]
        listed = _list(text, named, len(row))
        found.update(zip(row, [salience.name(one) for one in listed], strict=False))
    return found


def _row(text: str, figures: Sequence[Span], end: int) -> list[Span]:
    """The figures joined by commas and "and" right before a place."""
    row: list[Span] = []
    for one in reversed(figures):
        gap = text[one.end : end]
        if (row and not _LINK.fullmatch(gap)) or (not row and gap.strip(" ,")):
            break
        row.insert(0, one)
        end = one.start
    return row


def _list(text: str, named: Sequence[Mention], size: int) -> list[Mention]:
    """The last whole list of exactly so many drugs, else nothing."""
    lists: list[list[Mention]] = []
    for one in named:
        if lists and _LINK.fullmatch(text[lists[-1][-1].span.end : one.span.start]):
            lists[-1].append(one)
        else:
            lists.append([one])
    return next((one for one in reversed(lists) if len(one) == size), [])
