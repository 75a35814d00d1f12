"""The words that a raw page shows, roughly: for a gate that decides what is worth extracting.

An extractor takes tens of milliseconds to tell an article from what stands around it; this takes
a hundredth of that. It may keep more than an extractor would, and hardly ever less.
"""

from __future__ import annotations

import html

import numpy as np

from consilience.reading.page_bytes import Bytes, Words
from consilience.reading.page_walk import write_shown, write_told

# Articles of so few letters are none: then everything that the page shows counts.
_SHORTEST = 250
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def shown(page: bytes) -> str:
    """Everything that a page shows, in order, but for scripts, styles, drawings and comments.

    Tags become spaces, and several blanks one.
    """
    given, words, out = _arrays(_eight_bits(page))
    return _text(out[: write_shown(given, words, out)].tobytes())


def article(page: bytes) -> str:
    """Headings and paragraphs of a page, a line each, without what only leads elsewhere.

    Where that leaves hardly anything, everything that the page shows.
    """
    given, words, out = _arrays(_eight_bits(page))
    kept, letters = write_told(given, words, out)
    return _text(out[:kept].tobytes()) if letters >= _SHORTEST else shown(page)


def _eight_bits(page: bytes) -> bytes:
    if page.startswith(_UTF16):
        return page.decode("utf-16", errors="replace").encode()
    return page


def _arrays(page: bytes) -> tuple[Bytes, Words, Bytes]:
    """A page as bytes and as words of eight, and room for what is written of it."""
    given = np.frombuffer(page, dtype=np.uint8)
    words = np.frombuffer(page, dtype=np.uint64, count=len(page) // 8)
    # Less is written than read, but for the end of the last line.
    return given, words, np.empty(len(page) + 1, dtype=np.uint8)


def _text(written: bytes) -> str:
    plain = written.decode("utf-8", errors="replace")
    return html.unescape(plain) if "&" in plain else plain
