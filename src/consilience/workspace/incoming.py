"""What was pasted, uploaded or fetched, made into candidates."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from consilience import pipeline
from consilience.errors import UsageError
from consilience.sources import Address, Candidate, Outcome
from consilience.sources import Options as SourceOptions
from consilience.sources.files import kind_of, read_file
from consilience.sources.jsonl import read_record
from consilience.store.jobs import Job, Kind
from consilience.types import Unread

LARGEST_UPLOAD = 100_000_000
"""Bytes of one upload: some 30,000 reports as JSON lines; more goes in by the command line."""
LARGEST_INFLATED = 1_000_000_000
"""Bytes that an upload behind gzip may inflate to."""

Read = tuple[tuple[Candidate, ...], tuple[Unread, ...]]
Fetch = Callable[[str, SourceOptions], Iterable[Outcome]]
"""Gives what is found at a URL; refuses it by `UsageError` or `UnreadableError`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A text that somebody typed or pasted, with what they state about it; None means not stated.

    Args:
        published: As written; a date that cannot be read is told as not used.
    """

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    byline: str | None = None

    def payload(self) -> bytes:
        """The record as JSON, as it waits in the store."""
        return json.dumps(self.record()).encode()

    def record(self) -> Mapping[str, str]:
        """What is stated, by the names of docs/reference/format.md."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in fields.items() if value}


def check_upload(name: str, body: bytes) -> str:
    """The name of an upload as it is shown: its last part.

    Raises:
        UsageError: empty, too large, or no kind of file that is read.
    """
    shown = name.replace("\\", "/").rpartition("/")[2].strip() or "upload"
    if not body:
        raise UsageError(shown, "is empty", "choose the file again")
    if len(body) > LARGEST_UPLOAD:
        limit = LARGEST_UPLOAD // 1_000_000
        raise UsageError(shown, f"larger than {limit} MB", "add it by consilience add, or split it")
    if kind_of(shown) is None:
        # The reader knows best what to say of it.
        refused = next(iter(read_file(Path(shown), shown, SourceOptions())))
        assert isinstance(refused, Unread)  # noqa: S101  # of no kind: never opened
        raise UsageError(shown, refused.reason, refused.remedy)
    return shown


def read_incoming(job: Job, payload: bytes | None, fetch: Fetch, today: str) -> Read:
    """The reports that a job is to add, and what could not be read of it.

    Args:
        job: Of a kind that adds something.
        payload: What was pasted or uploaded.
        fetch: For URLs.
        today: ISO date after which a publication date is in the future.
    """
    options = SourceOptions(today=today, inflated=LARGEST_INFLATED)
    if job.kind is Kind.ADDRESS:
        return pipeline.sift(fetch(job.name, options))
    if payload is None:
        raise UsageError(job.name, "what was uploaded is gone", "add it again")
    if job.kind is Kind.PASTE:
        return pipeline.sift([read_record(json.loads(payload), Address(job.name), options)])
    # Readers of archives jump about in files, so an upload becomes one; its own name, which may
    # be anything, never reaches the disk.
    with TemporaryDirectory(prefix="consilience-") as folder:
        path = Path(folder) / f"upload{kind_of(job.name) or ''}"
        path.write_bytes(payload)
        return pipeline.sift(read_file(path, job.name, options))
