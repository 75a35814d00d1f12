"""A PDF to a report: its text layer, without what stands on every page."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.sources.candidate import Address, Candidate, Fetched, Options
from consilience.sources.drafting import Draft, finish
from consilience.sources.pdf import extracting
from consilience.sources.pdf.furniture import without_furniture
from consilience.sources.pdf.lines import Line, flowing

SECONDS = 30
"""Of work for one file; 100 pages take about 2."""
MEMORY = 1_500_000_000
"""Bytes for one file; an ordinary one needs 60 MB."""

_TEXT = "open it, copy its text and give that as .txt"
_REFUSED = {
    "encrypted": ("is encrypted", "open it with its password and print it to a new PDF"),
    "long": (
        f"has more than {extracting.MOST_PAGES} pages, or more text than they hold",
        "split it into single reports",
    ),
    "memory": (f"needs more than {MEMORY // 1_000_000:,} MB to be read", _TEXT),
    "time": (f"takes more than {SECONDS} seconds to be read", _TEXT),
}
# A page with less is a picture with a stamp on it.
_FEWEST_LETTERS = 25
_MOST_UNKNOWN = 0.2
# Titles that programs put in, not people: names of files, and what nobody changed.
_NO_TITLE = re.compile(
    r"microsoft word|powerpoint|untitled|document\d*$|slide 1|\.(?:docx?|pdf|indd|rtf|odt|pptx?)$",
    re.IGNORECASE,
)


def read_pdf(
    raw: bytes, address: Address, options: Options, fetched: Fetched | None = None
) -> Candidate:
    """The report of a PDF; offsets count in the text as it is put together here.

    Lines become paragraphs, words that were parted at the end of a line become whole, and lines
    that stand on every page go. Title, publisher and date of publication come from the metadata
    where they are stated; the day on which the file was made is none of publication.

    Args:
        raw: The file.
        address: Where it stands.
        options: Limits and languages.
        fetched: What is known of how it was fetched.

    Raises:
        UnreadableError: encrypted, broken, without text, or too costly to read.
    """
    found = _extracted(raw, address)
    _check_letters(found.pages, address)
    kept, left_out = without_furniture(found.pages)
    fetched = fetched or Fetched()
    draft = Draft(
        text=flowing(kept),
        sha256=hashlib.sha256(raw).hexdigest(),
        title=_title(found.title),
        publisher=found.publisher,
        published=found.published,
        url=fetched.url,
        retrieved=fetched.retrieved,
        warnings=(*_silent(found.pages), *_left_out(left_out)),
    )
    return finish(draft, address, options)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Extracted:
    """What the process of its own found; None means not stated."""

    pages: tuple[tuple[Line, ...], ...]
    title: str | None
    publisher: str | None
    published: str | None


def _extracted(raw: bytes, address: Address) -> _Extracted:
    if b"%PDF" not in raw[:1024]:
        raise address.refuse("is no PDF", "fetch it again")
    command = [sys.executable, "-P", str(Path(extracting.__file__)), str(SECONDS), str(MEMORY)]
    try:
        done = subprocess.run(  # noqa: S603  # our own file
            command, input=raw, capture_output=True, timeout=2 * SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise address.refuse(*_REFUSED["time"]) from error
    if done.returncode < 0:  # ended by the system: it ran too long
        raise address.refuse(*_REFUSED["time"])
    if done.returncode and b"MemoryError" in done.stderr:
        raise address.refuse(*_REFUSED["memory"])
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace")[-500:])
    found = json.loads(done.stdout)
    why = found.get("refused")
    if why == "broken":
        raise address.refuse(f"is a broken PDF ({found['why']})", f"fetch it again, or {_TEXT}")
    if why is not None:
        raise address.refuse(*_REFUSED[why])
    return _Extracted(
        pages=tuple(tuple(Line(*one) for one in page) for page in found["pages"]),
        title=found.get("title"),
        publisher=found.get("publisher"),
        published=found.get("published"),
    )


def _check_letters(pages: Sequence[Sequence[Line]], address: Address) -> None:
    """Refuse what has no text, or none that anybody could read."""
    text = "".join(line.text for page in pages for line in page)
    letters = sum(map(str.isalpha, text))
    if letters < _FEWEST_LETTERS:
        remedy = "run text recognition over it (OCR, for instance ocrmypdf) and give the result"
        raise address.refuse("holds pictures of pages and no text", remedy)
    # Private use and U+FFFD: the file does not say which letters its shapes are.
    unknown = sum(one == "\ufffd" or "\ue000" <= one <= "\uf8ff" for one in text)
    if unknown > _MOST_UNKNOWN * len(text):
        remedy = "run text recognition over it (OCR) and give the result"
        raise address.refuse("does not say which letters it shows", remedy)


def _title(stated: str | None) -> str | None:
    """The title that somebody gave it, None where a program did."""
    title = " ".join((stated or "").split())
    return title if title and not _NO_TITLE.search(title) else None


def _silent(pages: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    """The warning that names pages without text: pictures, perhaps of text."""
    silent = [str(at) for at, page in enumerate(pages, start=1) if not page]
    if not silent:
        return ()
    shown = ", ".join(silent[:10]) + (" ..." if len(silent) > 10 else "")
    return (f"no text on page {shown}: pictures are not read",)


def _left_out(count: int) -> tuple[str, ...]:
    return (f"{count} lines left out that stand on every page",) if count else ()
