"""Words that a careless reader would take for facts of the case, each set aside with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.knowledge import Knowledge
from consilience.knowledge.furniture import FurnitureRecord
from consilience.knowledge.needles import Needled
from consilience.reading.headlines import (
    captions,
    credit_lines,
    datelines,
    day_lines,
    headlines,
    other_scripts,
)
from consilience.types import Aside, Report, Span


def asides(report: Report, sentences: Sequence[Span], knowledge: Knowledge) -> tuple[Aside, ...]:
    """The set-aside spans of a report, sorted by place, not overlapping.

    A headline that the text repeats at its start is not set aside: it tells the case.
    """
    text = report.text
    found: list[Aside] = []
    for record, pattern in knowledge.furniture.printed(text):
        found.extend(
            Aside(span=span, why=record.why)
            for span in _spans(text, sentences, record, pattern)
            if not (record.scope == "line" and span.text.strip() == (report.title or "").strip())
        )
    for rule in (datelines, day_lines, credit_lines, captions, other_scripts):
        found.extend(rule(report, sentences, knowledge.words))
    found.extend(headlines(report, sentences, [one.span for one in found], knowledge.words))
    return _without_overlaps(found)


def _spans(
    text: str, sentences: Sequence[Span], record: FurnitureRecord, pattern: Needled
) -> Iterator[Span]:
    if record.flag or record.scope == "sentence":
        for one in sentences[:3] if record.flag == "lead" else sentences:
            yield from _in_sentence(text, one, record, pattern)
        return
    for match in pattern.pattern.finditer(text):
        yield _reach(text, match, record.scope)


def _in_sentence(
    text: str, sentence: Span, record: FurnitureRecord, needled: Needled
) -> Iterator[Span]:
    if not needled.may_be_in(sentence.text):
        return
    pattern = needled.pattern
    if record.flag == "alone":
        match = pattern.fullmatch(sentence.text)
    elif record.flag == "sentence start":
        match = pattern.match(sentence.text)
    else:
        match = pattern.search(sentence.text)
    if match and record.scope == "sentence":
        yield sentence
    elif match:
        group = "aside" if "aside" in pattern.groupindex else 0
        yield _quote(text, sentence.start + match.start(group), sentence.start + match.end(group))


def _reach(text: str, match: re.Match[str], scope: str) -> Span:
    group = "aside" if "aside" in match.re.groupindex else 0
    start, end = match.span(group)
    if scope == "match":
        return _quote(text, start, end)
    start = text.rfind("\n", 0, start + 1 if text[start : start + 1] != "\n" else start) + 1
    end = _line_end(text, end)
    if scope == "block":
        end = _block_end(text, end)
    if scope == "section":
        end = _section_end(text, end)
    return _quote(text, start, end)


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _block_end(text: str, place: int) -> int:
    gap = re.compile(r"\n[^\S\n]*\n").search(text, place)
    return gap.start() if gap else len(text)


def _section_end(text: str, place: int) -> int:
    """The end of the lines that follow at once; after a blank line, of a list or a paragraph."""
    if text[place : place + 1] == "\n" and text[place + 1 : place + 2].strip():
        return _block_end(text, place)
    start = len(text) - len(text[place:].lstrip())
    return _block_end(text, start) if re.match(r"[•*–-]", text[start:]) else place


def _quote(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Span(start, start + len(piece), piece)


def _without_overlaps(found: Sequence[Aside]) -> tuple[Aside, ...]:
    """The longer of two that overlap."""
    kept: list[Aside] = []
    for one in sorted(found, key=lambda one: (one.span.start - one.span.end, one.span, one.why)):
        clear = all(
            one.span.end <= other.span.start or other.span.end <= one.span.start for other in kept
        )
        if clear and one.span.text:
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.span))
