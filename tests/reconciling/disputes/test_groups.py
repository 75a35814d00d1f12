import pytest
from tests.support.cases import Text, casefile, event, status, text

from consilience.reconciling.disputes.groups import adds_up


@pytest.mark.parametrize(
    ("number", "others", "named", "wholes", "adds"),
    [
        (8, [], 1, [9], True),  # he and eight others
        (5, [4], 0, [9], True),  # five men and four women
        (6, [7], 2, [9], False),
        (3, [9], 1, [9], False),  # nine is the whole, not a part of itself
        (2, [6], 1, [9], True),
        (9, [], 3, [9], False),  # never a part of itself
    ],
)
def test_a_number_adds_up_to_a_whole(
    number: int, others: list[int], named: int, wholes: list[int], adds: bool
) -> None:
    assert adds_up(number, others, named, wholes) is adds


def test_a_caption_that_counts_the_heaviest_disputes_the_whole_only() -> None:
    words = "Nine were sentenced; the caption says three. Ada Holm got death, two others life."
    first = text(
        "a",
        words,
        event(
            "sentence",
            "sentenced",
            "count=person|=9@Nine",
            "count=person|=3@three",
            "count=person|=2@two",
            "penalty=Ada Holm|death@death",
            "penalty=2|life@life",
        ),
    )
    second = text(
        "b",
        "Ada Holm got death, six people up to ten years.",
        event(
            "sentence",
            "got",
            "penalty=Ada Holm|death@death",
            "count=person|=6@six",
            "penalty=6|prison P120M@ten years",
        ),
    )
    file = casefile(first, second)
    assert status(file, "sentence", "count", "person|=9") == "disputed scope"
    assert status(file, "sentence", "count", "person|=3") == "disputed scope"
    assert status(file, "sentence", "count", "person|=2") == "single"
    assert status(file, "sentence", "count", "person|=6") == "single"


def test_rounds_of_arrests_dispute_nothing() -> None:
    words = "Police arrested 21 people in Porto and 3 in Faro."
    both = event("arrest", "arrested", "count=person|=21@21", "count=person|=3@3")
    other = event("arrest", "arrested", "count=person|=3@3")
    file = casefile(text("a", words, both), text("b", words, other))
    assert {one.status.value for one in file.findings} <= {"single", "corroborated"}


def test_a_sum_that_one_report_prints_explains_a_near_count() -> None:
    first = text(
        "a",
        "12 sacks were seized in Porto.",
        event("seizure", "seized", "count=package|=12@12", "place=Porto, PT@Porto"),
    )
    second = text(
        "b",
        "11 sacks and 1 more were seized in Porto.",
        event(
            "seizure",
            "seized",
            "count=package|=11@11",
            "count=package|=1@1",
            "place=Porto, PT@Porto",
        ),
    )
    assert status(casefile(first, second), "seizure", "count", "package|=12") == "single"


def held(name: str, words: str, *numbers: int) -> Text:
    return text(
        name,
        f"{words} were arrested in Porto.",
        event(
            "arrest",
            "arrested",
            *(f"count=person|={one}@{one}" for one in numbers),
            "place=Porto, PT@Porto",
        ),
    )


def test_a_whole_that_its_report_divides_is_still_one_number() -> None:
    file = casefile(
        held("a", "11 people", 11), held("b", "12 people, 9 men and 3 women,", 12, 9, 3)
    )
    assert status(file, "arrest", "count", "person|=11") == "disputed scope"
    assert status(file, "arrest", "count", "person|=9") == "single"


def test_a_report_that_prints_both_numbers_means_two_rounds() -> None:
    file = casefile(
        held("a", "16 people", 16),
        held("b", "17 people", 17),
        held("c", "16 people, and 17 in all,", 16, 17),
    )
    assert status(file, "arrest", "count", "person|=17") == "corroborated"


@pytest.mark.parametrize(
    ("words", "said", "trap"),
    [
        ("three of the twelve accused", "single", "the sentence says which is the part"),
        ("three men of twelve", "single", "without an article"),
        ("three, the clerk said; the lawyer said twelve", "disputed scope", "two numbers"),
    ],
)
def test_a_number_that_is_said_to_be_of_another_is_no_rival_of_it(
    words: str, said: str, trap: str
) -> None:
    verdict = event("conviction", "convicted", "count=person|=3@three", "count=person|=12@twelve")
    file = casefile(text("a", f"The court convicted {words}.", verdict))
    assert status(file, "conviction", "count", "person|=3") == said, trap
