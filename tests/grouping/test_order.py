"""An order of stages that one case cannot have."""

import pytest
from tests.support.cases import event, text

from consilience.grouping.order import Course, course, impossible

WORDS = "Ada Holm arrested sentenced pleaded seized 4 May 2 June 9 July 1 March"


def told(kind: str, day: str, name: str = "Ada Holm", fact: str = "asserted") -> Course:
    cue = {"arrest": "arrested", "seizure": "seized", "plea": "pleaded"}.get(kind, "sentenced")
    one = event(kind, cue, f"person={name}", f"date={day}@4 May", how=fact)
    return course(text("a", WORDS, one).reading.events)


@pytest.mark.parametrize(
    ("verdict", "arrest", "apart", "trap"),
    [
        (told("sentence", "2018-03-01"), told("arrest", "2020-05-04"), True, "caught again"),
        (told("sentence", "2020-03-01"), told("arrest", "2018-05-04"), False, "the usual way"),
        (told("plea", "2020-03-01"), told("arrest", "2020-03-20"), False, "a day mistaken"),
        (told("plea", "2020-03-01"), told("arrest", "2020-05-01"), True, "61 days after"),
        (told("plea", "2020-03-01"), told("arrest", "2020-04-30"), False, "60 days after"),
        (told("sentence", "2018"), told("arrest", "2018-11-04"), False, "some day of one year"),
        (
            told("sentence", "2018-03-01"),
            told("arrest", "2020-05-04", "Ada"),
            False,
            "no full name",
        ),
        (
            told("sentence", "2018-03-01", fact="planned"),
            told("arrest", "2020-05-04"),
            False,
            "a sentence that was only planned",
        ),
    ],
)
def test_a_verdict_before_all_that_led_to_it_speaks_against_one_case(
    verdict: Course, arrest: Course, apart: bool, trap: str
) -> None:
    for score in (impossible(verdict, arrest), impossible(arrest, verdict)):
        assert (score.value < 0) is apart, trap


def test_the_reason_names_the_person() -> None:
    score = impossible(told("sentence", "2018-03-01"), told("arrest", "2020-05-04"))
    assert score.reason == "Ada Holm sentenced before the arrest"


def test_a_report_that_tells_an_earlier_arrest_too_is_not_apart() -> None:
    verdict, later = told("sentence", "2018-03-01"), told("arrest", "2020-05-04")
    both = Course(begun=later.begun | told("arrest", "2017-01-02").begun)
    assert impossible(verdict, both).value == 0
