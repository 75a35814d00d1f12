"""What a source gives before it is settled which id a report has and whether it came twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consilience.errors import UnreadableError
from consilience.types import Report, Unread


@dataclass(frozen=True, slots=True)
class Address:
    """Where something stands, as the user knows it.

    Args:
        source: Name of the file as given, never an absolute path; `-` for standard input.
        line: 1-based line, None where lines mean nothing.
    """

    source: str
    line: int | None = None

    def show(self) -> str:
        """`reports.jsonl:12`, or the file alone."""
        return self.source if self.line is None else f"{self.source}:{self.line}"

    def refuse(self, reason: str, remedy: str) -> UnreadableError:
        """The error that says that nothing can be read here."""
        return UnreadableError(self.show(), reason, remedy)

    def unread(self, reason: str, remedy: str) -> Unread:
        """The row that says that nothing was read here."""
        return Unread(source=self.source, line=self.line, reason=reason, remedy=remedy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What the archive of a page states about how it was fetched; None means not stated."""

    url: str | None = None
    retrieved: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A report with the place it was found at.

    Args:
        stated: Whether the input gave the report's id; otherwise it comes from its text.
    """

    report: Report
    address: Address
    stated: bool


Outcome = Candidate | Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What an archive (zip, tar) may hold.

    Args:
        count: Files.
        unpacked: Bytes of all of them.
        ratio: Bytes for each packed one. Texts and markup have up to 20, deflate can have 1,032.
        nesting: Archives within each other: an archive may hold archives, which hold files.
    """

    count: int = 10_000
    unpacked: int = 1_000_000_000
    ratio: int = 200
    nesting: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What decides how inputs are read.

    Args:
        today: ISO date after which a publication date is in the future; None checks nothing,
            for there is no clock below the command line.
        limit: Most bytes that one file or one record may have. 20 MB is about 3 million words:
            no article has that, and a parser would need more than 2 GB for it.
        languages: ISO 639-1 codes that can be read.
        wanted: Asked about the bytes of each page of an archive before its text is extracted,
            which costs twenty times as much as asking; None extracts all.
        bounds: What archives may hold.
        inflated: Most bytes that a single file behind gzip may have; None sets no bound, for a
            collection of one's own may be of any size.
    """

    today: str | None = None
    limit: int = 20_000_000
    languages: tuple[str, ...] = ("en",)
    wanted: Callable[[bytes], bool] | None = None
    bounds: Bounds = Bounds()
    inflated: int | None = None
