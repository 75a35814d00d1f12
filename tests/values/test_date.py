import pytest

from consilience import knowledge
from consilience.values.date import Date, anchor_of, find, weekday_agrees

KNOWN = knowledge.load()
WEDNESDAY = "2021-06-16"  # the day of publication


def shown(text: str, anchor: str | None = WEDNESDAY) -> str:
    found = find(text, KNOWN, anchor)
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return "; ".join(one.value.show() for one in found)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Feb. 9, 2018", "2018-02-09"),
        ("on 9 February 2018", "2018-02-09"),
        ("Friday Feb. 9 2018", "2018-02-09"),
        ("2018-02-09", "2018-02-09"),
        ("13/2/2018", "2018-02-13"),
        ("in February 2018", "2018-02"),
        ("mid-July 2015", "2015-07"),
        ("in 2018", "2018"),
        ("approximately 2014", "2014~"),
        ("the 1990s", "199X"),
        ("the early 1990s", "1990~"),
        ("March 3-5, 2019", "2019-03-03/2019-03-05"),
        ("Aug. 5, 6 and 7, 2019", "2019-08-05/2019-08-07"),
        ("May 3, 2014; June 9, 2014", "2014-05-03; 2014-06-09"),
        ("4-22 January 2016", "2016-01-04/2016-01-22"),
        ("from the 3rd to the 9th of May 2016", "2016-05-03/2016-05-09"),
        ("January to March 2016", "2016-01/2016-03"),
        # a colon behind a day ends it, one before minutes does not
        ("Seized Jan. 11, 2016: two boxes", "2016-01-11"),
        ("Nov-Feb 2017", "2016-11/2017-02"),  # over the turn of the year
        ("Nov. 18, 2014 - Dec. 19, 2015", "2014-11-18/2015-12-19"),  # no "from"
        ("2014 to 2018", "2014/2018"),
        ("january 12th, 2016", "2016-01-12"),  # a transcript in lower case
        ("the fifteenth of March 2016", "2016-03-15"),
        ("March the twenty-first, 2016", "2016-03-21"),
        ("28 June in 2020", "2020-06-28"),
        ("May 14, June 2 and July 19, 2016", "2016-05-14; 2016-06-02; 2016-07-19"),
    ],
)
def test_a_full_date_needs_no_anchor(text: str, edtf: str) -> None:
    assert shown(text, None) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("today", "2021-06-16"),
        ("yesterday", "2021-06-15"),
        ("on Wednesday", "2021-06-16"),  # the same day
        ("on Thursday", "2021-06-10"),  # the nearest past one
        ("on Monday night", "2021-06-14"),
        ("last Friday", "2021-06-11"),
        ("last Tuesday", "2021-06-08"),  # yesterday would be "Tuesday"
        ("next Tuesday", "2021-06-22"),
        ("this week", "2021-06-14/2021-06-16"),
        ("last week", "2021-06-07/2021-06-13"),
        ("over the weekend", "2021-06-12/2021-06-13"),
        ("last month", "2021-05"),
        ("in August", "2020-08"),  # the latest past one
        ("in June", "2021-06"),
        ("on May 1", "2021-05-01"),
        ("on Sept. 7", "2020-09-07"),
        ("will be tried on Sept. 7", "2021-09-07"),  # still to come
        ("September last year", "2020-09"),
        ("earlier this year", "2021"),
        ("11 months ago", "2020-07"),
        ("two years ago", "2019"),
        ("three weeks ago", "2021-05-26"),
        ("the past six years", "2015/2021"),
    ],
)
def test_a_relative_date_is_reckoned_from_publication(text: str, edtf: str) -> None:
    assert shown(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("from the early 1980s until his arrest in May 2004", "1980~/2004-05; 2004-05"),
        ("between 2010 and June 2014", "2010/2014-06"),
        ("between approximately May 2010 and approximately June 2014", "2010-05~/2014-06~"),
        ("from at least 2005 through May 2009", "2005/2009-05"),
        ("from January to March 2020", "2020-01/2020-03"),
        ("since April 2016", "2016-04/.."),
        ("since 2003", "2003/.."),
        ("during the 1960s and 1970s", "1960/1979"),
        ("Beginning in 1998 and continuing for the next four years", "1998/2002"),
        ("from October 2014 until the present", "2014-10/.."),
        ("2017-2019", "2017/2019"),
        ("arrested in 2010 and tried in 2014", "2010; 2014"),  # two dates, no period
    ],
)
def test_periods_are_intervals(text: str, edtf: str) -> None:
    assert shown(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In March 2019 they met. The following month he fled.", "2019-03; 2019-04"),
        ("On May 30, 2019 it began; two days later it was over.", "2019-05-30; 2019-06-01"),
        ("He fell in 2016. A year later he was freed.", "2016; 2017"),
        ("Orta fled on Oct. 12, 2016. Lund fled the same month.", "2016-10-12; 2016-10"),
        # a year is no month: what came before it is meant
        (
            "Orta fled on Oct. 12, 2016. It began in 2013. Lund fled the same month.",
            "2016-10-12; 2013; 2016-10",
        ),
    ],
)
def test_an_anaphor_is_reckoned_from_the_date_before_it_with_doubt(text: str, edtf: str) -> None:
    assert shown(text) == edtf
    assert find(text, KNOWN, WEDNESDAY)[-1].doubt


