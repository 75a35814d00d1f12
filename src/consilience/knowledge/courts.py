"""Courts and the words that make up their names (data/drugs/courts.yml)."""

from __future__ import annotations

from dataclasses import dataclass, field

from consilience.knowledge.loader import Example, read_records
from consilience.knowledge.phrases import Phrases, phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtRecord:
    """A court, or the head of many courts' names.

    Args:
        kind: `name` for a court of its own, `head` for words that need the place beside them
            (`Crown Court`), `district` for the judicial districts of the United States.
        alone: Whether the name says enough without a place (`Supreme Court`).
    """

    id: str
    kind: str
    name: str
    alone: bool
    country: str | None
    words: tuple[str, ...]
    homographs: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Courts:
    """What is compiled from the records."""

    records: tuple[CourtRecord, ...]
    names: Phrases[CourtRecord] = field(repr=False)


def load_courts() -> Courts:
    """The courts of the drug domain.

    Raises:
        KnowledgeError: a record is not right.
    """
    records = read_records("drugs", "courts.yml", CourtRecord)
    return Courts(
        records=records,
        names=phrases(
            (word, one)
            for one in records
            for word in (one.name, *one.words)
            if one.kind != "district"
        ),
    )
