"""JSON Schemas (draft 2020-12) of what is written; a change of meaning makes a new number."""

from __future__ import annotations

from importlib.resources import files

NAMES = ("readings-1", "cases-1", "case-file-1")


def schema(name: str) -> str:
    """The text of a schema.

    Args:
        name: One of `NAMES`.
    """
    return files(__package__).joinpath(f"{name}.json").read_text(encoding="utf-8")
