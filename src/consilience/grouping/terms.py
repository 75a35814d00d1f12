"""The words, names, numbers and pairs of words that a report prints, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.types import Aside, Report

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*\d|\d")
# A line, or a sentence that ends before a capital letter, a quote or a figure.
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[^\W\d_a-z])|\n+")
_OWNER = re.compile(r"[’']s?$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
# Headlines in capitals or in Title Case say nothing about which words are names.
_CAPITALS = 0.7
_PLURAL = 4


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a report, or two neighbours.

    Args:
        count: How often it is printed.
        name: Printed with a capital letter inside a sentence, and never without.
        sentence: Number of the only sentence that prints it (0 is the title), None where there
            are several.
    """

    count: int
    name: bool
    sentence: int | None


def terms(report: Report, asides: Iterable[Aside] = ()) -> Mapping[str, Term]:
    """What a report prints, by folded word; two neighbours are parted by a blank.

    Args:
        report: The title counts as its first sentence.
        asides: Passages that do not belong to the report; they are left out.
    """
    lines = [report.title or "", *sentences(_without(report.text, asides))]
    tokens = [[(fold(one), one) for one in _WORD.findall(line)] for line in lines]
    small = {word for line in tokens for word, printed in line if printed[:1].islower()}
    named = {word for line in tokens for word in _names(line)} - small
    places: dict[str, list[int]] = {}
    for number, line in enumerate(tokens):
        words = [word for word, _ in line if word]
        for word in words:
            places.setdefault(word, []).append(number)
        for pair in pairwise(words):
            places.setdefault(" ".join(pair), []).append(number)
    return {
        word: Term(len(found), word in named, found[0] if len(set(found)) == 1 else None)
        for word, found in sorted(places.items())
    }


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


def _names(line: Sequence[tuple[str, str]]) -> list[str]:
    large = [printed for _, printed in line if len(printed) > _PLURAL - 1]
    raised = sum(printed[:1].isupper() for printed in large)
    if len(large) > 2 and raised > _CAPITALS * len(large):
        return []
    return [word for word, printed in line[1:] if printed[:1].isupper() and len(printed) > 1]


def _without(text: str, asides: Iterable[Aside]) -> str:
    for one in asides:
        text = text[: one.span.start] + " " * (one.span.end - one.span.start) + text[one.span.end :]
    return text
