"""The lists of the gate, looked for in all lines of a text in one pass."""

from __future__ import annotations

import re
import string
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick, Implementation

from consilience.knowledge.words import Words

# Broadcasts spell their figures: "two hundred and six kilos", "half a tonne".
_NUMBER = (
    r"(?:\d[\d,.]*|hundred|thousand|million|lakh|crore|dozen|half\sa|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w++)?)"
)
_WEIGHTS = (
    "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|g|grams|t|ton|tons|tonne|tonnes"
    "|lb|lbs|pound|pounds|ounces"
)
_PIECES = (
    "pills|tablets|capsules|doses|wraps|bales|acres|hectares|plants|blocks|bricks|cakes|bundles"
    "|sachets|ampoules|vials|pellets"
)
_HAUL = re.compile(rf"\b{_NUMBER}[\s-]?(?:{_WEIGHTS})\b|\b{_NUMBER}\s(?:\w+\s)?(?:{_PIECES})\b")
# "gave two traders 10 years each": a term that no verb of a court tells.
_TERM = re.compile(
    r"\b(?:got|gets?|gave|gives?|given|hand(?:s|ed)|receive[sd]?|drew|draws?|faces?|wants?"
    rf"|asked for)\b[^.;:\n]{{0,60}}?\b{_NUMBER}(?:\sand\sa\shalf)?[\s-](?:years?|months?)\b"
    r"(?! (?:ago|old|of age|earlier|later))"
)
# What a line must print to weigh something, or to tell a term: told in the same pass.
_MAY_WEIGH, _MAY_LAST = "a unit", "years"
_KEPT = (string.ascii_lowercase + string.digits).encode()
_BLANKS = bytes(one if one in _KEPT else ord(" ") for one in range(256))
# These lists hold beginnings of words: "smuggl" for smuggled, smugglers, smuggling.
_BEGINNINGS = frozenset({"gate.gang", "gate.resale", "gate.trade"})


@dataclass(frozen=True, slots=True, eq=False)
class GateLists:
    """The lists of the gate, compiled.

    Args:
        by_list: Of each an expression over small letters.
        heads: One automaton over the letters that the words of all lists begin with.
        opens: For each of these the lists that it begins a word of.
        anywhere: Lists with a word that begins with no ASCII letter or figure.
    """

    by_list: Mapping[str, re.Pattern[str]]
    heads: BytesAhoCorasick
    opens: tuple[tuple[str, ...], ...]
    anywhere: tuple[str, ...]

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.by_list[name]

    def in_lines(self, text: str, lines: Sequence[tuple[int, int]]) -> tuple[set[str], ...]:
        """The lists of which a word stands in each line.

        Args:
            text: In small letters (`small`).
            lines: Start and end of each in `text`, sorted, not overlapping.
        """
        found: tuple[set[str], ...] = tuple(set() for _ in lines)
        starts = [start for start, _ in lines]
        for number, start, _ in self.heads.find_matches_as_indexes(_plain(text), overlapping=True):
            at = bisect_right(starts, start) - 1
            if at >= 0:
                self._take(text, found[at], start, lines[at][1], self.opens[number])
        for name in self.anywhere:
            for printed, (start, end) in zip(found, lines, strict=True):
                if self.by_list[name].search(text, start, end):
                    printed.add(name)
        return found

    def _take(
        self, text: str, printed: set[str], start: int, end: int, names: Iterable[str]
    ) -> None:
        for name in names:
            if name in printed:
                continue
            pattern = self.by_list.get(name)
            if pattern is None or pattern.match(text, start, end):
                printed.add(name)


def weighs(text: str, printed: set[str]) -> bool:
    """Whether a line in small letters tells a weight or a number of pills."""
    return _MAY_WEIGH in printed and _HAUL.search(text) is not None


def tells_term(text: str, printed: set[str]) -> bool:
    """Whether a line in small letters tells of years that somebody was given."""
    return _MAY_LAST in printed and _TERM.search(text) is not None


def _heads(word: str, *, whole: bool) -> tuple[bytes, ...]:
    """What a text must print for a word to stand in it, none where that cannot be told.

    Args:
        word: Of a list; white space in it may be any.
        whole: Whether it is no beginning of longer words.
    """
    first, *rest = _plain(word).split() or [b""]
    if not _plain(word).startswith(b" " + first) or not first:
        return ()
    end = b" " if whole else b""
    if not rest:
        return (b" " + first + end,)
    # Between two words stands a blank, or more than one.
    return (
        b" " + first + b" " + rest[0] + (end if len(rest) == 1 else b""),
        b" " + first + b"  ",
    )


def _plain(text: str) -> bytes:
    """A byte a character, letters and figures of ASCII alone, a blank at either end."""
    return b" " + text.encode("ascii", "replace").translate(_BLANKS) + b" "


@lru_cache(maxsize=2)
def gate_lists(words: Words) -> GateLists:
    """The lists `gate.*` of some words."""
    # The lists and the lines are in lower case: a search that ignores case takes three times as
    # long.
    names = [one for one in sorted(words.choices) if one.startswith("gate.")]
    opens: dict[bytes, set[str]] = {}
    anywhere: set[str] = set()
    for name in names:
        for word in words.sets[name]:
            heads = _heads(word, whole=name not in _BEGINNINGS)
            for head in heads:
                opens.setdefault(head, set()).add(name)
            if not heads:
                anywhere.add(name)
    for unit in f"{_WEIGHTS}|{_PIECES}".split("|"):
        for before in (" ", *string.digits):
            opens.setdefault(f"{before}{unit} ".encode(), set()).add(_MAY_WEIGH)
    for span in (" year", " month"):
        opens.setdefault(span.encode(), set()).add(_MAY_LAST)
    ordered = sorted(opens)
    return GateLists(
        {
            name: re.compile(
                rf"(?<!\w){words.choices[name]}" + (r"\w*" if name in _BEGINNINGS else r"(?!\w)")
            )
            for name in names
        },
        BytesAhoCorasick(ordered, implementation=Implementation.DFA),
        tuple(tuple(sorted(opens[one])) for one in ordered),
        tuple(sorted(anywhere)),
    )
