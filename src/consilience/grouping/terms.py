"""The words, names, numbers and pairs of words that a report prints, and where they stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from consilience.types import Aside, Report

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*\d|\d")
# A line, or a sentence that ends before a capital letter, a quote or a figure.
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[^\W\d_a-z])|\n+")
_OWNER = re.compile(r"[’']s?$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
# Headlines in capitals or in Title Case say nothing about which words are names.
_CAPITALS = 0.7
_PLURAL = 4


class Term(NamedTuple):
    """One word of a report, or two neighbours.

    Args:
        times: How often it is printed.
        name: Printed with a capital letter inside a sentence, and never without.
        first: Number of the first sentence that prints it; 0 is the title.
        sentence: That number where no other sentence prints it, None where there are several.
    """

    times: int
    name: bool
    first: int
    sentence: int | None


def terms(
    report: Report,
    asides: Iterable[Aside] = (),
    paired: Callable[[str, str], bool] = lambda _left, _right: True,
) -> Mapping[str, Term]:
    """What a report prints, by folded word; two neighbours are parted by a blank.

    Args:
        report: The title counts as its first sentence.
        asides: Passages that do not belong to the report; they are left out.
        paired: Whether two folded neighbours are a term; by default all are.

    Returns:
        Terms in the order in which they are printed first.
    """
    lines = [_WORD.findall(one) for one in _lines(report, asides)]
    folded = [[fold(one) for one in line] for line in lines]
    small = {
        word
        for line, words in zip(lines, folded, strict=True)
        for printed, word in zip(line, words, strict=True)
        if printed[0].islower()
    }
    named = {
        word
        for line, words in zip(lines, folded, strict=True)
        for word in _names(line, words)
        if word not in small
    }
    places: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(folded):
        words = [word for word in line if word]
        for word in words:
            places[word].append(number)
        for left, right in pairwise(words):
            if paired(left, right):
                places[f"{left} {right}"].append(number)
    return {
        # Places ascend: the first and the last are one where all are.
        word: Term(len(found), word in named, found[0], found[0] if found[0] == found[-1] else None)
        for word, found in places.items()
    }


def _lines(report: Report, asides: Iterable[Aside]) -> list[str]:
    return [report.title or "", *sentences(_without(report.text, asides))]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The form under which a word is counted: small, singular, without 's and commas.

    A year folds to nothing, for every text prints some.
    """
    if word[:1].isdigit():
        number = word.replace(",", "")
        return "" if _YEAR.match(number) else number
    plain = _OWNER.sub("", word.casefold()).replace("’", "'")
    if len(plain) > _PLURAL and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain


def sentences(text: str) -> list[str]:
    """Lines and sentences, roughly: a cut after an abbreviation does no harm here."""
    return [one for one in _SENTENCE.split(text) if one.strip()]


def _names(line: Sequence[str], folded: Sequence[str]) -> list[str]:
    large = [printed for printed in line if len(printed) > _PLURAL - 1]
    raised = sum(printed[0].isupper() for printed in large)
    if len(large) > 2 and raised > _CAPITALS * len(large):
        return []
    return [
        word
        for printed, word in zip(line[1:], folded[1:], strict=True)
        if len(printed) > 1 and printed[0].isupper()
    ]


def _without(text: str, asides: Iterable[Aside]) -> str:
    for one in asides:
        text = text[: one.span.start] + " " * (one.span.end - one.span.start) + text[one.span.end :]
    return text
