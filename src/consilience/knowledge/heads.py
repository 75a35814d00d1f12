"""Where a pattern can begin: told for a whole text in one pass, by the words that it begins with.

An expression of hundreds of alternatives is tried at every character, most of which none of them
begins with. Its first letters, found from the expression itself, stand in one automaton; it is
tried where they stand and nowhere else, and finds the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

# The standard library's own reading of a pattern, which no other library gives; a part of it that
# is not known here only makes a pattern be tried everywhere.
from re import _parser
from typing import Any, TypeAlias

from ahocorasick_rs import BytesAhoCorasick, Implementation

from consilience.knowledge.expressions import Expression, as_written, digest, told

# Bytes that a match begins with, and whether that is all that can be told.
_Head: TypeAlias = tuple[bytes, bool]
# What the standard library gives: pairs of what a part is and what it holds, which is of many
# kinds (a letter, a pair, a list of such pairs), hence Any.
_Part: TypeAlias = "tuple[object, Any]"
_LONGEST, _SHORTEST = 6, 2
# Of more heads than these only the first letters count; what is put together grows faster.
_MOST, _FEW_LETTERS, _MOST_TOGETHER = 2000, 3, 40_000
# What is asked of a text this long is kept: many patterns are looked for in one report.
_REPORT = 400
# What is no letter of ASCII.
OTHER = b"?"
_ANY: frozenset[_Head] = frozenset([(b"", True)])
_NOTHING: frozenset[_Head] = frozenset([(b"", False)])
_SPACES = b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"
_CLASSES = {"CATEGORY_SPACE": _SPACES + OTHER, "CATEGORY_DIGIT": b"0123456789" + OTHER}
# What is a letter beyond ASCII and, case aside, the same as one of ASCII.
LETTERS = {"ı": "i", "İ": "i", "ſ": "s", "\u212a": "k"}
_LETTERS = str.maketrans(LETTERS)


@dataclass(frozen=True, eq=False)
class Headed(Expression):
    """A pattern with what it begins with.

    Args:
        beginnings: ASCII in small letters, none of them the start of another; None where the
            pattern can begin with anything.
    """

    beginnings: tuple[str, ...] | None = None

    @cached_property
    def heads(self) -> BytesAhoCorasick | None:
        """All beginnings at once."""
        if self.beginnings is None:
            return None
        words = [one.encode("ascii") for one in self.beginnings]
        return BytesAhoCorasick(words, implementation=Implementation.DFA)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As the pattern's own."""
        if self.heads is None:
            yield from self.pattern.finditer(text)
            return
        end = 0
        for start in _starts(self.heads, text):
            hit = self.pattern.match(text, start) if start >= end else None
            if hit:
                end = hit.end()
                yield hit

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As the pattern's own."""
        if self.heads is None:
            return self.pattern.search(text, start)
        starts = _starts(self.heads, text)
        for place in starts[bisect_left(starts, start) :]:
            hit = self.pattern.match(text, place)
            if hit:
                return hit
        return None


def _starts(heads: BytesAhoCorasick, text: str) -> Sequence[int]:
    """Where one of the heads stands, ascending."""
    return _starts_kept(heads, text) if len(text) > _REPORT else _starts_in(heads, _plain(text))


@lru_cache(maxsize=8)  # who searches on from each hit asks again
def _starts_kept(heads: BytesAhoCorasick, text: str) -> Sequence[int]:
    return _starts_in(heads, _plain_kept(text))


def _starts_in(heads: BytesAhoCorasick, plain: bytes) -> Sequence[int]:
    return sorted([one[1] for one in heads.find_matches_as_indexes(plain, overlapping=True)])


@lru_cache(maxsize=8)
def _plain_kept(text: str) -> bytes:
    return _plain(text)


def plain(text: str) -> bytes:
    """A byte a character: ASCII in small letters, anything else a question mark."""
    return _plain_kept(text) if len(text) > _REPORT else _plain(text)


