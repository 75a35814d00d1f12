"""One file within an archive, before it is read, and why it may not be."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")
_LONGEST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A file of an archive; folders are none.

    Args:
        name: As the archive writes it.
        size: Bytes when unpacked, as the archive states it.
        refusal: Reason and remedy where it must not be read, None where it may.
        open: Its bytes, unpacked; may raise what the archive's library raises.
    """

    name: str
    size: int
    refusal: tuple[str, str] | None
    open: Callable[[], BinaryIO]


def odd_name(name: str) -> tuple[str, str] | None:
    """Why a name is not one of a file below the archive; None where it is.

    Nothing is ever written under the name of a member, so it could do no harm here; but an
    archive with such names was made to do harm somewhere.
    """
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or _DRIVE.match(name) or ".." in parts:
        return "its name leads out of the archive", "pack it again with plain names"
    if _CONTROL.search(name) or len(name) > _LONGEST or not parts[-1]:
        return "its name is none that a file can have", "pack it again with plain names"
    return None


def is_hidden(name: str) -> bool:
    """Whether a name is that of a hidden file, or of what macOS puts beside files."""
    parts = name.replace("\\", "/").split("/")
    return parts[0] == "__MACOSX" or any(one.startswith(".") and one.strip(".") for one in parts)
