"""The words, names and numbers that a report prints, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from consilience.grouping.counting import term_code
from consilience.grouping.scanning import COLUMNS, LARGE, NUMBER, SMALL, YEAR, Codes, Ints
from consilience.types import Aside

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*\d|\d")
# A line, or a sentence that ends before a capital letter, a quote or a figure.
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]*[^\W\d_a-z])|\n+")
_OWNER = re.compile(r"[’']s?$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_PLURAL = 4


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The form under which a word is counted: small, singular, without 's and commas.

    A year folds to nothing, for every text prints some.
    """
    if word[:1].isdigit():
        number = word.replace(",", "")
        return "" if _YEAR.match(number) else number
    plain = word.casefold()
    if "'" in plain or "’" in plain:
        plain = _OWNER.sub("", plain).replace("’", "'")
    if len(plain) > _PLURAL and plain.endswith("s") and not plain.endswith("ss"):
        return plain[:-1]
    return plain


def sentences(text: str) -> list[str]:
    """Lines and sentences, roughly: a cut after an abbreviation does no harm here."""
    return [one for one in _SENTENCE.split(text) if one.strip()]


def words_in(text: str, title: int) -> tuple[Ints, Codes]:
    """Words and numbers in their order, in any script.

    `scanning.words_of` finds the same in texts whose characters its tables know.

    Args:
        text: Title and text; what parts both belongs to the title.
        title: Where the text begins.

    Returns:
        A row a word, and the code of its folded form.
    """
    spans = [(0, title)]
    start = title
    for gap in (*_SENTENCE.finditer(text[title:]), None):
        end = title + gap.start() if gap else len(text)
        if text[start:end].strip():
            spans.append((start, end))
        start = title + gap.end() if gap else end
    rows, codes = [], []
    for line, (start, end) in enumerate(spans):
        for found in _WORD.finditer(text, start, end):
            folded = fold(found.group())
            rows.append([found.start(), found.end(), line, *_look(found.group(), folded)])
            codes.append(term_code(folded))
    table = np.array(rows, np.int32).reshape(len(rows), COLUMNS)
    return table, np.array(codes, np.uint64)


def without(text: str, asides: Iterable[Aside]) -> str:
    """The text with blanks in place of passages that do not belong to it."""
    for one in asides:
        text = text[: one.span.start] + " " * (one.span.end - one.span.start) + text[one.span.end :]
    return text


def _look(word: str, folded: str) -> tuple[int, int, int, int, int]:
    """Shape, length, characters that are no full stops, zeros at the start and at the end."""
    if not word[0].isdigit():
        shape = LARGE * word[0].isupper() | SMALL * word[0].islower()
        return shape, len(folded), len(folded), 0, 0
    lead, trail = (len(folded) - len(one) for one in (folded.lstrip("0"), folded.rstrip("0")))
    inner = len(folded.replace(".", ""))
    return NUMBER | YEAR * (not folded), len(folded), inner, lead, trail
