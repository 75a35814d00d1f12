"""What a report takes back: "45 kg, not 54 kg as first reported", "not cocaine but flour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.reading.parser import text_of
from consilience.reading.passing_telling import Telling, trimmed
from consilience.types import Aside, Mention, Span

_WHY = "withdrawn by the report itself"
# "An earlier version of this story said that 45 kg had been seized": to the end of the clause.
_VERSION = re.compile(
    r"(?i)\b(?:an?|the|our) (?:earlier|previous|original|initial|first|prior) (?:version|edition"
    r"|report|story|article) of this (?:story|article|report|piece|post|release|page)\b"
    r"[^;\n]*"
    r"|\bthis (?:story|article|report|piece) (?:originally|initially|previously|earlier|first)"
    r" (?:said|stated|reported|gave|put)\b[^;\n]*"
)
# "not 54 kg as first reported", "not in a lorry, as police had said earlier".
_AS_REPORTED = re.compile(
    r"(?i)\b(?:not|rather than|instead of) [^.;,\n]{1,60}(?:[.,]\d+[^.;,\n]{0,60})?,? as "
    r"(?:was |had been )?(?:(?:first|previously|earlier|initially|originally|wrongly|mistakenly"
    r"|incorrectly) (?:reported|stated|announced|said|thought|believed|given|claimed|written)"
    r"|(?:reported|stated|announced) (?:earlier|before|at first|initially|previously))\b"
)
# "was not cocaine but flour", "sugar, not heroin", "45 kg, not 54 kg".
_NOT = re.compile(
    r"(?i)\bnot (?!only\b|just\b|merely\b|simply\b|even\b|necessarily\b)(?:[\w-]+ ){0,2}?"
)
_BUT = re.compile(r"(?i),? but\b(?! (?:also|they|he|she|it|police|officers|the|a)\b)")
_END = re.compile(r"[.,;:)\n]|$")
_VALUES = ("substance", "amount", "quantity")


def withdrawn(telling: Telling) -> Iterator[Aside]:
    """Spans that the report says are wrong: an earlier version's, or those of a test."""
    text = text_of(telling.doc)
    for sentence in telling.sentences:
        for cue in (_VERSION, _AS_REPORTED):
            for match in cue.finditer(sentence.text):
                yield _aside(text, sentence.start + match.start(), sentence.start + match.end())
        if "not " in sentence.text.casefold():
            yield from _denied(telling, sentence)


def _denied(telling: Telling, sentence: Span) -> Iterator[Aside]:
    """A drug or a weight right behind "not", beside the one that it was."""
    text = text_of(telling.doc)
    for one in _widest(telling.within(sentence, *_VALUES)):
        before = text[max(sentence.start, one.span.start - 40) : one.span.start]
        cue = next((two for two in _NOT.finditer(before) if two.end() == len(before)), None)
        if cue is None:
            continue
        start = one.span.start - len(before) + cue.start()
        but = _BUT.match(text, one.span.end)
        beside = before[: cue.start()].endswith((", ", ", and ")) and _END.match(text, one.span.end)
        if but or (beside and _is_alternative(telling, sentence, start, one)):
            yield _aside(text, start, one.span.end)


def _is_alternative(telling: Telling, sentence: Span, start: int, one: Mention) -> bool:
    """Whether what it was stands before: another weight, or words that say what it turned out."""
    before = Span(sentence.start, start, text_of(telling.doc)[sentence.start : start])
    if one.kind == "substance":
        return bool(re.search(r"(?i)\b(?:was|were|is|are|be|as|of)\b", before.text))
    return bool(telling.within(before, "amount", "quantity"))


def _widest(mentions: list[Mention]) -> list[Mention]:
    """Those that lie in no other one."""
    return [
        one
        for one in mentions
        if not any(
            two.span != one.span
            and two.span.start <= one.span.start
            and one.span.end <= two.span.end
            for two in mentions
        )
    ]


def _aside(text: str, start: int, end: int) -> Aside:
    return Aside(span=trimmed(text, start, end), why=_WHY)
