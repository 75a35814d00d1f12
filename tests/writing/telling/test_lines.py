import dataclasses

import pytest
from tests.support.casefiles import case, readings, reports

from consilience.writing.options import Options
from consilience.writing.telling.lines import number_of_texts, tag
from consilience.writing.view import view


@pytest.mark.parametrize(
    ("least", "most", "words"), [(1, 1, "1 text"), (6, 6, "6 texts"), (5, 6, "5–6 texts")]
)
def test_texts_are_a_range_where_a_copy_is_only_suspected(
    least: int, most: int, words: str
) -> None:
    assert number_of_texts(least, most) == words


def tagged(lineages: tuple[int, int]) -> str:
    """The letters behind a value of two reports or more."""
    some = next(one for one in case().findings if len({claim.report for claim in one.claims}) == 2)
    seen = view(case(), reports(), readings(), Options())
    return "".join(one.text for one in tag(seen, (dataclasses.replace(some, lineages=lineages),)))


def test_two_letters_that_may_be_one_witness_say_so() -> None:
    assert tagged((1, 2)).endswith(": 1–2 texts)")
    assert tagged((1, 1)).endswith(": 1 text)")
    assert "text" not in tagged((2, 2))
