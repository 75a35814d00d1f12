"""Where a pattern can end: what stands before a place is looked at only where it ends so.

An expression that must end at a place (`...$`) is tried from every character before it, mostly in
vain. The last letters that it can have, found from the expression itself, are looked at first; and
it is tried no further back than its longest match reaches. It finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

# The standard library's own reading of a pattern, which no other library gives; a part of it that
# is not known here only makes a pattern be tried everywhere.
from re import _parser
from typing import Any, TypeAlias

from consilience.knowledge.expressions import Expression, as_written
from consilience.knowledge.heads import LETTERS, OTHER, first_letters

# What the standard library gives: pairs of what a part is and what it holds, which is of many
# kinds (a letter, a pair, a list of such pairs), hence Any.
_Part: TypeAlias = "tuple[object, Any]"
_ENDS = ("AT_END", "AT_END_STRING")
_ASSERTIONS = ("ASSERT", "ASSERT_NOT")
# A match that may be longer is looked for in all that stands before.
_FAR = 400


@dataclass(frozen=True, eq=False)
class Tailed(Expression):
    """A pattern with what it ends in, found when it is first looked for."""

    @cached_property
    def _end(self) -> tuple[frozenset[str] | None, int | None]:
        parsed = _parser.parse(self.source, self.pattern.flags & ~re.UNICODE)
        parts = tuple(parsed)
        if not _ends_the_text(parts) or self.pattern.flags & re.MULTILINE:
            raise ValueError(f"no pattern that ends where the text does: {self.source[:60]}")
        # A last line break that `$` leaves out is one more.
        longest = parsed.getwidth()[1] + 1
        return _lasts(parts), longest if longest < _FAR else None

    @property
    def lasts(self) -> frozenset[str] | None:
        """The letters that can be the last; None where it can be any."""
        return self._end[0]

    @property
    def reach(self) -> int | None:
        """How long a match can be, None where there is no end to that."""
        return self._end[1]

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As the pattern's own.

        Raises:
            ValueError: the last part of the pattern is no `$`: a match can end elsewhere.
        """
        stop = len(text) if end is None else end
        lasts, reach = self._end
        if lasts is not None and text[stop - 1 : stop] not in lasts:
            return None
        if reach is not None and stop - start > reach:
            start = stop - reach
        return self.pattern.search(text, start, stop)


def tailed(pattern: str | re.Pattern[str], flags: int = 0) -> Tailed:
    """A pattern with its tails.

    Args:
        pattern: A source, or compiled; every match of it ends where the text does.
        flags: Of `re`, with a source.
    """
    return Tailed(*as_written(pattern, flags))


def _lasts(parts: Iterable[_Part]) -> frozenset[str] | None:
    tails = first_letters(_mirrored(parts))
    if tails is None or any(not one or one[:1] == OTHER for one in tails):
        return None
    letters = frozenset(one[:1].decode("ascii") for one in tails)
    # `$` stands before a line break that is the last thing, too.
    alike = {one for one, letter in LETTERS.items() if letter in letters}
    return letters | {one.upper() for one in letters} | alike | {"\n"}


def _ends_the_text(parts: Sequence[_Part]) -> bool:
    match (str(parts[-1][0]), parts[-1][1]) if parts else ("", None):
        case "AT", place:
            return str(place) in _ENDS
        case "SUBPATTERN", (_, _, _, inner):
            return _ends_the_text(tuple(inner))
        case "BRANCH", (_, branches):
            return all(_ends_the_text(tuple(one)) for one in branches)
        case _:
            return False


def _mirrored(parts: Iterable[_Part]) -> Sequence[_Part]:
    """Parts read from the last to the first, without what only looks at letters."""
    return [_turned(one) for one in reversed(tuple(parts)) if str(one[0]) not in _ASSERTIONS]


def _turned(part: _Part) -> _Part:
    match str(part[0]), part[1]:
        case "SUBPATTERN", (group, added, removed, inner):
            return part[0], (group, added, removed, _mirrored(inner))
        case "ATOMIC_GROUP", inner:
            return part[0], _mirrored(inner)
        case "BRANCH", (kind, branches):
            return part[0], (kind, [_mirrored(one) for one in branches])
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (least, most, inner):
            return part[0], (least, most, _mirrored(inner))
        case _:
            return part
