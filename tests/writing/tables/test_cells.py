import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.writing.tables.cells import csv_bytes, harmless


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_a_cell_that_starts_a_formula_is_made_harmless(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["1=1", "a-b", "11.9 kg", "", "'=1", "3 March"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_a_row_comes_back_as_it_was_but_for_apostrophes(cells: list[str]) -> None:
    row = [*cells, "end"]
    text = csv_bytes([f"h{place}" for place, _ in enumerate(row)], [row]).decode()
    back = list(csv.reader(io.StringIO(text, newline="")))[1]
    assert [one.removeprefix("'") for one in back] == [one.removeprefix("'") for one in row]


def test_lines_end_as_rfc_4180_says() -> None:
    assert csv_bytes(["a", "b"], [["1", 'say "x", y']]) == b'a,b\r\n1,"say ""x"", y"\r\n'
