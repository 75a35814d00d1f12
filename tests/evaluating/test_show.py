from __future__ import annotations

from consilience.evaluating.answers import Answer, Fact, Gold
from consilience.evaluating.intervals import intervals
from consilience.evaluating.records import record
from consilience.evaluating.scores import evaluate
from consilience.evaluating.show import measures, table

TEXT = "Officers in Lyon seized 12 kg of heroin."
PLACE = Fact("seizure", "place", "Lyon, FR", 12, 16)
AMOUNT = Fact("seizure", "amount", "heroin|=12 kg", 24, 39)


def _gold(*facts: Fact, kept: str = "") -> Gold:
    answers = {
        one: Answer(
            report=one, relevant=True, facts=facts, types=frozenset(["seizure"]), statements=()
        )
        for one in ("a", "b")
    }
    texts = {"a": TEXT, "b": "Nothing like it."}
    return Gold(texts=texts, answers=answers, cases=None, kept_aside=frozenset(kept))


def test_every_slot_and_type_has_a_line_and_a_measure() -> None:
    scores = evaluate(_gold(AMOUNT, PLACE), _gold(PLACE).answers)
    lines = "\n".join(table(scores))
    assert "slot amount" in lines
    assert "event seizure" in lines
    assert measures(scores)["readings.slot.place"] == 1.0
    assert measures(scores)["readings.slot.amount"] == 0.0


def test_only_the_scores_of_the_stage_are_shown() -> None:
    scores = evaluate(_gold(AMOUNT), {})
    assert list(table(scores, "grouping")) == []


def test_a_score_over_two_clusters_has_its_interval_in_its_line() -> None:
    scores = evaluate(_gold(AMOUNT, PLACE), _gold(PLACE).answers)
    (line,) = [
        one for one in table(scores, None, intervals(scores)) if one.startswith("overall, 2")
    ]
    assert line.endswith("[0.667, 0.667]")  # both reports fail alike


def test_a_part_without_reports_has_no_scores() -> None:
    scores = evaluate(_gold(AMOUNT, kept="ab"), {})
    lines = list(table(scores))
    assert not [one for one in lines if one.startswith("overall")]
    assert [one for one in lines if one.startswith("kept aside, overall, 2 reports")]
    assert not [one for one in measures(scores) if one.startswith("readings")]
    assert scores.whole().reports == 2


def test_the_record_holds_every_measure_and_what_is_not_one_number() -> None:
    scores = evaluate(_gold(AMOUNT, PLACE), _gold(PLACE).answers)
    made = record(scores)
    assert measures(scores).items() <= made.items()
    assert made["intervals"]["readings.slot.place"] == [1.0, 1.0]  # type: ignore[index,call-overload]  # a map by construction
    assert {"confusion", "reliability"} <= made.keys()
