"""Sentences, by rules that survive "U.S.", "No. 7", stitched captions and missing full stops."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator

from consilience.knowledge.words import Words
from consilience.types import Span

_CLOSERS = "\"'”’»)]"
_STARTERS = "\"'“‘«([¿¡"
_END = re.compile(rf"[.!?…][{re.escape(_CLOSERS)}]*(?=\s)|[。！？][{re.escape(_CLOSERS)}]*")
# "trial.For": the space is missing; "Amazon.Com" and addresses are not meant.
_GLUED = re.compile(r"(?<=[a-z0-9]{2})\.(?=[A-Z][a-z]+[ ,])")
_SPEECH = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|added|told|replied)\b")
_BREAK = re.compile(r"[\n\r\u2028\u2029]\s*")
_LAST_WORD = re.compile(r"[^\s(\[“\"‘]+$")


def split(text: str, words: Words) -> tuple[Span, ...]:
    """The sentences of a text, without the white space around them.

    A blank line always ends a sentence. A single line break does so too, unless the text is
    wrapped at a fixed width or the next line goes on in lower case.

    Args:
        text: Any text.
        words: With the lists `sentence.*`.

    Returns:
        Sorted, not overlapping; every character that is not white space is in one.
    """
    wrapped, glued = _is_wrapped(text), _GLUED.search(text) is not None
    spans: list[Span] = []
    for start, end in _paragraphs(text, wrapped=wrapped):
        place = start
        for cut in _cuts(text, start, end, words, glued=glued):
            spans.append(_trim(text, place, cut))
            place = cut
        spans.append(_trim(text, place, end))
    return tuple(one for one in spans if one.text)


def _trim(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    return Span(start, start + len(piece), piece)


def _is_wrapped(text: str) -> bool:
    """Whether lines break at a width instead of at paragraphs."""
    lines = [
        (line.strip(), follow.strip())
        for block in re.split(r"\n\s*\n", text)
        for line, follow in zip(block.split("\n"), block.split("\n")[1:], strict=False)
        if line.strip() and follow.strip()
    ]
    if len(lines) < 4:
        return False
    width = statistics.median(len(line) for line, _ in lines)
    going_on = sum(1 for _, follow in lines if follow[0].islower())
    # A wrapped text has lines of one width, 40 to 110 characters, and many of them go on in
    # lower case; lists and stitched captions start every line anew.
    return 40 <= width <= 110 and going_on / len(lines) >= 0.4


def _paragraphs(text: str, *, wrapped: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BREAK.finditer(text):
        # The gap is all the white space around the break.
        end = gap.start()
        while end and text[end - 1].isspace():
            end -= 1
        if _goes_on(text, end, gap.end(), wrapped=wrapped):
            continue
        yield start, end
        start = gap.end()
    yield start, len(text)


def _goes_on(text: str, end: int, start: int, *, wrapped: bool) -> bool:
    gap = text[end:start]
    if len(re.findall(r"\r?\n|\r|\u2028|\u2029", gap)) > 1 or end == 0 or start == len(text):
        return False
    before, after = text[end - 1], text[start]
    if before in ".!?:" or not (after.isalnum() or after in '$€£(“"'):
        return False
    return wrapped or (after.islower() and before not in _CLOSERS)


def _cuts(text: str, start: int, end: int, words: Words, *, glued: bool) -> Iterator[int]:
    """Where sentences of a paragraph end; `glued`: whether the text lacks a space anywhere."""
    places = [
        one.end()
        for one in _END.finditer(text, start, end)
        if _ends(
            text[max(start, one.start() - 200) : one.start()],
            one.group(),
            text[one.end() : min(end, one.end() + 200)],
            words,
        )
    ]
    places += [
        one.end()
        for one in (_GLUED.finditer(text, start, end) if glued else ())
        if not _is_address(_last_word(text[start : one.start()]), words)
    ]
    yield from sorted(set(places))


def _is_address(word: str, words: Words) -> bool:
    glued = re.search(r"www|//|@|\.[A-Za-z]*$", word)
    return bool(glued) or words.has("sentence.before_name", word)


def _last_word(before: str) -> str:
    found = _LAST_WORD.search(before[-40:])
    return found.group() if found else ""


def _ends(before: str, mark: str, after: str, words: Words) -> bool:
    """Whether `mark` (with its closing quotes) between the two ends a sentence."""
    if mark[0] in "。！？":
        return True
    rest = after.lstrip()
    head = rest.lstrip(_STARTERS)
    if not head or head[0].islower() or head[0] in ".…,;:)—–-":
        return False
    if mark[0] in "!?":
        # “Is it so?” Smith asked: the question is inside the sentence.
        return not (len(mark) > 1 and _SPEECH.match(rest))
    return len(mark) > 1 or not _is_abbreviation(before, head, words)


def _is_abbreviation(before: str, head: str, words: Words) -> bool:
    word = _last_word(before)
    if words.has("sentence.before_name", word):
        return True
    if words.has("sentence.before_number", word) and head[0].isdigit():
        return True
    if word.isdigit() and not before[: -len(word)].strip(" \t•-–*("):
        return True  # "1. The defendant": the number of a list
    dotted = re.fullmatch(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}", word)  # "U.S.", "N.D.", "p.m."
    if dotted or words.has("sentence.maybe_last", word):
        follow = re.match(r"[\w’']+", head)
        return not (follow and words.has("sentence.opener", follow.group()))
    # The initial of a name: "Q. Tarrant".
    return bool(re.fullmatch(r"[A-HJ-Z]", word))
