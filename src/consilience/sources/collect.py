"""Files, folders and standard input to candidates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address, Candidate, Options, Outcome
from consilience.sources.html import read_html
from consilience.sources.jsonl import read_document, read_lines
from consilience.sources.text import read_text

COLLECTION = "reports.jsonl"
STANDARD_INPUT = "-"

Whole = Callable[[bytes, Address, Options], Candidate]
# One line a format of one report a file; JSON may hold several and is read record by record.
WHOLE_FILES: dict[str, Whole] = {
    ".htm": read_html,
    ".html": read_html,
    ".txt": read_text,
}
_SUFFIXES = (*sorted(WHOLE_FILES), ".json", ".jsonl")


def collect(inputs: Sequence[str], stdin: BinaryIO | None, options: Options) -> Iterator[Outcome]:
    """Everything that the inputs hold, in order of the inputs, folders sorted by name."""
    for one in inputs:
        if one == STANDARD_INPUT:
            yield from _read_stdin(stdin, options)
        else:
            yield from _read_path(Path(one), _shown(one), options)


def _shown(given: str) -> str:
    """The name of an input as given; of an absolute path only the last part."""
    path = Path(given)
    return path.name if path.is_absolute() else path.as_posix()


def _read_path(path: Path, shown: str, options: Options) -> Iterator[Outcome]:
    if path.is_dir():
        yield from _read_folder(path, shown, options)
    elif path.suffix.lower() not in _SUFFIXES:
        known = " ".join(_SUFFIXES)
        yield Address(shown).unread("not a kind of file that is read", f"give one of {known}")
    else:
        yield from _read_file(path, shown, options)


def _read_folder(folder: Path, shown: str, options: Options) -> Iterator[Outcome]:
    try:
        names = sorted(one.name for one in folder.iterdir() if not one.name.startswith("."))
    except OSError as error:
        yield Address(shown).unread(*_trouble(error))
        return
    if COLLECTION in names:
        names = [COLLECTION]
    if not names:
        yield Address(shown).unread("is an empty folder", "give files or a folder with files")
    for name in names:
        path = folder / name
        # A link to a folder may lead back up: only real folders are walked.
        if not (path.is_dir() and path.is_symlink()):
            yield from _read_path(path, f"{shown}/{name}", options)


def _read_file(path: Path, shown: str, options: Options) -> Iterator[Outcome]:
    address = Address(shown)
    suffix = path.suffix.lower()
    try:
        if suffix == ".jsonl":
            with path.open("rb") as stream:
                yield from read_lines(stream, shown, options)
            return
        if path.stat().st_size > options.limit:
            yield address.unread(
                f"larger than {options.limit // 1_000_000} MB", "split it into single reports"
            )
            return
        raw = path.read_bytes()
    except OSError as error:
        yield address.unread(*_trouble(error))
        return
    if suffix == ".json":
        yield from read_document(raw, shown, options)
    else:
        yield _read_whole(WHOLE_FILES[suffix], raw, address, options)


def _read_whole(read: Whole, raw: bytes, address: Address, options: Options) -> Outcome:
    try:
        return read(raw, address, options)
    except UnreadableError as error:
        return address.unread(error.reason, error.remedy)


def _read_stdin(stdin: BinaryIO | None, options: Options) -> Iterator[Outcome]:
    address = Address(STANDARD_INPUT)
    if stdin is None:
        yield address.unread("no standard input", "pipe JSON lines or a text into the command")
        return
    head = stdin.read(options.limit + 1)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from read_lines(_Joined(head, stdin), STANDARD_INPUT, options)
    elif len(head) > options.limit:
        yield address.unread(
            f"larger than {options.limit // 1_000_000} MB", "split it into single reports"
        )
    elif head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from read_document(head, STANDARD_INPUT, options)
    else:
        yield _read_whole(read_text, head, address, options)


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


def _trouble(error: OSError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder", "check the name"
    if isinstance(error, PermissionError):
        return "may not be read", "check its permissions"
    return f"cannot be read: {error.strerror}", "check the disk, or copy the file"
