"""Offsets of a browser and ours: JavaScript counts UTF-16 units, a `Span` counts code points.

The only place where one becomes the other. A character beyond the basic plane (an emoji, a rare
Chinese one) is two units and one code point; a combining mark is one of each, a character of its
own.
"""

from __future__ import annotations

from bisect import bisect_left

_BASIC = 0xFFFF


class Offsets:
    """Converts offsets of one text.

    Args:
        text: As a report has it; half characters (lone surrogates) count as one of each.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [place for place, one in enumerate(text) if ord(one) > _BASIC]
        self._wide_units = [place + before for before, place in enumerate(self._wide)]

    def units(self, points: int) -> int:
        """How many UTF-16 units stand before a code point.

        Raises:
            ValueError: there are not so many code points.
        """
        if not 0 <= points <= self._length:
            raise ValueError(points)
        return points + bisect_left(self._wide, points)

    def points(self, units: int, *, up: bool = False) -> int:
        """How many code points stand before a UTF-16 unit.

        Args:
            units: Offset as JavaScript gives it.
            up: Where it lies within a character: whether that character counts.

        Raises:
            ValueError: there are not so many units.
        """
        if not 0 <= units <= self._length + len(self._wide):
            raise ValueError(units)
        wide = bisect_left(self._wide_units, units)
        within = wide > 0 and units == self._wide_units[wide - 1] + 1
        return units - wide + (1 if within and up else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points `[start, end)` of the units `[start, end)`, halves of characters made whole.

        Raises:
            ValueError: there are not so many units.
        """
        return self.points(start), self.points(end, up=True)
