import pytest

from consilience.writing.words.dates import date_words, when_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-11-07", "7 November 2019"),
        ("2017-08", "August 2017"),
        ("2017", "2017"),
        ("2013/2017", "2013 to 2017"),
        ("2017-11~", "about November 2017"),
        ("2017?", "perhaps 2017"),
        ("2001~/..", "since about 2001"),
        ("../2015-06", "until June 2015"),
        ("198X", "the 1980s"),
        ("2026-11-22T12:05:09Z", "22 November 2026, 12:05 UTC"),  # when a page was fetched
    ],
)
def test_a_date_is_no_sharper_in_words_than_in_edtf(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2019-11-07", "on 7 November 2019"),
        ("2017-08", "in August 2017"),
        ("2017-08~", "about August 2017"),
        ("2013/2017", "from 2013 to 2017"),
        ("2001/..", "since 2001"),
    ],
)
def test_a_date_takes_the_preposition_of_its_precision(edtf: str, words: str) -> None:
    assert when_words(edtf) == words
