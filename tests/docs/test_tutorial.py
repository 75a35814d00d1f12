"""What the tutorial shows comes out as it says."""

import re
from pathlib import Path

import pytest

from consilience import build, gather
from consilience.casefile import CaseFile
from consilience.cli.decisions import load_decisions
from consilience.pipeline import Built

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "tutorial" / "first-case.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The shipped collection, built with the log of the tutorial."""
    (log,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path_factory.mktemp("tutorial") / "decisions.jsonl"
    path.write_text(log, encoding="utf-8")
    reports, unread = gather([str(ROOT / "corpus" / "xingtai")])
    return build(reports, unread, load_decisions(path))


def told(built: Built) -> CaseFile:
    return next(one for one in built.dossier.cases if f"cases/{one.slug}.html" in PAGE)


def fentanyl(case: CaseFile) -> dict[str, int]:
    """Every figure for fentanyl that was seized, and in how many reports."""
    return {
        one.value.show(): len({claim.report for claim in one.claims})
        for one in case.findings
        if (one.type, one.role) == ("seizure", "amount")
        and one.value.show().startswith("fentanyl|=")
    }


def test_the_collection_has_the_number_of_reports_that_the_tutorial_gives(decided: Built) -> None:
    assert f"holds {len(decided.reports)} reports" in PAGE
    assert len(told(decided).reports) == 15  # A to O


def test_the_decision_of_the_tutorial_is_applied_to_its_case_alone(decided: Built) -> None:
    assert [one.act.value for one in told(decided).decisions] == ["correct"]
    assert not any(one.stale for one in decided.dossier.cases)
    assert not any(one.decisions for one in decided.dossier.cases if one is not told(decided))


def test_the_question_is_gone_and_one_report_more_gives_the_figure(decided: Built) -> None:
    assert fentanyl(told(decided)) == {"fentanyl|=11.9 kg": 11}


def test_the_claim_that_is_corrected_keeps_its_words(decided: Built) -> None:
    text = next(one.text for one in decided.reports if one.id == "xa-22")
    start, end = map(int, re.findall(r"`xa-22\[(\d+):(\d+)\]`", PAGE)[0])
    assert text[start:end] == "26 kilograms of fentanyl"
    words = [one.span.text for each in told(decided).findings for one in each.claims]
    assert text[start:end] in words
