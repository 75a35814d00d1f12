from __future__ import annotations

from tools.accuracy_tables import markdown
from tools.list_accuracy import BY_HAND, written

from consilience.evaluating import Gold, Scores, evaluate
from consilience.evaluating.answers import Answer, Fact, Start


def _scores(kept: frozenset[str]) -> Scores:
    place = Fact("seizure", "place", "Lyon, FR", 0, 4)
    ours = Fact("seizure", "place", "Lyon, FR", 0, 4, sure=0.9)

    def answer(report: str, fact: Fact) -> Answer:
        return Answer(
            report=report,
            relevant=True,
            facts=(fact,),
            types=frozenset({"seizure"}),
            statements=(),
            starts=(Start("seizure", 0, 4),),
        )

    texts = {"a": "Lyon it was.", "b": "Lyon it was not."}
    gold = Gold(
        texts=texts,
        answers={one: answer(one, place) for one in texts},
        cases=None,
        kept_aside=kept,
    )
    return evaluate(gold, {one: answer(one, ours) for one in texts})


def test_the_page_has_a_line_for_what_is_open_and_one_for_what_is_kept_aside() -> None:
    page = written({"x": _scores(frozenset("b")), "y": _scores(frozenset("ab"))}, "")
    assert "| x, open | 1 | 1 | 1.000 |" in page
    assert "| x, kept aside | 1 | 1 | 1.000 |" in page
    assert "| y, open" not in page
    assert "| kept aside | 0.90 to 0.95 | 3 | 0.900 | 1.000 |" in page


def test_what_is_written_by_hand_stays() -> None:
    page = written({"x": _scores(frozenset())}, f"stale\n{BY_HAND}\nDates are worst.\n")
    assert page.endswith(f"{BY_HAND}\nDates are worst.\n")
    assert "stale" not in page


def test_a_table_has_a_line_a_row() -> None:
    assert markdown(("a", "b"), [("1", "2")]) == "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
