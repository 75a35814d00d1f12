"""Invented web archives: whole ones, and the records that break them."""

from __future__ import annotations

import gzip

_HEAD = (
    "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
    "WARC-Date: 2021-05-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
    "Content-Type: {inner}\r\nContent-Length: {length}\r\n\r\n"
)


def record(
    payload: bytes,
    number: int = 0,
    *,
    http: str = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n",
    kind: str = "response",
    length: int | str | None = None,
) -> bytes:
    """One record; `length` is what its header says, the truth if None."""
    inner = "application/http; msgtype=response" if http else "text/html"
    body = http.encode() + payload
    head = _HEAD.format(
        kind=kind,
        url=f"https://paper.example/{number}",
        number=number,
        inner=inner,
        length=len(body) if length is None else length,
    )
    return head.encode() + body + b"\r\n\r\n"


def zipped(records: list[bytes]) -> bytes:
    """The records, each a gzip member, as Common Crawl writes them."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def page(sentence: str, charset: str = "utf-8") -> bytes:
    """A page with an article of one sentence."""
    article = f"<article><h1>From the harbour</h1><p>{sentence}</p></article>"
    return f"<html><head></head><body>{article}</body></html>".encode(charset)
