"""A capitalised word alone: a person of one name (`arrested Wagiman`), or a nation or a noun."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from consilience.knowledge.words import Words
from consilience.reading.parser import text_of
from consilience.reading.runs import Run
from consilience.types import Span

_FOLLOWS = re.compile(
    r"(?:,| and| under| by| to| as| from| of| guilty| with| in| at| on| after| over| for| who"
    r"| while| alias| @|\.|$)"
)
_PLURAL = re.compile(r",? (?:who )?(?:were|are)\b")
_PLACED = re.compile(r"\b(?:of|in|at|from|near)\s$")
_ENDED = re.compile(r"(?<!\w)[a-z]\w*\.\s+$")


def is_unknown_noun(run: Run, doc: Doc) -> bool:
    """Whether a lone capital word (`arrested Wagiman`) is a name and no nation, firm or noun."""
    text, end = text_of(doc), run.span.end
    if _PLACED.search(text, max(0, run.span.start - 8), run.span.start):
        return False
    if run.span.text.isupper() or run.span.text.endswith(("ians", "eans", "ese", "ish", "is")):
        return False
    token = doc.char_span(run.span.start, end, alignment_mode="expand")
    if token is None or token.root.pos_ != "PROPN" or re.match(r"\s[A-Z]", text[end : end + 2]):
        return False
    small = re.search(rf"\b{re.escape(run.span.text.lower())}\b", text)
    return bool(_FOLLOWS.match(text, end)) and not _PLURAL.match(text, end) and not small


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence ended just before: "his brother. The", not "Mr. He"."""
    return bool(_ENDED.search(text, max(0, start - 40), start))


def is_elsewhere(text: str, span: Span, words: Words) -> bool:
    """Whether a preposition of place or the calendar says that this is no person."""
    if words.has("name.calendar", span.text):
        return True
    # "in Jackson": a town, also when a Jackson is about.
    return bool(re.search(r"\b(?:in|at|near|into|across|outside)\s$", text[: span.start][-10:]))
