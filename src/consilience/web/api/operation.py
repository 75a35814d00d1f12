"""What the interface can do: the table that makes its routes, its document and its pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias, cast

from pydantic import TypeAdapter

from consilience.web.guard.person import Role

Adapter: TypeAlias = "TypeAdapter[object]"
JSON = "application/json"
LINES = "application/jsonl"
TEXT = "text/plain"


class Where(Enum):
    """Where a parameter stands."""

    PATH = "path"
    QUERY = "query"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Something that a caller states in the address.

    Args:
        shape: A type that pydantic reads: `str`, `int`, `bool`, an enum, each with its limits.
        default: What holds where it is left out; None: it is not asked for.
        example: As it is written in the address.
    """

    name: str
    shape: object
    about: str
    example: str
    where: Where = Where.QUERY
    required: bool = False
    default: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a caller sends.

    Args:
        shape: A dataclass that pydantic reads; None takes the bytes as they come.
        example: A record, or text for what is no JSON.
        limit: Most bytes; larger ones are refused unread.
    """

    about: str
    example: object
    shape: type | None = None
    limit: int = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a caller gets where all is well.

    Args:
        shape: What pydantic writes: a dataclass or one of `shapes.written`;
            None for what is no JSON.
        located: Whether `Location` says where the new thing is.
    """

    about: str
    shape: object = None
    status: int = 200
    media: tuple[str, ...] = (JSON,)
    located: bool = False

    @property
    def paged(self) -> bool:
        """Whether it is a page of a list, with links to the others."""
        fields = getattr(self.shape, "__dataclass_fields__", {})
        return {"whole", "first", "size"} <= set(fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What an operation gives.

    Args:
        content: A record of the answer's shape, or bytes or a `Parcel` where it is no JSON.
        location: Path under the interface's home of what was made.
        media: Of several media types the one that it has.
        file: Name under which a browser saves it.
        moved: Whether it is at `location` now, and only there.
    """

    content: object
    location: str | None = None
    media: str | None = None
    file: str | None = None
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing that the interface does.

    Args:
        name: Unique; the client's method is called so where it has one.
        path: Under the interface's home, with names in braces: `/cases/{case}`.
        act: Does it, in a thread of its own, from what was `Asked`.
        role: Who may; None for everybody, logged in or not.
        bodies: By media type; empty where none is read.
        refusals: Statuses of problems beside those that every operation may have.
        matched: Whether `If-Match` is heeded: against the ETag of the GET of the path named here.
        moves: Whether it may answer that a thing has another name now (301).
    """

    name: str
    method: str
    path: str
    act: Callable[..., Given]
    summary: str
    answer: Answer
    role: Role | None = Role.READER
    about: str = ""
    tag: str = ""
    parameters: tuple[Parameter, ...] = ()
    bodies: Mapping[str, Body] = field(default_factory=dict)
    refusals: tuple[int, ...] = ()
    matched: str | None = None
    moves: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Names in its path, in order."""
        return tuple(re.findall(r"{(\w+)}", self.path))

    def of(self, where: Where) -> tuple[Parameter, ...]:
        """The parameters that stand there."""
        return tuple(one for one in self.parameters if one.where is where)

    @property
    def limit(self) -> int:
        """Most bytes that a body may have."""
        return max((one.limit for one in self.bodies.values()), default=0)


def adapter_of(shape: object) -> Adapter:
    """What reads and writes records of a shape."""
    return TypeAdapter(cast("type[object]", shape))
