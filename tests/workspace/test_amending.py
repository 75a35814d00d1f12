"""A decision worked into its case alone gives what putting all together anew gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.reconciling.log import digest_of
from consilience.workspace import Workspace, working
from consilience.workspace.amending import Amended
from consilience.workspace.renewing.keeping import Renewal, renew

_ROWS = [
    ("a word on a report", "note", "report:a-1", "looked at", Amended),
    ("a word on a report of no case", "note", "report:x", "looked at", Amended),
    ("a value that is right", "accept", "claim:a-1:24-39:amount", None, Amended),
    ("a value that nothing has: stale", "accept", "claim:a-1:0-3:amount", None, Amended),
    ("a value that is wrong", "correct", "claim:a-3:24-39:amount", "heroin|=44 kg", Amended),
    ("another name for the case", "reject", "claim:b-2:23-30:place", None, None),
    ("one report out of its case", "split", "report:a-1", "report:a-2", Renewal),
    ("copies that are none", "independent", "report:a-1", "report:a-2", Renewal),
    ("two people who are one", "same", "person:Jan Novak", "person:Jan Nowak", Renewal),
    ("a whole case", "accept", "case:nice-cocaine-2021", None, Renewal),
]


def _filled(folder: Path, name: str = "work.db") -> Workspace:
    one = Workspace.create(str(folder / name), cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    return one


def _same_as_anew(one: Workspace) -> None:
    inbox, cases, stale = one.inbox(), one.case_list(), one.stale()
    files, rows = dict(one.files()), one.cases()
    one.rebuild()
    assert one.cases() == rows
    assert dict(one.files()) == files
    assert (one.inbox(), one.case_list(), one.stale()) == (inbox, cases, stale)


@pytest.mark.parametrize(("trap", "act", "target", "value", "kind"), _ROWS)
def test_what_is_stored_is_what_a_rebuild_stores(
    tmp_path: Path, trap: str, act: str, target: str, value: str | None, kind: type | None
) -> None:
    one = _filled(tmp_path)
    one.decide([cheap.decision(act, target, value)])
    done = one.catch_up()
    assert kind is None or isinstance(done, kind), trap
    assert one.catch_up() is None
    _same_as_anew(one)
    one.close()


def test_what_is_undone_and_done_again_is_worked_in_too(tmp_path: Path) -> None:
    one = _filled(tmp_path)
    taken = cheap.decision("correct", "claim:a-3:24-39:amount", "heroin|=44 kg")
    one.decide([taken])
    one.catch_up()
    for digest in (digest_of(taken), _undo(digest_of(taken))):
        one.undo(digest, "Eva", "a slip")
        assert isinstance(one.catch_up(), Amended)
        _same_as_anew(one)
    one.close()


def _undo(digest: str) -> str:
    undo = Decision(
        who="Eva", when="2026-11-22T12:00:00Z", act=Act.UNDO, target=f"decision:{digest}",
        value=None, why="a slip",
    )  # fmt: skip
    return digest_of(undo)


def test_only_the_case_that_is_meant_is_made_anew(tmp_path: Path) -> None:
    one = _filled(tmp_path)
    before = {each.slug: each.digest for each in one.cases()}
    one.decide([cheap.decision("note", "report:b-2", "looked at")])
    done = one.catch_up()
    assert isinstance(done, Amended)
    after = {each.slug: each.digest for each in one.cases()}
    assert [slug for slug in after if after[slug] != before[slug]] == ["nice-cocaine-2021"]
    one.close()


def test_reports_that_came_before_the_decision_are_not_passed_over(tmp_path: Path) -> None:
    one = _filled(tmp_path)
    one.add([cheap.candidate("new", "Police seized 9 kg of opium in Brest on 2011-03-03.")])
    one.decide([cheap.decision("note", "report:a-1", "looked at")])
    assert isinstance(one.catch_up(), Renewal)
    assert one.case_of(one.report("new").report.id) is not None
    _same_as_anew(one)
    one.close()


def test_reports_that_nobody_read_before_cases_were_made_are_read_later(tmp_path: Path) -> None:
    one = _filled(tmp_path)
    one.add([cheap.candidate("new", "Police seized 9 kg of opium in Brest on 2011-03-03.")])
    # Another worker puts cases together between the adding and the reading.
    working.bring_up_to_date(one.store, one.stages, lambda *_: None)
    one.decide([cheap.decision("note", "report:a-1", "looked at")])
    one.catch_up()
    assert one.case_of(one.report("new").report.id) is not None
    one.close()


def test_a_newer_tool_makes_all_anew(tmp_path: Path) -> None:
    one = _filled(tmp_path)
    one.close()
    newer = replace(cheap.stages(), builder="built-2")
    two = Workspace.open(str(tmp_path / "work.db"), newer)
    two.decide([cheap.decision("note", "report:a-1", "looked at")])
    done = two.catch_up()
    assert isinstance(done, Renewal)
    assert done.reconciled == len(done.cases.made)
    two.close()


def test_decisions_that_come_meanwhile_do_not_keep_cases_from_being_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = _filled(tmp_path)
    numbers = iter(range(1000))

    def busy(*given: object, **more: object) -> Renewal:
        one.decide([cheap.decision("note", "report:a-1", f"note {next(numbers)}")])
        return renew(*given, **more)  # type: ignore[arg-type]  # handed on as given

    monkeypatch.setattr(working, "renew", busy)
    one.decide([cheap.decision("accept", "case:nice-cocaine-2021")])
    assert isinstance(one.catch_up(), Renewal)
    assert next(numbers) == 1
    assert isinstance(one.catch_up(), Amended)
    _same_as_anew(one)
    one.close()
