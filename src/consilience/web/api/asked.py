"""What a caller asked for, read and checked: operations see nothing else of a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from starlette.requests import Request

from consilience.web.guard.person import Person, Role
from consilience.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request that fits the description of its operation.

    Args:
        person: Who asks; somebody without a name where everybody may.
        values: Every parameter by name; None for those left out that have no default.
        body: A record of the body's shape, or bytes; None where none is read.
        media: Media type of the body.
    """

    request: Request
    workspace: Workspace
    person: Person
    values: Mapping[str, object]
    body: object = None
    media: str | None = None

    def text(self, name: str) -> str:
        """A parameter that is always there."""
        return self._of(str, name)

    def maybe(self, name: str) -> str | None:
        """A text parameter that may be left out."""
        return None if self.values[name] is None else self._of(str, name)

    def number(self, name: str) -> int:
        """A whole number that is always there."""
        return self._of(int, name)

    def flag(self, name: str) -> bool | None:
        """`true`, `false`, or None where it was left out."""
        return None if self.values[name] is None else self._of(bool, name)

    def body_of(self, kind: type[T]) -> T:
        """The body, of the one shape that this media type has."""
        assert isinstance(self.body, kind)  # noqa: S101  # read by that shape
        return self.body

    def _of(self, kind: type[T], name: str) -> T:
        value = self.values[name]
        assert isinstance(value, kind)  # noqa: S101  # read by the parameter's own shape
        return value


NOBODY = Person(name="", role=Role.READER)
"""Who asks where nobody need say who they are."""
