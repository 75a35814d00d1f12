"""Which reports are about the same doings."""

from __future__ import annotations

from consilience.grouping.group import group

__all__ = ["group"]
