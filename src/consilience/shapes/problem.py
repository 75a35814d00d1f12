"""An error as programs get it (RFC 9457)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong with a request."""

    place: Annotated[
        str, Field(description="What is at fault", examples=["query: size", "body: why"])
    ]
    reason: Annotated[str, Field(description="What is wrong with it")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong, and what can be done about it; `application/problem+json`."""

    type: Annotated[str, Field(description="What sort of problem; a place on the page of `/`")]
    title: Annotated[str, Field(description="The sort in words, always the same")]
    status: Annotated[int, Field(ge=400, le=599, description="The HTTP status")]
    detail: Annotated[str, Field(description="What it is this time: place, reason, remedy")]
    faults: Annotated[
        tuple[Fault, ...], Field(description="Each thing that is wrong with the request")
    ] = ()
