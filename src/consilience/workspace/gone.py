"""Who is to be forgotten, under which names, and where the names stand."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.workspace.masking import Masking, masking


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Whom to take out, and of what.

    Args:
        named: Names in full, and what else means nobody but this person; longest first.
        forms: These and single words of them, where a row is about a touched report.
        near: What goes where the full name does not stand: surnames, in reports of the same case.
        reports: Reports that name the person.
        slugs: Names, present and past, of cases that do.
    """

    named: tuple[str, ...]
    forms: tuple[str, ...]
    near: tuple[str, ...]
    reports: frozenset[str] = frozenset()
    slugs: frozenset[str] = frozenset()

    def mask(self, *, close: bool) -> Masking:
        """What takes the person out of sentences.

        Args:
            close: Whether the sentence is about a report or case that names the person: then
                single words of the name mean nobody else.
        """
        return masking(self.forms if close else self.named)
