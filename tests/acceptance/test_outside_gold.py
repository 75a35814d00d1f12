"""The same on the two reports that may not ship: they are read where they stand.

Each line has its equivalent on written reports in `test_two_texts.py`, which always runs; this
file needs `CONSILIENCE_GOLD` to name a folder that holds `xingtai-seeds`.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.support.dossiers import case_with, finding, reading, values

from consilience.casefile import CaseFile, DisputeKind, Status

SEEDS = Path(os.environ.get("CONSILIENCE_GOLD", "nowhere")) / "xingtai-seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="CONSILIENCE_GOLD has no xingtai-seeds")


@pytest.fixture(scope="module")
def case() -> CaseFile:
    return case_with(SEEDS, "seed-0")


def test_nine_against_three(case: CaseFile) -> None:
    few = finding(case, "sentence.count", "person|=3")
    assert few.dispute is not None
    assert (few.dispute.kind, few.dispute.explained) == (DisputeKind.SCOPE, True)
    assert finding(case, "sentence.count", "person|=9").status is Status.DISPUTED
    sums = [one.what for one in case.checks if one.rule == "parts_sum" and one.holds]
    assert any(one.startswith("9 sentenced = 1 ") and "+ 6 " in one for one in sums)


def test_one_load_in_three_writings(case: CaseFile) -> None:
    assert {one for one in values(case, "seizure.amount") if one.startswith("fentanyl")} == {
        "fentanyl|=11.9 kg"
    }
    units = [one.what for one in case.checks if one.rule == "units_agree" and one.holds]
    assert any("11.9 kg = 26.2 lb = 26.23 lb" in one for one in units)
    (claim,) = finding(case, "seizure.substance", "alprazolam").claims
    assert "misspelling" in (claim.doubt or "")


def test_a_suspended_death_sentence_and_its_day(case: CaseFile) -> None:
    found = finding(case, "sentence.penalty", "Liu Yong|death suspended P2Y")
    event = next(one for one in case.events if one.id == found.event)
    assert (event.date, found.status) == ("2019-11-07", Status.CORROBORATED)


@pytest.mark.parametrize(
    ("report", "printed", "edtf"),
    [
        ("seed-0", "In August", "2019-08"),
        ("seed-1", "In August", "2019-08"),
        ("seed-1", "11 months ago", "2018-12"),
        ("seed-0", "Earlier this year", "2019"),
    ],
)
def test_time_words(report: str, printed: str, edtf: str) -> None:
    dates = [one for one in reading(SEEDS, report).mentions if one.kind == "date"]
    word = printed.removeprefix("In ")
    assert edtf in {one.value.show() for one in dates if one.span.text in (printed, word)}


@pytest.mark.parametrize(
    ("report", "aside"),
    [
        ("seed-0", "UU."),
        ("seed-0", "Kurt Suzuki dons"),
        ("seed-0", "Europe migrant crisis"),
        ("seed-1", "contributed to this report"),
        ("seed-1", "tech company Huawei"),
        ("seed-1", "alleged Canadian drug smuggler"),
    ],
)
def test_asides(report: str, aside: str) -> None:
    assert any(aside in one.span.text for one in reading(SEEDS, report).asides)


@pytest.mark.parametrize(
    "speaker", ["Austin Moore", "Yu Haibin", "Donald Trump", "Liu Yuejin", "Chinese government"]
)
def test_voices(speaker: str) -> None:
    said = {one.speaker for each in ("seed-0", "seed-1") for one in reading(SEEDS, each).statements}
    assert speaker in said


def test_the_reworded_sentence_and_the_leads(case: CaseFile) -> None:
    (reuse,) = case.tracing.reuses
    assert any("good-faith" in one.target.text for one in reuse.alignments)
    assert values(case, "seizure.place") == set()
    led = {one.event for one in case.findings if one.value.show() in ("New York, US", "Oregon, US")}
    assert led
    assert finding(case, "arrest.count", "person|>20").event not in led
