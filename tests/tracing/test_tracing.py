"""Who copied whom, on texts of our own, on the shipped collection, and on seeded mash-ups."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pytest

from consilience.copying import ReuseKind, Tracing
from consilience.knowledge.synonyms import synonym_sets
from consilience.sources import read_inputs
from consilience.tracing import trace
from consilience.tracing.sentences import Sentence, split
from consilience.tracing.words import Kind, find_words
from consilience.types import Aside, Reading, Report, ReportId, Span

DISPATCH = """\
PORT HELDER (Quay Wire) — Customs officers broke open a false floor in a cattle lorry on Monday and \
pulled out 212 kg of heroin, the largest load that this shore has seen.

The driver, Piet Aldenkamp, told them that he had been paid to ask no questions, a spokeswoman said. \
He was remanded until Friday by a judge in Schagen.

Investigators believe that the load came through the Balkans in sacks of fodder and was meant for \
dealers in Rotterdam. Two warehouses were searched overnight.

The service has asked farmers along the dyke to report unfamiliar trailers."""

SPUN = """\
Customs officers ruptured a false floor in a cattle truck on Monday and pulled out 212 kg of heroin, \
the biggest load that this shore has seen.

The driver, Piet Aldenkamp, told them that he had been paid to ask no questions, a spokesperson said.

Investigators think that the load came through the Balkans in bags of fodder and was meant for \
traders in Rotterdam."""

OWN = """\
A man of 54 is in custody after a record seizure of heroin at Port Helder.

Police say that 212 kg was hidden under the boards of a lorry which carried calves. According to \
the court in Schagen, Piet Aldenkamp will appear again on Friday.

“Nobody asks what is under a cow,” said Griet Mol, who keeps the inn beside the terminal.

Detectives have been to two warehouses and think that Rotterdam was where the drug was going."""


def report(name: str, text: str, **fields: str) -> Report:
    return Report(id=ReportId(name), text=text, **fields)  # type: ignore[arg-type]  # only strings are given


def edges(tracing: Tracing) -> list[tuple[str, str, str]]:
    return [(one.source, one.target, one.kind.value) for one in tracing.reuses]


def test_a_spun_copy_is_found_and_a_telling_in_own_words_is_not() -> None:
    tracing = trace(
        [report("a", DISPATCH, published="2020-01-06"), report("b", SPUN), report("c", OWN)]
    )
    assert edges(tracing) == [("a", "b", "reworded")]
    assert tracing.origins == (("a", "b"), ("c",))


def test_a_reprint_is_verbatim_and_a_cut_one_is_partial() -> None:
    cut = DISPATCH[: DISPATCH.index("Investigators")]
    dated = {"published": "2020-01-07"}
    tracing = trace(
        [
            report("a", DISPATCH, published="2020-01-06"),
            report("b", DISPATCH, **dated),
            report("c", cut, **dated),
        ]
    )
    kinds = {one.target: one.kind for one in tracing.reuses}
    assert kinds == {"b": ReuseKind.VERBATIM, "c": ReuseKind.PARTIAL}
    assert {one.source for one in tracing.reuses} == {"a"}


@pytest.mark.parametrize(
    ("fields", "other", "source", "reason"),
    [
        ({"published": "2020-01-07"}, {"published": "2020-01-06"}, "b", "published earlier"),
        ({"publisher": "Dyke Post"}, {"publisher": "Quay Wire"}, "b", "credits Quay Wire"),
        # a credit beats a date: the wire's page was updated
        (
            {"publisher": "Dyke Post", "published": "2020-01-06"},
            {"publisher": "Quay Wire", "published": "2020-01-07"},
            "b",
            "credits Quay Wire",
        ),
        ({}, {"published": "2020-01-06"}, "b", "states a date"),
        ({"published": "2020-01"}, {"published": "2020-01-06"}, "a", "nothing says"),
    ],
)
def test_the_direction_comes_from_credits_dates_and_else_from_nowhere(
    fields: dict[str, str], other: dict[str, str], source: str, reason: str
) -> None:
    (reuse,) = trace([report("a", DISPATCH, **fields), report("b", DISPATCH, **other)]).reuses
    assert reuse.source == source
    assert reuse.reason.startswith(reason)
    assert reuse.directed == (not reason.startswith("nothing"))
    assert reuse.suspected == (not reuse.directed)


def test_of_two_undated_texts_the_one_that_cuts_is_the_copy() -> None:
    shorter = DISPATCH.replace(", the largest load that this shore has seen", "").replace(
        " by a judge in Schagen", ""
    )
    shorter = shorter.replace(", a spokeswoman said", "").replace("along the dyke ", "")
    (reuse,) = trace([report("a", shorter), report("b", DISPATCH)]).reuses
    assert (reuse.source, reuse.reason) == ("b", "has the same sentences in full")


@pytest.mark.parametrize(
    ("shared", "trap"),
    [
        ("Record heroin find at Port Helder stuns the quiet coast of the north", "a headline"),
        (
            "“We took the floor apart with crowbars, axes and in the end with our hands,” she said.",
            "a quote",
        ),
        (
            "This case is being investigated by the Coastal Narcotics Unit of the Northern Police.",
            "boilerplate",
        ),
        ("No one else has been arrested so far.", "a set phrase"),
    ],
)
def test_what_independent_texts_share_does_not_link_them(shared: str, trap: str) -> None:
    left = report("a", f"{shared}\n\n{DISPATCH.split(chr(10) * 2, maxsplit=1)[0]}")
    right = report("b", f"{shared}\n\n{OWN}")
    assert trace([left, right]).reuses == (), trap


def test_an_added_local_report_makes_a_text_of_its_own_too() -> None:
    local = """\

