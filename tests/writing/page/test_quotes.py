from consilience.types import Span
from consilience.writing.page.quotes import LONGEST, marked


def test_the_marked_words_stand_in_their_sentence() -> None:
    sentence = Span(10, 31, " Police 🚢 took 4 kg. ")
    assert marked(sentence, Span(25, 29, "4 kg")) == "“Police 🚢 took <mark>4 kg</mark>.”"


def test_a_sentence_of_pages_is_cut_around_the_mark_at_words() -> None:
    words = "left " * 400 + "4 kg" + " right" * 400
    start = words.index("4 kg")
    cut = marked(Span(0, len(words), words), Span(start, start + 4, "4 kg"))
    assert "<mark>4 kg</mark>" in cut
    assert len(cut.striptags()) < LONGEST + 20
    assert cut.startswith("“… left")
    assert cut.endswith("right …”")


def test_a_span_outside_its_sentence_is_quoted_alone() -> None:
    assert marked(Span(0, 4, "Once"), Span(10, 14, "4 kg")) == "“<mark>4 kg</mark>”"


def test_markup_in_a_quote_is_text() -> None:
    made = marked(Span(0, 12, "<b>4 kg</b>."), Span(3, 7, "4 kg"))
    assert made == "“&lt;b&gt;<mark>4 kg</mark>&lt;/b&gt;.”"
