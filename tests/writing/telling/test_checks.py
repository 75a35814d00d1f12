import dataclasses

import pytest
from tests.support.casefiles import N1, case, readings, reports, span

from consilience.casefile import CaseFile, Check
from consilience.types import ReportId
from consilience.writing.options import Options
from consilience.writing.telling.checks import check_words, lettered, telling_checks, verdict
from consilience.writing.view import View, view


def seen(of: CaseFile) -> View:
    return view(of, reports(), readings(), Options())


def made(what: str, rule: str = "parts_sum", holds: bool = True) -> Check:
    return Check(rule=rule, what=what, holds=holds, spans=((N1, span(N1, "four people")),))


def test_notation_and_ids_become_words_and_letters() -> None:
    check = made("4 sentenced = 1 (death suspended P2Y) + 3 (prison P6M/P24M) ([n-1] and [n-3])")
    assert check_words(seen(case()), check) == (
        "4 sentenced = 1 (death, suspended for two years) + 3 (six months to two years in prison) "
        "(A and C)"
    )
    assert check_words(seen(case()), made("arrest 2020-01, sentence 2021-03-03: in order")) == (
        "Arrest January 2020, sentence 3 March 2021: in order"
    )


@pytest.mark.parametrize(
    ("ids", "what", "words"),
    [
        (("9", "2"), "9 sentenced = 2 (life) + 7 ([9], [2])", "9 sentenced = 2 (life) + 7 (A, B)"),
        (("2019-11-07", "b"), "2019-11-07 was b ([2019-11-07])", "7 November 2019 was b (A)"),
        (("n-1", "n"), "n-1 and [n-12] are others", "N-1 and [n-12] are others"),
    ],
)
def test_a_figure_that_looks_like_an_id_stays(ids: tuple[str, str], what: str, words: str) -> None:
    letters = {ReportId(one): letter for one, letter in zip(ids, "AB", strict=True)}
    assert check_words(dataclasses.replace(seen(case()), letters=letters), made(what)) == words


def test_people_unaccounted_for_are_an_open_question_and_no_failed_sum() -> None:
    assert verdict(made("what became of 6 is not told", "unaccounted", holds=False)) == "open"
    assert verdict(made("4 = 5", holds=False)) == "does not hold"


def test_a_dispute_tells_the_sum_with_most_parts_and_nothing_that_fails() -> None:
    checks = (made("4 = 1 + 3"), made("4 = 1 + 2 + 1"), made("4 = 5 + 1", holds=False))
    of = dataclasses.replace(case(), checks=checks)
    count = next(one for one in of.findings if one.value.show() == "person|=4")
    assert telling_checks(seen(of), count.claims, "") == (checks[1],)
    assert telling_checks(seen(of), count.claims, "because 4 = 1 + 2 + 1") == (checks[0],)


def test_a_reader_sees_letters_instead_of_ids() -> None:
    assert lettered(seen(case()), "3 fits the heaviest ([n-1]), not n-12") == (
        "3 fits the heaviest (A), not n-12"
    )
