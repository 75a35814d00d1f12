import dataclasses

from tests.support.casefiles import N1, N3, SENTENCE, case, claim, finding, readings, reports
from tests.support.gold import UNITS

from consilience.casefile import CaseEvent, CaseFile, Finding, Status
from consilience.types import EventType, Role
from consilience.values.written import parse
from consilience.writing.options import Options
from consilience.writing.telling.outcome import sentence_lines
from consilience.writing.view import view


def told(*findings: Finding) -> str:
    of = dataclasses.replace(case(), findings=findings)
    seen = view(of, reports(), readings(), Options())
    return " ".join(line.plain() for line in sentence_lines(seen, _event(of)))


def _event(of: CaseFile) -> CaseEvent:
    return of.events[0]


def made(
    role: Role, value: str, words: str = "four people", status: Status = Status.SINGLE
) -> Finding:
    key = (SENTENCE, EventType.SENTENCE, role, value)
    assert parse(role, value, UNITS).show()
    return finding(key, (claim(N1, words, key),), status)


def test_the_unnamed_are_the_whole_less_the_named() -> None:
    words = told(
        made(Role.COUNT, "person|=4"),
        made(Role.PERSON, "Nils Aker"),
        made(Role.PENALTY, "Nils Aker|life"),
    )
    assert "The other three of the four are unnamed." in words


def test_a_bound_leaves_the_unnamed_uncounted() -> None:
    words = told(
        made(Role.COUNT, "person|>4"),
        made(Role.PERSON, "Nils Aker"),
        made(Role.PENALTY, "Nils Aker|life"),
    )
    assert "unnamed" not in words


def test_several_penalties_of_one_person_stand_under_one_name() -> None:
    words = told(
        made(Role.PENALTY, "Nils Aker|prison P144M"),
        made(Role.PENALTY, "Nils Aker|supervised_release P36M"),
    )
    assert words.count("Nils Aker") == 1
    assert "12 years in prison, three years of supervised release" in words


def test_a_court_alone_announces() -> None:
    assert told(made(Role.COURT, "Troms District Court")).startswith(
        "Troms District Court announced sentences (A, unattributed)."
    )


def test_a_date_alone_has_no_court_invented_for_it() -> None:
    assert told(made(Role.DATE, "2021-03")).startswith(
        "Sentences were announced in March 2021 (A, unattributed)."
    )


def test_two_reports_of_two_voices_say_whom_each_cites() -> None:
    place = case().findings[7]
    key = (SENTENCE, EventType.SENTENCE, Role.PENALTY, "2|life")
    both = finding(
        key,
        (
            dataclasses.replace(claim(N1, "two others", key), voice=place.claims[0].voice),
            claim(N3, "five people", key),
        ),
        Status.CORROBORATED,
    )
    assert "For this A cites Norwegian Customs; C cites nobody." in told(both)


def test_a_group_that_is_the_named_people_over_again_is_not_told_twice() -> None:
    named = (
        made(Role.PENALTY, "Nils Aker|life"),
        made(Role.PENALTY, "Per Lund|life"),
    )
    assert "two others" not in told(*named, made(Role.PENALTY, "2|life"))
    assert "three others: life" in told(*named, made(Role.PENALTY, "3|life"))


def doubted(one: Finding) -> Finding:
    claims = tuple(dataclasses.replace(each, doubt="named elsewhere") for each in one.claims)
    return dataclasses.replace(one, claims=claims)


def test_a_penalty_that_is_only_probably_somebodys_says_so() -> None:
    words = told(doubted(made(Role.PENALTY, "Nils Aker|life")))
    assert "Nils Aker: probably life in prison" in words
    assert "probably" not in told(made(Role.PENALTY, "Nils Aker|life"))


def test_a_day_and_a_place_that_are_doubtful_say_so() -> None:
    words = told(doubted(made(Role.PLACE, "Bodø, Nordland, NO")), made(Role.DATE, "2021-03-03"))
    assert words.startswith("A court probably in Bodø")
    assert "probably on 3 March" not in words


def test_one_without_a_name_is_not_another_than_the_named() -> None:
    words = told(made(Role.PENALTY, "Nils Aker|prison P12M"), made(Role.PENALTY, "1|life"))
    assert "one person: life in prison" in words
    assert "two others: life in prison" in told(
        made(Role.PENALTY, "Nils Aker|prison P12M"), made(Role.PENALTY, "2|life")
    )


def test_a_name_that_is_only_probable_does_not_make_the_unnamed_fewer() -> None:
    words = told(
        made(Role.COUNT, "person|=4"),
        made(Role.PERSON, "Nils Aker"),
        doubted(made(Role.PERSON, "Olav Berg")),
        made(Role.PENALTY, "Nils Aker|life"),
    )
    assert "The other three of the four are unnamed." in words


def test_a_part_is_not_told_as_everybody() -> None:
    words = told(made(Role.COUNT, "person|=9"), made(Role.COUNT, "person|=5"))
    assert "Sentenced: nine people" in words
    assert "five" not in words


def test_the_lower_end_of_a_range_stands_first() -> None:
    words = told(made(Role.PENALTY, "7|max life"), made(Role.PENALTY, "7|min prison P6M"))
    assert words.index("at least") < words.index("at most")
