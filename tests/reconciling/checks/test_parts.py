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
