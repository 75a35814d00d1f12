"""The index: what it finds depends on its reports alone, and bad input stays within bounds."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from consilience.tracing.codes import Coder
from consilience.tracing.fingerprints import Numbers, take
from consilience.tracing.index import Index
from consilience.tracing.lookups import Limits, Query, Shared
from consilience.tracing.segments import LONGEST_LIST

CODER = Coder()


def invented(seed: int, size: int) -> str:
    """Sentences of twelve invented words, of which some are everybody's."""
    chance = random.Random(seed)  # noqa: S311 - a test's own texts
    words = ["".join(chance.choices("abcdefghiklmnoprstuv", k=6)) for _ in range(12 * size)]
    return " ".join(
        " ".join(words[at : at + 12]).capitalize() + "." for at in range(0, len(words), 12)
    )


def indexed(texts: Sequence[str], ages: Sequence[int], batch: int) -> Index:
    index = Index()
    for first in range(0, len(texts), batch):
        index = index.add(take(texts[first : first + batch], CODER), ages[first : first + batch])
    return index


def ask(index: Index, texts: Sequence[str], ages: Sequence[int], *, later: bool = False) -> Shared:
    return index.query(Query(take(texts, CODER), np.array(ages, np.uint64), later))


def named(found: Shared, ages: Sequence[int]) -> list[tuple[int, int, int, int, float]]:
    """What was found, with reports by their ages, for numbers follow the order of adding."""
    return sorted(
        (ages[text], int(sentence), int(age), int(runs), round(float(score), 6))
        for text, sentence, age, runs, score in zip(
            *(
                column.tolist()
                for column in (found.text, found.sentence, found.age, found.runs, found.score)
            ),
            strict=True,
        )
    )


TEXTS = [invented(seed, 4) for seed in range(40)]
TEXTS += [f"{TEXTS[n]} {invented(100 + n, 2)}" for n in range(40)]
TEXTS += [TEXTS[3]] * 45  # a dispatch that more reprint than a list is long
AGES = list(range(len(TEXTS)))


@pytest.mark.parametrize("batch", [1, 7, 50, 1000])
def test_it_does_not_matter_in_what_order_and_batches_reports_come(batch: int) -> None:
    whole = named(ask(indexed(TEXTS, AGES, 1000), TEXTS, AGES), AGES)
    order = AGES.copy()
    random.Random(batch).shuffle(order)  # noqa: S311 - a test's own order
    shuffled = indexed([TEXTS[one] for one in order], order, batch)
    assert named(ask(shuffled, TEXTS, AGES), AGES) == whole
    assert len(whole) > 45


def test_only_earlier_reports_are_sources_and_later_ones_are_asked_for() -> None:
    index = indexed(TEXTS[:80], AGES, 80)
    assert ask(index, [TEXTS[0]], [0]).report.tolist() == []
    assert set(ask(index, [TEXTS[0]], [0], later=True).report.tolist()) == {40}
    assert set(ask(index, [TEXTS[40]], [40]).report.tolist()) == {0}


def test_adding_leaves_the_old_index_as_it_was() -> None:
    old = indexed(TEXTS[:10], AGES, 10)
    new = old.add(take(TEXTS[40:50], CODER), AGES[40:50])
    assert (len(old), len(new)) == (10, 20)
    assert set(ask(new, [TEXTS[50]], [90]).report.tolist()) == set()
    assert set(ask(new, [TEXTS[41]], [90]).report.tolist()) == {1, 11}
    assert set(ask(old, [TEXTS[41]], [90]).report.tolist()) == {1}


def test_a_set_sentence_under_every_report_finds_nobody_and_a_reprinted_dispatch_does() -> None:
    ending = "The public is asked to send what it knows about smugglers to the coastal desk."
    reports = [f"{invented(500 + n, 7)} {ending}" for n in range(3 * LONGEST_LIST)]
    ages = list(range(len(reports)))
    assert len(ask(indexed(reports, ages, 30), reports, ages)) == 0
    last = ask(indexed(TEXTS, AGES, 60), [TEXTS[3]], [len(TEXTS)])
    assert last.report.tolist().count(3) == 4


def test_an_empty_index_and_an_empty_query_find_nothing() -> None:
    assert len(ask(Index(), TEXTS[:2], [5, 6])) == 0
    assert len(ask(indexed(TEXTS[:2], AGES, 2), [], [])) == 0
    assert Index().add(take([], CODER), []) == Index()
    assert len(ask(indexed(["", "One."], [0, 1], 1), ["", "One."], [2, 3])) == 0


def _pairs(texts: Sequence[str]) -> tuple[int, int]:
    """Pairs that are worth aligning, and entries of a segment of the index."""
    ages = list(range(len(texts)))
    index = indexed(texts, ages, 100)
    return len(ask(index, texts, ages)), max(len(one.entries) for one in index.segments)


def test_identical_reports_take_room_and_work_in_proportion() -> None:
    few, entries = _pairs([TEXTS[0]] * 200)
    many, same = _pairs([TEXTS[0]] * 400)
    assert many <= 2 * few + 400
    assert same == entries  # marks beyond the longest list are not kept


def test_a_report_that_contains_a_thousand_others_costs_what_its_sentences_cost() -> None:
    parts = [invented(1000 + n, 2) for n in range(1000)]
    ages = list(range(len(parts)))
    index = indexed(parts, ages, 1000)
    found = ask(index, [" ".join(parts)], [1000])
    assert set(found.report.tolist()) == set(ages)
    assert len(found) <= 2000 * Limits().partners


def test_a_text_without_stops_is_cut_and_found() -> None:
    endless = invented(7, 3000).replace(".", "").lower()
    index = indexed([endless, TEXTS[0]], [0, 1], 2)
    found = ask(index, [endless[3000:4400]], [2])
    assert set(found.report.tolist()) == {0}
    assert 1 < len(index.segments[0].starts) < 400


def test_no_more_than_750_bytes_are_kept_of_a_report_of_170_words() -> None:
    texts = [invented(2000 + n, 14) for n in range(50)]
    plain: Numbers = np.arange(50)
    size = indexed(texts, plain.tolist(), 50).size / 50
    assert sum(len(one.split()) for one in texts) == 50 * 168
    # Every word here is a word that is kept: the most that a text of this length can take.
    assert size < 980
