"""Which reports are about the same doings."""

from __future__ import annotations

from consilience.grouping.group import group
from consilience.grouping.grouper import Change, Grouper
from consilience.grouping.nearing import MARGIN, Nearly
from consilience.grouping.sketch import Sketch, sketch
from consilience.grouping.ties import Ties, ties

__all__ = ["MARGIN", "Change", "Grouper", "Nearly", "Sketch", "Ties", "group", "sketch", "ties"]
