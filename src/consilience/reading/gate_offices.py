"""Authorities against drugs that the gate looks for, and where one could be named at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import product

from ahocorasick_rs import AhoCorasick

from consilience.knowledge import Knowledge
from consilience.reading.gate_first import (
    STEMS,
    automaton,
    found,
    office_abbreviations,
    office_records,
    plain,
    small,
)
from consilience.types import Mention, Span
from consilience.values import agency

# Who has no record is called as printed, and counts where that has these letters.
_PRINTED = ("Drug", "DRUG", "Narcotic", "NARCOTIC", "Narcótic")


def offices(
    sentences: Sequence[Span], knowledge: Knowledge, home: str | None, *, cascade: bool
) -> Iterator[Mention]:
    """Authorities in those sentences that could name one against drugs.

    Of all others no line of the gate can tell, and finding every authority of a text takes
    longer than all the rest of the gate.

    Args:
        sentences: Of one report, by place.
        knowledge: All of it.
        home: Country of whoever publishes the report.
        cascade: Whether to look only where one could be named; else everywhere.
    """
    text = "\n".join(one.text for one in sentences)
    if cascade and not may_name_office(text, knowledge):
        return
    for one in sentences:
        if not cascade or may_name_office(one.text, knowledge):
            for office in agency.find(one.text, knowledge, home):
                start, end = one.start + office.span.start, one.start + office.span.end
                yield replace(office, span=Span(start, end, office.span.text))


def may_name_office(text: str, knowledge: Knowledge) -> bool:
    """Whether any word of a text could name an authority against drugs; False is certain.

    "Drug dealers" in small letters is no authority: of 1,700 such sentences none named one.
    """
    return (
        any(one in text for one in _PRINTED)
        or found(_names(knowledge), plain(small(text)))
        or found(office_abbreviations(knowledge), plain(text))
    )


@lru_cache(maxsize=2)
def _names(knowledge: Knowledge) -> AhoCorasick:
    names = {word for one in office_records(knowledge) for word in (one.name, *one.words)}
    return automaton({form for one in names for form in _plurals(one)})


def _plurals(name: str) -> Iterator[str]:
    """The name with each of its words for drugs in the singular and in the plural."""
    parts = [
        (one.rstrip("s"), one.rstrip("s") + "s") if one.rstrip("s").endswith(STEMS) else (one,)
        for one in name.lower().split()
    ]
    yield from (" ".join(one) for one in product(*parts))
