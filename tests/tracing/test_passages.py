"""Each passage beside its best earlier source."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from consilience.tracing.codes import Coder
from consilience.tracing.fingerprints import take
from consilience.tracing.index import Index
from consilience.tracing.lookups import Query
from consilience.tracing.passages import Passages, find_sources

HEROIN = """\
Customs officers broke open a false floor in a cattle lorry on Monday and found 212 kg of heroin.
The driver told them that somebody in Balkan fodder sacks had promised him a quiet journey home."""
FLOOD = """\
A dyke gave way near Breezand after three days of rain and left forty farms without a road.
Volunteers carried calves and furniture up the church tower until army boats arrived at noon."""
CODER = Coder()


def trace_of(text: str, earlier: Sequence[str]) -> Passages:
    index = Index().add(take(earlier, CODER), list(range(len(earlier))))
    prints = take([text], CODER)
    return find_sources(Query(prints, np.array([len(earlier)], np.uint64)), index)


def test_a_mash_up_has_two_parents_one_a_passage() -> None:
    found = trace_of(
        HEROIN.split("\n", maxsplit=1)[0] + "\n" + FLOOD.split("\n")[1].replace("noon", "midday"),
        [FLOOD, HEROIN],
    )
    assert found.sentence.tolist() == [0, 1]
    assert found.report.tolist() == [1, 0]
    assert found.similarity[0] == 1.0
    assert 0.9 <= found.similarity[1] < 1.0


def test_of_two_equal_sources_the_earlier_is_named() -> None:
    assert set(trace_of(HEROIN, [FLOOD, HEROIN, HEROIN]).report.tolist()) == {1}


def test_swapped_words_do_not_hide_a_source() -> None:
    spun = HEROIN.replace("broke", "ripped").replace("lorry", "truck").replace("quiet", "calm")
    found = trace_of(
        spun.replace("officers", "men").replace("promised", "offered"), [FLOOD, HEROIN]
    )
    assert set(found.report.tolist()) == {1}


def test_a_phrase_in_common_is_no_source() -> None:
    other = "Nobody broke open a false floor of a shed that Aleid kept empty all through winter."
    assert len(trace_of(other, [HEROIN]).report) == 0
    assert len(trace_of("", [HEROIN]).report) == 0
