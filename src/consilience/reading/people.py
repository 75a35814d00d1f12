"""The people of a report: which names are one person, what they are, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.types import Mention, Span
from consilience.values.name import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One human being of a report.

    Args:
        full: Fullest name that the report prints; an alias only where no name is printed.
        part: `accused` `official` `judge` `prosecutor` `lawyer` `journalist` `expert` `victim`
            `witness`, or `unknown`.
        role: As printed (`a top drug enforcement official`), None where not stated.
        aliases: Other names (`aka`), as printed.
        spans: Where the person is named, sorted.
    """

    full: str
    part: str
    role: str | None
    aliases: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A pronoun or a phrase that stands for a person.

    Args:
        doubt: Why it may be another; None where no other person comes into question.
    """

    span: Span
    full: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everybody whom a report names.

    Args:
        persons: Sorted by their first mention.
        links: Pronouns and phrases (`he`, `the defendant`), sorted by place.
    """

    persons: tuple[Person, ...] = ()
    links: tuple[Link, ...] = ()

    def part(self, name: str) -> str:
        """What a person is; `unknown` also for a name that is not here."""
        person = self.named(name)
        return person.part if person else "unknown"

    def role(self, name: str) -> str | None:
        """The role as printed."""
        person = self.named(name)
        return person.role if person else None

    def named(self, name: str) -> Person | None:
        """The person of this full name or alias."""
        for one in self.persons:
            if name == one.full or name in one.aliases:
                return one
        return None

    def at(self, start: int, end: int) -> Person | None:
        """Whoever is named, or stood for by a pronoun, within `[start, end)`: the first."""
        for place, full in sorted(self._places()):
            if start <= place.start and place.end <= end:
                return self.named(full)
        return None

    def link(self, start: int, end: int) -> Link | None:
        """The first pronoun or phrase for a person within `[start, end)`."""
        inside = (one for one in self.links if start <= one.span.start and one.span.end <= end)
        return next(inside, None)

    def mentions(self) -> tuple[Mention, ...]:
        """A mention of kind `name` for every place where a person is named, sorted."""
        found = [
            Mention(span=span, kind="name", value=Name(person.full))
            for person in self.persons
            for span in person.spans
        ]
        return tuple(sorted(found, key=lambda one: one.span))

    def _places(self) -> Sequence[tuple[Span, str]]:
        named = [(span, one.full) for one in self.persons for span in one.spans]
        return named + [(one.span, one.full) for one in self.links]
