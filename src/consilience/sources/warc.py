"""Web archives (WARC, as Common Crawl writes CC-NEWS) to reports: one page a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address, Fetched, Options, Outcome
from consilience.sources.extras import extra
from consilience.sources.html import read_html
from consilience.sources.records import Broken, Record, walk_records
from consilience.sources.text import read_text

_AGAIN = "fetch the archive again; the other records were read"
_PAGES = frozenset({"", "text/html", "application/xhtml+xml"})
_PLAIN = "text/plain"


def read_warc(
    path: Path, source: str, options: Options, start: int = 0, end: int | None = None
) -> Iterator[Outcome]:
    """The reports of the records that begin in a range; `name@offset` is the place of each.

    Broken records cost only themselves. Records that hold no page (redirects, pictures) and
    pages that `options.wanted` refuses are counted in one row at the end.

    Args:
        path: An archive, each record gzipped by itself, or not at all.
        source: Its name as shown.
        options: Limits, languages, and which pages are wanted.
        start: First byte; need not be the beginning of a record.
        end: Byte to stop before; None reads to the end of the file.

    Raises:
        OSError: the file cannot be opened.
    """
    address = Address(source)
    try:
        warc = extra("fastwarc.warc", "WARC", address)
    except UnreadableError as error:
        yield address.unread(error.reason, error.remedy)
        return
    others: Counter[str] = Counter()
    refused = 0
    with path.open("rb") as stream:
        for one in walk_records(warc, stream, options.limit, start, end):
            where = Address(f"{source}@{one.offset}")
            if isinstance(one, Broken):
                yield where.unread(one.reason, _AGAIN)
            elif why := _no_page(one):
                others[why] += 1
            elif options.wanted is not None and not options.wanted(one.payload):
                refused += 1
            else:
                yield _read(one, where, options)
    if refused:
        reason = f"{_count(refused, 'page')} cannot be about a case: not extracted"
        yield address.unread(reason, "nothing to do")
    if others:
        kinds = ", ".join(f"{count} {why}" for why, count in sorted(others.items()))
        reason = f"{_count(others.total(), 'record')} without a page: {kinds}"
        yield address.unread(reason, "nothing to do")


def _no_page(record: Record) -> str | None:
    """Why a record holds nothing to read; None where it may."""
    if record.status not in (None, 200):
        return f"with HTTP status {record.status}"
    if record.content_type not in _PAGES and record.content_type != _PLAIN:
        return record.content_type
    return None if record.payload.strip() else "empty"


def _read(record: Record, where: Address, options: Options) -> Outcome:
    read = read_text if record.content_type == _PLAIN else read_html
    fetched = Fetched(url=record.url, retrieved=record.date, charset=record.charset)
    try:
        return read(record.payload, where, options, fetched)
    except UnreadableError as error:
        return where.unread(error.reason, error.remedy)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
