"""Values of the store in the words of the pages."""

from __future__ import annotations

from consilience.types import Role
from consilience.writing.words.standing import shown_words


def value_shown(role: str, shown: str) -> str:
    """`11.9 kg of fentanyl` for `fentanyl|=11.9 kg`."""
    return shown_words(Role(role), shown)
