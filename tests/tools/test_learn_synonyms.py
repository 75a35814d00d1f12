"""Words that copies put in each other's place are learnt, and no others."""

from __future__ import annotations

from tools.learn_synonyms import LEAST_REPORTS, learn

from consilience.types import Report, ReportId

HEAD = (
    "The trawler Havlys left the quay of Oldmoor before dawn with nine crates under its nets, and"
)
TOLD = f"{HEAD} the harbour guard {{}} to follow it towards the northern sandbanks that morning."


def _reports(*words: str, more: str = "") -> list[Report]:
    return [
        Report(id=ReportId(f"s-{number}"), text=TOLD.format(word) + more, published=f"202{number}")
        for number, word in enumerate(words)
    ]


def test_a_word_that_stands_for_another_in_two_copies_is_learnt() -> None:
    assert learn([_reports("began", "started", "started")]) == [(2, ("began", "started"))]


def test_what_one_copy_alone_has_is_not() -> None:
    assert LEAST_REPORTS == 2
    assert learn([_reports("began", "started")]) == []


def test_words_that_stand_beside_each_other_are_two_things() -> None:
    more = " The guards began and their boat started at noon off the pier."
    assert learn([_reports("began", "started", "started", more=more)]) == []


def test_forms_names_and_figures_are_not_learnt() -> None:
    assert learn([_reports("attempted", "attempts", "attempts")]) == []
    assert learn([_reports("Brookfield", "Merrow", "Merrow")]) == []
    assert learn([_reports("12", "15", "15")]) == []


def test_the_order_of_collections_changes_nothing() -> None:
    one, other = _reports("began", "started", "started"), _reports("sought", "tried", "tried")
    assert learn([one, other]) == learn([other, one])
