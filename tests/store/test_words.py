"""Full text finds the same reports on both back ends, and nothing that is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.store.test_contract import entries

from consilience.store import reports, words
from consilience.store.base import Store
from consilience.store.words import Phrase
from consilience.types import ReportId

BODIES = {
    "a": "Customs officers seized cocaine in the harbour of Bodø.",
    "b": "A seizure in the harbours of Málaga, said the customs agency. Officers were absent.",
    "c": "The keeper of the home side was praised for two saves.",
}


@pytest.fixture(name="filled")
def _filled(store: Store) -> Store:
    (one, *_) = entries()
    with store.writing() as connection:
        reports.put(
            connection,
            [
                replace(
                    one, key=f"k{name}", given=name,
                    report=replace(one.report, id=ReportId(name), text=text, title=f"Title {name}"),
                )
                for name, text in BODIES.items()
            ],
        )  # fmt: skip
    return store


def found(store: Store, *phrases: Phrase) -> list[str]:
    with store.reading() as connection:
        whole, hits = words.search(connection, phrases, 10, 0)
    assert whole == len(hits)
    return sorted(one.report for one in hits)


@pytest.mark.parametrize(
    ("phrases", "reports_found"),
    [
        ([Phrase("harbour")], ["a", "b"]),
        ([Phrase("HARBOURS")], ["a", "b"]),
        ([Phrase("harbour"), Phrase("cocaine")], ["a"]),
        ([Phrase("harbour"), Phrase("cocaine", without=True)], ["b"]),
        ([Phrase("customs officers")], ["a"]),
        ([Phrase("title")], ["a", "b", "c"]),
        ([Phrase("heroin")], []),
        ([Phrase('say "x" OR *'), Phrase("NEAR(a b)")], []),
        ([Phrase("harbour'; DROP TABLE reports; --")], []),
    ],
)
def test_words_are_found_in_any_form(
    filled: Store, phrases: list[Phrase], reports_found: list[str]
) -> None:
    assert found(filled, *phrases) == reports_found


def test_a_hit_shows_the_words_around_it_with_the_match_marked(filled: Store) -> None:
    with filled.reading() as connection:
        _, (hit,) = words.search(connection, [Phrase("cocaine")], 10, 0)
    assert ("cocaine", True) in hit.snippet
    assert "".join(part for part, _ in hit.snippet).startswith("Customs officers seized cocaine")


def test_hits_come_in_pages(filled: Store) -> None:
    with filled.reading() as connection:
        pages = [words.search(connection, [Phrase("title")], 2, first) for first in (0, 2, 4)]
    assert [whole for whole, _ in pages] == [3, 3, 3]
    assert [len(hits) for _, hits in pages] == [2, 1, 0]


def test_the_old_words_of_a_report_are_not_found_any_more(filled: Store) -> None:
    with filled.writing() as connection:
        text = BODIES["a"].replace("cocaine", "███████")
        (entry,) = reports.some(connection, ["a"])
        changed = replace(entry.report, text=text, title=None)
        reports.put(connection, [replace(entry, report=changed)])
    assert found(filled, Phrase("cocaine")) == []
    assert found(filled, Phrase("harbour")) == ["a", "b"]
    assert found(filled, Phrase("title")) == ["b", "c"]


def test_an_earlier_edition_is_not_found(filled: Store) -> None:
    with filled.writing() as connection:
        reports.set_replaced(connection, [("ka", ReportId("b"))])
    assert found(filled, Phrase("harbour")) == ["b"]


def test_an_index_made_anew_finds_the_same(filled: Store) -> None:
    with filled.writing() as connection:
        words.rebuild(connection)
        words.rebuild(connection)
    assert found(filled, Phrase("harbour")) == ["a", "b"]
