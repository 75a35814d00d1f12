from tests.support.cases import casefile, event, text

from consilience.casefile import Claim
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.penalties import heaviest, penalty_parts

NOBODY = Cast({}, {})


def claims(words: str, *penalties: str) -> list[Claim]:
    file = casefile(
        text("a", words, event("sentence", "got", *(f"penalty={one}" for one in penalties)))
    )
    return [claim for one in file.findings for claim in one.claims]


def test_people_of_one_fate_are_one_part_and_the_heaviest_comes_first() -> None:
    some = claims(
        "Ada Holm and Per Lie got life, Siv Moe death with two years' reprieve, 6 others 18 months",
        "6|prison P18M@18 months",
        "Ada Holm|life@life",
        "Per Lie|life@life",
        "Siv Moe|death suspended P2Y@death",
    )
    assert [one.say() for one in penalty_parts(some, NOBODY)] == [
        "1 (death, suspended for 2 years)",
        "2 (life)",
        "6 (1 year 6 months)",
    ]


def test_a_range_given_as_least_and_most_is_one_part() -> None:
    some = claims("8 got six months to life", "8|min prison P6M@six months", "8|max life@life")
    assert [one.say() for one in penalty_parts(some, NOBODY)] == ["8 (between the limits given)"]


def test_each_person_counts_once_under_the_heaviest_penalty() -> None:
    some = claims(
        "Ada Holm got life and ten years", "Ada Holm|life@life", "Ada Holm|prison P120M@ten years"
    )
    assert [(one.number, one.fate) for one in penalty_parts(some, NOBODY)] == [(1, "life")]


def test_fines_are_no_fate() -> None:
    assert penalty_parts(claims("Ada Holm got a fine", "Ada Holm|fine 500 EUR@fine"), NOBODY) == []


def test_the_heaviest_make_up_a_number_or_nothing_does() -> None:
    some = claims(
        "Ada Holm got death, 2 life, 4 ten years",
        "Ada Holm|death@death",
        "2|life@life",
        "4|prison P120M@ten years",
    )
    assert [one.number for one in heaviest(some, 3, NOBODY)] == [1, 2]
    assert heaviest(some, 4, NOBODY) == ()
    assert heaviest(some, 7, NOBODY) == ()  # all of them are no part
