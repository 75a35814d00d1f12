"""Linked in ranges and shares, or all at once: the same bytes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.batch import readers
from tests.batch.apart import ran
from tests.batch.collections import collection, rows, tables
from tests.batch.inline import Inline

from consilience import pipeline
from consilience.batch import Options, run
from consilience.casefile import Case
from consilience.copying import Tracing
from consilience.types import Report, ReportId

_SYLLABLES = ("ba", "kor", "ri", "mun", "tel", "sav", "dor", "lin", "gez", "pu", "wan", "zho")
_TOLD = "Officers of {} told {} that {} grams from {} were found near {} in a lorry of {}."


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  # to be repeated


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(3)).capitalize()


def _sentence(chance: random.Random, words: Sequence[str]) -> str:
    """A sentence on a matter, of which one word is this sentence's own."""
    said = [chance.choice(words) for _ in range(6)]
    said[chance.randrange(6)] = _word(chance)
    return _TOLD.format(*said)


def _collection(chance: random.Random, count: int) -> list[dict[str, str]]:
    """Reports on a few matters, many of them reprints, mash-ups and follow-ups of others."""
    matters = [[_word(chance) for _ in range(14)] for _ in range(1 + count // 5)]
    texts: list[list[str]] = []
    for _ in range(count):
        words = chance.choice(matters)
        made = [_sentence(chance, words) for _ in range(chance.randint(1, 4))]
        if texts and chance.random() < 0.3:
            made[0:1] = chance.choice(texts)[: chance.randint(1, 3)]
        texts.append(chance.choice(texts) if texts and chance.random() < 0.2 else made)
    days = [f"2018-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}" for _ in texts]
    return [
        {"id": f"s-{chance.randrange(10**6)}-{number}", "published": day, "text": " ".join(text)}
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def _options(size: int, range_size: int) -> Options:
    return Options(
        workers=1, shard_size=size, shard_bytes=1500, range_size=range_size, read=readers.plain
    )


def _at_once(given: list[dict[str, str]]) -> tuple[Tracing, tuple[Case, ...]]:
    reports = tuple(
        Report(id=ReportId(one["id"]), text=one["text"], published=one["published"])
        for one in given
    )
    readings = dict(readers.plain(reports, 0.0))
    traced = pipeline.trace(reports, readings)
    return traced, pipeline.group(reports, readings, traced)[0]


def _checked(seed: int, size: int, span: int, out: Path) -> None:
    """A collection in ranges of `span` parts of so many reports, beside all of it at once."""
    chance = _chance(seed)
    given = _collection(chance, chance.randint(1, 8 * size))
    folder = collection(out / "in", given)
    run([str(folder)], out / "ranges", _options(size, size * span), engine=Inline())
    run([str(folder)], out / "whole", _options(size, 10**6), engine=Inline())
    assert tables(out / "ranges") == tables(out / "whole")
    _compare(out / "ranges", *_at_once(given))


@pytest.mark.parametrize(("seed", "size", "span"), [(1, 5, 1), (2, 3, 2)])
def test_reports_in_ranges_make_the_bytes_that_they_make_together(
    seed: int, size: int, span: int, tmp_path: Path
) -> None:
    _checked(seed, size, span, tmp_path)


@pytest.mark.long
@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), size=st.integers(1, 9), span=st.integers(1, 4))
def test_reports_in_any_ranges_make_the_bytes_that_they_make_together(
    seed: int, size: int, span: int
) -> None:
    with TemporaryDirectory() as out:
        _checked(seed, size, span, Path(out))


def _compare(out: Path, traced: Tracing, cases: tuple[Case, ...]) -> None:
    """The tables of a batch beside what the stages say of all reports at once."""
    groups: dict[object, list[object]] = {}
    for one in sorted(rows(out, "lineages"), key=lambda one: (str(one["lineage"]), one["place"])):
        groups.setdefault(one["lineage"], []).append(one["report"])
    assert sorted(map(tuple, groups.values())) == sorted(traced.origins)
    passages = sorted((str(one["from"]), str(one["to"])) for one in rows(out, "passages"))
    reuses = [(one.source, one.target) for one in traced.reuses for _ in one.alignments or (None,)]
    assert passages == sorted(reuses)
    made = [(one["reports"], one["reasons"]) for one in rows(out, "cases")]
    known = [(list(one.reports), list(one.reasons)) for one in cases]
    assert sorted(made, key=repr) == sorted(known, key=repr)


def test_the_collections_of_these_tests_have_copies_and_cases_of_several_texts() -> None:
    traced, cases = _at_once(_collection(_chance(5), 30))
    assert len(traced.reuses) > 5
    assert any(
        "is a copy" in why or "the same words" in why for one in cases for why in one.reasons
    )
    assert any("worded alike" in reason for one in cases for reason in one.reasons)
    assert len(cases) > 5


@pytest.mark.long
@pytest.mark.parametrize("engine", ["local", "daft"])
def test_an_engine_with_several_ranges_writes_what_one_process_writes(
    tmp_path: Path, engine: str
) -> None:
    folder = collection(tmp_path / "in", _collection(_chance(5), 12))
    one = _options(3, 10**6)
    run([str(folder)], tmp_path / "whole", one, engine=Inline())
    several = {"workers": 2, "shard_size": 3, "shard_bytes": 1500, "range_size": 6}
    code, printed = ran(folder, tmp_path / "ranges", "plain", {**several, "engine": engine})
    assert code == 0, printed
    assert tables(tmp_path / "ranges") == tables(tmp_path / "whole")
