"""Sentences as tracing needs them: cut wherever a stitched text may have its seams."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from consilience.tracing.boilerplate import is_boilerplate
from consilience.tracing.words import Kind, Word, find_quotes, find_words
from consilience.types import Report

_SEAM = re.compile(r"[.!?][\"”’)]*(?=\s+[\"“‘(•]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sept|Oct|Nov|Dec|Jan|Feb|Mar|Apr|Aug|No|Lt|Gen|Col|Capt|Sgt|St|"
    r"Jr|Sr|vs|Inc|Corp|Co|Gov|Sen|Rep|Rev)|\b[A-Z])\.$"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s*$")
_LONGEST_ABBREVIATION = 6
# Shorter ones ("No one has been arrested.") are written alike by people who never met.
SHORTEST = 5
_HEADLINE_WORDS = 14
# Text without full stops is cut here, so that no alignment takes for ever.
LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report.

    Args:
        report: Number of the report in the order of tracing.
        number: Number of the sentence in its report.
        headline: A line of its own without a full stop: a title, a teaser, a caption.
        boilerplate: What press offices write under everything.
    """

    report: int
    number: int
    start: int
    end: int
    words: tuple[Word, ...]
    headline: bool
    boilerplate: bool
    weight: float = field(init=False, compare=False)
    """What its words say about copying, together: asked for by every pair that it is in."""

    def __post_init__(self) -> None:
        """Weigh the words once."""
        object.__setattr__(self, "weight", sum(word.weight for word in self.words))

    @property
    def counts(self) -> bool:
        """Whether sharing it says anything about copying."""
        return len(self.words) >= SHORTEST and not self.boilerplate


def split(
    report: Report, index: int, asides: Sequence[tuple[int, int]] = ()
) -> tuple[Sentence, ...]:
    """The sentences of a report, in order; spans leave out the white space around them.

    Args:
        report: Any report.
        index: Its number in the order of tracing.
        asides: Stretches that reading has set aside: they count like boilerplate.
    """
    text = report.text
    quotes = find_quotes(text)
    sentences = []
    for number, (start, end) in enumerate(find_pieces(text)):
        words = find_words(text, start, end, quotes)
        piece = text[start:end]
        alone = _starts_line(text, start) and _ends_line(text, end)
        unended = not _SENTENCE_END.search(piece) and len(words) <= _HEADLINE_WORDS
        has_own = any(word.kind is not Kind.FUNCTION for word in words)
        sentences.append(
            Sentence(
                index,
                number,
                start,
                end,
                words if has_own else (),
                headline=alone and unended,
                boilerplate=is_boilerplate(piece) or _is_aside(start, end, asides),
            )
        )
    return tuple(sentences)


def _starts_line(text: str, start: int) -> bool:
    while start and text[start - 1] in " \t":
        start -= 1
    return start == 0 or text[start - 1] == "\n"


def _ends_line(text: str, end: int) -> bool:
    while end < len(text) and text[end] in " \t":
        end += 1
    return end == len(text) or text[end] in "\r\n"


def _is_aside(start: int, end: int, asides: Sequence[tuple[int, int]]) -> bool:
    covered = sum(max(0, min(end, last) - max(start, first)) for first, last in asides)
    return 2 * covered >= end - start


def find_pieces(text: str) -> Iterator[tuple[int, int]]:
    """Half-open places of the sentences of a text, in order, without white space around them."""
    line = 0
    while line < len(text):
        stop = text.find("\n", line)
        stop = len(text) if stop < 0 else stop
        start = line
        for seam in _SEAM.finditer(text, line, stop):
            end = seam.start() + 1
            near = max(start, end - _LONGEST_ABBREVIATION)
            if not _ABBREVIATION.search(text, near, end):
                yield from _trimmed(text, start, seam.end())
                start = seam.end()
        if (
            start < stop
            and stop - start <= LONGEST
            and not (text[start].isspace() or text[stop - 1].isspace())
        ):
            yield start, stop  # nothing to trim: most lines are such
        else:
            yield from _trimmed(text, start, stop)
        line = stop + 1


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end
