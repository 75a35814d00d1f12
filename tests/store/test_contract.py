"""What every store does alike: the same assertions on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support import casefiles

from consilience.casefile import Unplaced
from consilience.decision import Act, Decision
from consilience.reconciling.log import digest_of
from consilience.store import cases, decisions, lineages, marks, readings, reports
from consilience.store.base import Store
from consilience.store.readings import Made
from consilience.types import CaseSlug, ReportId, Unread

NOON, LATER = "2026-11-22T12:00:00Z", "2026-11-22T13:00:00Z"


def entries() -> list[reports.Entry]:
    return [
        reports.Entry(key=f"k{one.id}", report=one, given=one.id, stated=True, added=NOON)
        for one in casefiles.reports().values()
    ]


def row(slug: str = "tromso-cocaine-2021", digest: str = "d1") -> cases.CaseRow:
    file = casefiles.case()
    return cases.CaseRow(
        slug=CaseSlug(slug), base=file.slug, digest=digest, title=file.title, size=3
    )


def decision(target: str = "report:n-1", act: Act = Act.ACCEPT) -> Decision:
    return Decision(who="Eva", when="2026-11-22", act=act, target=target, value=None, why="seen")


def test_a_report_comes_back_as_it_was_put(store: Store) -> None:
    with store.writing() as connection:
        reports.put(connection, entries())
    with store.reading() as connection:
        assert list(reports.entries(connection)) == entries()
        assert reports.entry(connection, casefiles.N3) == entries()[2]
        assert reports.entry(connection, ReportId("n-9")) is None
        assert reports.count(connection) == 3


def test_a_text_of_two_reports_is_kept_once(store: Store) -> None:
    with store.writing() as connection:
        reports.put(connection, entries())
        bodies = connection.exec_driver_sql("SELECT body FROM texts").scalars().all()
    assert sorted(bodies) == sorted({casefiles.FIRST, casefiles.HOSTILE})


def test_the_same_report_put_again_is_one(store: Store) -> None:
    for _ in range(2):
        with store.writing() as connection:
            reports.put(connection, entries())
    with store.reading() as connection:
        assert reports.count(connection) == 3


def test_another_id_and_its_warning_are_kept_apart_from_own_warnings(store: Store) -> None:
    (one, *_) = entries()
    other = replace(one.report, id=ReportId("n-1-ab"), warnings=("encoding guessed", "renamed"))
    renamed = replace(one, report=other, renaming="renamed")
    with store.writing() as connection:
        reports.put(connection, [renamed])
    with store.reading() as connection:
        assert reports.entries(connection, given=["n-1"]) == (renamed,)
        assert reports.entries(connection, given=["n-2"]) == ()


@pytest.mark.parametrize(
    "text", ["with \0 inside", "half \ud800 a character", "emoji 🚢 and 特罗姆瑟"]
)
def test_any_text_is_kept_with_every_offset(store: Store, text: str) -> None:
    (one, *_) = entries()
    with store.writing() as connection:
        reports.put(connection, [replace(one, report=replace(one.report, text=text, title=text))])
    with store.reading() as connection:
        (back,) = reports.entries(connection)
    assert len(back.report.text) == len(text)
    assert back.report.text[-6:] == text[-6:]


def test_another_text_of_a_report_leaves_nothing_of_the_old_one(store: Store) -> None:
    mask = "█" * len(casefiles.HOSTILE)
    with store.writing() as connection:
        reports.put(connection, entries())
        (old,) = reports.some(connection, [casefiles.N3])
        report = replace(old.report, text=mask, title=None)
        reports.put(connection, [replace(old, report=report)])
        reports.drop_texts(connection)
    with store.reading() as connection:
        bodies = connection.exec_driver_sql("SELECT body FROM texts").scalars().all()
        masked = reports.entry(connection, casefiles.N3)
    assert sorted(bodies) == sorted([casefiles.FIRST, mask])
    assert masked
    assert (masked.report.text, masked.report.title) == (mask, None)


def test_what_is_there_is_there_after_scrubbing(store: Store) -> None:
    with store.writing() as connection:
        reports.put(connection, entries())
    assert store.scrub()
    with store.reading() as connection:
        assert reports.entries(connection) == tuple(entries())


def test_readings_come_back_equal_with_what_made_them(store: Store) -> None:
    there = casefiles.readings()
    with store.writing() as connection:
        readings.put(connection, [(one, Made(source="s", maker="m1")) for one in there.values()])
        readings.put(connection, [(there[casefiles.N1], Made(source="s", maker="m2"))])
    with store.reading() as connection:
        assert {one.report: one for one in readings.readings(connection)} == there
        assert readings.made(connection)[casefiles.N1].maker == "m2"
        assert readings.made(connection)[casefiles.N2].maker == "m1"
        assert readings.reading(connection, ReportId("n-9")) is None
    with store.writing() as connection:
        readings.remove(connection, [casefiles.N1])
        assert readings.reading(connection, casefiles.N1) is None


def test_reuses_are_those_put_last(store: Store) -> None:
    found = casefiles.case().tracing.reuses
    with store.writing() as connection:
        lineages.put_all(connection, found)
        lineages.put_all(connection, found)
        assert lineages.reuses(connection) == found
        assert lineages.reuses(connection, casefiles.N2) == found
        assert lineages.reuses(connection, casefiles.N3) == ()
        lineages.put_all(connection, ())
        assert lineages.reuses(connection) == ()


def test_a_case_file_comes_back_equal(store: Store) -> None:
    with store.writing() as connection:
        cases.put(connection, row(), casefiles.case())
    with store.reading() as connection:
        assert cases.file(connection, "tromso-cocaine-2021") == casefiles.case()
        assert cases.files(connection) == (casefiles.case(),)
        assert cases.rows(connection) == (row(),)
        assert cases.case_of(connection, casefiles.N2) == "tromso-cocaine-2021"
        assert cases.file(connection, "oslo") is None


def test_an_old_name_leads_to_the_case_that_has_most_of_its_reports(store: Store) -> None:
    old = casefiles.case()
    most = replace(old, slug=CaseSlug("a"), reports=(casefiles.N1, casefiles.N2))
    rest = replace(old, slug=CaseSlug("b"), reports=(casefiles.N3,))
    with store.writing() as connection:
        cases.put(connection, row(), old)
        cases.remove(connection, ["tromso-cocaine-2021"])
        assert cases.now(connection, "tromso-cocaine-2021") is None
        cases.put(connection, row("b"), rest)
        cases.put(connection, row("a"), most)
    with store.reading() as connection:
        assert cases.now(connection, "tromso-cocaine-2021") == "a"
        assert cases.now(connection, "b") == "b"
        assert cases.now(connection, "never") is None


def test_unplaced_reports_are_those_put_last(store: Store) -> None:
    one = Unplaced(report=ReportId("n-9"), reason="a match")
    with store.writing() as connection:
        cases.put_unplaced(connection, [one])
        cases.put_unplaced(connection, [one])
        assert cases.unplaced(connection) == (one,)


def test_decisions_stand_once_and_in_order(store: Store) -> None:
    first, second = decision("report:z"), decision("report:a")
    with store.writing() as connection:
        assert decisions.append(connection, [first, first, second], NOON) == 2
        assert decisions.append(connection, [second], LATER) == 0
    with store.reading() as connection:
        log = decisions.log(connection)
    assert [one.decision for one in log] == [first, second]
    assert [one.recorded for one in log] == [NOON, NOON]
    assert log[0].digest == digest_of(first)
    assert log[0].number < log[1].number


def test_what_could_not_be_read_stands_once(store: Store) -> None:
    with_line = Unread(source="a.jsonl", line=3, reason="not JSON", remedy="mend it")
    whole = Unread(source="b.pdf", line=None, reason="not read", remedy="give text")
    for _ in range(2):
        with store.writing() as connection:
            reports.put_refused(connection, [whole, with_line])
    with store.reading() as connection:
        assert reports.refused(connection) == (with_line, whole)


def test_a_note_is_the_one_written_last(store: Store) -> None:
    with store.writing() as connection:
        marks.put_mark(connection, "collated", "1")
        marks.put_mark(connection, "collated", "2")
        assert marks.mark(connection, "collated") == "2"
        assert marks.mark(connection, "nothing") is None
