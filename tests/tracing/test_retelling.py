"""Retellings that no shared wording shows: guessed, told apart, never counted."""

from __future__ import annotations

import pytest

from consilience.tracing import to_json, trace
from consilience.tracing.facts import find_facts
from consilience.tracing.retelling import IN_ORDER, in_order
from consilience.types import Report, ReportId

TOLD = """\
Inspectors boarded the trawler Havlys off Skagen on 14 May and counted 212 sacks. Its captain, \
Joren Bakkum, blamed a broker in Emden called Tessel Wiarda. A court in Aurich gave him 7 years, and \
the engineer Okke Sluiter got 30 months. Prosecutor Renske Dijkema asked for 11 and wants another \
hearing in Oldenburg."""

RETOLD = """\
It was from the hold of a fishing boat, the Havlys, then near Skagen, that 212 bags came up one \
morning, the 14 of that month. Skipper Bakkum pointed towards Emden, where Wiarda deals in freight. \
Judges at Aurich handed down 7 and, for Sluiter below deck, 30. Unhappy with this, Dijkema, who had \
hoped for 11, goes to Oldenburg next."""

OWN = """\
A court has ruled in a case that began with 30 calls. At Aurich, Dijkema named Wiarda first; then \
Sluiter spoke of Oldenburg. Why 11 men knew of 212 bags, nobody asked Bakkum. People in Emden and \
Skagen remember the Havlys, which is 7 metres wide, and the 14 gulls upon it."""


def report(name: str, text: str, published: str | None = None) -> Report:
    return Report(id=ReportId(name), text=text, published=published)


def test_a_retelling_is_guessed_and_counts_as_a_text_of_its_own() -> None:
    tracing = trace([report("b", RETOLD), report("a", TOLD)])
    assert tracing.reuses == ()
    assert tracing.origins == (("a",), ("b",))
    (guess,) = tracing.guesses
    assert (guess.source, guess.target, guess.directed) == ("a", "b", False)
    assert len(guess.facts) >= 10
    assert all(TOLD[one.start : one.end] == one.text for one, _ in guess.facts)
    assert all(RETOLD[one.start : one.end] == one.text for _, one in guess.facts)


def test_the_same_facts_in_another_order_are_no_retelling() -> None:
    tracing = trace([report("a", TOLD), report("b", OWN)])
    assert (tracing.reuses, tracing.guesses) == ((), ())


def test_a_copy_needs_no_guess() -> None:
    tracing = trace([report("a", TOLD), report("b", TOLD)])
    assert len(tracing.reuses) == 1
    assert tracing.guesses == ()


@pytest.mark.parametrize(
    ("first", "second", "source", "directed"),
    [
        ("2020-03-02", "2020-03-01", "b", True),
        ("2020-03", "2020-03-05", "a", False),  # a month that may end after the day
        (None, "2020-03-05", "a", False),
    ],
)
def test_only_dates_say_which_was_first(
    first: str | None, second: str, source: str, directed: bool
) -> None:
    (guess,) = trace([report("a", TOLD, first), report("b", RETOLD, second)]).guesses
    assert (guess.source, guess.directed) == (source, directed)


def test_four_fifths_must_be_in_order() -> None:
    names = [f"N{letter}rum" for letter in "abcdefghijklmnopqrst"]
    plain = tuple(find_facts("We saw " + ", ".join(names) + "."))
    swapped = names.copy()
    late = round((1 - IN_ORDER) * len(names))
    moved = swapped[:late] + swapped[late:]
    assert len(in_order(plain, tuple(find_facts("We saw " + ", ".join(moved) + ".")))) == 20
    moved = swapped[late:] + swapped[:late]
    kept = in_order(plain, tuple(find_facts("We saw " + ", ".join(moved) + ".")))
    assert len(kept) == 16  # the boundary: four of twenty stand elsewhere
    moved = swapped[late + 1 :] + swapped[: late + 1]
    assert in_order(plain, tuple(find_facts("We saw " + ", ".join(moved) + "."))) == ()


def test_guesses_stand_apart_in_the_json() -> None:
    found = to_json(trace([report("a", TOLD), report("b", RETOLD)]))
    assert found["reuse"] == []
    assert isinstance(found["guesses"], list)
    (guess,) = found["guesses"]
    assert isinstance(guess, dict)
    assert sorted(guess) == ["directed", "facts", "from", "reason", "to"]
