"""Leaving out early what cannot matter changes no reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.cascade import reports
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading import Options, read
from consilience.reading.judging import judge, unread
from consilience.types import Report

CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = sorted(one.parent.name for one in CORPUS.glob("*/reports.jsonl"))


def difference(report: Report, parser: Language) -> bool:
    whole = read(report, load(), parser, Options(cascade=False))
    return read(report, load(), parser, Options(cascade=True)) != whole


@pytest.mark.parametrize("folder", ["world-1", "xingtai"])
def test_verdicts_are_the_same_without_the_cascade(folder: str) -> None:
    for one in reports(CORPUS / folder / "reports.jsonl"):
        quick, slow = (judge(one, load(), cascade=cascade) for cascade in (True, False))
        assert (quick.relevant, quick.why) == (slow.relevant, slow.why), one.id
        assert quick.relevant or unread(one, quick) == unread(one, slow), one.id


def test_readings_are_the_same_without_the_cascade(parser: Language) -> None:
    few = list(reports(CORPUS / "xingtai" / "reports.jsonl"))[:3]
    assert not [one.id for one in few if difference(one, parser)]


@pytest.mark.long
@pytest.mark.parametrize("folder", FOLDERS)
def test_all_readings_are_the_same_without_the_cascade(folder: str, parser: Language) -> None:
    every = reports(CORPUS / folder / "reports.jsonl")
    assert sum(difference(one, parser) for one in every) == 0
