"""A pattern is found only where the words stand that it cannot do without."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consilience.knowledge import load
from consilience.knowledge.needles import Needled, needled

SOURCES = [
    r"\b(?:red|green)s? (?:barrow|cart)\b",
    r"(?<=the )[Nn]avy(?! [A-Z])",
    r"(?i)(?:calls?|visit)\s+us",
    r"(?:\d+ )?(?P<what>boxes|crates){1,3}",
    r"[A-Z]\w+(?: [A-Z]\w+){0,3} (?:Office|Unit)",
    r"pier(?=\w*)",
    r"x{2,}y|z",
    r"(?:a|b)*",
    r"(?:left|right)?hand",
    r"([ab])c\1d",
]


@pytest.mark.parametrize(
    ("source", "needles"),
    [
        (r"[A-Z]\w+ (?:said|told)\b", {" said", " told"}),
        (r"\d+ (?:red )?carts?", {" cart"}),
        (r"[Nn]aval patrol|\bNavy\b", {"Naval patrol", "naval patrol", "Navy"}),
        (r"(?:Senior )?Agent (?:\w+ )?in Charge", {"in Charge"}),
        (r"\w+\d*", set()),  # nothing that it cannot do without
        (r"cat|\d", set()),  # one way without any
        (r"(?!not this)\w+ but", {" but"}),  # what must not stand there is no needle
        (r"(?:never)*again", {"again"}),  # what may be left out is none either
        (r"a|abc", set()),  # too short to be worth a look
        (r"carts?|cart wheel", {"cart"}),  # the longer one prints the shorter
    ],
)
def test_needles_are_what_a_pattern_cannot_do_without(source: str, needles: set[str]) -> None:
    assert set(needled(source).needles) == needles


@pytest.mark.parametrize("source", SOURCES)
def test_no_text_that_a_pattern_is_found_in_is_passed_over(source: str) -> None:
    one = needled(source)

    @given(st.from_regex(one.pattern))
    def law(text: str) -> None:
        assert one.may_be_in(text)

    law()


FURNITURE = [one for _, one in load().furniture.records]


# Texts of large expressions are slow to make on a busy machine; the test is not about that.
@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FURNITURE).flatmap(lambda one: st.tuples(st.just(one), _texts(one))))
def test_no_furniture_is_passed_over(found: tuple[Needled, str]) -> None:
    assert found[0].may_be_in(found[1])


def _texts(one: Needled) -> st.SearchStrategy[str]:
    return st.from_regex(re.compile(one.pattern.pattern, one.pattern.flags))


def test_case_counts_unless_the_pattern_says_otherwise() -> None:
    assert not needled(r"\w+ Navy").may_be_in("the navy")
    assert needled(r"\w+ Navy", re.IGNORECASE).may_be_in("the navy")
    assert needled(r"\w+ (?i:Navy)").may_be_in("the navy" + "!" * 1000)


def test_it_finds_as_the_pattern_does() -> None:
    one = needled(r"\w+ (?:said|told)")
    text = "Orr said that Lee told him."
    assert [hit.group() for hit in one.finditer(text)] == ["Orr said", "Lee told"]
    assert one.search(text) is not None
    assert not list(one.finditer("Orr left."))
    assert one.search("Orr left.") is None


def test_a_word_that_every_report_prints_is_the_worst_choice() -> None:
    assert set(needled(r"\b[Tt]he (?:\w+ ){0,2}(?:raft|skiff)\b").needles) == {"raft", "skiff"}
    assert set(needled(r"\b[Tt]he \w+\b").needles) == {"The ", "the "}, "the only one there is"
