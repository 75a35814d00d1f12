"""How often a text names each country, counted only where that decides whose authority is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from consilience.knowledge import Knowledge
from consilience.values.sighting import countries_named


class Countries:
    """How often each country is named; most authorities have a name of their own, and ask nothing.

    Args:
        text: Of one report, or a part of it.
        knowledge: Countries and towns.
        there: How many places in each country are named, where the caller has found them.
        home: Country of whoever publishes the text; it counts once where it is not named.
    """

    def __init__(
        self,
        text: str,
        knowledge: Knowledge,
        there: Mapping[str, int] | None = None,
        home: str | None = None,
    ) -> None:
        self._asked = (text, knowledge, dict(there or {}), home)
        self._more: Counter[str] = Counter()

    def __getitem__(self, country: str) -> int:
        """How often a country is named."""
        return self._named[country] + self._more[country]

    def and_of(self, more: Counter[str]) -> Countries:
        """With these besides."""
        other = Countries(*self._asked)
        other._more = self._more + more
        if "_named" in self.__dict__:
            other.__dict__["_named"] = self._named
        return other

    @cached_property
    def _named(self) -> Counter[str]:
        text, knowledge, there, home = self._asked
        found = countries_named(text, knowledge) + Counter(there)
        if home and not found[home]:
            found[home] = 1
        return found
