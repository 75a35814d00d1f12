import pytest
from tests.support.cases import Text, casefile, event, status, text

from consilience.reconciling.disputes.counts import adds_up


@pytest.mark.parametrize(
    ("number", "others", "named", "wholes", "adds"),
    [
        (8, [], 1, [9], True),  # he and eight others
        (5, [4], 0, [9], True),  # five men and four women
        (6, [7], 2, [9], False),
        (3, [9], 1, [9], False),  # nine is the whole, not a part of itself
        (2, [6], 1, [9], True),
        (9, [], 3, [9], False),  # never a part of itself
        (7, [], 0, [9], False),  # nobody is named beside it
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


def verdict(name: str, words: str, number: int, printed: str) -> Text:
    row = event(
        "sentence",
        "sentenced",
        f"count=person|={number}@{printed}",
        "person=Ada Holm",
        "person=Bo Lund",
    )
    return text(name, words, row)


@pytest.mark.parametrize(
    ("words", "number", "printed", "said", "trap"),
    [
        ("Five were sentenced, Ada Holm and Bo Lund among them.", 5, "Five", "disputed", "inside"),
        ("Ada Holm, Bo Lund and five others were sentenced.", 5, "five", "single", "five others"),
        ("Ada Holm, Bo Lund and five men were sentenced.", 5, "five", "single", "name and number"),
        (
            "Ada Holm, Bo Lund, and the other five, were sentenced.",
            5,
            "five",
            "single",
            "the other",
        ),
        ("Ada Holm, Bo Lund and four others were sentenced.", 4, "four", "disputed", "make six"),
        ("Five or more were sentenced, Ada Holm, Bo Lund too.", 5, "Five", "disputed", "or more"),
    ],
)
def test_named_people_stand_beside_a_number_only_where_the_words_say_so(
    words: str, number: int, printed: str, said: str, trap: str
) -> None:
    whole = verdict("b", "Seven were sentenced: Ada Holm, Bo Lund and their men.", 7, "Seven")
    file = casefile(verdict("a", words, number, printed), whole)
    found = status(file, "sentence", "count", f"person|={number}")
    assert found.split()[0] == said, trap


def test_two_is_no_half_of_four_that_a_report_prints_once() -> None:
    file = casefile(held("a", "2 people", 2), held("b", "4 people", 4))
    assert status(file, "arrest", "count", "person|=2").startswith("disputed")


def test_two_and_two_are_four() -> None:
    both = text(
        "a",
        "2 men and two women were arrested in Porto.",
        event(
            "arrest",
            "arrested",
            "count=person|=2@2 men",
            "count=person|=2@two",
            "place=Porto, PT@Porto",
        ),
    )
    file = casefile(both, held("b", "4 people", 4))
    assert status(file, "arrest", "count", "person|=4") == "single"


@pytest.mark.parametrize(
    ("words", "said", "trap"),
    [
        ("The chief fled; four others were arrested in Porto.", "single", "others than whom?"),
        ("The chief fled; four people were arrested in Porto.", "disputed", "a whole of its own"),
    ],
)
def test_a_number_of_others_in_rounds_is_no_whole(words: str, said: str, trap: str) -> None:
    row = event("arrest", "arrested", "count=person|=4@four", "place=Porto, PT@Porto")
    file = casefile(text("a", words, row), held("b", "9 people", 9))
    assert status(file, "arrest", "count", "person|=4").split()[0] == said, trap
