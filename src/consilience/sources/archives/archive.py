"""An archive to the reports in it; one that was made to do harm is refused as a whole."""

from __future__ import annotations

import gzip
import shutil
import zlib
from collections.abc import Callable, Iterator, Sequence
from os import SEEK_END
from pathlib import PurePosixPath
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from consilience.sources.archives import tarred, zipped
from consilience.sources.archives.bounds import Allowance, BombError, copied
from consilience.sources.archives.member import Member, is_hidden
from consilience.sources.candidate import Address, Options, Outcome

ARCHIVE_KINDS = (".zip", ".tar", ".tar.gz", ".tgz")
"""Ends of the names of archives."""

Read = Callable[[BinaryIO, str, Options, Allowance], Iterator[Outcome]]
"""Reads one member: its bytes, its name as shown, options, what may come out of it."""

_COLLECTION = "reports.jsonl"
_AGAIN = "fetch it again, or pack it again"
_BROKEN = (*zipped.BROKEN, *tarred.BROKEN, gzip.BadGzipFile, zlib.error)


def read_archive(
    stream: BinaryIO, shown: str, options: Options, read: Read, within: Allowance | None = None
) -> Iterator[Outcome]:
    """The reports of an archive, sorted by name, and a row for what cannot be read.

    Args:
        stream: Seekable, at its start.
        shown: Its name; the end of it says of which kind it is.
        options: Limits and languages.
        read: Reads one member.
        within: That of the archive that it lies in.

    Raises:
        BombError: it lies in another archive, and more came out of that than may.
    """
    address = Address(shown)
    allowance = within.inner() if within else Allowance(options.bounds)
    if allowance.depth >= options.bounds.nesting:
        yield address.unread("is an archive within archives", "unpack it and give the files")
        return
    try:
        with TemporaryFile(prefix="consilience-") as room:
            plain = _plain(stream, cast("BinaryIO", room), shown, allowance)
            members = sorted(_members(plain, shown, allowance), key=lambda one: one.name)
            yield from _read(_wanted(members), shown, options, read, allowance)
    except BombError as error:
        if within:
            raise
        yield address.unread(error.reason, error.remedy)
    except _BROKEN as error:
        yield address.unread(f"is a broken archive: {str(error) or type(error).__name__}", _AGAIN)


def _members(stream: BinaryIO, shown: str, allowance: Allowance) -> Iterator[Member]:
    if not shown.lower().endswith(".zip"):
        return tarred.tar_members(stream, allowance)
    packed = stream.seek(0, SEEK_END)
    stream.seek(0)
    return zipped.zip_members(stream, packed, allowance)


def _plain(stream: BinaryIO, room: BinaryIO, shown: str, allowance: Allowance) -> BinaryIO:
    """The archive without gzip; what was packed is put aside as it inflates."""
    if not shown.lower().endswith("gz"):
        if not allowance.depth:
            return stream
        # To jump about in a packed member would be to unpack it from its start each time.
        shutil.copyfileobj(stream, room)
        room.seek(0)
        return room
    packed = stream.seek(0, SEEK_END)
    stream.seek(0)
    with gzip.open(stream, "rb") as inflating:
        copied(cast("BinaryIO", inflating), room, packed, allowance)
    room.seek(0)
    return room


def _wanted(members: Sequence[Member]) -> list[Member]:
    """Members that are read: none that is hidden, and of a collection's folder its list alone."""
    shown = [one for one in members if not is_hidden(one.name)]
    folders = {
        PurePosixPath(one.name).parent
        for one in shown
        if PurePosixPath(one.name).name == _COLLECTION
    }
    return [
        one
        for one in shown
        if PurePosixPath(one.name).name == _COLLECTION
        or not folders & set(PurePosixPath(one.name).parents)
    ]


def _read(
    members: Sequence[Member], shown: str, options: Options, read: Read, allowance: Allowance
) -> Iterator[Outcome]:
    if not members:
        yield Address(shown).unread("is an empty archive", "give files or an archive with files")
    for one in members:
        name = f"{shown}/{one.name}"
        if one.refusal:
            # A name that leads out is not repeated as a path that somebody might follow.
            yield Address(f"{shown}/{_tame(one.name)}").unread(*one.refusal)
            continue
        try:
            with one.open() as stream:
                yield from read(stream, name, options, allowance)
        except _BROKEN as error:
            reason = f"is broken in the archive: {str(error) or type(error).__name__}"
            yield Address(name).unread(reason, _AGAIN)


def _tame(name: str) -> str:
    tame = "".join(one if one.isprintable() else "\ufffd" for one in name)
    return tame if len(tame) <= 100 else f"{tame[:99]}…"
