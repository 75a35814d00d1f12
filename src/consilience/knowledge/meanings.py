"""Look a word up in every record: what it means to the tool, and where that is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from consilience.knowledge.loader import UNCHECKED
from consilience.knowledge.rows import DATA, rows_of

_NOT_WORDS = frozenset(("examples", "note", "source"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One record in which a word stands.

    Args:
        file: `drugs/units.yml`.
        key: The key of the record that holds the word.
        note: What the record says about itself, None where it says nothing.
        fields: The other short facts of the record, as written (`class: opioids`).
    """

    file: str
    id: str
    key: str
    source: str
    note: str | None
    fields: tuple[str, ...]


def records() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Every record of every file, as (`drugs/units.yml`, record), sorted by file."""
    for folder in sorted(DATA.iterdir(), key=lambda one: one.name):
        if not folder.is_dir():
            continue
        for path in sorted(folder.iterdir(), key=lambda one: one.name):
            if path.name.endswith(".yml"):
                rows = rows_of(folder.name, path.name)
                for row in rows if isinstance(rows, list) else ():
                    yield f"{folder.name}/{path.name}", row


def meanings(word: str) -> tuple[Meaning, ...]:
    """The records in which `word` stands, after case, in file order."""
    wanted = word.casefold()
    return tuple(
        Meaning(
            file=file,
            id=str(row.get("id")),
            key=key,
            source=str(row.get("source", UNCHECKED)),
            note=None if row.get("note") is None else str(row["note"]),
            fields=tuple(f"{name}: {one}" for name, one in row.items() if _short(name, one)),
        )
        for file, row in records()
        if (key := _key_of(wanted, row)) is not None
    )


def _key_of(wanted: str, row: Mapping[str, object]) -> str | None:
    for key, value in row.items():
        if key not in _NOT_WORDS and wanted in (one.casefold() for one in _words(value)):
            return key
    return None


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _words(one)
    elif isinstance(value, dict):
        for key in value:
            yield str(key)


def _short(name: str, value: object) -> bool:
    return (
        name not in _NOT_WORDS
        and name != "id"
        and isinstance(value, (str, int, bool))
        and len(str(value)) < 80
    )