The lorry is known in Breezand, where its owner rents a yard behind the dairy. Neighbours saw it \
leave at four on Sunday with its lights off.

Mayor Aleid Kuiper said on the telephone that she would ask for cameras at both ends of the dyke.

The dairy did not wish to comment, and the yard stood open and empty when we came by yesterday."""
    tracing = trace(
        [
            report("a", DISPATCH, published="2020-01-06"),
            report("b", DISPATCH[:700] + local, published="2020-01-07"),
        ]
    )
    assert tracing.origins == (("a", "b"), ("b",))


def test_set_aside_spans_are_no_evidence() -> None:
    reports = [report("a", DISPATCH), report("b", DISPATCH)]
    readings = {
        one.id: Reading(
            report=one.id,
            relevant=True,
            why="",
            asides=(Aside(span=Span(0, len(one.text), one.text), why="caption"),),
        )
        for one in reports
    }
    assert trace(reports, readings).reuses == ()


def test_every_alignment_quotes_both_texts() -> None:
    texts = {"a": DISPATCH, "b": "😀 邢台\n" + SPUN}
    tracing = trace([report(name, text) for name, text in texts.items()])
    spans = [
        (texts[name], span)
        for reuse in tracing.reuses
        for one in reuse.alignments
        for name, span in ((reuse.source, one.source), (reuse.target, one.target))
    ]
    assert spans
    assert all(text[span.start : span.end] == span.text for text, span in spans)


@lru_cache(maxsize=1)
def shipped() -> tuple[Report, ...]:
    folder = Path(__file__).parents[2] / "corpus" / "xingtai"
    return tuple(one for one in read_inputs([str(folder)]) if isinstance(one, Report))


def test_the_shipped_collection_has_the_origins_of_its_gold() -> None:
    import json  # noqa: PLC0415 - only this test reads gold

    path = Path(__file__).parents[2] / "corpus" / "xingtai" / "cases.json"
    cases = json.loads(path.read_text(encoding="utf-8"))
    tracing = trace(shipped())
    gold = {frozenset(group) for case in cases for group in case["origins"]}
    in_cases = {one for case in cases for one in case["reports"]}
    assert {frozenset(group) for group in tracing.origins if set(group) & in_cases} == gold
    reuse = {
        (one["from"], one["to"], one["kind"]) for case in cases for one in case.get("reuse", [])
    }
    assert set(edges(tracing)) == reuse


def test_the_order_of_reports_does_not_matter() -> None:
    reports = list(shipped())
    first = trace(reports)
    random.Random(7).shuffle(reports)  # noqa: S311 - a test's own order
    assert trace(reports) == first


def test_nothing_and_an_empty_text_are_no_error() -> None:
    assert trace([]) == Tracing(reuses=(), origins=())
    assert trace([report("a", "."), report("b", "")]).origins == (("a",), ("b",))


def swapped(text: str, share: float, rng: random.Random) -> str:
    """A text with some of its ordinary words replaced by synonyms, or by nothing known."""
    words: dict[str, set[str]] = defaultdict(set)
    for one in synonym_sets():
        for name in one:
            words[name] |= set(one) - {name}
    pieces, at = [], 0
    for word in find_words(text):
        as_written = text[word.start : word.end]
        if word.kind is Kind.CONTENT and rng.random() < share:
            as_written = rng.choice(sorted(words[as_written.lower()]) or [as_written[::-1]])
        pieces += [text[at : word.start], as_written]
        at = word.end
    return "".join(pieces) + text[at:]


def stretch(one: Report, count: int, rng: random.Random) -> str:
    told: Sequence[Sentence] = [
        sentence
        for sentence in split(one, 0)
        if sentence.counts and not sentence.headline and len(sentence.words) >= 8
    ]
    start = rng.randrange(len(told) - count + 1)
    return " ".join(one.text[part.start : part.end] for part in told[start : start + count])


def test_both_parents_of_a_mash_up_are_found_with_every_fifth_word_swapped() -> None:
    rng = random.Random(2019)  # noqa: S311 - a test's own choice
    names = {one.id: one for one in shipped()}
    roots = [names[ReportId(f"xa-{number:02}")] for number in (1, 2, 3, 4, 5, 8, 12, 13, 14, 21)]
    base = list(roots)
    chosen = rng.sample(list(itertools.permutations(roots, 2)), 12)
    found = 0
    for left, right in chosen:
        text = swapped(f"{stretch(left, 3, rng)} {stretch(right, 4, rng)}", 0.2, rng)
        tracing = trace([*base, report("mash", text)])
        sources = {one.source for one in tracing.reuses if one.target == "mash"}
        assert sources <= {left.id, right.id}
        found += len(sources)
    assert found >= 0.95 * 2 * len(chosen)
