"""Words of a text in a form in which copies of a text still look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache


class Kind(IntEnum):
    """What a word says about copying."""

    FUNCTION = 0
    NAME = 1
    FIGURE = 2
    CONTENT = 3


# How much a shared word says about a shared text. Names and figures are shared by all who tell
# of the same doings; the ordinary words around them are each writer's own choice.
WEIGHT = {Kind.FUNCTION: 0.2, Kind.NAME: 0.5, Kind.FIGURE: 0.7, Kind.CONTENT: 1.0}
# The same by number, for every word of every pair of sentences asks.
_WEIGHTS = tuple(WEIGHT[kind] for kind in Kind)


@dataclass(frozen=True, slots=True)
class Word:
    """One word at `[start, end)` of a text.

    Args:
        key: Its stem, or its figure; equal for "U.S." and "USA", "nine" and "9".
        quoted: Whether it stands between quotation marks: somebody else's words.
    """

    key: str
    kind: Kind
    start: int
    end: int
    quoted: bool = False

    @property
    def weight(self) -> float:
        """What it says about copying, 0.2 to 1."""
        return _WEIGHTS[self.kind]


_FUNCTION_WORDS = """
    a about above after again all also although am among an and another any are as at be because
    been before being below between both but by can could did do does during each either else ever
    few for from had has have he her here hers herself him himself his how i if in into is it its
    itself last less many may me might more most much must my neither next no nor not of off on
    once one only or other others our out over own per said same say says she should since so some
    such than that the their them themselves then there these they this those through to today too
    under until up upon us very was we were what when where whether which while who whom whose why
    will with within without would yesterday yet you your
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_NUMBER_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
"""
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(_NUMBER_WORDS.split())
    if word != "one"  # nearly always a pronoun
}
_POWERS = frozenset({"dozen", "hundred", "thousand", "million", "billion", "trillion"})
_SPELLINGS = {
    "kilogram": "kg",
    "kilogramme": "kg",
    "kilo": "kg",
    "pound": "lb",
    "tonne": "ton",
    "lbs": "lb",
    "percent": "%",
    "tv": "television",
    "america": "usa",
    "american": "usa",
}
_WORD = re.compile(
    r"""United\s+States(?:\s+of\s+America)?
      | (?:[A-Z]\.){2,}[A-Z]?                # U.S. U.S.A. U.N.
      | \d[\d,]*(?:\.\d+)?
      | [^\W\d_]+(?:['’][^\W\d_]+)*""",
    re.VERBOSE,
)
# A quote may run over several sentences, and to the end of its paragraph where it goes on after
# it. Single marks count only around twenty characters or more: 'Diana' is a name.
_QUOTED = re.compile(
    r"""“[^”\n]*(?:”|\n|$)
      | (?<!\w)"[^"\n]*(?:"|\n|$)
      | (?<!\w)['‘](?=\w)[^\n]{20,600}?['’](?!\w)""",
    re.VERBOSE,
)
_COUNTRY = frozenset({"us", "usa"})
_SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "er", "ed")
_SHORTEST_STEM = 3


def find_quotes(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches of a whole text that stand between quotation marks."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def find_words(
    text: str,
    start: int = 0,
    end: int | None = None,
    quotes: Sequence[tuple[int, int]] | None = None,
) -> tuple[Word, ...]:
    """The words of `text[start:end]`, in order, with offsets in `text`.

    Args:
        text: The whole text.
        start: Where to begin.
        end: Where to stop; None for the end of the text.
        quotes: What `find_quotes` finds in it, where that is known already.
    """
    stop = len(text) if end is None else end
    quotes = [
        (low, high)
        for low, high in (find_quotes(text) if quotes is None else quotes)
        if low < stop and high > start
    ]
    words: list[Word] = []
    opening = True
    for match in _WORD.finditer(text, start, stop):
        quoted = any(low <= match.start() < high for low, high in quotes)
        words.append(_word(match, opening=opening, quoted=quoted))
        opening = text[match.end() : match.end() + 1] in {".", ":", "!", "?"}
    return tuple(words)


def stem(word: str) -> str:
    """What inflected forms of a word share: crude, for comparing only."""
    bare = _SPELLINGS.get(word, word)
    if bare in _FUNCTION:
        return bare
    bare = bare.removesuffix("'s").removesuffix("s'")
    bare = _without_ending(bare)
    bare = _SPELLINGS.get(bare, bare)
    if len(bare) <= _SHORTEST_STEM:
        return bare
    # "traffick" and "traffic", "stopp" and "stop", "seize" and "seiz"
    return (bare[:-1] if bare[-1] == bare[-2] else bare).removesuffix("e")


def _without_ending(bare: str) -> str:
    if bare.endswith(_SUFFIXES):
        for suffix in _SUFFIXES:
            if bare.endswith(suffix) and len(bare) - len(suffix) >= _SHORTEST_STEM:
                return bare[: -len(suffix)] + ("y" if suffix in {"ies", "ied"} else "")
    return bare[:-1] if bare.endswith("s") and not bare.endswith("ss") else bare


def keys(chunk: str) -> Iterator[tuple[str, bool]]:
    """Keys of the words in a stretch without white space, and whether each says a little more.

    The same keys that `find_words` finds, without places and kinds: for looking up, not aligning.
    """
    for match in _WORD.finditer(chunk):
        key, kind = _read(match[0])
        yield key, kind is not Kind.FUNCTION


def _word(match: re.Match[str], *, opening: bool, quoted: bool) -> Word:
    raw = match[0]
    start, end = match.span()
    key, kind = _read(raw)
    if opening and kind is Kind.NAME and (key != "usa" or raw.startswith("America")):
        kind = Kind.CONTENT
    return Word(key, kind, start, end, quoted)


@lru_cache(maxsize=1 << 16)
def _read(raw: str) -> tuple[str, Kind]:
    """Key and kind of a word within a sentence, where a capital makes a name."""
    plain = raw.replace("’", "'")
    if raw[0].isdigit():
        return plain.replace(",", "").rstrip("."), Kind.FIGURE
    flat = plain.replace(".", "")
    if raw.startswith("United") or (flat.isupper() and flat.lower() in _COUNTRY):
        return "usa", Kind.NAME
    lower = flat.lower()
    if lower in _POWERS:
        return lower, Kind.FIGURE
    if lower in _NUMBERS:
        return _NUMBERS[lower], Kind.FIGURE
    if lower in _FUNCTION:
        return lower, Kind.FUNCTION
    return stem(lower), Kind.NAME if raw[0].isupper() else Kind.CONTENT
