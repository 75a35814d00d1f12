"""What a report calls by a name that is no person's, place's or authority's: a market, a ship."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from consilience.grouping.terms import fold, without
from consilience.knowledge.frequencies import Frequencies
from consilience.types import Reading, Report

# Reports open with what they are about.
_OPENING = 4
# Names of which fewer of the counted reports on crime print the two words are a thing's own:
# "supreme court" and "homeland security" are everybody's.
_RARE = 0.75
# Likewise of a single word of so many letters.
_OWN, _LONG = 0.8, 4
# Kinds of mentions whose words are compared as what they are.
_OTHERS = ("place", "name", "agency", "court", "date", "money", "organization", "operation")
_CAPITAL = re.compile(r"(?<![\w’'.])[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)*")
_WORD = re.compile(r"[^\W\d_]{2,}")
# Where more of the longer words of a headline have one, a capital says nothing.
_SHOUTED = 0.6


class _Small:
    """The words of a text that begin with a small letter; looked for when one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _folded(self) -> str:
        return self._text.casefold()

    def prints(self, word: str) -> bool:
        """Whether the text prints a folded word of two letters or more."""
        text, folded = self._text, self._folded
        if len(folded) != len(text):  # a letter that folds to two: places are not the same
            return word in {fold(one) for one in _WORD.findall(text) if one[0].islower()}
        at = folded.find(word)
        while at >= 0:
            if text[at].islower() and not (at and _is_letter(text[at - 1])):
                end = at + len(word)
                while end < len(text) and _is_letter(text[end]):
                    end += 1
                if fold(text[at:end]) == word:
                    return True
            at = folded.find(word, at + 1)
        return False


def things(report: Report, reading: Reading, frequencies: Frequencies) -> frozenset[str]:
    """Rare words, or two neighbours, of such names in the title and the first sentences; folded."""
    told = without(report.text, reading.asides)
    opening = [told[one.start : one.end].strip(" -–—") for one in reading.sentences[:_OPENING]]
    if report.title and not _shouted(report.title):
        opening.append(report.title)
    if not opening:
        return frozenset()
    # Texts of mentions and slots recur, and no word goes over the end of a line.
    others = {one.span.text for one in reading.mentions if one.kind in _OTHERS}
    others.update(slot.span.text for one in reading.events for slot in one.slots)
    known = set(_folded("\n".join(others)))
    small = _Small(report.text)
    found: set[str] = set()
    for text in opening:
        for run in _CAPITAL.finditer(text):
            # A capital at the start of a sentence says nothing.
            words = _folded(run.group())[int(run.start() == 0) :]
            pairs = (" ".join(each) for each in pairwise(words) if known.isdisjoint(each))
            found.update(one for one in pairs if frequencies.rarity(one) >= _RARE)
            found.update(
                one
                for one in words
                if one not in known
                and len(one) >= _LONG
                and frequencies.rarity(one) >= _OWN
                and not small.prints(one)
            )
    return frozenset(found)


def _is_letter(one: str) -> bool:
    return one.isalnum() and not one.isdecimal()


def _folded(text: str) -> list[str]:
    return [fold(one) for one in _WORD.findall(text)]


def _shouted(title: str) -> bool:
    """Whether most words of a headline have a capital."""
    words = [one for one in _WORD.findall(title) if len(one) >= _LONG]
    large = sum(one[0].isupper() for one in words)
    return bool(large > _SHOUTED * len(words))
