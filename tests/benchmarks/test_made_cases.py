"""Cases that are put in by renaming are those that the stages make of their reports alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from benchmarks.made_cases import fill, name_of, word_of
from tests.support import cheap

from consilience.workspace import Workspace
from consilience.workspace.amending import Amended


def test_a_renamed_case_is_what_the_stages_make_of_its_reports_alone(tmp_path: Path) -> None:
    fill(tmp_path / "load.db", 12, patterns=2)
    one = Workspace.open(str(tmp_path / "load.db"), cheap.stages())
    assert one.catch_up() is None
    assert len(one.cases()) == 6
    reports = [one.report(name_of(number)).report for number in (10, 11)]
    alone = Workspace.create(str(tmp_path / "alone.db"), cheap.stages())
    alone.add(
        [cheap.candidate(each.id, each.text, published=each.published or "") for each in reports]
    )
    alone.catch_up()
    (row,) = alone.cases()
    slug = one.case_of(reports[0].id)
    assert slug
    assert replace(one.case(slug), slug=row.slug) == alone.case(row.slug)
    assert [one.reading(each.id) for each in reports] == [
        alone.reading(each.id) for each in reports
    ]
    alone.close()
    one.close()


def test_a_decision_on_a_case_of_another_name_is_worked_into_it_alone(tmp_path: Path) -> None:
    fill(tmp_path / "load.db", 12, patterns=2)
    one = Workspace.open(str(tmp_path / "load.db"), cheap.stages())
    one.decide([cheap.decision("note", f"report:{name_of(10)}", "looked at")])
    done = one.catch_up()
    assert isinstance(done, Amended)
    assert done.reconciled == 1
    one.close()


def test_names_are_of_one_length_and_never_the_same_for_two_cases() -> None:
    words = {word_of(number) for number in range(0, 20_000, 2)}
    assert len(words) == 10_000
    assert {len(one) for one in words} == {5}
    assert word_of(7) == word_of(6)
    assert len(name_of(0)) == len(name_of(19_999))
