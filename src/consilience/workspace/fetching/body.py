"""The bytes of an answer, counted as they come and as they inflate."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from consilience.errors import UnreadableError

CODINGS = "gzip, deflate"
"""What the servers are asked for; other codings are refused."""

# 16 + 15: a gzip header; 15: a zlib header.
_WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}


def bounded_body(chunks: Iterable[bytes], coding: str, limit: int, place: str) -> bytes:
    """All bytes of an answer, inflated; never more than `limit` of them are in memory.

    Args:
        chunks: As they come from the network.
        coding: The header Content-Encoding, empty or `identity` for none.
        limit: Most bytes, packed and inflated.
        place: The URL, for messages.

    Raises:
        UnreadableError: too large, cut off within its coding, or in one that is not known.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return _plain(chunks, limit, place)
    if coding not in _WINDOWS:
        remedy = "save the page in a browser and upload the file"
        raise UnreadableError(place, f"packed as '{coding[:40]}', which is not read", remedy)
    unpacking = zlib.decompressobj(_WINDOWS[coding])
    kept = bytearray()
    came = 0
    try:
        for one in chunks:
            came += len(one)
            # One byte more than allowed is asked for: then it is known to be too large.
            kept += unpacking.decompress(one, limit + 1 - len(kept))
            if max(came, len(kept)) > limit:
                raise _too_large(limit, place)
    except zlib.error as error:
        raise UnreadableError(place, "its packing is broken", "try again later") from error
    if not unpacking.eof:
        raise UnreadableError(place, "is cut off", "try again later")
    return bytes(kept)


def _plain(chunks: Iterable[bytes], limit: int, place: str) -> bytes:
    kept = bytearray()
    for one in chunks:
        kept += one
        if len(kept) > limit:
            raise _too_large(limit, place)
    return bytes(kept)


def _too_large(limit: int, place: str) -> UnreadableError:
    reason = f"larger than {limit // 1_000_000} MB"
    return UnreadableError(place, reason, "save the part that matters and upload the file")
