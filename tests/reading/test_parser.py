from __future__ import annotations

from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.parser import parse
from consilience.reading.sentences import split


def test_the_parse_has_our_sentences_and_the_very_text(parser: Language) -> None:
    text = "He flew to the U.S. on Nov. 7. 😬 Nobody came\n\nOfficers at the gate\nEnd."
    sentences = split(text, load().words)
    doc = parse(parser, text, sentences)
    assert doc.text == text
    assert [one.text.strip() for one in doc.sents] == [one.text for one in sentences]


def test_an_empty_text_parses(parser: Language) -> None:
    assert len(parse(parser, "", ())) == 0
