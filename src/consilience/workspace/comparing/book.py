"""A comparison as a workbook: one's own columns, and beside them what the workspace has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.workspace.comparing.comparison import Comparison, Pair
from consilience.workspace.comparing.differing import Difference
from consilience.workspace.comparing.held import Held
from consilience.workspace.comparing.rows import Row
from consilience.writing.tables.workbook import bound

_FIELDS = ("date", "place", "substance", "amount", "address")
_HELD = ("case", "title", "event", "date", "place", "substance", "amounts", "addresses")
_MATCHED = ("sheet", "row", "case", "event", "sure", "matched by", "may also be")


def differences_book(found: Comparison) -> bytes:
    """Sheets `matched`, `only in the sheet`, `only in the workspace`, `not read`, `columns`."""
    own = tuple(dict.fromkeys(heading for _, heading, _ in found.columns))
    compared = tuple(
        f"{field}: {what}" for field in _FIELDS for what in ("verdict", "workspace", "note")
    )
    return bound(
        (
            ("matched", (*_MATCHED, *compared, *own), (_pair(one, own) for one in found.pairs)),
            ("only in the sheet", ("sheet", "row", *own), (_row(one, own) for one in found.rows)),
            ("only in the workspace", _HELD, map(_held, found.held)),
            (
                "not read",
                ("place", "row", "reason", "remedy"),
                ((one.source, str(one.line or ""), one.reason, one.remedy) for one in found.bad),
            ),
            (
                "columns",
                ("sheet", "heading", "taken for"),
                (
                    (sheet, heading, field.value if field else "kept, not compared")
                    for sheet, heading, field in found.columns
                ),
            ),
        )
    )


def _pair(one: Pair, own: Sequence[str]) -> Sequence[str]:
    match = one.match
    found = {each.field: each for each in one.differences}
    return (
        match.row.sheet,
        str(match.row.number),
        match.held.slug,
        match.held.event,
        f"{match.score.value:.2f}",
        match.score.reason,
        "; ".join(match.rivals),
        *(cell for field in _FIELDS for cell in _compared(found.get(field))),
        *_cells(match.row, own),
    )


def _compared(one: Difference | None) -> Iterator[str]:
    yield from (one.verdict.value, one.held, one.note) if one else ("not stated", "", "")


def _row(one: Row, own: Sequence[str]) -> Sequence[str]:
    return (one.sheet, str(one.number), *_cells(one, own))


def _cells(one: Row, own: Sequence[str]) -> Iterator[str]:
    cells = dict(one.cells)
    return (cells.get(heading, "") for heading in own)


def _held(one: Held) -> Sequence[str]:
    return (
        one.slug,
        one.title,
        one.event,
        "; ".join(each.show() for each in one.dates),
        "; ".join(each.show() for each in one.places),
        one.substance.name,
        "; ".join(each.value.show() for each in one.amounts),
        "; ".join(sorted(one.addresses)),
    )
