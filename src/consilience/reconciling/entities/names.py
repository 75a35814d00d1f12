"""Whether two printed names may be one person's: evidence and vetoes, never a surname alone."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from rapidfuzz.distance import DamerauLevenshtein

# Endings of a name that say which of two relatives, not who of two people.
_ENDINGS = frozenset({"jr", "sr", "ii", "iii", "iv"})
# "Tan Bing" and "Tan Bang" differ by one letter and are two people; a syllable of up to four
# letters is too short for a misprint to be told from another name.
_SHORT = 4


# Letters that transliterations of Arabic, Persian, Cyrillic and South Asian names put for
# each other, in the order in which they are replaced.
_SOUNDS = (
    *(("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("q", "k")),
    *(("x", "ks"), ("w", "v"), ("ee", "i"), ("ea", "i"), ("ie", "i"), ("ey", "i"), ("ei", "i")),
    *(("ai", "i"), ("ay", "i"), ("ij", "i"), ("y", "i"), ("e", "i")),
    *(("oo", "u"), ("ou", "u"), ("o", "u")),
)


class Likeness(StrEnum):
    """How two names stand to each other."""

    SAME = "same"
    FULLER = "fuller"
    MISSPELT = "misspelt"
    ALIKE = "alike"
    OTHER = "other"


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name: lower case, without accents, hyphens opened."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    words = (one.strip(".,'\"()") for one in plain.replace("-", " ").casefold().split())
    return tuple(one for one in words if one)


def fullness(name: str) -> tuple[int, int]:
    """To sort names by, the fullest first: most words, fewest of them initials."""
    words = words_of(name)
    return -len(words), sum(len(one) == 1 for one in words)


def likeness(left: str, right: str) -> Likeness:
    """How two names look beside each other; only `SAME` needs no further evidence.

    Returns:
        `SAME` after case, accents and endings; `FULLER` where one has all words of the other and
        at least two are shared, or initials for some of them; `MISSPELT` where one long word
        differs by a letter or two; `ALIKE` where only a short word does; else `OTHER`: a shared
        surname is nothing.
    """
    mine, theirs = words_of(left), words_of(right)
    bare, others = _bare(mine), _bare(theirs)
    if bare == others:
        return Likeness.SAME
    if len(bare) > 1 and len(others) > 1 and (set(bare) <= set(others) or set(others) <= set(bare)):
        return Likeness.FULLER
    if len(bare) != len(others) or len(bare) < 2:
        return Likeness.OTHER
    if _abbreviated(bare, others) or _abbreviated(others, bare):
        return Likeness.FULLER
    differing = [(a, b) for a, b in zip(bare, others, strict=True) if a != b]
    if all(one_sound(a, b) for a, b in differing):
        return Likeness.MISSPELT
    if len(differing) != 1:
        return Likeness.OTHER
    return _word_likeness(*differing[0])


def _abbreviated(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one is the other with initials: `M. Sudhakar` of `Machhavaram Sudhakar`.

    The surname must be written out in both.
    """
    pairs = list(zip(short, full, strict=True))
    alike = all(
        one == other or (len(one) == 1 < len(other) and other[0] == one) for one, other in pairs
    )
    return alike and short[-1] == full[-1] and len(short[-1]) > 1


def one_sound(one: str, other: str) -> bool:
    """Whether two words may be one name in two transliterations; a short syllable never is."""
    if max(len(one), len(other)) <= _SHORT:
        return False
    return sounds(one) == sounds(other) or bones(one) == bones(other) != ""


def sounds(word: str) -> str:
    """What the ways to write one foreign name in Latin letters share: `karim` of `kareem`."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", word).removesuffix("h")


def bones(word: str) -> str:
    """The consonants of a name, `` where there are too few: `mhmd` of `Mohammed`, `Muhamad`."""
    found = re.sub(r"[aiuy]", "", sounds(word))
    return found if len(found) >= _SHORT and sounds(word)[0] == found[0] else ""


def _word_likeness(one: str, other: str) -> Likeness:
    distance = DamerauLevenshtein.distance(one, other)
    longer = max(len(one), len(other))
    if longer > _SHORT and distance <= (1 if longer < 8 else 2):
        return Likeness.MISSPELT
    return Likeness.ALIKE if distance == 1 else Likeness.OTHER


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in words if one not in _ENDINGS) or words
