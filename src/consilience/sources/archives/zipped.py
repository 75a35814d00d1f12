"""The members of a zip archive."""

from __future__ import annotations

import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from consilience.sources.archives.bounds import Allowance, BombError, total
from consilience.sources.archives.member import Member, odd_name
from consilience.sources.candidate import Bounds

BROKEN = (zipfile.BadZipFile, NotImplementedError, struct.error, ValueError, EOFError)
"""What the library raises of archives that are not as they should be."""

# APPNOTE.TXT 4.3.16: the record at the end of every zip archive, and the one of zip64 before it.
_END, _END64 = b"PK\x05\x06", b"PK\x06\x07"
_END_SIZE, _LOCATOR_SIZE, _LONGEST_COMMENT = 22, 20, 0xFFFF
# An entry of the directory has 46 bytes and its name; some tools add about as many again.
_ENTRY = 400
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


def zip_members(stream: BinaryIO, packed: int, allowance: Allowance) -> Iterator[Member]:
    """The files of a zip archive, in its order.

    The library never gives more bytes of a member than the directory states, so what it states
    can be checked before anything is unpacked.

    Args:
        stream: Seekable.
        packed: Its size in bytes.
        allowance: What it may hold.

    Raises:
        BombError: it holds more.
        zipfile.BadZipFile: it is none, or broken.
    """
    _check_directory(stream, packed, allowance.bounds)
    archive = zipfile.ZipFile(stream)
    files = [one for one in archive.infolist() if not one.is_dir()]
    allowance.spend_files(len(files))
    unpacked = total(one.file_size for one in files)
    allowance.spend(unpacked)
    allowance.check_ratio(unpacked, packed)
    for one in files:
        yield Member(
            name=one.filename,
            size=one.file_size,
            refusal=_refusal(one),
            open=lambda one=one: cast("BinaryIO", archive.open(one)),  # type: ignore[misc]  # bound now
        )


def _refusal(one: zipfile.ZipInfo) -> tuple[str, str] | None:
    # The library cuts a name at NUL and turns separators: the archive's own name is judged.
    if odd := odd_name(one.orig_filename):
        return odd
    mode = one.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "is a link or a device, not a file", "pack the file itself"
    if one.flag_bits & _ENCRYPTED:
        return "is encrypted", "pack it again without a password"
    if one.compress_type not in _METHODS:
        return "is packed in a way that is not read", "pack it again as an ordinary zip"
    return None


def _check_directory(stream: BinaryIO, packed: int, bounds: Bounds) -> None:
    """Refuse a directory too long to be read: the library takes all of it into memory."""
    tail = min(packed, _END_SIZE + _LOCATOR_SIZE + _LONGEST_COMMENT)
    stream.seek(packed - tail)
    last = stream.read(tail)
    stream.seek(0)
    at = last.rfind(_END)
    if at < 0 or len(last) < at + _END_SIZE:
        return  # the library says best what is wrong with it
    (size,) = struct.unpack_from("<L", last, at + 12)
    # Only archives of more than 65,535 files or 4 GB need zip64.
    if size > bounds.count * _ENTRY or _END64 in last[max(0, at - _LOCATOR_SIZE) : at]:
        raise BombError(f"holds more than {bounds.count:,} files")
