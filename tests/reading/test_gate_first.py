"""The first gate drops only what the gate proper would drop for want of a drug."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.gate_first import may_name_drugs
from consilience.types import Report, ReportId

NAMES = [
    ("a name", "They found cocaine."),
    ("a plural", "They found tranquilizers."),
    ("capitals", "COCAINE was found."),
    ("a seam left out", "It held 4MMC."),
    ("a seam as a hyphen", "It held 4-MMC."),
    ("a word broken by a line", "It was crystal\nmeth."),
    ("a slip of the pen", "It held metamphetamine."),
    ("a word of the trade", "Two drug dealers ran."),
    ("slang of a list", "A bag of pills lay there."),
    ("an office", "The National Anti-Drug Agency came."),
    ("an office by its letters", "The DEA came."),
    ("street words where a drug would stand", "Dealers sold wraps of ice, and were jailed."),
    ("a street letter", "He was jailed: he sold 30 tablets of E to dealers."),
    ("a street word behind a lawful one", "He was jailed. Caffeine, ice and 3 kg of flour."),
    ("curly quotes and hard spaces", "It was\u00a0‘cocaine’."),
]
NOTHING = [
    ("an empty text", ""),
    ("part of a word", "The police methodically rehashed it."),
    ("a month, no office", "It was in Dec. or so."),
    ("street words of everyday", "Snow and ice slowed the horse on the rock; speed fell."),
    ("what fish lie on", "They sold forty pounds of ice and cod."),
    ("a crime without drugs", "He was arrested, charged and sentenced for fraud."),
]


def report(text: str, title: str | None = None) -> Report:
    return Report(id=ReportId("r-1"), text=text, title=title)


@pytest.mark.parametrize(("trap", "text"), NAMES, ids=[one[0] for one in NAMES])
def test_whatever_may_name_a_drug_passes(trap: str, text: str) -> None:
    assert may_name_drugs(report(text), load()), trap


@pytest.mark.parametrize(("trap", "text"), NOTHING, ids=[one[0] for one in NOTHING])
def test_what_names_no_drug_is_dropped(trap: str, text: str) -> None:
    assert not may_name_drugs(report(text), load()), trap


def test_the_title_counts() -> None:
    assert may_name_drugs(report("It was found.", title="Heroin at sea"), load())