def test_an_anaphor_never_leads_past_publication() -> None:
    (_, later) = find("It began in 2021. Two years later it ended.", KNOWN, WEDNESDAY)
    assert later.value == Date("XXXX-XX-XX")
    assert "publication" in (later.doubt or "")


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "the second man",
        "April Jones said so",  # a name
        "the March of Dimes",
        "2000 tablets",
        "1,990 pills",
        "in the last ten minutes",
        "Resolution 2019",
        "a sum of $2019",
        "held under the Poisons Act, 1985",  # the year of a statute
        "under the Narcotic Substances (NS) Act, 1985,",
        "the 2015 Customs Act",
    ],
)
def test_other_words_and_figures_are_no_dates(text: str) -> None:
    assert not shown(text)


def test_day_and_month_that_may_be_swapped_are_doubted() -> None:
    (found,) = find("4/7/2019", KNOWN, None)
    assert found.doubt


@pytest.mark.parametrize(
    ("weekday", "edtf", "agrees"),
    [
        ("Thursday", "2019-11-07", True),
        ("Thu.", "2019-11-07", True),
        ("Friday", "2019-11-07", False),
        ("Friday", "2019-11", None),  # no day
    ],
)
def test_a_weekday_is_checked(weekday: str, edtf: str, *, agrees: bool | None) -> None:
    assert weekday_agrees(weekday, edtf, KNOWN) is agrees


def test_a_wrong_weekday_is_doubted() -> None:
    (found,) = find("Friday, Feb. 8, 2018", KNOWN, None)
    assert found.doubt


def test_without_publication_the_first_full_date_is_the_anchor() -> None:
    assert anchor_of("Port of Callao, 12 June 2021. Yesterday it rained.", KNOWN) == "2021-06-12"
    assert shown("12 June 2021. Yesterday it rained.", None) == "2021-06-12; 2021-06-11"


def test_the_nearest_year_counts_where_publication_is_not_known() -> None:
    assert shown("Seen on May 16, 2017. It left on May 18.", None) == "2017-05-16; 2017-05-18"
    # with a publication date nothing is told of the future
    assert shown("It left on May 18.", "2017-05-16") == "2016-05-18"


def test_two_years_ago_counts_from_no_day_that_the_text_tells_of() -> None:
    assert shown("It docked two years ago. They boarded it on May 16, 2017.", None) == "2017-05-16"


def test_a_year_behind_an_act_that_was_passed_then_is_a_date() -> None:
    assert shown("They passed the Act in 1985.") == "1985"


def test_the_last_week_of_a_sunday_paper_has_just_ended() -> None:
    assert shown("last week", "2021-06-20") == "2021-06-14/2021-06-20"
    assert shown("last week", "2021-06-19") == "2021-06-07/2021-06-13"


def test_without_any_date_a_relative_one_is_unknown() -> None:
    (found,) = find("Yesterday it rained.", KNOWN, None)
    assert found.value == Date("XXXX-XX-XX")
    assert found.doubt
    (found,) = find("It rained on May 4.", KNOWN, None)
    assert found.value == Date("XXXX-05-04")


def test_a_weekday_fixes_the_year_in_a_text_without_dates() -> None:
    text = "It ran since 2017. On Friday Feb. 9 it ended."
    assert shown(text, None) == "2017/..; 2018-02-09"


def test_a_day_in_brackets_is_the_one_just_told() -> None:
    assert shown("She appears in court next Monday (June 21).") == "2021-06-21; 2021-06-21"
    # no bracket: a day of its own, the latest past one
    assert shown("It met on Monday. In Hull June 21 was hot.") == "2021-06-14; 2020-06-21"


@pytest.mark.parametrize(
    "text",
    [
        "They stopped a 2014 Honda Civic.",  # the year of the car
        "It was seized under the Drugs Act, 1985.",  # the year of the law
        "It was the largest haul this year.",  # a record
        "This is the third such seizure of the kind this month.",
    ],
)
def test_a_model_year_and_a_record_are_no_dates(text: str) -> None:
    assert not shown(text)
