"""The tracing benchmark at a thousandth of its size: what it finds, keeps and is faster than."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from benchmarks.growth import plot
from benchmarks.made_reports import Maker, load, read_swaps
from benchmarks.minhash import by_datasketch
from benchmarks.tracing import (
    FEW,
    SHIPPED,
    Archive,
    Probe,
    borrowers,
    mash_ups,
    recall,
)

from consilience.tracing.codes import Coder
from consilience.tracing.index import Index

COUNT = 600
ROOT = Path(__file__).parents[2]


@lru_cache(maxsize=1)
def maker() -> Maker:
    made = load([SHIPPED])
    # Twenty would stand in nine of so few reports each: no more than a text that is copied.
    return replace(made, set_sentences=made.set_sentences[:3])


@lru_cache(maxsize=1)
def texts() -> tuple[str, ...]:
    return tuple("\n".join(maker().stranger(number)) for number in range(COUNT))


@lru_cache(maxsize=1)
def archive() -> Archive:
    made = Archive(Index(), Coder())
    made.add(texts())
    return made


def _found(probes: list[Probe]) -> float:
    return recall(probes, archive().sources(probes))


def test_both_parents_of_mash_ups_are_found() -> None:
    assert _found(mash_ups(maker(), COUNT, 0.2, listed=True)[:300]) >= 0.99
    assert _found(mash_ups(maker(), COUNT, 0.3, listed=False)[:300]) >= 0.95


def test_a_passage_is_found_where_whole_texts_look_nothing_alike() -> None:
    probes = borrowers(maker(), COUNT)[:300]
    assert _found(probes) >= 0.85
    peer = by_datasketch(texts(), [one.text for one in probes])
    assert recall(probes, peer.sources) < FEW


def test_strangers_have_no_sources_and_take_few_bytes() -> None:
    made = archive()
    assert made.false / COUNT <= 0.005
    assert made.index.size / COUNT <= 750


def test_tracing_is_faster_than_hashing_whole_texts() -> None:
    # By processor time in one process, so that a busy machine slows both. Half of what datasketch
    # does is far below what is measured, and above what a loop over all reports would reach.
    peer = by_datasketch(texts(), [])
    assert COUNT / archive().seconds > 0.5 / peer.seconds


def test_reports_depend_on_their_number_alone() -> None:
    maker.cache_clear()
    again = maker()
    maker.cache_clear()
    assert again.stranger(5) == maker().stranger(5)
    assert maker().stranger(5) != maker().stranger(6)


def test_about_the_share_that_was_asked_for_is_swapped() -> None:
    chance = random.Random(1)  # noqa: S311 - to be repeated
    text = " ".join(texts()[:20])
    words = re.findall(r"[^\W_]+", text)
    swapped = re.findall(r"[^\W_]+", maker().swapped(text, 0.3, chance, listed=False))
    changed = sum(one != other for one, other in zip(words, swapped, strict=True)) / len(words)
    assert 0.25 < changed < 0.35


def test_src_cannot_read_the_list_of_swaps() -> None:
    assert read_swaps("# head\na b c\nb d\n") == {
        "a": ("b", "c"),
        "b": ("a", "c", "d"),
        "c": ("a", "b"),
        "d": ("b",),
    }
    source = ROOT / "src"
    assert not list(source.rglob("swaps.txt"))
    assert not [one for one in source.rglob("*.py") if "benchmarks" in one.read_text("utf-8")]


def test_the_plot_shows_every_size_and_the_bar() -> None:
    drawn = plot((10, 100), (200.0, 300.0))
    assert drawn.count("<circle") == 2
    assert all(word in drawn for word in (">10<", ">100<", ">500<"))
