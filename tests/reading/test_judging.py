"""The verdict on a report is the same with the first gate and without."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.judging import judge, unread
from consilience.types import Report, ReportId

QUIET = "Ministers spoke of tariffs. Shops were open. It rained. Nobody came. " * 3
TEXTS = [
    ("a case", "Police seized 20 kg of heroin on Monday. Bo Lee was arrested."),
    ("no drug", "Bo Lee was arrested for fraud and sentenced to six years."),
    ("a case in passing", QUIET + "On Monday a court sentenced a man who had sold heroin."),
    ("only an office", "The DEA moved house. Its staff liked the new rooms."),
    ("only page furniture", "OSLO (Gull Wire) —"),
    ("empty", ""),
    ("blank", " \n\t"),
]


def report(text: str) -> Report:
    return Report(id=ReportId("r-1"), text=text)


@pytest.mark.parametrize(("trap", "text"), TEXTS, ids=[one[0] for one in TEXTS])
def test_the_first_gate_changes_no_verdict(trap: str, text: str) -> None:
    quick = judge(report(text), load())
    slow = judge(report(text), load(), cascade=False)
    assert (quick.relevant, quick.why) == (slow.relevant, slow.why), trap
    assert unread(report(text), quick) == unread(report(text), slow) or quick.relevant


def test_a_relevant_report_keeps_what_the_gate_found() -> None:
    verdict = judge(report(TEXTS[0][1]), load())
    assert verdict.relevant
    assert [one.span.text for one in verdict.substances] == ["heroin"]
    assert len(verdict.sentences) == 2


def test_a_dropped_report_says_why_and_sets_only_cases_in_passing_aside() -> None:
    dropped = unread(report(TEXTS[1][1]), judge(report(TEXTS[1][1]), load()))
    assert (dropped.why, dropped.asides, dropped.sentences) == ("names no drug", (), ())
    passing = unread(report(TEXTS[2][1]), judge(report(TEXTS[2][1]), load()))
    assert [one.span.text[:12] for one in passing.asides] == ["On Monday a "]
