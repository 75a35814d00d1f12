"""Whole collections through all stages, once a run, and what a test asks of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from pathlib import Path

from consilience import build, gather, write
from consilience.casefile import CaseFile, Finding
from consilience.pipeline import Built
from consilience.types import Reading, ReportId

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus" / "xingtai"
MINI = ROOT / "tests" / "data" / "chiang-rai"


@lru_cache(maxsize=4)
def built(folder: Path) -> Built:
    """The dossier of a folder, all stages run."""
    reports, unread = gather([str(folder)])
    return build(reports, unread)


@lru_cache(maxsize=4)
def files(folder: Path) -> Mapping[str, bytes]:
    """Everything that `build` would write."""
    one = built(folder)
    return dict(write(one.dossier, one.reports, one.readings))


def case_with(folder: Path, report: str) -> CaseFile:
    """The case that a report stands in."""
    (found,) = [one for one in built(folder).dossier.cases if report in one.reports]
    return found


def reading(folder: Path, report: str) -> Reading:
    """What one report says."""
    return built(folder).readings[ReportId(report)]


def finding(case: CaseFile, what: str, value: str) -> Finding:
    """The one finding of a slot with that value: `finding(case, "seizure.amount", "...")`."""
    (found,) = [
        one
        for one in case.findings
        if f"{one.type}.{one.role}" == what and one.value.show() == value
    ]
    return found


def values(case: CaseFile, what: str) -> set[str]:
    """All values of a slot: `values(case, "sentence.count")`."""
    return {one.value.show() for one in case.findings if f"{one.type}.{one.role}" == what}


def words(page: bytes) -> str:
    """The words of a page in one line, as a reader sees them."""
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", page.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split()).replace(" .", ".")
