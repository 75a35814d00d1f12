"""Writings of one name made equal: case, diacritics, honorifics, articles, punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Letters that NFKD leaves whole, as the press transliterates them.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_HONORIFICS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "don",
        "dona",
        "senor",
        "senora",
        "sra",
        "sr",
        "jr",
        "ii",
        "iii",
        "judge",
        "justice",
        "sheriff",
        "president",
        "minister",
        "general",
        "gen",
        "colonel",
        "col",
        "captain",
        "capt",
        "lt",
        "sgt",
        "chief",
        "officer",
        "agent",
        "director",
        "attorney",
    }
)
_ARTICLE = re.compile(r"^(?:the|a|an) ")
_NATIONAL = re.compile(r"^(?:u s(?: a)?|us|usa|united states) ")


def fold(written: str) -> str:
    """Lower case, no diacritics or apostrophes, other punctuation a space, no leading article."""
    bare = unicodedata.normalize("NFKD", written.casefold().translate(_LETTERS))
    bare = "".join(one for one in bare if not unicodedata.combining(one))
    bare = re.sub(r"['’`]", "", bare)
    return _ARTICLE.sub("", " ".join(re.sub(r"[^\w]+", " ", bare).split()))


def name_words(written: str) -> tuple[str, ...]:
    """The words of a person's name without honorifics; all of them where nothing else is left."""
    words = tuple(fold(written).split())
    return tuple(one for one in words if one not in _HONORIFICS) or words


def same_person(left: str, right: str, people: Iterable[str]) -> bool:
    """Whether two names denote one person of a report.

    A surname alone matches the full name when only one such person stands in the report. The
    surname is the last word or words, or the single first word (as Chinese names are written).

    Args:
        left: One name.
        right: The other.
        people: Every name of the report.
    """
    short, full = sorted((name_words(left), name_words(right)), key=len)
    if short == full:
        return True
    if not _surname_of(short, full):
        return False
    bearers = {one for one in map(name_words, people) if one != short and _surname_of(short, one)}
    return len(bearers | {full}) == 1


def _surname_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    if not short or len(short) >= len(full):
        return False
    return full[-len(short) :] == short or (len(short) == 1 and full[0] == short[0])


def agency_key(written: str) -> str:
    """An authority's name without a leading `U.S.`, and without its abbreviation in brackets."""
    return _NATIONAL.sub("", fold(re.sub(r"\s*\([^)]*\)", "", written)))


def abbreviates(short: str, full: str) -> bool:
    """Whether `short` is written as the initials of `full` (`DEA`, `CBP`)."""
    letters = short.replace(".", "").removeprefix("US ")
    if not letters.isupper() or " " in letters:
        return False
    words = agency_key(full).split()
    weighty = [one for one in words if one not in ("and", "of", "for", "the", "on", "in")]
    return letters.casefold() in {
        "".join(one[0] for one in words),
        "".join(one[0] for one in weighty),
    }


def court_key(written: str) -> frozenset[str]:
    """What the writings of one court share: its words, or those of its district."""
    bare = _NATIONAL.sub("", fold(written))
    found = re.search(r"(?:\w+ )?district of .+", bare)
    if found and not bare.startswith("district court of"):
        bare = found.group().removeprefix("the ")
    return frozenset(bare.split()) - {"of", "the", "for", "in", "at"}
