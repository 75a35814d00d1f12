from __future__ import annotations

import spacy
from spacy.language import Language
from tests.support.parses import TEXT, told

from consilience.knowledge import load
from consilience.reading.parser import MODEL, parse
from consilience.reading.sentences import split


def test_the_parse_has_our_sentences_and_the_very_text(parser: Language) -> None:
    text = "He flew to the U.S. on Nov. 7. 😬 Nobody came\n\nOfficers at the gate\nEnd."
    sentences = split(text, load().words)
    doc = parse(parser, text, sentences)
    assert doc.text == text
    assert [one.text.strip() for one in doc.sents] == [one.text for one in sentences]


def test_an_empty_text_parses(parser: Language) -> None:
    assert len(parse(parser, "", ())) == 0


def test_the_parse_is_what_the_library_gives(parser: Language) -> None:
    sentences = split(TEXT, load().words)
    theirs = spacy.load(MODEL).make_doc(TEXT)
    starts = {one.start for one in sentences}
    for token in theirs:
        token.is_sent_start = token.i == 0 or token.idx in starts
    for name, pipe in spacy.load(MODEL, vocab=theirs.vocab).pipeline:
        theirs = pipe(theirs) if name else theirs
    assert told(parse(parser, TEXT, sentences)) == told(theirs)
