from tests.support.cases import text

from consilience.grouping.wording import wording

NAMES = "Vila Nova, Matos, Pinho, Almada, Setubal, Brito and 4711"


def test_texts_with_many_names_in_common_are_near() -> None:
    reports = [
        text("a", f"Police spoke of {NAMES} again.").report,
        text("b", f"We heard of {NAMES} too.").report,
        text("c", "Nothing on Oslo, Bergen, Hamar, Bodin or 1234.").report,
    ]
    found = wording(reports, {})
    assert found.alike(reports[0].id, reports[1].id) > 0.8
    assert found.alike(reports[0].id, reports[2].id) == 0.0
    assert found.neighbours() == (("a", "b"),)
    assert found.points(["a"], ["b"]).value > 1 > found.points(["a"], ["c"]).value  # type: ignore[list-item]


def test_days_and_years_are_no_names() -> None:
    reports = [text(one, "It was on Monday in March 2020.").report for one in "ab"]
    assert wording(reports, {}).alike(reports[0].id, reports[1].id) == 0.0


def test_a_first_word_that_the_text_also_prints_small_is_no_name() -> None:
    reports = [text("a", "Police came.").report, text("b", "Police saw police.").report]
    assert wording(reports, {}).alike(reports[0].id, reports[1].id) == 0.0


def test_set_aside_words_do_not_count() -> None:
    one = text("a", "Porto wins. Police came.", asides=[("Porto wins.", "football")])
    other = text("b", "Porto burns.")
    found = wording([one.report, other.report], {one.report.id: one.reading.asides})
    assert found.alike(one.report.id, other.report.id) == 0.0
