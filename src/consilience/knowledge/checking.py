"""Check all records at once, and say what a word means to the tool and why."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import UNCHECKED
from consilience.knowledge.meanings import Meaning, meanings, records

# What it means for a word to stand under a key, where that is not plain from the key.
_UNDER: Mapping[str, str] = {
    "street": "also an ordinary word: counts only where a drug would stand, in drug talk",
    "never": "a phrase that holds one of the record's words and means something else",
    "unlike": "an ordinary word one slip from a name: never read as its misspelling",
}


def check() -> tuple[KnowledgeError, ...]:
    """Everything that is wrong with the records of any file, sorted by file and record.

    Loading refuses the first fault that makes a file unusable; this lists what each file may
    get wrong and still load.
    """
    found = [fault for file, row in records() for fault in _faults(file, row)]
    return tuple(sorted(found, key=lambda one: (one.place, one.reason)))


def unchecked() -> Mapping[str, tuple[int, int]]:
    """For each file how many of its records nobody looked up, and how many it has."""
    total: Counter[str] = Counter()
    open_: Counter[str] = Counter()
    for file, row in records():
        total[file] += 1
        open_[file] += str(row.get("source", UNCHECKED)).startswith(UNCHECKED)
    return {file: (open_[file], total[file]) for file in sorted(total)}


def show(word: str) -> tuple[str, ...]:
    """Lines that say what a word means to the tool and why; a near word where it means nothing."""
    found = meanings(word)
    if found:
        return tuple(line for one in found for line in _lines(word, one))
    near = difflib.get_close_matches(word.casefold(), _all_words(), 3, 0.8)
    return (f"{word}: in no record" + (f" (near: {', '.join(near)})" if near else ""),)


def _lines(word: str, meaning: Meaning) -> Iterator[str]:
    yield f"{word}: {meaning.id} ({meaning.file}, {meaning.key})"
    if meaning.key in _UNDER:
        yield f"  {_UNDER[meaning.key]}"
    for one in meaning.fields:
        yield f"  {one}"
    if meaning.note:
        yield f"  note: {meaning.note}"
    yield f"  source: {meaning.source}"


def _all_words() -> list[str]:
    words = {
        one.casefold()
        for _, row in records()
        for key, value in row.items()
        if key in ("id", "words", "street")
        for one in (value if isinstance(value, list) else [value])
        if isinstance(one, str)
    }
    return sorted(words)


def _faults(file: str, row: Mapping[str, object]) -> Iterator[KnowledgeError]:
    place = f"{file}: {row.get('id')}"
    if "source" in row and not str(row["source"] or "").strip():
        yield KnowledgeError(place, "has an empty source", "write the page, or 'unchecked'")
    examples = row.get("examples", ())
    if not isinstance(examples, list):
        return
    texts = [_text(one) for one in examples]
    if len(set(texts)) < len(texts):
        yield KnowledgeError(place, "gives one example twice", "keep one of the two")
    counters = [one for one in examples if isinstance(one, dict) and one.get("means") is None]
    kept = len(examples) - len(counters)
    if (row.get("street") or row.get("never")) and (kept < 2 or not counters):
        yield KnowledgeError(
            place,
            "has words that also mean something else",
            "give it two examples and a counter-example (means: null)",
        )


def _text(example: object) -> str:
    return str(example.get("text")) if isinstance(example, dict) else str(example)
