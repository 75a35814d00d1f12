"""The page is well formed and names every collection; its figures are as old as its last run."""

import re
from pathlib import Path

from tools.list_accuracy import BY_HAND, PAGE

TEXT = PAGE.read_text(encoding="utf-8")
CORPUS = Path(__file__).parents[2] / "corpus"


def test_every_collection_has_its_scores() -> None:
    for one in CORPUS.glob("*/readings.jsonl"):
        assert re.search(rf"^\| {one.parent.name}, (?:open|kept aside) \|", TEXT, re.MULTILINE)


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    tables = re.findall(r"(?:^\|.*\|\n)+", TEXT, re.MULTILINE)
    assert len(tables) == 10
    for table in tables:
        assert len({line.count("|") for line in table.splitlines()}) == 1


def test_what_is_worst_is_said_by_hand() -> None:
    hand = TEXT.split(BY_HAND)[1]
    assert len(hand.split()) > 80


def test_no_error_of_what_is_kept_aside_is_quoted() -> None:
    """Scores alone: no id of a report that is kept aside stands on the page."""
    assert not re.search(r"\b(?:n2|doj)-\d+", TEXT)
