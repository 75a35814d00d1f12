"""A sheet beside a workspace: what agrees, what differs, and what only one of them has."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from consilience.knowledge import Knowledge
from consilience.store import cases, reports
from consilience.types import Unread
from consilience.workspace.comparing.differing import Difference, Verdict, differences
from consilience.workspace.comparing.headings import Field
from consilience.workspace.comparing.held import Held, held_of
from consilience.workspace.comparing.matching import Match, matches
from consilience.workspace.comparing.rows import Row, read_table
from consilience.workspace.comparing.sheets import sheet_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A row with its seizure, and how they stand to each other field by field."""

    match: Match
    differences: tuple[Difference, ...]

    @property
    def differs(self) -> bool:
        """Whether any field cannot be true in both."""
        return any(one.verdict is Verdict.DIFFERS for one in self.differences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a sheet and a workspace have in common.

    Args:
        pairs: In the order of the sheet.
        rows: Rows without a seizure in the workspace.
        held: Seizures of the workspace without a row, by case.
        columns: Every heading: sheet, heading, what it was taken for (None: kept, not compared).
        passed: Sheets whose headings are not known.
        bad: What could not be read of the sheet.
    """

    pairs: tuple[Pair, ...]
    rows: tuple[Row, ...]
    held: tuple[Held, ...]
    columns: tuple[tuple[str, str, Field | None], ...]
    passed: tuple[str, ...]
    bad: tuple[Unread, ...]


def compare(raw: bytes, name: str, connection: Connection, knowledge: Knowledge) -> Comparison:
    """Put a workbook of seizures beside the cases of a workspace.

    Args:
        raw: The workbook (.xlsx).
        name: As shown in messages.
        connection: For reading.
        knowledge: For drugs, units, places and dates.

    Raises:
        UnreadableError: no workbook, broken, or made to do harm.
    """
    table = read_table(sheet_rows(raw, name), name, knowledge)
    held = _held(connection, knowledge)
    named = {one.case for one in table.rows if one.case}
    slugs = {one: now for one in sorted(named) if (now := cases.now(connection, one))}
    found = matches(table.rows, held, slugs)
    known = {(one.row.sheet, one.row.number) for one in found}
    taken = {id(one.held) for one in found}
    return Comparison(
        pairs=tuple(Pair(match=one, differences=differences(one.row, one.held)) for one in found),
        rows=tuple(one for one in table.rows if (one.sheet, one.number) not in known),
        held=tuple(one for one in held if id(one) not in taken),
        columns=table.columns,
        passed=table.passed,
        bad=table.bad,
    )


def _held(connection: Connection, knowledge: Knowledge) -> tuple[Held, ...]:
    """Every seizure of every case, sorted by slug; one case file at a time is in memory."""
    urls = reports.urls(connection)
    classes = knowledge.substances.parents
    found: list[Held] = []
    for row in cases.rows(connection):
        file = cases.file(connection, row.slug)
        if file is not None:
            found += held_of(file, urls, classes)
    return tuple(found)
