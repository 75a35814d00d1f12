"""The names of a parse, gathered once: each look at `Doc.ents` makes all of them anew."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc


@lru_cache(maxsize=1)
def parsed_names(doc: Doc) -> tuple[tuple[int, int, str], ...]:
    """Start, end and label of each name that the parser found, sorted by place."""
    return tuple((one.start_char, one.end_char, one.label_) for one in doc.ents)


def labels_at(doc: Doc | None, start: int, end: int) -> set[str]:
    """Labels of the names that share a character with a place, or start before it and reach it."""
    if doc is None:
        return set()
    return {
        label
        for first, last, label in parsed_names(doc)
        if first <= start < last or start <= first < end
    }
