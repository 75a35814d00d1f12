"""Authorities: HSI is part of ICE is part of DHS."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An authority.

    Args:
        name: Full official name where knowledge has it, else as printed without article.
        parents: Names of the bodies it is part of, nearest first.
        country: ISO 3166-1 alpha-2, None where not known.
    """

    name: str
    parents: tuple[str, ...] = ()
    country: str | None = None

    def show(self) -> str:
        """The full name."""
        return self.name

    def meet(self, other: Value) -> Agency | None:
        """The narrower of the two when one is part of the other, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Agency) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether this is `other` or part of it."""
        return isinstance(other, Agency) and _key(other.name) in (
            _key(self.name),
            *(_key(one) for one in self.parents),
        )

    def same(self, other: Value) -> bool:
        """Whether both are one authority."""
        return isinstance(other, Agency) and _key(self.name) == _key(other.name)


def _key(name: str) -> str:
    return name.replace("’", "'").casefold().removeprefix("u.s. ").removeprefix("us ")
