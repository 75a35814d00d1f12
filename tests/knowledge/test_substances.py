"""The substances' own examples, and what the loader refuses."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from consilience.errors import KnowledgeError
from consilience.knowledge import load
from consilience.knowledge.loader import Example
from consilience.knowledge.substances import SubstanceRecord, compile_substances
from consilience.values import substance

KNOWLEDGE = load()
RECORDS = KNOWLEDGE.substances.records


def _found(text: str) -> set[str]:
    return {one.value.show() for one in substance.find(text, KNOWLEDGE)}


def _value(record: SubstanceRecord) -> str:
    return record.value or record.id


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.id)
def test_examples_find_the_substance_and_counter_examples_do_not(record: SubstanceRecord) -> None:
    for example in record.examples:
        assert (_value(record) in _found(example.text)) == (example.means is not None), example.text


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.id)
def test_every_word_that_is_safe_without_context_is_found_without_any(
    record: SubstanceRecord,
) -> None:
    for word in record.words:
        found = substance.find(f"They told us of {word} and left.", KNOWLEDGE)
        assert [(one.value.show(), one.span.text) for one in found] == [(_value(record), word)]


def test_the_table_holds_at_least_250_substances() -> None:
    kinds = Counter(one.kind for one in RECORDS)
    assert kinds.total() - kinds["class"] >= 260
    assert all(kinds[one] for one in ("precursor", "plant", "preparation"))


def test_every_street_word_has_two_sentences_and_every_record_with_one_a_counter_example() -> None:
    for record in RECORDS:
        for word in record.street:
            kept = [one for one in record.examples if one.means is not None and word in one.text]
            assert len(kept) >= 2, word
        counters = sum(1 for one in record.examples if one.means is None)
        assert counters >= len(record.street)


def test_parents_lead_from_a_substance_to_the_root() -> None:
    parents = KNOWLEDGE.substances.parents
    assert parents["fentanyl"] == ("fentanyls", "synthetic opioids", "opioids", "drugs")
    assert parents["acetic anhydride"] == ("precursors", "chemicals")
    assert parents["drugs"] == ()


DRUG = SubstanceRecord(
    id="azurol", kind="substance", words=("azurol",), source="unchecked", examples=()
)


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        ((replace(DRUG, parent="fentanils"),), "parent 'fentanils' is not a record"),
        ((replace(DRUG, parent="azurol"),), "is a parent of itself"),
        ((replace(DRUG, value="cobaltan"),), "value 'cobaltan' is not a record"),
        ((replace(DRUG, kind="pill"),), "unknown kind 'pill'"),
        ((DRUG, replace(DRUG, id="cobaltan")), "'azurol' also stands in 'azurol'"),
        ((DRUG, replace(DRUG, id="b", words=("Azu-rol",))), "'Azu-rol' also stands in 'azurol'"),
        ((replace(DRUG, street=("blue",)),), "a homograph"),
        (
            (replace(DRUG, street=("blue",), examples=(Example(text="x", means=""),) * 2),),
            "a homograph",
        ),
    ],
)
def test_a_record_that_does_not_fit_is_refused(
    records: tuple[SubstanceRecord, ...], reason: str
) -> None:
    with pytest.raises(KnowledgeError, match=reason):
        compile_substances(records)
