"""Lines to paragraphs: no sentence cut, no two rows run together."""

from __future__ import annotations

from consilience.sources.pdf.lines import Line, flowing

FULL = "Customs officers in the harbour of Bodo seized twelve kilograms of the drug on the day"


def lines(*texts: str, top: float = 700, size: float = 12) -> list[Line]:
    return [Line(top - 14 * at, 72, size, text) for at, text in enumerate(texts)]


def test_lines_of_a_paragraph_are_one_and_a_gap_parts_paragraphs() -> None:
    first, second = lines(FULL, "that it came."), lines(FULL, "again.", top=660)
    assert flowing([[*first, *second]]) == f"{FULL} that it came.\n\n{FULL} again."


def test_rows_of_a_list_stay_rows() -> None:
    page = lines(FULL, FULL, "Lot 1: 5 kg of heroin", "Lot 2: 7 kg of cocaine", "Lot 3: none")
    assert flowing([page]).splitlines()[1:] == ["Lot 2: 7 kg of cocaine", "Lot 3: none"]
    bulleted = lines(FULL, f"• {FULL}", f"• {FULL}")
    assert flowing([bulleted]).count("\n") == 2


def test_a_heading_in_larger_type_stands_by_itself() -> None:
    page = [Line(714, 72, 20, FULL), *lines(FULL, FULL)]
    assert flowing([page]) == f"{FULL}\n\n{FULL} {FULL}"


def test_an_indented_line_behind_a_full_stop_begins_a_paragraph() -> None:
    page = [Line(700, 72, 12, f"{FULL}."), Line(686, 90, 12, FULL), Line(672, 72, 12, FULL)]
    assert flowing([page]) == f"{FULL}.\n\n{FULL} {FULL}"


def test_a_sentence_goes_on_over_the_end_of_a_page_or_column() -> None:
    assert flowing([lines(FULL), lines("it came.", FULL)]).startswith(f"{FULL} it came.")
    column = [*lines(FULL), Line(700, 320, 12, "it came.")]
    assert flowing([column]) == f"{FULL} it came."


def test_a_sentence_that_ended_on_a_page_does_not_go_on() -> None:
    assert flowing([lines(FULL, f"{FULL}."), lines(FULL)]).endswith(f".\n\n{FULL}")


def test_words_drawn_apart_on_one_height_are_one_row() -> None:
    row = [Line(700, 72, 12, "2 May"), Line(700, 200, 12, "3 kg"), *lines(FULL, top=686)]
    assert flowing([row]).startswith("2 May 3 kg")


def test_letters_cast_as_one_piece_are_letters() -> None:
    assert flowing([lines("The oﬃcers ﬁled and ﬂew, ﬁrst")]) == "The officers filed and flew, first"


def test_chinese_and_emoji_are_kept() -> None:
    assert flowing([lines("邢台 and 🚢 are here")]) == "邢台 and 🚢 are here"


def test_no_lines_are_no_text() -> None:
    assert flowing([]) == ""
    assert flowing([[]]) == ""
