"""Word lists of English: what `data/languages/en_words.yml` holds, ready for reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Words that the reading treats alike.

    Args:
        id: `subject.list` (`name.particle`).
        words: Lower case, any order; some are phrases.
    """

    id: str
    words: tuple[str, ...]
    source: str
    note: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The lists by id; compared by identity, so that what is compiled can be kept per object.

    Args:
        sets: The words of each list.
        choices: Each list as a regular expression, longest word first, without anchors.
    """

    records: tuple[WordList, ...]
    sets: Mapping[str, frozenset[str]]
    choices: Mapping[str, str]

    def has(self, id_: str, word: str) -> bool:
        """Whether `word` stands in the list, whatever its case."""
        return word.casefold() in self.sets[id_]


def load_words() -> Words:
    """All lists of English.

    Raises:
        KnowledgeError: a word is not in lower case.
    """
    records = read_records("languages", "en_words.yml", WordList)
    for record in records:
        for word in record.words:
            if word != word.casefold():
                where = f"languages/en_words.yml: {record.id}"
                raise KnowledgeError(where, f"'{word}' has capitals", f"write '{word.casefold()}'")
    return Words(
        records=records,
        sets={one.id: frozenset(one.words) for one in records},
        choices={one.id: choice(one.words) for one in records},
    )


def choice(words: tuple[str, ...]) -> str:
    """An alternation that matches the longest of the words; white space may be any."""
    ordered = sorted(set(words), key=lambda one: (-len(one), one))
    return "(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in ordered) + ")"
