"""Gold against itself is perfect, and a perturbed gold falls by exactly what was perturbed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from consilience.evaluating import (
    errors,
    evaluate,
    load_gold,
    measures,
    parse_answers,
    parse_cases,
    table,
)
from consilience.evaluating.tally import Tally

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "Police in Lyon seized 12 kg of heroin on 3 May. Two men were held, said Ann Li: it was big."
OTHER = "Han Wei got life."


def _slot(slot: str, value: str, quote: str, text: str = TEXT) -> Mapping[str, object]:
    start = text.index(quote)
    return {"slot": slot, "value": value, "span": [start, start + len(quote)], "text": quote}


def _reading(*slots: Mapping[str, object], said: tuple[int, int] = (81, 91)) -> str:
    event = {"type": "seizure", "slots": slots}
    statement = {"speaker": "Ann Li", "span": said}
    row = {"report": "a", "relevant": True, "events": [event], "statements": [statement]}
    return json.dumps(row)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "set").mkdir()
    reports = [{"id": "a", "text": TEXT}, {"id": "b", "text": OTHER}]
    penalty = _slot("penalty", "Han Wei|life", "got life", OTHER)
    other = {
        "report": "b",
        "relevant": True,
        "events": [{"type": "sentence", "slots": [penalty]}],
        "statements": [],
    }
    (tmp_path / "set" / "reports.jsonl").write_text("\n".join(map(json.dumps, reports)))
    (tmp_path / "set" / "readings.jsonl").write_text(_full() + "\n" + json.dumps(other))
    return tmp_path / "set"


def _full() -> str:
    return _reading(
        _slot("amount", "heroin|=12 kg", "12 kg of heroin"),
        _slot("place", "Lyon, FR", "Lyon"),
        _slot("date", "2020-05-03", "3 May"),
    )


def test_gold_against_itself_is_perfect(folder: Path) -> None:
    gold = load_gold(folder)
    assert set(measures(evaluate(gold, gold.answers)).values()) == {1.0}
    assert not list(errors(evaluate(gold, gold.answers), gold.texts))


@pytest.mark.parametrize("name", sorted(one.parent.name for one in CORPUS.glob("*/readings.jsonl")))
def test_shipped_gold_against_itself_is_perfect(name: str) -> None:
    gold = load_gold(CORPUS / name)
    assert set(measures(evaluate(gold, gold.answers, gold.cases)).values()) == {1.0}


def test_a_perturbed_gold_falls_by_what_was_perturbed(folder: Path) -> None:
    gold = load_gold(folder)
    wrong = _reading(
        _slot("amount", "heroin|=13 kg", "12 kg of heroin"),
        _slot("place", "Lyon, FR", "Lyon"),
    )
    scores = evaluate(gold, {**gold.answers, **parse_answers([wrong], gold.texts)})
    assert scores.readings.triples == Tally(right=2, spurious=1, missed=2)
    assert scores.readings.by_slot["date"] == Tally(0, 0, 1)
    assert scores.readings.by_type["sentence"] == Tally(1, 0, 0)
    assert scores.readings.events == Tally(2, 0, 0)
    listed = list(errors(scores, gold.texts))
    assert len(listed) == 3
    assert any("seized [12 kg of heroin] on" in one for one in listed)


def test_a_value_that_does_not_quote_its_text_is_wrong(folder: Path) -> None:
    gold = load_gold(folder)
    slot = {**_slot("place", "Lyon, FR", "Lyon"), "span": [0, 4]}
    scores = evaluate(gold, parse_answers([_reading(slot)], gold.texts))
    assert scores.readings.triples == Tally(right=0, spurious=1, missed=4)
    assert scores.readings.misquoted == 1


def test_triples_are_matched_one_to_one(folder: Path) -> None:
    """Two writings of one figure are two answers, and only one of them is wanted."""
    gold = load_gold(folder)
    twice = _reading(
        _slot("amount", "heroin|=12 kg", "12 kg of heroin"),
        _slot("amount", "heroin|=26.5 lb", "12 kg of heroin"),
    )
    scores = evaluate(gold, parse_answers([twice], gold.texts))
    assert scores.readings.by_slot["amount"] == Tally(right=1, spurious=1, missed=0)


@pytest.mark.parametrize(("said", "right"), [((86, 95), 1), ((87, 95), 0)])
def test_a_statement_counts_when_half_of_its_span_is_covered(
    folder: Path, said: tuple[int, int], right: int
) -> None:
    gold = load_gold(folder)
    scores = evaluate(gold, parse_answers([_reading(said=said)], gold.texts))
    assert scores.readings.statements.right == right


def test_a_report_that_is_not_answered_counts_as_missed(folder: Path) -> None:
    gold = load_gold(folder)
    scores = evaluate(gold, {})
    assert scores.readings.triples == Tally(0, 0, 4)
    assert scores.readings.relevance == 0


def test_errors_of_reports_kept_aside_are_scored_and_never_listed(folder: Path) -> None:
    (folder.parent / "splits.json").write_text('{"set": {"kept_aside": ["b"]}}')
    gold = load_gold(folder)
    scores = evaluate(gold, {})
    assert scores.kept_aside is not None
    assert scores.kept_aside.triples.missed == 1
    assert not [one for one in errors(scores, gold.texts) if "Han" in one]
    assert any(one.startswith("kept aside") for one in table(scores))


def _cases(status: str = "disputed", kind: str = "unit", value: str = "heroin|=12 kg") -> str:
    finding = {"type": "seizure", "slot": "amount", "value": value, "status": status, "kind": kind}
    origins = [["a", "b"]]
    return json.dumps(
        [{"case": "x", "reports": ["a", "b"], "origins": origins, "findings": [finding]}]
    )


@pytest.mark.parametrize(
    ("given", "findings", "statuses", "kinds"),
    [
        (_cases(), Tally(1, 0, 0), 1.0, 1.0),
        (_cases(kind="scope"), Tally(1, 0, 0), 1.0, 0.0),
        (_cases(status="single"), Tally(1, 0, 0), 0.0, 1.0),
        (_cases(value="heroin|=13 kg"), Tally(0, 1, 1), 1.0, 1.0),
        ("[]", Tally(0, 0, 1), 1.0, 1.0),
    ],
)
def test_findings_are_scored_by_value_then_status_then_kind(
    folder: Path, given: str, findings: Tally, statuses: float, kinds: float
) -> None:
    (folder / "cases.json").write_text(_cases())
    gold = load_gold(folder)
    scores = evaluate(gold, gold.answers, parse_cases(given)).cases
    assert scores is not None
    assert (scores.findings, scores.statuses, scores.kinds) == (findings, statuses, kinds)
