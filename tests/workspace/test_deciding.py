"""Decisions in a workspace: taken, taken back, exchanged, stale, frozen against."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support import cheap
from tests.support.gold import UNITS
from tests.workspace.test_workspace import decision

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.reconciling.lines import from_lines, to_lines
from consilience.reconciling.log import digest_of
from consilience.types import Reading, Report, Role
from consilience.values.written import parse
from consilience.workspace import Stages, Workspace


@pytest.fixture(name="filled")
def _filled(workspace: Workspace) -> Workspace:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


def amounts(file: CaseFile) -> set[str]:
    return {one.value.show() for one in file.findings if one.role.value == "amount"}


def target(workspace: Workspace, report: str, words: str, slot: str) -> str:
    start = workspace.report(report).report.text.index(words)
    return f"claim:{report}:{start}-{start + len(words)}:{slot}"


def take(workspace: Workspace, *taken: Decision) -> None:
    workspace.decide([workspace.anchored(one) for one in taken])
    workspace.catch_up()


def test_a_correction_is_applied_and_an_undo_takes_it_back(filled: Workspace) -> None:
    before = dict(filled.files())
    at = target(filled, "b-2", "7 kg of cocaine", "amount")
    take(filled, decision(at, Act.CORRECT, "cocaine|=8 kg"))
    assert amounts(filled.case("nice-cocaine-2021")) == {"cocaine|=8 kg"}
    (logged,) = filled.log()
    assert (logged.decision.quote, logged.decision.was) == ("7 kg of cocaine", "cocaine|=7 kg")
    filled.undo(logged.digest, "Eva", "the scan was right")
    filled.catch_up()
    assert dict(filled.files()) == before
    assert [one.decision.act for one in filled.log()] == [Act.CORRECT, Act.UNDO]
    with pytest.raises(UsageError, match="no such decision"):
        filled.undo("000000000000", "Eva", "x")


def test_the_log_of_a_colleague_gives_the_same_case_files(
    filled: Workspace, tmp_path: Path
) -> None:
    at = target(filled, "b-2", "7 kg of cocaine", "amount")
    take(
        filled,
        decision(at, Act.CORRECT, "cocaine|=8 kg"),
        decision("report:a-4", Act.SPLIT, "report:a-1"),
        decision("case:nice-cocaine-2021"),
    )
    lines = to_lines(one.decision for one in filled.log())
    other = Workspace.create(str(tmp_path / "other.db"), cheap.stages())
    assert other.decide(from_lines("log.jsonl", lines)) == 3
    other.add(cheap.collection())
    other.catch_up()
    assert dict(other.files()) == dict(filled.files())
    assert other.decide(from_lines("log.jsonl", lines)) == 0
    other.close()


def _reading_other_amounts(report: Report) -> Reading:
    """A newer reader, which takes what every amount says for nine kilograms of cocaine."""
    nine = parse(Role.AMOUNT, "cocaine|=9 kg", UNITS)
    reading = cheap.read(report)
    events = (
        replace(
            event,
            slots=tuple(
                replace(slot, value=nine) if slot.role is Role.AMOUNT else slot
                for slot in event.slots
            ),
        )
        for event in reading.events
    )
    return replace(reading, events=tuple(events))


def test_a_decision_that_a_newer_reader_contradicts_is_stale_and_stays(tmp_path: Path) -> None:
    place = str(tmp_path / "work.db")
    one = Workspace.create(place, cheap.stages())
    one.add([cheap.candidate("b", "Police seized 7 kg of cocaine in Nice on 2021-06-01.")])
    one.catch_up()
    at = target(one, "b", "7 kg of cocaine", "amount")
    take(one, decision(at, Act.ACCEPT), decision("case:nice-cocaine-2021"))
    assert one.stale() == ()
    one.close()
    newer = Stages(read=_reading_other_amounts, reader="r-2", builder="b-2", now=cheap.stages().now)
    again = Workspace.open(place, newer)
    again.rebuild()
    ((stale, why),) = again.stale()
    assert stale.target == at
    assert why == "it was cocaine|=7 kg then and is cocaine|=9 kg now"
    assert len(again.log()) == 2
    again.close()


@pytest.mark.parametrize(
    ("act", "at", "value", "why"),
    [
        (Act.ACCEPT, "report:b-1", None, "its report is in no case"),
        (Act.ACCEPT, "report:zz", None, "its report is in no case"),
        (Act.SAME, "person:Bo Lind", "person:Bo Ek", "no case names such a person"),
        (Act.ACCEPT, "case:atlantis-1900", None, "no case has or had this name"),
        (Act.UNDO, "decision:000000000000", None, "there is no such decision here"),
        (Act.NOTE, "weather:fine", None, "'weather' is no kind of address"),
    ],
)
def test_a_decision_on_nothing_is_told(
    filled: Workspace, act: Act, at: str, value: str | None, why: str
) -> None:
    one = decision(at, act, value)
    filled.decide([one])
    filled.catch_up()
    assert filled.stale() == ((one, why),)


def test_two_people_who_disagree_are_both_shown_and_the_later_is_applied(filled: Workspace) -> None:
    at = target(filled, "b-2", "7 kg of cocaine", "amount")
    first = decision(at, Act.CORRECT, "cocaine|=8 kg")
    second = Decision(who="Ann", when="2026-11-23", act=Act.CORRECT, target=at, value="cocaine|=6 kg", why="x")  # fmt: skip
    filled.decide([first, second])
    filled.catch_up()
    assert filled.conflicts() == ((first, second),)
    assert amounts(filled.case("nice-cocaine-2021")) == {"cocaine|=6 kg"}


def test_cases_are_joined_and_parted_by_their_names(filled: Workspace) -> None:
    slugs = [one.slug for one in filled.cases()]
    take(filled, decision(f"case:{slugs[0]}", Act.MERGE, f"case:{slugs[1]}"))
    assert len(filled.cases()) == len(slugs) - 1
    joined = filled.case(slugs[0])
    assert joined.slug == filled.case(slugs[1]).slug
    (one,) = filled.log()
    filled.undo(one.digest, "Eva", "no")
    filled.catch_up()
    assert [one.slug for one in filled.cases()] == slugs
    whole = filled.case("lyon-heroin-2019")
    take(filled, decision("case:lyon-heroin-2019", Act.SPLIT, "report:a-4"))
    assert filled.case_of(whole.reports[0]) != filled.case_of(filled.report("a-4").report.id)


def test_a_frozen_version_stays_and_what_changed_since_is_told(filled: Workspace) -> None:
    before = filled.case("nice-cocaine-2021")
    one = filled.freeze("nice-cocaine-2021", "Eva", "for the story of Monday")
    assert (one.number, filled.changes("nice-cocaine-2021", 1)) == (1, ())
    take(
        filled,
        decision(target(filled, "b-2", "7 kg of cocaine", "amount"), Act.CORRECT, "cocaine|=8 kg"),
    )
    assert filled.version("nice-cocaine-2021", 1) == before
    assert [(one.value, one.before, one.after) for one in filled.changes(before.slug, 1)] == [
        ("cocaine|=7 kg", "single, 1 text", None),
        ("cocaine|=8 kg", None, "single, 1 text"),
    ]
    assert filled.freeze("nice-cocaine-2021", "Eva", "again").number == 2
    assert [each.number for each in filled.versions("nice-cocaine-2021")] == [1, 2]
    with pytest.raises(UsageError, match="no such version"):
        filled.version("nice-cocaine-2021", 3)


def test_a_confidential_report_stays_inside(filled: Workspace, tmp_path: Path) -> None:
    take(filled, decision("report:a-4", Act.CONFIDENTIAL))
    files = dict(filled.files())
    assert "a-4" in filled.case("lyon-heroin-2019").reports
    assert not any(b"41 kg" in one or b"a-4" in one for one in files.values())
    other = Workspace.create(str(tmp_path / "other.db"), cheap.stages())
    other.add([one for one in cheap.collection() if one.report.id != "a-4"])
    other.catch_up()
    assert files == dict(other.files())
    other.close()


def test_the_name_of_a_decision_is_its_digest(filled: Workspace) -> None:
    one = decision("case:nice-cocaine-2021", Act.NOTE)
    filled.decide([one])
    assert [each.digest for each in filled.log()] == [digest_of(one)]


@pytest.mark.parametrize(
    ("words", "slot", "value"),
    [
        ("2021-06-01", "date", "rubbish"),
        ("2021-06-01", "date", "2019-02-29"),  # 2016 had one
        ("7 kg of cocaine", "amount", "cocaine|=1.2.3 kg"),
    ],
)
def test_a_value_that_is_none_is_stale_and_stops_nothing(
    filled: Workspace, words: str, slot: str, value: str
) -> None:
    take(filled, decision(target(filled, "b-2", words, slot), Act.CORRECT, value))
    ((_, why),) = filled.stale()
    assert why == f"'{value}' is not in the notation of {slot}"
