"""What readers see: marks in the place of names of people under protection, as in exports.

Who decides about a person must see who it is: reviewers and admins see all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from consilience.shapes.reports import Report
from consilience.web.api.asked import Asked
from consilience.web.api.operation import Given
from consilience.web.api.parcel import Parcel
from consilience.web.guard.person import Role
from consilience.workspace import Workspace
from consilience.workspace.veiling.discretion import Discretion
from consilience.workspace.veiling.veiled import Veiled

Mask = Callable[[str], str]
# Of a page that holds rows, the fields that do.
_ROWS = ("rows", "findings", "reports")


class Veil:
    """The maskings that one answer needs, each made once.

    Args:
        there: Where cases are looked up.
    """

    def __init__(self, there: Workspace) -> None:
        # Some rows come from the store as they are: their names are those of the whole workspace.
        self._guard = there.guard if isinstance(there, Veiled) else Discretion(there)
        self._hidden = self._guard.hidden if isinstance(there, Veiled) else frozenset()
        self.of_case = self._guard.of_case
        self.of_report = self._guard.of_report

    def hides(self, row: object) -> bool:
        """Whether a row is of a report that is confidential."""
        name = row.id if isinstance(row, Report) else _stated(row, "report")
        return name in self._hidden


def veiled(asked: Asked, given: Given) -> Given:
    """What an operation gives, as whoever asked may see it."""
    done = given.moved or isinstance(given.content, Parcel)  # an export is made so
    if done or asked.person.role >= Role.REVIEWER:
        return given
    one, content = Veil(asked.workspace), given.content
    rows = [each for each in _ROWS if isinstance(getattr(content, each, None), tuple)]
    if rows and is_dataclass(content):
        kept = {
            name: tuple(
                _row(asked, one, each) for each in getattr(content, name) if not one.hides(each)
            )
            for name in rows
        }
        return replace(given, content=replace(content, **kept))  # type: ignore[type-var]  # a record
    return replace(given, content=_row(asked, one, content))


def _row(asked: Asked, own: Veil, row: object) -> object:
    mask = _mask_of(asked, own, row)
    return row if mask is None else _masked(row, mask)


def _mask_of(asked: Asked, own: Veil, row: object) -> Mask | None:
    """The masking of the case that a row is about, by what it says of itself, else by the path."""
    if isinstance(row, Report):
        return own.of_report(row.id)  # an earlier edition says no case, and is of one
    case, report = _stated(row, "case"), _stated(row, "report")
    if not isinstance(case, str) and not isinstance(report, str):
        case, report = asked.values.get("case"), asked.values.get("report")
    if isinstance(case, str):
        return own.of_case(case)
    return own.of_report(report) if isinstance(report, str) else None


def _stated(row: object, name: str) -> object:
    return row.get(name) if isinstance(row, Mapping) else getattr(row, name, None)


def _masked(one: Any, mask: Mask) -> Any:  # noqa: ANN401  # a record, or a part of one
    """The record with a masking applied to every text in it; names of its fields stay."""
    if isinstance(one, bytes):
        return mask(one.decode("utf-8")).encode("utf-8")
    if isinstance(one, str):
        return one if isinstance(one, Enum) else mask(one)
    if isinstance(one, (tuple, list)):
        return type(one)(_masked(each, mask) for each in one)
    if isinstance(one, Mapping):
        return {key: _masked(each, mask) for key, each in one.items()}
    if is_dataclass(one) and not isinstance(one, type):
        return replace(
            one, **{each.name: _masked(getattr(one, each.name), mask) for each in fields(one)}
        )
    return one
