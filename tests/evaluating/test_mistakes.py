from __future__ import annotations

import pytest

from consilience.evaluating.answers import Answer, Fact, Gold
from consilience.evaluating.mistakes import Kind, mistakes
from consilience.evaluating.scores import Scores, evaluate

TEXT = "Officers in Lyon seized 12 kg of heroin."
PLACE = Fact("seizure", "place", "Lyon, FR", 12, 16)


def _answer(*facts: Fact) -> Answer:
    types = frozenset(one.type for one in facts)
    return Answer(report="a", relevant=True, facts=facts, types=types, statements=())


def _scores(gold: Fact | None, given: Fact | None, kept: frozenset[str] = frozenset()) -> Scores:
    right = _answer(*([gold] if gold else []))
    answered = _answer(*([given] if given else []))
    return evaluate(
        Gold(texts={"a": TEXT}, answers={"a": right}, cases=None, kept_aside=kept), {"a": answered}
    )


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (Fact("seizure", "place", "Lyon, US", 12, 16), Kind.VALUE),
        (Fact("arrest", "place", "Lyon, FR", 12, 16), Kind.EVENT),
        (Fact("seizure", "origin", "Lyon, FR", 12, 16), Kind.SLOT),
    ],
)
def test_an_answer_that_stands_for_a_gold_one_is_one_mistake(given: Fact, kind: Kind) -> None:
    (one,) = mistakes(_scores(PLACE, given))
    assert (one.kind, one.gold, one.given) == (kind, PLACE, given)
    assert one.fact == PLACE


def test_another_value_elsewhere_is_two_mistakes() -> None:
    """Touching spans do not overlap: [12, 16) and [16, 18)."""
    found = mistakes(_scores(PLACE, Fact("seizure", "place", "Oslo, NO", 16, 18)))
    assert {one.kind for one in found} == {Kind.MISSED, Kind.SPURIOUS}


def test_a_value_that_does_not_quote_its_text_stands_for_nothing() -> None:
    missed, wrong = mistakes(_scores(PLACE, Fact("seizure", "place", "Lyon, FR", 12, 16, False)))
    assert {missed.kind, wrong.kind} == {Kind.MISSED, Kind.QUOTE}


def test_what_is_kept_aside_gives_no_mistake() -> None:
    assert mistakes(_scores(PLACE, None))
    assert not mistakes(_scores(PLACE, None, frozenset("a")))


def test_what_is_right_is_none() -> None:
    assert not mistakes(_scores(PLACE, PLACE))


def test_what_is_missed_with_its_whole_event_is_told_apart() -> None:
    """The trap: a right value on another event of the type is still an event of the type."""
    amount = Fact("seizure", "amount", "heroin|=12 kg", 24, 39)
    (gone,) = mistakes(_scores(PLACE, None))
    (missed,) = mistakes(
        evaluate(
            Gold(
                texts={"a": TEXT},
                answers={"a": _answer(PLACE, amount)},
                cases=None,
                kept_aside=frozenset(),
            ),
            {"a": _answer(amount)},
        )
    )
    assert (gone.kind, missed.kind) == (Kind.GONE, Kind.MISSED)
