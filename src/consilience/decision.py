"""What a person decides, and about what. Part of the bed, beside `types`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What a person can decide."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    SAME = "same"
    NOT_SAME = "not_same"
    FACTUALITY = "factuality"
    COPY = "copy"
    INDEPENDENT = "independent"
    SET_ASIDE = "set_aside"
    ADD = "add"
    CHECK = "check"
    NOTE = "note"
    REPLY = "reply"
    CONFIDENTIAL = "confidential"
    UNDO = "undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Somebody decided something: append-only, replayed on every build.

    Args:
        when: EDTF or RFC 3339 time, as written in the log.
        target: What it is about: `claim`/`event`/`case`/`person` and its address.
        value: New shown value for `correct`, the other party for merge / same, else None.
        quote, was: Words and shown value at the target then; None where nobody noted them.
    """

    who: str
    when: str
    act: Act
    target: str
    value: str | None
    why: str
    quote: str | None = None
    was: str | None = None
