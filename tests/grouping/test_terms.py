import pytest

from consilience.grouping.scanning import END, LINE, START
from consilience.grouping.terms import fold, sentences, words_in


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Pills", "pill"),
        ("bus", "bus"),
        ("press", "press"),
        ("Beirut’s", "beirut"),
        ("agents'", "agent"),
        ("10,018,260", "10018260"),
        ("602.279", "602.279"),
        ("2019", ""),
        ("1855", "1855"),
    ],
)
def test_words_are_counted_under_one_form(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_lines_and_full_stops_end_sentences() -> None:
    assert sentences("One. Two\nThree 4.5 kg") == ["One.", "Two", "Three 4.5 kg"]


def test_words_of_any_script_know_their_line() -> None:
    text = "Große Funde\nIn 東京 fand man 3,5 kg. Danach\n\nnichts"
    rows, _ = words_in(text, 12)
    found = [(text[row[START] : row[END]], int(row[LINE])) for row in rows]
    assert found[:4] == [("Große", 0), ("Funde", 0), ("In", 1), ("東京", 1)]
    assert found[-3:] == [("kg", 1), ("Danach", 2), ("nichts", 3)]
