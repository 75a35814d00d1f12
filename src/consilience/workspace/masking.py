"""A person's name out of words: as many marks as there were letters, so every span stays right."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from consilience.store.codec import dumps, loads

T = TypeVar("T")
Masking = Callable[[str], str]
MARK = "█"
_SHORTEST = 2


def forms(name: str, spellings: Iterable[str], others: Collection[str]) -> tuple[str, ...]:
    """What must go so that a person is not named: names, and words of them that mean nobody else.

    Args:
        name: The name in full.
        spellings: Other names that reports print for the person.
        others: Names of all other people in the same reports: a surname that one of them shares
            stays where it stands alone, for it may mean them.
    """
    whole = {" ".join(one.split()) for one in (name, *spellings) if one.strip()}
    shared = {word.casefold() for one in others for word in one.split()}
    words = {word for one in whole for word in one.split()}
    alone = {
        word
        for word in words
        if len(word) > _SHORTEST and word[0].isupper() and word.casefold() not in shared
    }
    # Names of several words are taken out before their parts.
    found = {one for one in whole if " " in one or one.casefold() not in shared} | alone
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def masking(names: Iterable[str], label: str = "") -> Masking:
    """What takes names out of a text of the same length.

    Args:
        names: Longest first. One of several words is found in any case and across line ends; a
            single word only with its capital, for `Young` is a name and `young` is none.
        label: Begins what stands in a name's place, to tell people apart (`P3`).
    """
    patterns = [re.compile(_pattern(one)) for one in names]

    def mask(text: str) -> str:
        for pattern in patterns:
            text = pattern.sub(lambda found: _marks(found[0], label), text)
        return text

    return mask


def masked(kind: type[T], record: T, mask: Masking) -> T:
    """The record with a masking applied to every text in it; spans and figures stay."""
    changed = _strings(json.loads(dumps(record)), mask)
    return loads(kind, json.dumps(changed, ensure_ascii=False))


def _strings(one: object, mask: Masking) -> object:
    if isinstance(one, str):
        return mask(one)
    if isinstance(one, list):
        return [_strings(each, mask) for each in one]
    if isinstance(one, dict):
        return {key: _strings(each, mask) for key, each in one.items()}
    return one


def _pattern(name: str) -> str:
    words = [re.escape(one) for one in name.split()]
    between = r"[\s-]+"
    if len(words) == 1:
        upper = re.escape(name.upper())
        return rf"(?<!\w)(?:{words[0]}|{upper})(?!\w)"
    return rf"(?<!\w)(?i:{between.join(words)})(?!\w)"


def _marks(found: str, label: str) -> str:
    """`P3██ ███████`: blanks stay, or a line would run on."""
    marks = "".join(one if one.isspace() else MARK for one in found)
    return label + marks[len(label) :] if len(label) < len(marks) else marks
