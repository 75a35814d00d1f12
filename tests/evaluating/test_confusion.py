from __future__ import annotations

from consilience.evaluating.answers import Answer, Start
from consilience.evaluating.confusion import NONE, confuse


def _answer(*starts: Start) -> Answer:
    types = frozenset(one.type for one in starts)
    return Answer(report="a", relevant=True, facts=(), types=types, statements=(), starts=starts)


def test_another_type_at_the_same_words_is_a_confusion() -> None:
    found = confuse(
        {"a": _answer(Start("charge", 0, 7), Start("arrest", 20, 28))},
        {"a": _answer(Start("plea", 3, 9), Start("arrest", 20, 25))},
    )
    assert found.pairs == {("charge", "plea"): 1}
    assert found.here == {"arrest": 1}
    assert found.types() == ("arrest", "charge", "plea")


def test_spans_that_only_touch_do_not_overlap() -> None:
    found = confuse({"a": _answer(Start("charge", 0, 7))}, {"a": _answer(Start("plea", 7, 9))})
    assert found.pairs == {("charge", NONE): 1, (NONE, "plea"): 1}


def test_the_same_type_at_other_words_is_no_confusion() -> None:
    found = confuse(
        {"a": _answer(Start("arrest", 0, 7))},
        {"a": _answer(Start("arrest", 30, 36), Start("arrest", 50, 56))},
    )
    assert found.elsewhere == {"arrest": 1}
    assert found.pairs == {(NONE, "arrest"): 1}


def test_the_same_type_goes_before_another_at_the_same_words() -> None:
    found = confuse(
        {"a": _answer(Start("search", 0, 7), Start("seizure", 0, 7))},
        {"a": _answer(Start("seizure", 0, 7))},
    )
    assert found.here == {"seizure": 1}
    assert found.pairs == {("search", NONE): 1}


def test_a_report_that_is_not_answered_misses_all() -> None:
    assert confuse({"a": _answer(Start("plea", 0, 4))}, {}).pairs == {("plea", NONE): 1}
