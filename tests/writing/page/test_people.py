import dataclasses

from tests.support.casefiles import case, readings, reports

from consilience.writing.options import Options
from consilience.writing.page.people import people_section
from consilience.writing.view import view


def shown(stage: str, as_of: str | None) -> str:
    person = dataclasses.replace(case().people[1], stage=stage, as_of=as_of)
    of = dataclasses.replace(case(), people=(person,))
    return people_section(view(of, reports(), readings(), Options())) or ""


def test_the_charged_are_not_convicted_and_the_day_of_that_news_is_named() -> None:
    assert "charged; not reported as convicted (as of 2 May 2021)" in shown("charged", "2021-05-02")
    assert "charged; not reported as convicted (date not known)" in shown("charged", None)


def test_an_official_has_no_stage_that_could_age() -> None:
    assert "official or spokesperson</td>" in shown("official", None)


def test_no_stage_word_says_guilty_of_somebody_who_did_not_plead_so() -> None:
    for stage in ("suspected", "wanted", "arrested", "charged", "accused", "extradited", "plea"):
        assert "guilty" not in shown(stage, None)
