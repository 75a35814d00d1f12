"""What the workspace calls to read a report, and which version of it that is."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from consilience import __version__
from consilience.store.codec import dumps
from consilience.store.readings import Made
from consilience.types import Reading, Report, ReportId

# Folders and files that decide what a reading says, and those that decide what a case file says.
_READING = ("knowledge", "reading", "types.py", "values")
_BUILDING = (*_READING, "casefile", "grouping", "pipeline", "reconciling", "tracing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """How reports are read, and what is noted about it.

    Args:
        read: A report to its reading; tests give a cheap one.
        reader: Version of the code and knowledge behind `read`.
        builder: Version of everything that makes a case file from readings.
        now: RFC 3339 time, for when a report was accepted and a decision recorded.
    """

    read: Callable[[Report], Reading]
    reader: str
    builder: str
    now: Callable[[], str]


def installed() -> Stages:
    """The stages of this version, with the clock of this machine."""
    from consilience.pipeline import read  # noqa: PLC0415  # loads the parser: a second

    return Stages(read=read, reader=_version(_READING), builder=_version(_BUILDING), now=utc_now)


def utc_now() -> str:
    """The time in UTC, to the second, as RFC 3339 writes it."""
    return dt.datetime.now(tz=dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def source_of(report: Report) -> str:
    """Digest of everything about a report that a reading may depend on."""
    text = dumps(replace(report, warnings=()))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_made(report: Report, made: Mapping[ReportId, Made]) -> bool:
    """Whether the reading that is kept was made from the report as it is now."""
    known = made.get(report.id)
    return known is not None and known.source == source_of(report)


@lru_cache(maxsize=4)
def _version(parts: tuple[str, ...]) -> str:
    """`0.1.0+1f0c...`: the package's version and a digest of the code and knowledge named."""
    digest = hashlib.sha256()
    root = files("consilience")
    for part in parts:
        _feed(digest, root / part)
    return f"{__version__}+{digest.hexdigest()[:12]}"


def _feed(digest: hashlib._Hash, one: Traversable) -> None:
    if one.is_dir():
        for inside in sorted(one.iterdir(), key=lambda each: each.name):
            if inside.name != "__pycache__":
                _feed(digest, inside)
    else:
        digest.update(one.name.encode() + b"\0" + one.read_bytes())
