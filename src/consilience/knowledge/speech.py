"""Words by which a report attributes (`data/languages/en_speech.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records

FRAMES = ("clause", "object", "before")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRecord:
    """A verb or phrase of saying.

    Args:
        words: Its forms as printed, in lower case; a phrase starts with the word that decides.
        frame: Where the content stands: a `clause`, the `object` and what follows, or the whole
            sentence around a phrase that stands `before` its speaker.
    """

    id: str
    words: tuple[str, ...]
    frame: str
    source: str
    examples: tuple[Example, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """All words of saying.

    Args:
        by_word: Each form, in lower case, to its record.
    """

    records: tuple[SpeechRecord, ...]
    by_word: Mapping[str, SpeechRecord]


def load_speech() -> Speech:
    """All words of saying of English.

    Raises:
        KnowledgeError: unknown frame, or a form that two records claim.
    """
    records = read_records("languages", "en_speech.yml", SpeechRecord)
    by_word: dict[str, SpeechRecord] = {}
    for record in records:
        where = f"languages/en_speech.yml: {record.id}"
        if record.frame not in FRAMES:
            raise KnowledgeError(where, f"frame '{record.frame}' not known", f"use {FRAMES}")
        for word in record.words:
            if word in by_word:
                raise KnowledgeError(
                    where, f"'{word}' stands in {by_word[word].id} too", "keep one"
                )
            by_word[word] = record
    return Speech(records, by_word)
