"""The labelled matters stand on their texts, and are as many and as long as their page says."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from benchmarks.doj_cases import CORPUS, LATE, Labelled, Matter, labelled, labels

from consilience.types import Report, ReportId

MATTERS = labels()
RELEASES = {
    row["id"]: row
    for row in map(json.loads, (CORPUS / "reports.jsonl").read_text("utf-8").splitlines())
}
PAGE = (CORPUS / "README.md").read_text(encoding="utf-8")


def test_each_release_stands_in_one_matter_and_each_that_is_labelled_ships() -> None:
    counts = Counter(report for one in MATTERS for report in one.reports)
    assert set(counts.values()) == {1}
    assert set(counts) == set(RELEASES)


def test_each_label_quotes_for_each_release_a_sentence_of_its_text() -> None:
    for matter in MATTERS:
        assert tuple(matter.decides) == matter.reports, matter.case
        assert matter.note
        for report, quote in matter.decides.items():
            assert len(quote.split()) > 5, report
            assert quote in RELEASES[report]["text"], (matter.case, report)


def test_releases_of_a_matter_stand_oldest_first() -> None:
    for matter in MATTERS:
        days = [RELEASES[report]["published"] for report in matter.reports]
        assert days == sorted(days), matter.case


def test_the_page_counts_what_there_is() -> None:
    several = [one for one in MATTERS if len(one.reports) > 1]
    days = [[RELEASES[report]["published"] for report in one.reports] for one in several]
    spans = [(date.fromisoformat(all_[-1]) - date.fromisoformat(all_[0])).days for all_ in days]
    aside = [one for one in MATTERS if one.kept_aside]
    for count, noun in (
        (len(RELEASES), "releases of"),
        (len(MATTERS), "matters,"),
        (len(several), "of them with two releases or more"),
        (sum(span > LATE for span in spans), "over more than 30 days"),
        (len(aside), "matters,"),
        (sum(len(one.reports) for one in aside), "releases;"),
        (sum(len(one.reports) > 1 for one in aside), "with two or more"),
    ):
        assert re.search(rf"\b{count} {noun}", PAGE), f"{count} {noun}"


def test_enough_matters_last_for_months_and_a_third_is_kept_aside() -> None:
    several = [one for one in MATTERS if len(one.reports) > 1]
    whole = labelled(one.case for one in several)
    assert sum(bool(whole.late(one)) for one in several) >= 60
    aside = sum(len(one.reports) for one in MATTERS if one.kept_aside) / len(RELEASES)
    assert 0.25 < aside < 0.42


def test_no_matter_holds_a_release_that_the_reading_gold_keeps_aside() -> None:
    splits = json.loads((Path(CORPUS).parent / "splits.json").read_text(encoding="utf-8"))
    assert not RELEASES.keys() & set(splits["doj-dev"]["kept_aside"])


@pytest.mark.parametrize(
    ("trap", "day", "late"),
    [
        ("thirty days are not late", "2012-03-31", False),
        ("thirty-one are", "2012-04-01", True),
    ],
)
def test_a_release_is_late_after_thirty_days(trap: str, day: str, late: bool) -> None:
    matter = Matter(case="m", reports=("a", "b"), decides={}, note="invented")
    reports = tuple(
        Report(id=ReportId(name), text="Invented.", published=on)
        for name, on in (("a", "2012-03-01"), ("b", day))
    )
    assert (Labelled((matter,), reports).late(matter) == ("b",)) is late, trap
