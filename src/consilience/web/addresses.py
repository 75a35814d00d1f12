"""Addresses of pages: whatever stands in a report's id or an address of the log is quoted."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def report_page(report: str, at: tuple[int, int] | None = None) -> str:
    """The page of a report; with `at` its code points `[start, end)` are chosen there."""
    chosen = f"?at={at[0]}-{at[1]}#words" if at else ""
    return f"/reports/{quote(report)}{chosen}"


def deciding_page(target: str) -> str:
    """Where a person decides on what an address of the log names."""
    return f"/decide?{urlencode({'target': target})}"


def history_page(target: str) -> str:
    """How the value that an address of the log names came to be what it is."""
    return f"/history?{urlencode({'target': target})}"


def marking_page(report: str, **asked: str | int) -> str:
    """What can be done with words that a person chose in a report."""
    return f"/marking/{quote(report)}?{urlencode(asked)}"


def beside_page(report: str, other: str, number: int) -> str:
    """A passage of a report beside the one it shares wording with in another report."""
    return f"/beside/{quote(report)}?{urlencode({'other': other, 'passage': number})}"


def editions_page(report: str) -> str:
    """What a publisher changed in a report."""
    return f"/editions/{quote(report)}"
