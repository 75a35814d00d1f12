"""Titles in front of names: ranks, offices and forms of address, as they are printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from consilience.knowledge.words import Words

# "SI Rana" has a rank, "Di Maria" none: an abbreviation as short as a name must be in capitals.
_AS_SHORT_AS_A_NAME = 3
# Short, and no beginning of a name.
_SMALL = (
    "adm brig cde cdr col cpl cst det dr fr gen hon lt maj mr mrs ms mst mx pol pvt rev sgt sir smt"
)
_WRITTEN_SMALL = frozenset(_SMALL.split(" "))


def titles_source(words: Words) -> str:
    """A pattern of ranks and forms of address, each with the capitals and full stop it may have."""
    return _source((words.sets["title.rank"], words.sets["name.honorific"]))


def titles_ending(words: Words, last: str) -> str:
    """The same of those alone whose last word it is; empty where there are none."""
    titles = by_last_word((words.sets["title.rank"], words.sets["name.honorific"]))
    ending = frozenset(titles.get(last, ()))
    return _source((ending,)) if ending else ""


@lru_cache(maxsize=4)
def by_last_word(lists: tuple[frozenset[str], ...]) -> Mapping[str, tuple[str, ...]]:
    """The words of some lists by the last word of each, sorted."""
    found: dict[str, list[str]] = {}
    for one in sorted(frozenset[str]().union(*lists)):
        found.setdefault(last_word(one), []).append(one)
    return {last: tuple(each) for last, each in found.items()}


def ranks_source(words: Words) -> str:
    """The same of ranks alone: whoever has one acts for a state."""
    return _source((words.sets["title.rank"],))


def title_pattern(words: Words) -> re.Pattern[str]:
    """Titles in a row (`Pol Lt Gen`, `Comm Datuk`), to be matched where a run of capitals is."""
    return _in_a_row((words.sets["title.rank"], words.sets["name.honorific"]))


def last_word(before: str) -> str:
    """The last word of what stands before a name, in lower case, without a full stop behind it.

    Empty where it ends in another sign.
    """
    bare = before.rstrip().rstrip(".")
    start = len(bare)
    while start and (bare[start - 1].isalnum() or bare[start - 1] == "_"):
        start -= 1
    return bare[start:].lower()


@lru_cache(maxsize=4)
def _in_a_row(lists: tuple[frozenset[str], ...]) -> re.Pattern[str]:
    one = _source(lists)
    return re.compile(rf"{one}(?:\s+{one})*(?!\w)")


@lru_cache(maxsize=4)
def _source(lists: tuple[frozenset[str], ...]) -> str:
    titles = frozenset[str]().union(*lists)
    ordered = sorted(titles, key=lambda one: (-len(one), one))
    return "(?:" + "|".join(_printed(one) for one in ordered) + r")\.?"


def _printed(title: str) -> str:
    if title.isalpha() and len(title) <= _AS_SHORT_AS_A_NAME and title not in _WRITTEN_SMALL:
        return re.escape(title.upper())
    return "(?i:" + re.escape(title).replace(r"\ ", r"\.?\s+") + ")"
