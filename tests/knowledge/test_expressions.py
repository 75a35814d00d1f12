"""What is told of an expression beforehand is what is found in it."""

from __future__ import annotations

import re

import pytest

from consilience.knowledge import expressions, heads, load, needles
from consilience.knowledge.expressions import Expression, as_written, digest


def test_an_expression_is_compiled_when_it_is_looked_for() -> None:
    one = Expression(r"\bcarts?\b", re.IGNORECASE)
    assert "pattern" not in vars(one)
    assert one.pattern.findall("Cart and carts") == ["Cart", "carts"]
    assert one.pattern is one.pattern


def test_an_expression_of_a_record_that_is_known_beforehand_is_not_compiled_to_load_it() -> None:
    # Looked up anew: other tests have compiled those of the records.
    record, _ = load().furniture.records[0]
    assert "pattern" not in vars(needles.needled(record.pattern, re.MULTILINE))


@pytest.mark.parametrize(
    "other",
    [
        ("needles", "carts?", 0),  # something else is told of it
        ("heads", "carts", 0),
        ("heads", "carts?", re.IGNORECASE),
    ],
)
def test_digests_differ_where_what_is_told_may_differ(other: tuple[str, str, int]) -> None:
    assert digest(*other) != digest("heads", "carts?", 0)


def test_an_expression_is_the_same_compiled_or_not() -> None:
    pattern = re.compile("carts?", re.IGNORECASE)
    assert as_written(pattern) == as_written("carts?", re.IGNORECASE)


def test_what_is_known_is_what_is_found() -> None:
    for record, known in load().furniture.records:
        key = digest("needles", record.pattern, re.MULTILINE)
        found = needles.find_needles(record.pattern, re.MULTILINE)
        assert expressions.told()[key] == found
        assert known.needles == tuple(found or ())


def test_an_expression_that_is_not_known_is_found_from_itself() -> None:
    source = r"\b(?:zeppelin|dirigible)s?\b"
    assert digest("heads", source, 0) not in expressions.told()
    assert heads.headed(source).beginnings == ("dirigi", "zeppel")


def test_an_expression_that_is_not_right_is_told_at_once() -> None:
    for make in (heads.headed, needles.needled):
        with pytest.raises(re.error):
            make("(unclosed")
