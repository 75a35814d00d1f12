"""What stands around a report (`data/languages/en_furniture.yml`): patterns with their reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records
from consilience.knowledge.needles import Needled, needled
from consilience.knowledge.sieve import Sieve, sieve

SCOPES = ("match", "sentence", "line", "block", "section")
FLAGS = ("", "alone", "lead", "sentence", "sentence start")


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRecord:
    """Words that are not of the case.

    Args:
        pattern: Regular expression; `^` and `$` stand for a line's ends. A group `aside` says
            which part of a `match` is meant.
        scope: How much is set aside: the `match`, its `sentence`, its `line`, the `block` of
            lines up to a blank one, or the `section`: the blocks up to one that is a paragraph.
        why: The reason as pages show it.
        flag: `sentence`: looked for within sentences; `sentence start`: at their start only;
            `alone`: only where it is a whole sentence; `lead`: in the first three only.
    """

    id: str
    pattern: str
    scope: str
    why: str
    examples: tuple[Example, ...]
    source: str
    note: str = ""
    flag: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Furniture:
    """The records, each with its pattern compiled.

    Args:
        sieves: Over the patterns as printed, and over those that ignore case.
    """

    records: tuple[tuple[FurnitureRecord, Needled], ...]
    sieves: tuple[Sieve, Sieve]

    def printed(self, text: str) -> Iterator[tuple[FurnitureRecord, Needled]]:
        """The records whose pattern may be found in a text, in order; no other is."""
        exact, folded = self.sieves
        through = {*exact.through(text), *folded.through(text.casefold())}
        for number in sorted(through):
            yield self.records[number]


def load_furniture() -> Furniture:
    """All furniture of English.

    Raises:
        KnowledgeError: unknown scope or flag, or a pattern that does not compile.
    """
    rows = []
    for one in read_records("languages", "en_furniture.yml", FurnitureRecord):
        where = f"languages/en_furniture.yml: {one.id}"
        if one.scope not in SCOPES or one.flag not in FLAGS:
            raise KnowledgeError(where, f"scope or flag not known: {one.scope}", f"use {SCOPES}")
        try:
            rows.append((one, needled(one.pattern, re.MULTILINE)))
        except re.error as error:
            raise KnowledgeError(where, f"pattern is not right: {error}", "mend it") from error
    return furniture(rows)


def furniture(rows: Sequence[tuple[FurnitureRecord, Needled]]) -> Furniture:
    """Records with their patterns, ready to be looked for."""
    exact = sieve([() if one.folded else (one,) for _, one in rows])
    folded = sieve([(one,) if one.folded else () for _, one in rows])
    return Furniture(tuple(rows), (exact, folded))
