"""What is said: the words that a word of saying governs, quotes on both sides included."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from consilience.reading.parser import text_of
from consilience.reading.quotes import Quote, paragraph
from consilience.types import Span

# "said on Friday in Oslo that 33 million pills were found": day and place belong to the saying.
_DAY = (
    r"(?:(?:(?:earlier|later|late|early|yesterday|today|here|there|(?:last|this) \w+"
    r"|(?:on|in|at|during|through|via|from|to) (?:(?:the|an?|his|her|its|their|this|our) )?"
    r"(?:(?!(?:the|an?|that)\b)[\w’'.-]+ ){1,3}?) ?){1,4}(?=that\b))?"
)
# "told us that", "told a news conference in Oslo that": who listens is not what is said.
_HEARER = (
    r"(?:(?:us|me|reporters|journalists|lawmakers|MPs|parliament|the (?:press|media|court|station"
    r"|broadcaster|agency|newspaper|jury)|(?:our|this|a|the) (?:\w+ )?(?:correspondent|colleague"
    r"|reporter|newspaper|paper|website|station|news conference|press conference|briefing)"
    r"|[A-Z][\w.]+)(?: [^,.;“\"]{0,40}?)?\s+(?=that\b))?"
)
_LINKS = re.compile(rf"\s*(?:[,:—–-]\s*)?{_HEARER}{_DAY}(?:that\b\s*)?[“\"]?")
# What may stand between the word of saying and the end of the sentence without being said.
_TAIL = re.compile(
    r"\s*(?:(?:on|in|at|late|early|yesterday|today|last|this|earlier|through|during|to|by|from|"
    r"beside|outside|here|us|me|reporters|journalists|a|the|when|after|after)\b[^,;“\"]{0,80})?"
    r"[.,;”\"]*\s*$"
)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us|I|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Content:
    """What is said.

    Args:
        direct: Whether it is word for word.
    """

    start: int
    end: int
    direct: bool


def quoted(text: str, quotes: Sequence[Quote], start: int, end: int) -> Content | None:
    """The quotes around an inserted `[start, end)` ("said Orr"), from the first to the last."""
    line = paragraph(text, start)
    before = [
        one
        for one in quotes
        if line.start <= one.start
        and one.end <= start
        and one.speech
        and re.fullmatch(r"[\s,.!?”\"’'—–-]*(?:\w+ly )?", text[one.end : start])
    ]
    after = [one for one in quotes if end <= one.start <= line.end and one.speech]
    first = before[-1] if before else None
    follow = next(iter(after), None)
    if follow and not _follows(text, end, follow, inserted=first is not None):
        follow = None
    if first is None and follow is None:
        return None
    left, right = first or follow, follow or first
    if left is None or right is None:
        return None
    return Content(left.start, right.end, direct=True)


def _follows(text: str, end: int, quote: Quote, *, inserted: bool) -> bool:
    gap = text[end : quote.start - 1]
    if inserted:
        # The sentence of "said Orr" ends, or runs on after a comma, and the quote goes on.
        return gap.count(".") <= 2 and len(gap) <= 160 and not re.search(r"\b(?:said|says)\b", gap)
    return bool(re.fullmatch(r"[^.“”\"]{0,60}[:,]\s*", gap))


def lost_quotes(doc: Doc, sentence: Span, start: int, end: int) -> Content | None:
    """A whole paragraph around `said Minister Orr`, whose quotation marks were lost.

    Some releases print none. The sentence ends with the speaker's title and name, and the
    paragraph speaks in the first person, or goes on in a text without any quotation mark.
    """
    text = text_of(doc)
    line = paragraph(text, start)
    if re.search(r"[“”\"]", line.text) or start <= line.start + 20:
        return None
    before = text[line.start : start].rstrip()
    ends = re.fullmatch(r"\s*\.?\s*", text[end : sentence.end])
    if not ends or not before.endswith(","):
        return None
    unmarked = not re.search(r"[“”\"]", text)
    if _FIRST_PERSON.search(line.text) or (unmarked and sentence.end < line.end):
        return Content(line.start, line.end, direct=True)
    return None


def governed(text: str, sentence: Span, start: int, end: int, *, after: bool) -> Content | None:
    """What a clause says, where nothing is quoted.

    Args:
        text: The report's text.
        sentence: The sentence with the word of saying.
        start: Where speaker and word of saying start.
        end: Where they end.
        after: Whether the parse has the clause behind the word of saying.
    """
    tail = text[end : sentence.end]
    head = text[sentence.start : start].rstrip()
    behind = head.endswith((",", "”", '"', "’")) and len(head.split()) > 1
    if behind and re.match(r"\s*[,;]", tail):
        # What is said runs on behind the speaker, as in "The powder, he said, turns purple".
        return _worth(text, sentence.start, _stop(text, sentence.end))
    if after or not (behind or _TAIL.fullmatch(tail)):
        link = _LINKS.match(text, end, sentence.end)
        return _worth(text, link.end() if link else end, _stop(text, sentence.end))
    if len(head.split()) > 1:
        return _worth(text, sentence.start, sentence.start + len(head.rstrip(' ,”"')))
    return None


def _stop(text: str, end: int) -> int:
    return end - len(text[:end]) + len(text[:end].rstrip(' .”"'))


def _worth(text: str, start: int, end: int) -> Content | None:
    while start < end and text[start] in ' “"':
        start += 1
    if text[end : end + 1] == "”" and "“" in text[start:end]:
        end += 1
    if end - start < 4 or " " not in text[start:end].strip():
        return None
    return Content(start, end, direct=False)
