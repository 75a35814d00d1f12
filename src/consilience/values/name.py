"""Names of people: a surname alone says less than a full name, and never decides."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Value


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, the fullest form that the report prints, without titles."""

    full: str

    def show(self) -> str:
        """The name."""
        return self.full

    def meet(self, other: Value) -> Name | None:
        """The fuller of two names of which one is part of the other, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Name) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether every word of `other` stands in this name."""
        return isinstance(other, Name) and set(_words(other.full)) <= set(_words(self.full))

    def same(self, other: Value) -> bool:
        """Whether both are one name after case and punctuation."""
        return isinstance(other, Name) and _words(self.full) == _words(other.full)


def _words(name: str) -> tuple[str, ...]:
    return tuple(one.strip(".,'’").casefold() for one in name.replace("-", " ").split())
