"""Files behind gzip, read as they inflate; a broken one gives what stands before the break."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from consilience.sources.candidate import Address, Outcome

_AGAIN = "fetch it again; what stands before was read"


def inflated(
    path: Path, address: Address, read: Callable[[BinaryIO], Iterator[Outcome]]
) -> Iterator[Outcome]:
    """What a reader makes of the inflated bytes, and a row where gzip breaks off.

    Args:
        path: One or several members of gzip, one behind the other.
        address: The file, for the row.
        read: Takes the inflated stream; what it gave before the break counts.

    Raises:
        OSError: the file itself cannot be opened or read.
    """
    with gzip.open(path, "rb") as stream:
        try:
            yield from read(cast("BinaryIO", stream))
        except EOFError:
            yield address.unread("gzip is cut off", _AGAIN)
        except (gzip.BadGzipFile, zlib.error) as error:
            yield address.unread(f"gzip is broken: {error}", _AGAIN)
