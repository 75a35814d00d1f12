"""A name is found in addresses, names of files and ids, and not in words that only look like it."""

from __future__ import annotations

import pytest

from consilience.workspace.masking import masking
from consilience.workspace.spelt import FORGOTTEN, spells, told


@pytest.mark.parametrize(
    ("written", "name", "found"),
    [
        pytest.param("https://a.example/jan-novak-jailed", "Jan Novak", True, id="hyphens"),
        pytest.param("in/Jan_Novak.txt", "Jan Novak", True, id="underline"),
        pytest.param("novak2.pdf", "Novak", True, id="a digit behind"),
        pytest.param("jannovak.html", "Jan Novak", True, id="run together"),
        pytest.param("jan-novák", "Jan Novak", True, id="accents in the address"),
        pytest.param("jan-novak", "Ján Novák", True, id="accents in the name"),
        pytest.param("王小明-判决", "王小明", True, id="no Latin letters"),
        pytest.param("jana-novakova", "Jan Novak", False, id="longer names"),
        pytest.param("commando", "An Do", False, id="short names run together"),
        pytest.param("novak-jan", "Jan Novak", False, id="the other way round"),
        pytest.param("january", "Jan", False, id="begins so"),
    ],
)
def test_a_name_is_found_where_no_sentence_stands(written: str, name: str, found: bool) -> None:
    assert spells(written, [name]) == found


def test_a_sentence_keeps_its_length_and_a_file_is_not_named_at_all() -> None:
    mask = masking(["Jan Novak"])
    assert told("Jan Novak is no date", ["Jan Novak"], mask) == "███ █████ is no date"
    assert told("out/jan_novak", ["Jan Novak"], mask) == FORGOTTEN
    assert told("out/heroin", ["Jan Novak"], mask) == "out/heroin"
