"""Drugs, classes of drugs, their precursors and what they are cut with."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records
from consilience.knowledge.spelling import refuse_shared_words

_FILE = "drugs/substances.yml"
_KINDS = ("class", "plant", "precursor", "preparation", "substance")


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstanceRecord:
    """One substance, or a class of them.

    Args:
        id: INN or common English name in lower case (docs/reference/format.md).
        value: The name that a reading prints, where the notation folds this substance into a
            wider one (hashish is printed as cannabis); None where it is the id.
        kind: `substance`, `class`, `precursor`, `plant` or `preparation`.
        parent: Id of the class (or substance) that it is a kind of; None for a root.
        holds: Id of the substance that a preparation is mostly made of under its name; None where
            nothing else passes for it. No parent: the name says more than the substance.
        words: Names that are safe without context. One in capitals matches in capitals only.
        street: Names that are also ordinary words: they count only in drug talk.
        never: Phrases that hold one of the names and mean something else (`ice cream`).
        unlike: Ordinary words one slip away from a name, never read as its misspelling.
        cas: CAS registry number, None where nobody looked it up.
    """

    id: str
    kind: str
    words: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]
    parent: str | None = None
    holds: str | None = None
    value: str | None = None
    street: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    cas: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Substances:
    """All substances; compared by identity, so that compiled forms can be kept per object.

    Args:
        parents: Ancestors of each id, nearest first.
    """

    records: tuple[SubstanceRecord, ...]
    by_id: Mapping[str, SubstanceRecord]
    parents: Mapping[str, tuple[str, ...]]


def load_substances() -> Substances:
    """The substances of the drug domain.

    Raises:
        KnowledgeError: a record is not right.
    """
    return compile_substances(read_records("drugs", "substances.yml", SubstanceRecord))


def compile_substances(records: tuple[SubstanceRecord, ...]) -> Substances:
    """Join records into a tree and refuse what does not fit in it.

    Raises:
        KnowledgeError: unknown kind or parent, a parent of itself, a word of two records, or a
            homograph without two examples and a counter-example.
    """
    by_id = {one.id: one for one in records}
    for one in records:
        _refuse_record(one, by_id)
    refuse_shared_words(
        _FILE, [(one.id, (one.id, *one.words, *one.street, *one.never)) for one in records]
    )
    parents = {one.id: _ancestors(one, by_id) for one in records}
    return Substances(
        records=records, by_id=MappingProxyType(by_id), parents=MappingProxyType(parents)
    )


def _refuse_record(one: SubstanceRecord, by_id: Mapping[str, SubstanceRecord]) -> None:
    place = f"{_FILE}: {one.id}"
    if one.kind not in _KINDS:
        raise KnowledgeError(place, f"unknown kind '{one.kind}'", f"use one of {_KINDS}")
    if one.parent is not None and one.parent not in by_id:
        near = difflib.get_close_matches(one.parent, by_id, 1)
        hint = f"did you mean '{near[0]}'?" if near else "add a record for it"
        raise KnowledgeError(place, f"parent '{one.parent}' is not a record", hint)
    if one.holds is not None and one.holds not in by_id:
        raise KnowledgeError(place, f"holds '{one.holds}', no record", "use the id of one")
    if one.value is not None and one.value not in by_id:
        raise KnowledgeError(place, f"value '{one.value}' is not a record", "use the id of one")
    if one.street or one.never:
        kept = [example for example in one.examples if example.means is not None]
        if len(kept) < 2 or len(kept) == len(one.examples):
            raise KnowledgeError(
                place, "a homograph", "give it two examples and a counter-example (means: null)"
            )


def _ancestors(one: SubstanceRecord, by_id: Mapping[str, SubstanceRecord]) -> tuple[str, ...]:
    chain: list[str] = []
    parent = one.parent
    while parent is not None:
        if parent == one.id or parent in chain:
            raise KnowledgeError(
                f"{_FILE}: {one.id}", "is a parent of itself", "cut the circle of parents"
            )
        chain.append(parent)
        parent = by_id[parent].parent
    return tuple(chain)
