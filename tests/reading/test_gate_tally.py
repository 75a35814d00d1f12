"""What one sentence, or the title, tells of."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.gate import names_drug
from consilience.reading.gate_tally import Tally, tally_of
from consilience.reading.sentences import split
from consilience.types import Report, ReportId
from consilience.values import agency, substance


def tally(text: str, title: str | None = None) -> Tally:
    knowledge = load()
    report = Report(id=ReportId("r-1"), text=text, title=title)
    mentions = [*substance.find(text, knowledge), *agency.find(text, knowledge)]
    drugs = [one for one in mentions if names_drug(one, knowledge)]
    return tally_of(report, split(text, knowledge.words), drugs, knowledge.words)


@pytest.mark.parametrize(
    ("trap", "text", "hard", "loose", "office"),
    [
        ("a drug by name", "They sold heroin.", True, True, False),
        ("the trade", "They ran a drug ring.", True, True, False),
        ("drugs of any kind", "They sold drugs.", False, True, False),
        ("a medicine", "They sold sildenafil.", False, True, False),
        ("a market, beside a drug", "The darknet market sold cocaine.", True, True, False),
        ("a market of stolen data", "The darknet market sold passwords.", False, False, False),
        ("an office against drugs", "The Drug Enforcement Administration helped.", False, False, True),
        ("an office for medicines", "The Food and Drug Administration helped.", False, False, False),
        ("treatment", "He is in drug treatment.", False, False, False),
        ("a court for addicts", "She worked for the drug court.", False, False, False),
        ("a victim", "They robbed a drug dealer.", False, False, False),
        ("robbed and sold on", "They robbed a drug dealer and sold his cocaine.", True, True, False),
        ("an old conviction", "He has a prior conviction for heroin.", False, False, False),
        ("a record beside a charge", "Roe, who had a previous conviction for assault, was charged with selling heroin.", True, True, False),
        ("the drug of the record", "Roe, who had a previous conviction for heroin, was charged with theft.", False, False, False),
        ("a list in general words", "Crimes such as drug trafficking hurt us.", False, False, False),
    ],
)  # fmt: skip
def test_a_line_names_a_drug_in_one_of_three_ways(
    trap: str, text: str, hard: bool, loose: bool, office: bool
) -> None:
    line = tally(text).told[0]
    assert (line.hard, line.loose, line.office) == (hard, loose, office), trap


@pytest.mark.parametrize(
    ("text", "haul"),
    [
        ("They found 20 kg.", True),
        ("Six tonnes lay there.", True),
        ("It held 15 lakh yaba tablets.", True),
        ("A 30-kilo parcel came.", True),
        ("They found a bag.", False),
        ("He is 30 years old.", False),
    ],
)
def test_a_haul_is_a_number_and_a_weight_or_pills(text: str, haul: bool) -> None:
    assert tally(text).told[0].haul is haul


def test_a_title_names_a_drug_by_its_own_words_or_those_of_the_text() -> None:
    assert tally("Police found ketamine.", "Ketamine found").title.hard
    assert not tally("Police found ketamine.", "Three held").title.hard
    assert tally("Nothing.", "Drug ring smashed").title.hard


def test_a_step_counts_for_drugs_one_line_away_at_most() -> None:
    near = tally("They sold heroin. He was jailed.")
    far = tally("They sold heroin. It rained. It snowed. He was jailed.")
    assert (near.cases(loose=False), far.cases(loose=False)) == (1, 0)
    assert tally("Drugs were sold. He was jailed.").cases(loose=False) == 0
    assert tally("Drugs were sold. He was jailed.").cases(loose=True) == 1


def test_a_marketplace_of_a_text_that_names_a_drug_tells_of_the_trade() -> None:
    first, second = tally("A darknet marketplace was shut. It sold heroin and passwords.").told
    assert first.hard
    assert second.hard
