"""Rows for records that were set aside."""

from __future__ import annotations

from consilience.types import Unread

_REMEDY = "report it as a bug with the record; all others were read"


def raised(source: str, line: int | None, error: Exception) -> Unread:
    """A record on which a stage raised: it would do so again."""
    reason = f"could not be read: {type(error).__name__}: {error}"
    return Unread(source=source, line=line, reason=reason, remedy=_REMEDY)


def poisonous(source: str, line: int | None, why: str) -> Unread:
    """A record that lost its worker too often."""
    return Unread(source=source, line=line, reason=f"set aside: {why}", remedy=_REMEDY)
