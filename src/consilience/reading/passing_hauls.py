"""Hauls that a report tells of beside its own: elsewhere, before, one of a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from consilience.knowledge.heads import headed
from consilience.reading.parser import text_of
from consilience.reading.passing_telling import FIGURES, Telling, trimmed
from consilience.types import Aside, Span
from consilience.values.place import Place

# "9 kg turned up in Oslo, and its papers led back here": an earlier step of this case.
_LED_HERE = re.compile(
    r"(?i)(?<!not )(?<!no )\b(?:led|leading|pointed|traced) (?:\w+ ){0,4}?(?:back )?to\b"
    r"|\b(?:link\w*|connect\w*|tied) (?:\w+ )?(?:to|with)\b"
    r"|\bthe same (?:gang|group|ring|sender|network|syndicate|suspects?)\b"
)


# "The haul beats the 2 tonnes found off Lagos in 2017, and the 3 tonnes seized in Oslo".
_COMPARED = headed(
    r"(?i)\b(?:beat(?:s|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|eclips(?:es|ed|ing)"
    r"|dwarf(?:s|ed|ing)?|tops|topped|topping|outstrip(?:s|ped)?"
    r"|(?:second|next) only to|(?:bigger|larger|smaller|heavier) than)"
    r" (?P<other>(?:the|a|an|last) (?:[^;,.\n]|[.,](?=\d))*)"
)
_FOUND = re.compile(
    r"(?i)\b(?:found|discovered|hauls?|stopped|taken|took|caught|landed|turned up|washed up|set)\b"
)
# "the largest haul since 2015, when officers took 4 tonnes", "since 7 tons was taken in May".
_SINCE = re.compile(
    r"(?i)\b(?:\w{3,}est|most|record|first|worst)\b(?: (?!since\b)[\w’'-]+){0,9} "
    r"(?P<other>since [^;,\n]*(?:[.,](?=\d)[^;,\n]*)*(?:, (?:when|in which|at which) [^;,\n]*)?)"
)


_MEASURES = (_COMPARED, _SINCE)


_ROW = re.compile(
    r"(?:It|This) (?:is|was) the (?:second|third|fourth|fifth|latest|\d+th) (?:such )?"
    r"(?:find|haul|seizure|case|bust|discovery|arrest|raid)\b"
)
_NOT_FIRST = re.compile(
    r"(?:It|This) (?:is|was) (?:not|hardly|by no means) the first (?:time|such|case|find|haul"
    r"|seizure|bust)\b"
)


# "Its last big find was of 1.5 tonnes, in 2014."
_LAST_ONE = headed(
    r"(?i)\b(?:its|the|their) (?:last|previous|old|earlier|former)"
    r"(?: (?:such|big|major|large|largest|biggest|great|record|known))*"
    r" (?:finds?|hauls?|seizures?|catch(?:es)?|busts?|records?|discover(?:y|ies))"
    r" (?:was|were|had been|came|dates?|stood)\b"
)


# "In May 2017 police found 900 kg in Hull": another year's haul beside the one of the lead.
_IN_A_YEAR = re.compile(r"(?:Back )?[Ii]n (?:[A-Z][a-z]+ )?(?:19|20)\d\d,? ")


def other_hauls(telling: Telling, *, goes_on: bool) -> Iterator[Aside]:
    """Hauls of other cases.

    Args:
        telling: The report.
        goes_on: Whether it goes round several operations: then each is its own.
    """
    if not goes_on:
        yield from _elsewhere(telling)
        yield from _hauls_before(telling)
        yield from _of_other_years(telling)
    yield from _finds_before(telling)
    yield from _compared(telling)
    yield from _last_ones(telling)


def _last_ones(telling: Telling) -> Iterator[Aside]:
    """The haul before this one, told only to say how long ago or how small it was."""
    for sentence in telling.sentences[1:]:
        if _LAST_ONE.search(sentence.text) and telling.within(sentence, "amount", "quantity"):
            yield Aside(span=sentence, why="another case, in passing (the one before)")


def _of_other_years(telling: Telling) -> Iterator[Aside]:
    """`In May 2017 police found 900 kg in Hull`, where the lead weighs another haul elsewhere."""
    led = [one.value.show() for one in telling.mentions if one.kind == "amount"]
    lead = telling.sentences[min(2, len(telling.sentences)) - 1].end if telling.sentences else 0
    weighed = telling.within(Span(0, lead, text_of(telling.doc)[:lead]), "amount")
    for sentence in telling.sentences[2:]:
        if not weighed or not _IN_A_YEAR.match(sentence.text):
            continue
        own = telling.within(sentence, "amount")
        new = own and all(led.count(one.value.show()) == 1 for one in own)
        told = telling.has_step(sentence.text) and _in_another_town(telling, sentence)
        ours = _LED_HERE.search(sentence.text) or not telling.names_other(sentence)
        if new and told and not ours:
            yield Aside(span=sentence, why="another case, in passing (a haul of another year)")


def _in_another_town(telling: Telling, span: Span) -> bool:
    """Whether a town is named that the lead does not name, in whatever province."""
    places = [one.value for one in telling.within(span, "place")]
    return any(
        isinstance(one, Place) and one.parts and one.parts[0].casefold() not in telling.about
        for one in places
    )


def _compared(telling: Telling) -> Iterator[Aside]:
    """A haul of another year or place that this one is measured by, to the end of its clause."""
    measured = [(one, cue.search(one.text)) for one in telling.sentences for cue in _MEASURES]
    for sentence, match in measured:
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
    for at, (sentence, follow) in enumerate(pairwise(telling.sentences)):
        figures = telling.within(follow, *FIGURES)
        if not figures or not telling.is_elsewhere(follow):
            continue
        if _ROW.match(sentence.text):
            yield Aside(span=follow, why="another case, in passing (one of a row of finds)")
        elif at > 0 and _NOT_FIRST.match(sentence.text):
            last = _end_of_paragraph(telling, at + 1)
            span = trimmed(text_of(telling.doc), follow.start, last.end)
            yield Aside(span=span, why="another case, in passing (this one is not the first)")


def _end_of_paragraph(telling: Telling, at: int) -> Span:
    """The last sentence of a paragraph that names nothing of the lead."""
    text = text_of(telling.doc)
    last = telling.sentences[at]
    for one in telling.sentences[at + 1 :]:
        if "\n" in text[last.start : one.start] or not telling.names_other(one):
            break
        last = one
    return last


def _hauls_before(telling: Telling) -> Iterator[Aside]:
    """`Two weeks ago customs seized 26 kg`: a haul of another time, behind the one told first."""
    steps = telling.words.choices["passing.step"]
    opening = re.compile(
        r"\W*(?:just |only |barely )?(?:(?:a|an|one|two|three|four|five|six|\d+|several|few"
        r"|a few|some|couple of)\s(?:days?|weeks?|fortnight|months?|years?) (?:ago|earlier|before)"
        r"|last (?:week|month|year|January|February|March|April|May|June|July|August|September"
        r"|October|November|December|spring|summer|autumn|fall|winter)"
        r"|earlier (?:this|last|in the) (?:week|month|year))\b",
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
