import pytest
from tests.support.cases import casefile, event, text

from consilience.casefile import CaseFile

WHOLE = text(
    "a",
    "Seven were sentenced. Ada Holm got death, two others life.",
    event(
        "sentence",
        "sentenced",
        "count=person|=7@Seven",
        "penalty=Ada Holm|death@death",
        "count=person|=2@two",
        "penalty=2|life@life",
    ),
)


def told(file: CaseFile, rule: str) -> list[tuple[str, bool]]:
    return [(one.what, one.holds) for one in file.checks if one.rule == rule]


def test_penalties_of_one_report_add_up_to_the_whole_of_another() -> None:
    rest = text(
        "b",
        "Ada Holm got death, two others life, four ten years.",
        event(
            "sentence",
            "got",
            "penalty=Ada Holm|death@death",
            "penalty=2|life@life",
            "penalty=4|prison P120M@ten years",
        ),
    )
    found = told(casefile(WHOLE, rest), "parts_sum")
    assert ("7 sentenced = 1 (death) + 2 (life) + 4 (10 years) ([a], [b])", True) in found


def test_penalties_that_reach_no_whole_say_nothing() -> None:
    rest = text(
        "b", "Three got ten years.", event("sentence", "got", "penalty=3|prison P120M@ten years")
    )
    assert told(casefile(WHOLE, rest), "parts_sum") == []


def test_a_smaller_count_that_fits_the_heaviest_is_explained() -> None:
    caption = text(
        "b", "Three were sentenced.", event("sentence", "sentenced", "count=person|=3@Three")
    )
    rest = text(
        "c",
        "Ada Holm got death, two others life, four ten years.",
        event(
            "sentence",
            "got",
            "penalty=Ada Holm|death@death",
            "penalty=2|life@life",
            "penalty=4|prison P120M@ten years",
        ),
    )
    file = casefile(WHOLE, caption, rest)
    assert told(file, "subset") == [
        ("3 sentenced fits the heaviest penalties alone: 1 (death) + 2 (life) ([c])", True)
    ]
    assert ("3 sentenced ([b]) = 7 sentenced", False) in told(file, "parts_sum")


def test_every_check_names_its_words() -> None:
    assert all(one.spans for one in casefile(WHOLE).checks)


@pytest.mark.parametrize(
    ("words", "slots", "found", "trap"),
    [
        ("Six were sentenced: two to death, three to life.", (2, 3), [], "not all are told"),
        ("Five were sentenced: two to death, three to life.", (2, 3), [True], "the sum holds"),
        ("Four were sentenced: two to death, three to life.", (2, 3), [False], "one too many"),
        ("Four were sentenced: two to death, three of them later.", (2, 3), [], "may overlap"),
    ],
)
def test_more_fates_than_people_do_not_add_up(
    words: str, slots: tuple[int, int], found: list[bool], trap: str
) -> None:
    whole = {"Four": 4, "Five": 5, "Six": 6}[words.split(maxsplit=1)[0]]
    row = event(
        "sentence",
        "sentenced",
        f"count=person|={whole}@{words.split(maxsplit=1)[0]}",
        f"penalty={slots[0]}|death@two",
        f"penalty={slots[1]}|life@three",
    )
    file = casefile(text("a", words, row))
    assert [holds for _, holds in told(file, "parts_sum")] == found, trap


def test_five_jailed_two_and_three_of_them_longer_are_five() -> None:
    words = "Five were sentenced. Five were jailed, two for 10 years and three for 12 years."
    row = event(
        "sentence",
        "sentenced",
        "count=person|=5@Five",
        "penalty=5|prison P12M@jailed",
        "penalty=2|prison P120M@10 years",
        "penalty=3|prison P144M@12 years",
    )
    assert told(casefile(text("a", words, row)), "parts_sum") == []
