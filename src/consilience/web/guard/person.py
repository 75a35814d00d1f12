"""Who asks, and what that person may do."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from consilience.workspace.roles import Role

__all__ = ["Person", "Role", "person_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who is known to the server.

    Args:
        name: Stands beside their decisions.
    """

    name: str
    role: Role


def person_of(request: Request) -> Person | None:
    """Who asks; None for somebody who has not logged in."""
    found = getattr(request.state, "person", None)
    return found if isinstance(found, Person) else None
