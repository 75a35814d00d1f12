"""Adding bit by bit gives what a rebuild from nothing gives, byte for byte."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.sources import Candidate
from consilience.types import Reading, Report, ReportId
from consilience.workspace import Stages, Workspace

COUNT = len(cheap.collection())


def decision(target: str, act: Act = Act.ACCEPT, value: str | None = None) -> Decision:
    return Decision(who="Eva", when="2026-11-22", act=act, target=target, value=value, why="seen")


@lru_cache(maxsize=1)
def _at_once() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        one = Workspace.create(f"{folder}/work.db", cheap.stages())
        one.add(cheap.collection())
        one.catch_up()
        files = dict(one.files())
        one.close()
    return files


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(COUNT)), st.sets(st.integers(1, COUNT - 1), max_size=3))
def test_any_order_and_any_split_gives_the_same_bytes(order: list[int], cuts: set[int]) -> None:
    there = cheap.collection()
    with tempfile.TemporaryDirectory() as folder:
        one = Workspace.create(f"{folder}/work.db", cheap.stages())
        for start, end in zip((0, *sorted(cuts)), (*sorted(cuts), COUNT), strict=True):
            one.add([there[place] for place in order[start:end]])
            one.catch_up()
        assert dict(one.files()) == _at_once()
        one.rebuild(reread=True)
        assert dict(one.files()) == _at_once()
        one.close()


def test_the_collection_has_what_could_go_wrong() -> None:
    files = _at_once()
    assert sum(name.startswith("cases/") and name.endswith(".json") for name in files) == 3
    assert b"home side" not in files["index.html"]


def test_a_report_given_again_is_known_and_nothing_is_made_again(workspace: Workspace) -> None:
    first = workspace.add(cheap.collection())
    assert len(first.new) == 8
    assert workspace.catch_up() is not None
    again = workspace.add(cheap.collection())
    assert again.new == ()
    assert again.known == first.new
    assert workspace.catch_up() is None


def _counting(read: list[str]) -> Stages:
    def note(report: Report) -> Reading:
        read.append(report.id)
        return cheap.read(report)

    return replace(cheap.stages(), read=note)


def test_only_new_reports_are_read_and_only_touched_cases_reconciled(tmp_path: Path) -> None:
    read: list[str] = []
    one = Workspace.create(str(tmp_path / "work.db"), _counting(read))
    most = [each for each in cheap.collection() if each.report.id != "b-1"]
    last = cheap.candidate("y", "The keeper was praised.")
    lyon = [each for each in most if each.report.id in ("a-1", "a-2")]
    one.add(most)
    one.catch_up()
    read.clear()
    one.add(
        [
            last,
            replace(lyon[0], report=replace(lyon[0].report, id=ReportId("a-9"), publisher="Echo")),
        ]
    )
    done = one.catch_up()
    assert sorted(read) == ["a-9", "y"]
    assert done
    assert done.reconciled == 1
    assert len(one.cases()) == 3
    one.close()


def test_an_earlier_edition_is_kept_but_stands_in_no_case(workspace: Workspace) -> None:
    accepted = workspace.add(cheap.collection())
    workspace.catch_up()
    assert accepted.replacing == (("b-1", "b-2"),)
    assert workspace.case_of(workspace.report("b-2").report.id) == "nice-cocaine-2021"
    assert workspace.case_of(workspace.report("b-1").report.id) is None
    assert [each.report.id for each in workspace.editions("b-2")] == ["b-1", "b-2"]
    assert [each.report.id for each in workspace.editions("b-1")] == ["b-1", "b-2"]
    assert workspace.state().editions == 1


def test_what_an_address_shows_another_day_is_no_edition(workspace: Workspace) -> None:
    url = "https://wire.example/front"
    front = [
        cheap.candidate("f-1", "Police seized 9 kg of opium in Brest on 2018-03-03.", url=url),
        cheap.candidate("f-2", "Jan Novak was sentenced in Lyon on 2020-02-04.", url=url),
    ]
    assert workspace.add(front).replacing == ()
    assert workspace.state().reports == 2


def _slugs(workspace: Workspace) -> list[str]:
    return [one.slug for one in workspace.cases()]


def test_an_old_slug_leads_to_the_case_that_its_reports_are_in_now(workspace: Workspace) -> None:
    first, *rest = cheap.collection()
    other = cheap.candidate("a-0", "Police seized 40 kg of heroin in Lyon on 2019-05-03 by day.")
    workspace.add([first])
    workspace.catch_up()
    (before,) = _slugs(workspace)
    workspace.add([*rest, other])
    workspace.decide([decision("report:a-1", Act.SPLIT, f"report:{one}") for one in ("a-0", "a-2")])
    workspace.catch_up()
    assert "a-1" in workspace.case(before).reports


def test_a_slug_that_never_was_is_told(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="no such case"):
        workspace.case("atlantis-2020")
    with pytest.raises(UsageError, match="no such report"):
        workspace.report("r-0")


def test_decisions_are_applied_like_in_a_build(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    assert "b-2" in workspace.case("nice-cocaine-2021").reports
    assert workspace.decide([decision("case:nice-cocaine-2021")]) == 1
    assert workspace.decide([decision("case:nice-cocaine-2021")]) == 0
    done = workspace.catch_up()
    assert done
    assert done.reconciled == 0
    assert [one.who for one in workspace.case("nice-cocaine-2021").decisions] == ["Eva"]
    assert b"Checked by Eva" in dict(workspace.files())["cases/nice-cocaine-2021.html"]


def test_a_decision_on_one_case_leaves_the_others_alone(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    workspace.decide([decision("person:Jan Novak", Act.SAME, "person:Jan Nowak")])
    done = workspace.catch_up()
    assert done
    assert done.reconciled == 1


def test_a_reading_by_an_older_version_is_counted_and_made_again_by_a_rebuild(
    tmp_path: Path,
) -> None:
    place = str(tmp_path / "work.db")
    one = Workspace.create(place, cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    one.close()
    newer = Workspace.open(place, cheap.stages(reader="cheap-2", builder="built-2"))
    assert newer.state().older == 7
    newer.catch_up()
    assert newer.state().older == 7
    newer.rebuild()
    assert newer.state().older == 0
    assert dict(newer.files()) == _at_once()
    newer.close()


class _KilledError(Exception):
    pass


def _killed_after(count: int) -> Stages:
    left = iter(range(count))

    def read(report: Report) -> Reading:
        if next(left, None) is None:
            raise _KilledError
        return cheap.read(report)

    return replace(cheap.stages(), read=read)


@pytest.mark.parametrize("count", [0, 1, 6])
def test_work_that_was_broken_off_goes_on_where_it_was(tmp_path: Path, count: int) -> None:
    place = str(tmp_path / "work.db")
    one = Workspace.create(place, _killed_after(count))
    one.add(cheap.collection())
    with pytest.raises(_KilledError):
        one.catch_up()
    one.close()
    again = Workspace.open(place, cheap.stages())
    assert again.state().behind
    again.catch_up()
    assert dict(again.files()) == _at_once()
    again.close()


def test_a_backup_is_a_workspace(workspace: Workspace, tmp_path: Path) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    workspace.backup(tmp_path / "copy.db")
    copy = Workspace.open(str(tmp_path / "copy.db"), cheap.stages())
    assert dict(copy.files()) == _at_once()
    copy.close()


def test_the_ids_of_two_texts_with_one_id_do_not_depend_on_who_came_first(
    workspace: Workspace,
) -> None:
    sport, opium = (
        next(one for one in _x() if word in one.report.text) for word in ("goals", "opium")
    )
    workspace.add([sport])
    assert workspace.report("x").report.text == sport.report.text
    workspace.add([opium])
    assert workspace.report("x").report.text == opium.report.text
    assert workspace.state().reports == 2


def _x() -> Sequence[Candidate]:
    return [one for one in cheap.collection() if one.report.id == "x"]


def test_a_report_given_again_with_an_earlier_date_is_read_again(workspace: Workspace) -> None:
    late, early = (
        cheap.candidate("d", "Police seized 9 kg of opium in Brest on 2018-03-03.", published=day)
        for day in ("2018-03-06", "2018-03-05")
    )
    workspace.add([late])
    workspace.catch_up()
    assert workspace.add([early]).changed
    workspace.catch_up()
    assert workspace.report("d").report.published == "2018-03-05"
    assert not workspace.add([late]).changed
    assert workspace.report("d").report.published == "2018-03-05"
