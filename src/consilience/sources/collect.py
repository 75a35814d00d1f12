"""Files, folders and standard input to candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from consilience.sources.candidate import Address, Options, Outcome
from consilience.sources.files import read_file, read_whole, too_large, trouble
from consilience.sources.jsonl import read_document, read_lines
from consilience.sources.text import read_text
from consilience.types import Unread

COLLECTION = "reports.jsonl"
STANDARD_INPUT = "-"


def collect(inputs: Sequence[str], stdin: BinaryIO | None, options: Options) -> Iterator[Outcome]:
    """Everything that the inputs hold, in order of the inputs, folders sorted by name."""
    for one in inputs:
        if one == STANDARD_INPUT:
            yield from _read_stdin(stdin, options)
            continue
        for found in walk(one):
            if isinstance(found, Unread):
                yield found
            else:
                yield from read_file(*found, options)


def _shown(given: str) -> str:
    """The name of an input as given; of an absolute path only the last part."""
    path = Path(given)
    return path.name if path.is_absolute() else path.as_posix()


def walk(given: str) -> Iterator[tuple[Path, str] | Unread]:
    """The files of one input with their names as shown, folders sorted by name.

    Args:
        given: A file, or a folder; a file need not exist, and may be of any kind.
    """
    yield from _walk(Path(given), _shown(given))


def _walk(path: Path, shown: str) -> Iterator[tuple[Path, str] | Unread]:
    if path.is_dir():
        yield from _walk_folder(path, shown)
    else:
        yield path, shown


def _walk_folder(folder: Path, shown: str) -> Iterator[tuple[Path, str] | Unread]:
    try:
        names = sorted(one.name for one in folder.iterdir() if not one.name.startswith("."))
    except OSError as error:
        yield Address(shown).unread(*trouble(error))
        return
    if COLLECTION in names:
        names = [COLLECTION]
    if not names:
        yield Address(shown).unread("is an empty folder", "give files or a folder with files")
    for name in names:
        path = folder / name
        # A link to a folder may lead back up: only real folders are walked.
        if not (path.is_dir() and path.is_symlink()):
            yield from _walk(path, f"{shown}/{name}")


def _read_stdin(stdin: BinaryIO | None, options: Options) -> Iterator[Outcome]:
    address = Address(STANDARD_INPUT)
    if stdin is None:
        yield address.unread("no standard input", "pipe JSON lines or a text into the command")
        return
    head = stdin.read(options.limit + 1)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from read_lines(_Joined(head, stdin), STANDARD_INPUT, options)
    elif len(head) > options.limit:
        yield address.unread(*too_large(options))
    elif head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from read_document(head, STANDARD_INPUT, options)
    else:
        yield read_whole(read_text, head, address, options)


class _Joined(BytesIO):
    """What was already read of a stream, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__(head)
        self._rest = rest

    def read(self, size: int | None = -1, /) -> bytes:
        """At most `size` bytes, as any stream gives."""
        own = super().read(size)
        if size is None or size < 0:
            return own + self._rest.read()
        return own if len(own) == size else own + self._rest.read(size - len(own))

    def readline(self, size: int | None = -1, /) -> bytes:
        """One line, which may begin in the head and end in the rest."""
        own = super().readline(size)
        if own.endswith(b"\n") or (size is not None and 0 <= size <= len(own)):
            return own
        left = -1 if size is None or size < 0 else size - len(own)
        return own + self._rest.readline(left)
