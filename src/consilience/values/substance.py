"""Substances: fentanyl is an opioid is a drug."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    """A drug, precursor or class of them.

    Args:
        name: INN or common English name, lower case (`fentanyl`, `other drugs`).
        parents: Classes it belongs to, nearest first (`opioids`, `drugs`).
    """

    name: str
    parents: tuple[str, ...] = ()

    def show(self) -> str:
        """The name."""
        return self.name

    def meet(self, other: Value) -> Substance | None:
        """The narrower of the two when one is of the other's class, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Substance) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether this is `other` or of its class."""
        return isinstance(other, Substance) and other.name in (self.name, *self.parents)

    def same(self, other: Value) -> bool:
        """Whether both are one substance."""
        return isinstance(other, Substance) and self.name == other.name
