"""Number words, months and weekdays of a language (`data/languages/en.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class FormList:
    """A closed class of words, each with what it stands for.

    Args:
        forms: Lower-case form to what it stands for.
    """

    id: str
    forms: Mapping[str, object]
    source: str
    note: str = ""
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Numerals:
    """The form lists of one language, by id."""

    lists: Mapping[str, FormList]

    def forms(self, name: str) -> Mapping[str, str]:
        """One list: form to what it stands for, as a string.

        Raises:
            KnowledgeError: the language has no such list.
        """
        if name not in self.lists:
            raise KnowledgeError("languages/en.yml", f"no list '{name}'", f"add '- id: {name}'")
        return {form: str(one) for form, one in self.lists[name].forms.items()}

    def numbers(self, name: str) -> Mapping[str, int]:
        """One list whose forms stand for whole numbers.

        Raises:
            KnowledgeError: the language has no such list.
        """
        return {form: int(one) for form, one in self.forms(name).items()}


def load_numerals(name: str = "en.yml") -> Numerals:
    """The lists of `data/languages/<name>`.

    Raises:
        KnowledgeError: a record is not right.
    """
    return Numerals({one.id: one for one in read_records("languages", name, FormList)})
