from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile


def told(file: CaseFile, rule: str) -> list[tuple[str, bool]]:
    return [(one.what, one.holds) for one in file.checks if one.rule == rule]


def test_those_whom_no_later_step_accounts_for_are_counted() -> None:
    words = "They arrested 21 people; 9 were sentenced."
    file = casefile(
        text(
            "a",
            words,
            event("arrest", "arrested", "count=person|=21@21"),
            event("sentence", "sentenced", "count=person|=9@9"),
        )
    )
    assert told(file, "unaccounted") == [
        (
            "9 sentenced or convicted of 21 arrested ([a]): what became of the other 12 is not told",
            False,
        )
    ]


def test_nobody_is_missing_where_all_are_sentenced() -> None:
    words = "They arrested 9 people; all 9 were sentenced."
    file = casefile(
        text(
            "a",
            words,
            event("arrest", "arrested", "count=person|=9@9"),
            event("sentence", "sentenced", "count=person|=9@all 9"),
        )
    )
    assert told(file, "unaccounted") == []


def test_people_of_one_surname_are_told_apart() -> None:
    words = "Chen Wang was sentenced, said Chen Weiguo, a police colonel."
    file = casefile(
        text(
            "a",
            words,
            event("sentence", "sentenced", "person=Chen Wang"),
            said=[("Chen Weiguo", "a police colonel", "was sentenced")],
        )
    )
    assert told(file, "namesakes") == [
        (
            "Chen Wang (defendant), Chen Weiguo (a police colonel) are 2 people who share the name 'Chen'",
            True,
        )
    ]


def test_a_misspelt_name_is_said_once() -> None:
    words = "Zhou Linhua was sentenced and jailed."
    wrong = "Zhou Linghua was sentenced and jailed."
    file = casefile(
        text(
            "a",
            words,
            event("sentence", "sentenced", "person=Zhou Linhua", "penalty=Zhou Linhua|life@jailed"),
        ),
        text(
            "b",
            words,
            event("sentence", "sentenced", "person=Zhou Linhua", "penalty=Zhou Linhua|life@jailed"),
        ),
        text(
            "c",
            wrong,
            event(
                "sentence", "sentenced", "person=Zhou Linghua", "penalty=Zhou Linghua|life@jailed"
            ),
        ),
    )
    assert told(file, "misspelling") == [("'Zhou Linghua' ([c]) is Zhou Linhua misspelt", True)]


def test_others_of_a_bound_are_not_counted() -> None:
    """`The other more than 11` would be a figure that nobody prints."""
    words = "They arrested more than 20 people; 9 were sentenced."
    file = casefile(
        text(
            "a",
            words,
            event("arrest", "arrested", "count=person|>20@more than 20"),
            event("sentence", "sentenced", "count=person|=9@9"),
        )
    )
    assert told(file, "unaccounted") == [
        (
            "9 sentenced or convicted of more than 20 arrested ([a]): what became of the others is not told",
            False,
        )
    ]
