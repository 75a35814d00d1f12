"""Places: a town lies in a province lies in a country."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Somewhere, from the narrowest name outwards.

    Args:
        parts: Names inside the country, narrowest first (`("Harbin", "Heilongjiang")`); empty for a
            whole country; a region without a code stands as its one part.
        country: ISO 3166-1 alpha-2, None for regions (`Central America`).
        latitude: Degrees WGS 84 of the narrowest part, None where not known.
        longitude: Likewise.
    """

    parts: tuple[str, ...]
    country: str | None
    latitude: float | None = None
    longitude: float | None = None

    def show(self) -> str:
        """`Harbin, Heilongjiang, CN`; `CN`; `Central America`."""
        return ", ".join((*self.parts, *([self.country] if self.country else [])))

    def meet(self, other: Value) -> Place | None:
        """The narrower of the two when one lies in the other, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Place) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether this lies in `other`."""
        if not isinstance(other, Place) or self.country != other.country:
            return False
        mine, theirs = _fold(self.parts), _fold(other.parts)
        if not theirs:
            return True
        # "Bodø, NO" and "Bodø, Nordland, NO" are one town: the narrowest name must be equal,
        # what stands outside may be left out.
        return theirs[0] in mine and all(one in mine for one in theirs)

    def same(self, other: Value) -> bool:
        """Whether the narrowest names and the countries are equal."""
        return (
            isinstance(other, Place)
            and self.country == other.country
            and _fold(self.parts)[:1] == _fold(other.parts)[:1]
        )


def _fold(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one.casefold() for one in parts)
