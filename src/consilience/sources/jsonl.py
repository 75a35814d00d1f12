"""JSON lines and JSON documents to reports, one record a report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address, Candidate, Options, Outcome
from consilience.sources.decoding import decode, mend, oddities
from consilience.sources.drafting import Draft, finish

_TEXT_KEYS = ("text", "body", "content")
_NAMES = {
    "id": ("id",),
    "title": ("title", "headline"),
    "url": ("url",),
    "publisher": ("publisher",),
    "published": ("published", "date"),
    "byline": ("byline", "author"),
    "lang": ("lang", "language"),
    "retrieved": ("retrieved",),
}
KEYS = frozenset((*_TEXT_KEYS, *(key for keys in _NAMES.values() for key in keys)))
"""Everything that is looked at in a record."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_lines(stream: BinaryIO, source: str, options: Options) -> Iterator[Outcome]:
    """The records of a file of JSON lines; a bad line costs only itself."""
    start = stream.read(2)
    lines: Iterator[bytes]
    if start in _UTF16:
        address = Address(source)
        whole = start + stream.read(options.limit + 1)
        if len(whole) > options.limit:
            yield address.unread(*_too_large(options, "file in UTF-16"))
            return
        try:
            lines = iter(decode(whole, address).text.encode().split(b"\n"))
        except UnreadableError as error:
            yield address.unread(error.reason, error.remedy)
            return
    else:
        lines = bounded_lines(stream, start, options.limit)
    count = 0
    for number, line in enumerate(lines, start=1):
        address = Address(source, number)
        if not blank(line):
            yield read_line(line, address, options)
            count += 1
    if not count:
        yield Address(source).unread("is empty", "leave it out or fetch it again")


def read_document(raw: bytes, source: str, options: Options) -> Iterator[Outcome]:
    """The records of a JSON file: one object, a list, or `{"reports": [...]}`."""
    address = Address(source)
    try:
        text = decode(raw, address).text
        parsed = _parse(text, address)
    except UnreadableError as error:
        yield address.unread(error.reason, error.remedy)
        return
    if isinstance(parsed, dict) and isinstance(parsed.get("reports"), list):
        parsed = parsed["reports"]
    records = parsed if isinstance(parsed, list) else [parsed]
    if not records:
        yield address.unread("holds no records", "leave it out or fetch it again")
    for number, record in enumerate(records, start=1):
        where = address if len(records) == 1 else Address(f"{source}[{number}]")
        yield read_record(record, where, options)


def blank(line: bytes) -> bool:
    """Whether a line holds no record: an empty one between two, or a byte-order mark alone."""
    return not line.strip(b"\xef\xbb\xbf \t\r\n")


def bounded_lines(stream: BinaryIO, start: bytes, limit: int) -> Iterator[bytes]:
    """Lines with little more than `limit` bytes kept of each, so that no line fills the memory.

    Args:
        stream: Binary, at any place.
        start: What was already read of the first line.
        limit: Most bytes that a record may have; a longer line comes cut, but longer than this.
    """
    head, ended, rest = start.partition(b"\n")
    if ended:
        yield head
        head = rest
    while line := head + stream.readline(limit + 1):
        head = b""
        complete = line.endswith(b"\n")
        while not complete:
            more = stream.readline(1_000_000)
            complete = not more or more.endswith(b"\n")
            line += more if len(line) <= limit else b""
        yield line


def read_line(line: bytes, address: Address, options: Options) -> Outcome:
    """The report of one line, its end included or not."""
    if len(line) > options.limit:
        return address.unread(*_too_large(options, "record"))
    try:
        decoded = decode(line.rstrip(b"\r\n"), address)
        record = _parse(decoded.text, address)
    except UnreadableError as error:
        return address.unread(error.reason, error.remedy)
    return read_record(record, address, options, decoded.warnings)


def _parse(text: str, address: Address) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"malformed JSON at character {error.pos + 1}: {error.msg}"
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated"):
            where += " (cut off?)"
        raise address.refuse(where, "mend the record or fetch it again") from error
    except RecursionError as error:
        raise address.refuse("JSON nested too deeply", "give a flat record") from error
    except ValueError as error:  # an integer of more than 4300 digits
        raise address.refuse(f"malformed JSON: {error}", "mend the record") from error


def read_record(
    record: object, address: Address, options: Options, warnings: tuple[str, ...] = ()
) -> Outcome:
    """The report of a record that was already parsed, from whatever format.

    Args:
        record: A dictionary with the keys of the reference; anything else is an unread row.
        address: Where it stands.
        options: Limits and languages.
        warnings: What was odd about its bytes.
    """
    try:
        return _candidate(record, address, options, warnings)
    except UnreadableError as error:
        return address.unread(error.reason, error.remedy)


def _candidate(
    record: object, address: Address, options: Options, warnings: tuple[str, ...]
) -> Candidate:
    if not isinstance(record, dict):
        raise address.refuse("is not a record", 'write {"id": ..., "text": ...}')
    found = next((record[key] for key in _TEXT_KEYS if isinstance(record.get(key), str)), None)
    if found is None or not found.strip():
        raise address.refuse("record without text", 'give it "text": "..."')
    # Only real code points count here: half characters cannot be written as UTF-8.
    mended = mend(found)
    fields, odd = _fields(record)
    raw = mended.text.encode("utf-8")
    if len(raw) > options.limit:
        raise address.refuse(*_too_large(options, "record"))
    draft = Draft(
        text=mended.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        warnings=warnings + mended.warnings + oddities(mended.text) + odd,
        id=fields.get("id"),
        title=fields.get("title"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
        published=fields.get("published"),
        byline=fields.get("byline"),
        language=fields.get("lang"),
        retrieved=fields.get("retrieved"),
    )
    return finish(draft, address, options)


def _fields(record: dict[str, object]) -> tuple[dict[str, str], tuple[str, ...]]:
    fields: dict[str, str] = {}
    odd: list[str] = []
    for name, keys in _NAMES.items():
        key = next((one for one in keys if record.get(one) is not None), None)
        if key is None:
            continue
        value = record[key]
        if name == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            odd.append(f"'{key}' is a {type(value).__name__}, not a string: taken as not stated")
        elif value.strip():
            fields[name] = mend(value).text
    return fields, tuple(odd)


def _too_large(options: Options, what: str) -> tuple[str, str]:
    return f"{what} larger than {options.limit // 1_000_000} MB", "split it into single reports"
