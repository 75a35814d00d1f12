import dataclasses

from tests.support.casefiles import ARREST, CHARGE, SEIZURE, case, readings, reports

from consilience.casefile import Check, Question
from consilience.types import EventId
from consilience.writing.options import Options
from consilience.writing.telling.silence import unstated_line
from consilience.writing.view import view


def told(*questions: Question, checks: tuple[Check, ...] = ()) -> str | None:
    of = dataclasses.replace(case(), questions=questions, checks=checks)
    line = unstated_line(view(of, reports(), readings(), Options()))
    return line.plain() if line else None


def ask(event: str, text: str) -> Question:
    return Question(event=EventId(event), text=text)


def test_questions_of_one_step_stand_together_and_the_seizure_comes_first() -> None:
    assert told(
        ask(CHARGE, "the court of the charge"),
        ask(CHARGE, "the date of the charge"),
        ask(ARREST, "who made the arrest"),
        ask(SEIZURE, "the place of the seizure"),
    ) == (
        "Not stated in any report: the place of the seizure; who made the arrest; "
        "the court and date of the charge."
    )


def test_people_unaccounted_for_are_told_as_the_check_words_it() -> None:
    check = Check(rule="unaccounted", what="what became of 6 is not told", holds=False, spans=())
    assert told(checks=(check,)) == ("Not stated in any report: What became of 6 is not told.")


def test_a_case_that_answers_everything_has_no_such_line() -> None:
    assert told() is None
