from __future__ import annotations

from consilience.evaluating.answers import Answer, Fact, Gold
from consilience.evaluating.listing import errors
from consilience.evaluating.scores import evaluate

TEXT = "Officers in Lyon seized 12 kg of heroin."
PLACE = Fact("seizure", "place", "Lyon, FR", 12, 16)
AMOUNT = Fact("seizure", "amount", "heroin|=12 kg", 24, 39)


def _gold(*facts: Fact) -> Gold:
    answer = Answer(
        report="a", relevant=True, facts=facts, types=frozenset(["seizure"]), statements=()
    )
    return Gold(texts={"a": TEXT}, answers={"a": answer}, cases=None, kept_aside=frozenset())


def test_an_error_is_quoted_with_the_words_around_it() -> None:
    scores = evaluate(_gold(AMOUNT), _gold(PLACE).answers)
    assert list(errors(scores, {"a": TEXT})) == [
        "missed   a seizure.amount `heroin|=12 kg`: ...Officers in Lyon seized [12 kg of heroin]....",
        "spurious a seizure.place `Lyon, FR`: ...Officers in [Lyon] seized 12 kg of heroin....",
    ]


def test_nothing_of_another_stage_is_listed() -> None:
    scores = evaluate(_gold(AMOUNT), {})
    assert list(errors(scores, {"a": TEXT}, "tracing")) == []
