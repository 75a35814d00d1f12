"""Courts, under their printed or full name."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """A court as printed, without article.

    Args:
        key: What two writings of one court share (`xingtai intermediate people's`).
    """

    name: str
    key: str

    def show(self) -> str:
        """The name as printed."""
        return self.name

    def meet(self, other: Value) -> Court | None:
        """One of the two when they are one court, else None."""
        if not self.same(other) or not isinstance(other, Court):
            return None
        return min(self, other, key=lambda one: one.name)

    def refines(self, other: Value) -> bool:
        """Whether both are one court."""
        return self.same(other)

    def same(self, other: Value) -> bool:
        """Whether both are one court."""
        return isinstance(other, Court) and self.key == other.key
