"""What the arithmetic and logical checks are called, and what they claim."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRecord:
    """One rule that tests claims against each other.

    Args:
        what: What holds when the check holds, one sentence.
    """

    id: str
    what: str
    source: str
    note: str
    examples: tuple[Example, ...]


def load_checks() -> tuple[CheckRecord, ...]:
    """The records of `drugs/checks.yml`."""
    return read_records("drugs", "checks.yml", CheckRecord)
