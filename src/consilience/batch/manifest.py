"""What is done and what is not, on the disk: one small file a shard, each put in place at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path

from consilience.batch.files import is_intact, put
from consilience.batch.jobs import Done, Poisoned, Written

FOLDER = "manifest"


class State(StrEnum):
    """How far a shard is."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is known of one shard.

    Args:
        attempts: How often it was handed to a worker.
        engine: What ran it last.
        reason: Why its last attempt ended badly, None where it did not.
        deaths: Records that lost their worker, with how often.
        poisoned: Records that were set aside for it.
        faults: How often it ended badly without a record to blame.
        careful: It lost a worker, so its records are read one at a time.
    """

    shard: str
    state: State
    attempts: int
    engine: str
    reason: str | None = None
    faults: int = 0
    careful: bool = False
    deaths: Mapping[str, int] = field(default_factory=dict)
    poisoned: Poisoned = ()
    files: tuple[Written, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def done(self) -> Done:
        """What the job gave."""
        return Done(files=self.files, counts=self.counts, words=self.words)


class Manifest:
    """The entries of a run, read once and written as they change, by one process alone."""

    def __init__(self, out: Path) -> None:
        """Args: out: Folder of the run."""
        self._out = out
        self._entries = {
            one.stem: _entry(one.read_bytes()) for one in sorted((out / FOLDER).glob("*-*.json"))
        }

    def entry(self, name: str) -> Entry | None:
        """What is known of a shard; None where it was never begun."""
        return self._entries.get(name)

    def entries(self) -> Iterable[Entry]:
        """All, sorted by name."""
        return (self._entries[name] for name in sorted(self._entries))

    def is_done(self, name: str) -> bool:
        """Whether the shard is done and all its files are still what they were."""
        entry = self._entries.get(name)
        return (
            entry is not None
            and entry.state is State.DONE
            and all(is_intact(self._out / one.path, one.sha256) for one in entry.files)
        )

    def write(self, entry: Entry) -> None:
        """Keep an entry.

        Raises:
            OSError: the disk is full.
        """
        content = json.dumps(asdict(entry), ensure_ascii=False, indent=1) + "\n"
        put(self._out / FOLDER / f"{entry.shard}.json", content.encode())
        self._entries[entry.shard] = entry


def _entry(content: bytes) -> Entry:
    record = json.loads(content)
    return Entry(
        **{
            **record,
            "state": State(record["state"]),
            "poisoned": tuple((at, why) for at, why in record["poisoned"]),
            "files": tuple(Written(**one) for one in record["files"]),
            "words": tuple(record["words"]),
        }
    )
