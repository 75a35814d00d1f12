"""Hauls that a report tells of beside its own: elsewhere, before, one of a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from consilience.reading.parser import text_of
from consilience.reading.passing_telling import FIGURES, Telling, trimmed
from consilience.types import Aside

# "9 kg turned up in Oslo, and its papers led back here": an earlier step of this case.
_LED_HERE = re.compile(
    r"(?i)(?<!not )(?<!no )\b(?:led|leading|pointed|traced) (?:\w+ ){0,4}?(?:back )?to\b"
    r"|\b(?:link\w*|connect\w*|tied) (?:\w+ )?(?:to|with)\b"
    r"|\bthe same (?:gang|group|ring|sender|network|syndicate|suspects?)\b"
)


# "The haul beats the 2 tonnes found off Lagos in 2017, and the 3 tonnes seized in Oslo".
_COMPARED = re.compile(
    r"(?i)\b(?:beat(?:s|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|eclips(?:es|ed|ing)"
    r"|dwarf(?:s|ed|ing)?|tops|topped|topping|outstrip(?:s|ped)?"
    r"|(?:second|next) only to|(?:bigger|larger|smaller|heavier) than)"
    r" (?P<other>(?:the|a|an|last) (?:[^;,.\n]|[.,](?=\d))*)"
)
_FOUND = re.compile(r"(?i)\b(?:found|discovered|hauls?|stopped|taken|turned up|washed up|set)\b")


def other_hauls(telling: Telling, *, goes_on: bool) -> Iterator[Aside]:
    """Hauls of other cases.

    Args:
        telling: The report.
        goes_on: Whether it goes round several operations: then each is its own.
    """
    if not goes_on:
        yield from _elsewhere(telling)
        yield from _hauls_before(telling)
    yield from _finds_before(telling)
    yield from _compared(telling)


def _compared(telling: Telling) -> Iterator[Aside]:
    """A haul of another year or place that this one is measured by, to the end of its clause."""
    for sentence in telling.sentences:
        match = _COMPARED.search(sentence.text)
        if match is None:
            continue
        start = sentence.start + match.start("other")
        span = trimmed(text_of(telling.doc), start, start + len(match["other"]))
        figures = telling.within(span, "amount", "quantity")
        placed = telling.within(span, "date", "place")
        told = telling.has_step(span.text) or _FOUND.search(span.text)
        ours = _LED_HERE.search(span.text) or not telling.names_other(span)
        if figures and placed and told and not ours:
            yield Aside(span=span, why="another case, in passing (a haul to measure this one by)")


def _elsewhere(telling: Telling) -> Iterator[Aside]:
    """A sentence or clause that says `another`, `a like`, `meanwhile`, with figures elsewhere."""
    others = telling.words.choices["passing.other"]
    for at, sentence in enumerate(telling.sentences):
        if at < 2:
            continue
        match = re.search(rf"(?<!\w){others}(?!\w)", sentence.text, re.IGNORECASE)
        figures = telling.within(sentence, *FIGURES)
        told = telling.has_step(sentence.text) and telling.is_elsewhere(sentence)
        if match and figures and told and telling.names_other(sentence):
            # Inside a sentence the other case starts at the word, at its start with the sentence.
            inner = match.start() > 40
            start = sentence.start + (match.start() if inner else 0)
            span = trimmed(text_of(telling.doc), start, sentence.end)
            yield Aside(span=span, why=f"another case, in passing ('{match.group()}', elsewhere)")


def _finds_before(telling: Telling) -> Iterator[Aside]:
    """The sentence after `It was the second find in a month.`, where it is told of elsewhere."""
    row = re.compile(
        r"(?:It|This) (?:is|was) the (?:second|third|fourth|fifth|latest|\d+th) (?:such )?"
        r"(?:find|haul|seizure|case|bust|discovery|arrest|raid)\b"
    )
    for sentence, follow in pairwise(telling.sentences):
        figures = telling.within(follow, *FIGURES)
        if row.match(sentence.text) and figures and telling.is_elsewhere(follow):
            yield Aside(span=follow, why="another case, in passing (one of a row of finds)")


def _hauls_before(telling: Telling) -> Iterator[Aside]:
    """`Two weeks ago customs seized 26 kg`: a haul of another time, behind the one told first."""
    steps = telling.words.choices["passing.step"]
    opening = re.compile(
        r"\W*(?:just |only |barely )?(?:(?:a|an|one|two|three|four|five|six|\d+|several|few"
        r"|a few|some|couple of)\s(?:days?|weeks?|fortnight|months?|years?) (?:ago|earlier|before)"
        r"|last (?:week|month|year)|earlier (?:this|last|in the) (?:week|month|year))\b",
        re.IGNORECASE,
    )
    comes = re.compile(
        r"\b(?:comes?|came|follows?|followed) (?:just |only |barely )?(?:[\w-]+ ){0,2}?"
        rf"(?:days|weeks|months?|years?|week|day) after (?P<other>[^.;\n]*?\b{steps}\b[^.;\n]*)"
    )
    for sentence in telling.sentences[2:]:
        figures = telling.within(sentence, "amount", "money", "item")
        if not figures or _LED_HERE.search(sentence.text):
            continue
        if opening.match(sentence.text) and telling.has_step(sentence.text):
            if telling.names_other(sentence):
                yield Aside(span=sentence, why="another case, in passing (of another time)")
        elif match := comes.search(sentence.text):
            start = sentence.start + match.start("other")
            span = trimmed(text_of(telling.doc), start, start + len(match["other"]))
            yield Aside(span=span, why="another case, in passing (after which this one comes)")
