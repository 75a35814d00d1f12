import re

import pytest

from consilience.grouping.docket import docket
from consilience.types import Mention, Reading, Report, ReportId, Role, Span
from consilience.values.written import parse

TEXT = (
    "Rui Matos was sentenced in the Eastern District of Oregon on Thursday. U.S. District Judge "
    "Ana M. Brito, of the District of New Jersey until 2009, spoke on May 5, 2011."
)


def _reading(**days: str) -> Reading:
    found = {words: re.search(words.replace("_", "."), TEXT) for words in days}
    mentions = tuple(
        Mention(
            span=Span(start=at.start(), end=at.end(), text=at.group()),
            kind="date",
            value=parse(Role.DATE, days[words], {}),
        )
        for words, at in found.items()
        if at
    )
    return Reading(report=ReportId("a"), relevant=True, why="", mentions=mentions)


def test_districts_and_judges_are_read_off_the_page() -> None:
    found = docket(Report(id=ReportId("a"), text=TEXT), _reading())
    assert found.districts == {"eastern district of oregon", "district of new jersey"}
    assert found.judges == {"brito"}


def test_only_days_printed_in_figures_count() -> None:
    reading = _reading(Thursday="2011-05-05", May_5__2011="2011-05-05")
    assert docket(Report(id=ReportId("a"), text=TEXT), reading).days == {"2011-05-05"}
    weekday = _reading(Thursday="2011-05-05")
    assert docket(Report(id=ReportId("a"), text=TEXT), weekday).days == frozenset()


def test_a_year_alone_is_no_day() -> None:
    reading = _reading(**{"2009": "2009"})
    assert docket(Report(id=ReportId("a"), text=TEXT), reading).days == frozenset()


def test_a_word_that_only_ends_like_a_district_is_none() -> None:
    words = "The Subdistrict of Faro, the MegaDistrict of Lagos; Prejudge Brito. Western  District\nof Ohio"
    report = Report(id=ReportId("a"), text=words)
    found = docket(report, Reading(report=report.id, relevant=True, why=""))
    assert found.districts == {"western district of ohio"}
    assert found.judges == frozenset()


@pytest.mark.parametrize(
    ("words", "prosecuted", "trap"),
    [
        ("Tried in the District of Oregon.", True, "a district alone"),
        ("Trial Attorney Ada Holm tries the case.", True, "whoever prints no district"),
        ("Assistant US Attorney Ada Holm tries the case.", True, "without full stops"),
        ("Her attorney, Ada Holm, said so.", False, "defence in a newspaper"),
    ],
)
def test_a_release_prints_its_court_or_its_lawyers(
    words: str, *, prosecuted: bool, trap: str
) -> None:
    report = Report(id=ReportId("a"), text=words)
    found = docket(report, Reading(report=report.id, relevant=True, why=""))
    assert found.prosecuted is prosecuted, trap


def test_who_is_charged_is_named_with_an_age_in_a_release_alone() -> None:
    words = "Orla Quennell, 36, Rui Matos Jr., aka Sis, 41, of Faro, and Mr. Brito on May 5, 2011."
    report = Report(id=ReportId("a"), text=words)
    reading = Reading(report=report.id, relevant=True, why="")
    assert docket(report, reading).aged == frozenset()
    release = Report(id=report.id, text=f"{words} Trial Attorney Ada Holm.")
    assert docket(release, reading).aged == {"quennell", "mato"}
