"""When two printed words are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import KnowledgeError
from consilience.knowledge.spelling import fold, key, refuse_shared_words


@given(st.text())
def test_a_folded_text_is_as_long_as_it_was(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_case_hyphens_and_spaces_do_not_part_two_spellings() -> None:
    assert key("5F-ADB") == key("5f\u2011adb") == key("5F ADB") == "5fadb"
    assert key("ice") != key("iced")


def test_a_word_of_two_records_is_refused_and_both_are_named() -> None:
    refuse_shared_words("a.yml", [("x", ("ale", "Ale")), ("y", ("beer",))])
    with pytest.raises(KnowledgeError, match=r"a.yml: y: 'A-le' also stands in 'x'"):
        refuse_shared_words("a.yml", [("x", ("ale",)), ("y", ("A-le",))])
