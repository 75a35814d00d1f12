"""Thousands of spellings as a tree of letters, walked where one of them can begin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from ahocorasick_rs import BytesAhoCorasick, Implementation

from consilience.knowledge.heads import plain

Node: TypeAlias = "dict[str, Node]"
# What may stand at a seam of a word, in the order in which it is tried: "5F-ADB", "5F ADB" and
# "5FADB" are one word, and a line may end inside one.
SEAMS = ("- ", "-", "  ", " ", "\n", "")
SEAM = "-"
# The same once what is no letter is a blank.
_APART = ("  ", " ", "")
_END = ""
# So many letters are looked for first, behind a blank: what is no letter of a word is one.
_HEAD = 8
_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789_")
_BLANKS = bytes(one if one in _WORD else ord(" ") for one in range(256))


@dataclass(frozen=True, eq=False)  # no slots: the automaton is kept in the object's dictionary
class Trie:
    """A tree of spellings; each letter leads on, and a seam to whatever may stand at it.

    Args:
        root: Letter -> the rest; the empty letter where a spelling may end.
    """

    root: Node

    def finditer(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of every spelling that is a word by itself, none within another.

        At each place the one is found whose letters go on where others end or have a seam.
        """
        behind = 0
        blanked = b" %b " % plain(text).translate(_BLANKS)
        found = self._heads.find_matches_as_indexes(blanked, overlapping=True)
        for start in sorted({one[1] for one in found}):
            if start < behind or _is_letter(text, start - 1):
                continue
            end = _end(self.root, text, start)
            if end is not None:
                behind = end
                yield start, end

    @cached_property
    def _heads(self) -> BytesAhoCorasick:
        heads = {b" " + plain(one).translate(_BLANKS) for one in _heads(self.root, _HEAD)}
        return BytesAhoCorasick(sorted(heads), implementation=Implementation.DFA)


def trie(spellings: Iterable[str]) -> Trie:
    """The tree of some spellings, folded; blanks and hyphens are seams."""
    root: Node = {}
    for spelling in spellings:
        node = root
        for letter in spelling:
            node = node.setdefault(SEAM if letter == " " else letter, {})
        node[_END] = {}
    return Trie(root)


def _end(node: Node, text: str, at: int) -> int | None:
    """Where the first spelling that goes on from here ends, None where none does."""
    letter = text[at : at + 1]
    straight = node.get(letter) if letter not in (SEAM, _END) else None
    # Letters are tried before a seam, which may be empty; what sorts before "-" after it.
    if straight is not None and letter > SEAM:
        end = _end(straight, text, at + 1)
        if end is not None:
            return end
    if SEAM in node:
        for seam in SEAMS:
            if text.startswith(seam, at):
                end = _end(node[SEAM], text, at + len(seam))
                if end is not None:
                    return end
    if straight is not None and letter < SEAM:
        end = _end(straight, text, at + 1)
        if end is not None:
            return end
    return at if _END in node and not _is_letter(text, at) else None


def _is_letter(text: str, at: int) -> bool:
    r"""Whether a letter, a figure or `_` stands at a place, as `\w` tells it."""
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _heads(node: Node, left: int) -> Iterator[str]:
    """What a spelling may begin with: so many letters, or fewer and a blank where it ends."""
    if not left:
        yield ""
        return
    for letter, rest in node.items():
        if letter == _END:
            yield " "
            continue
        for printed in _APART if letter == SEAM else (letter,):
            for more in _heads(rest, max(0, left - len(printed))):
                yield printed + more
