"""Bytes to reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from consilience.sources.candidate import Address, Candidate, Options, Outcome
from consilience.sources.collect import collect
from consilience.sources.identity import Settled, key_of, settle, settle_keyed
from consilience.sources.shards import Shard, records, shards
from consilience.types import Report, Unread

__all__ = [
    "Address",
    "Candidate",
    "Options",
    "Outcome",
    "Settled",
    "Shard",
    "collect",
    "key_of",
    "read_inputs",
    "records",
    "settle",
    "settle_keyed",
    "shards",
]


def read_inputs(
    inputs: Sequence[str], stdin: BinaryIO | None = None, options: Options | None = None
) -> Iterator[Report | Unread]:
    """Every report of the inputs, and a row for everything that could not be read.

    Args:
        inputs: Files and folders of the kinds in `files`, and `-` for standard input.
        stdin: Binary standard input, needed only for `-`.
        options: Limits, and the day of reading where future dates shall be refused.

    Returns:
        First the rows of what could not be read, then reports sorted by id, with the rows of
        those that were given twice.
    """
    return settle(collect(inputs, stdin, options or Options()))
