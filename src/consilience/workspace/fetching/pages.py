"""A page that was fetched, made into reports by what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath

import httpx

from consilience.errors import UnreadableError
from consilience.sources import Address, Candidate, Outcome
from consilience.sources import Options as SourceOptions
from consilience.sources.candidate import Fetched
from consilience.sources.files import kind_of
from consilience.sources.html import read_html
from consilience.sources.jsonl import read_document, read_lines
from consilience.sources.pdf import read_pdf
from consilience.sources.text import read_text
from consilience.workspace.fetching.fetch import Limits, Page, fetch
from consilience.workspace.fetching.network import Network

_WHOLE = {".html": read_html, ".pdf": read_pdf, ".txt": read_text}
# What servers call the kinds of files that are read.
_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "application/json": ".json",
    "application/ld+json": ".json",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
    "application/x-jsonlines": ".jsonl",
}
# What servers say that do not know what a file is: its name and first bytes tell more.
_UNKNOWN = frozenset(("", "application/octet-stream", "binary/octet-stream"))


class Fetcher:
    """Gives the reports that stand at a URL, each with where and when it was got.

    Args:
        now: RFC 3339 time.
        network: How hosts are resolved and dialled; None for this machine's way.
        limits: What a page may cost.
    """

    def __init__(
        self,
        now: Callable[[], str],
        network: Network | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._now = now
        self._network = network
        self._limits = limits

    def __call__(self, url: str, options: SourceOptions) -> Iterator[Outcome]:
        """What stands at a URL, as a source gives it.

        Raises:
            UsageError: it must not be asked for.
            UnreadableError: no answer, or nothing in it that can be read.
        """
        page = fetch(url, self._network, self._limits)
        yield from outcomes_of(page, self._now(), options)


def outcomes_of(page: Page, retrieved: str, options: SourceOptions) -> Iterator[Outcome]:
    """The reports of a page.

    Args:
        page: As it came.
        retrieved: RFC 3339 time at which it came.
        options: Limits and languages.

    Raises:
        UnreadableError: it is of no kind that is read, or holds nothing.
    """
    address = Address(page.url)
    kind = _kind(page)
    if kind in (".json", ".jsonl"):
        lines = kind == ".jsonl"
        for one in (
            read_lines(BytesIO(page.body), page.url, options)
            if lines
            else read_document(page.body, page.url, options)
        ):
            yield _from(one, page, retrieved) if isinstance(one, Candidate) else one
        return
    if kind not in _WHOLE:
        stated = page.content_type or "of an unknown kind"
        remedy = "give the address of a page (HTML), a PDF, a text or JSON"
        raise UnreadableError(page.url, f"is {stated}: not a kind that is read", remedy)
    fetched = Fetched(url=page.url, retrieved=retrieved, charset=page.charset)
    found = _own(_WHOLE[kind](page.body, address, options, fetched), page)
    # To the second: an agency may change its story within a day, and the later one stands.
    yield replace(found, report=replace(found.report, retrieved=retrieved))


def _kind(page: Page) -> str | None:
    """The end of a name that would say how the page is read, None where nothing reads it."""
    if page.body.startswith(b"%PDF"):
        return ".pdf"  # whatever the server calls it
    if page.content_type in _KINDS:
        return _KINDS[page.content_type]
    if page.content_type not in _UNKNOWN:
        return None
    if page.body[:200].lstrip()[:1] == b"<":
        return ".html"
    return kind_of(PurePosixPath(httpx.URL(page.url).path).name)


def _own(found: Candidate, page: Page) -> Candidate:
    """The page under its own address: what it says of another host is a claim, not a fact.

    A page may name the address that it wants to be known by. Of its own host it may; if it could
    of another, its text would stand as a later edition of somebody else's report.
    """
    claimed = found.report.url
    if claimed is None or claimed == page.url:
        return found
    if httpx.URL(page.url).host == _host(claimed):
        return found
    told = f"says that its address is {claimed:.100}: kept under the one that it was got from"
    report = replace(found.report, url=page.url, warnings=(*found.report.warnings, told))
    return replace(found, report=report)


def _host(url: str) -> str | None:
    try:
        return httpx.URL(url).host
    except (httpx.InvalidURL, ValueError):
        return None


def _from(found: Candidate, page: Page, retrieved: str) -> Candidate:
    """A record of a collection, which may state its own address and day."""
    report = found.report
    stated = replace(report, url=report.url or page.url, retrieved=report.retrieved or retrieved)
    return replace(found, report=stated)