def _plain(text: str) -> bytes:
    if not text.isascii():
        text = text.translate(_LETTERS)
    return text.encode("ascii", "replace").lower()


def headed(pattern: str | re.Pattern[str], flags: int = 0) -> Headed:
    """A pattern with its heads.

    Args:
        pattern: A source, or compiled; it matches no empty text.
        flags: Of `re`, with a source.
    """
    source, flags = as_written(pattern, flags)
    known = told()
    key = digest("heads", source, flags)
    words = known[key] if key in known else find_heads(source, flags)
    return Headed(source, flags, None if words is None else tuple(words))


def find_heads(source: str, flags: int) -> list[str] | None:
    """The beginnings of an expression, sorted, found from it; None where there are none."""
    found = re.compile(source, flags)
    words = first_letters(_parser.parse(source, found.flags & ~re.UNICODE))
    return None if words is None else sorted(one.decode("ascii") for one in words)


def first_letters(parts: Iterable[_Part]) -> frozenset[bytes] | None:
    """What a match of parts in a row begins with, in small letters; None where with anything."""
    words = {one for one, _ in _sequence(parts)}
    if any(len(one) < _SHORTEST and (one.isalpha() or not one) for one in words):
        return None
    if len(words) > _MOST:
        words = {one[:_FEW_LETTERS] for one in words}
    return frozenset(
        one for one in words if not any(one[:end] in words for end in range(1, len(one)))
    )


def _sequence(parts: Iterable[_Part]) -> frozenset[_Head]:
    """The heads of parts in a row."""
    heads = _NOTHING
    ordered = tuple(parts)
    for place, part in enumerate(ordered):
        if all(done for _, done in heads) or len(heads) > _MOST_TOGETHER:
            break
        heads = _joined(heads, _part(part, last=place + 1 == len(ordered)))
    return heads


def _joined(heads: frozenset[_Head], more: frozenset[_Head]) -> frozenset[_Head]:
    found = {one for one in heads if one[1]}
    for head, done in heads:
        if not done:
            for rest, closed in more:
                whole = head + rest
                found.add((whole[:_LONGEST], closed or len(whole) >= _LONGEST))
    return frozenset(found)


def _part(part: _Part, *, last: bool) -> frozenset[_Head]:
    match str(part[0]), part[1]:
        case "LITERAL", int(letter):
            return frozenset([(_plain(chr(letter)), False)])
        case "AT" | "ASSERT_NOT", _:
            return _NOTHING
        case "ASSERT", (direction, inner):
            # What must stand behind the match stands there where it is the last thing told.
            return _closed(_sequence(inner)) if direction > 0 and last else _NOTHING
        case "IN", list(letters):
            return _letters(letters)
        case ("SUBPATTERN", (_, _, _, inner)) | ("ATOMIC_GROUP", inner):
            return _sequence(inner)
        case "BRANCH", (_, branches):
            return frozenset().union(*(_sequence(one) for one in branches))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (int(least), most, inner):
            once = _sequence(inner)
            once = once if most == 1 else _closed(once)
            return once if least else once | _NOTHING
        case _:
            return _ANY


def _closed(heads: frozenset[_Head]) -> frozenset[_Head]:
    return frozenset((one, True) for one, _ in heads)


def _letters(letters: list[_Part]) -> frozenset[_Head]:
    """Each letter of a class, where it has few."""
    found: set[bytes] = set()
    for kind, value in letters:
        match str(kind), value:
            case "LITERAL", int(letter):
                found.add(_plain(chr(letter)))
            case "CATEGORY", category if str(category) in _CLASSES:
                found.update(bytes([one]) for one in _CLASSES[str(category)])
            case "RANGE", (first, past) if past - first < len(_CLASSES["CATEGORY_DIGIT"]):
                found.update(_plain(chr(one)) for one in range(first, past + 1))
            case _:
                return _ANY
    return frozenset((one, False) for one in found)
