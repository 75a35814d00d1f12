"""Bytes to text: encodings, byte-order marks, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from consilience.sources.candidate import Address

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what people drop into a folder of articles by mistake.
_BINARY = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office file"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"
# What Python makes of those bytes of Windows-1252 that mean nothing, and what they stand for.
_UNDEFINED = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
_TEXT_REMEDY = "give the text as .txt, .html or JSON lines"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and what was odd about its bytes."""

    text: str
    warnings: tuple[str, ...]


def decode(raw: bytes, address: Address, stated: str | None = None) -> Decoded:
    """The text of some bytes; nothing of it is changed but a byte-order mark, which goes.

    Args:
        raw: All bytes of a file or record.
        address: Where they stand, for the error.
        stated: Encoding that the input names (`<meta charset>`), tried before guessing.

    Raises:
        UnreadableError: empty or binary.
    """
    if not raw.strip(b"\x00 \t\r\n\x0b\x0c") or raw in {mark for mark, _ in _MARKS}:
        raise address.refuse("is empty", "leave it out or fetch it again")
    for magic, what in _BINARY:
        if raw.startswith(magic):
            raise address.refuse(f"is {what}, not a text", _TEXT_REMEDY)
    decoded = _decode(raw, stated)
    controls = len(_CONTROLS.findall(decoded.text))
    # A few control characters are dirt; more than 1 in 50 is no text in any language.
    if controls * 50 > len(decoded.text):
        raise address.refuse("is binary, not a text", _TEXT_REMEDY)
    return Decoded(decoded.text, decoded.warnings + oddities(decoded.text))


def oddities(text: str) -> tuple[str, ...]:
    """Warnings about characters that are kept as they are, so that offsets hold."""
    # NUL is a legal character of JSON and UTF-8: taking it out would move every offset after it.
    return ("holds NUL characters, kept so that offsets hold",) if "\x00" in text else ()


def mend(text: str) -> Decoded:
    r"""A text without lone surrogates, each replaced by one U+FFFD, so that offsets hold.

    JSON can write half a character (`"\ud83d"`), which no file in UTF-8 can hold.
    """
    mended, count = _SURROGATE.subn(REPLACEMENT, text)
    odd = (f"{count} half characters (lone surrogates) replaced by U+FFFD",) if count else ()
    return Decoded(mended, odd)


def _decode(raw: bytes, stated: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _lenient(raw, encoding)
    if silent := _utf16_without_mark(raw):
        return _lenient(raw, silent, f"{silent} guessed: no byte-order mark")
    for encoding in dict.fromkeys(("utf-8", _python_name(stated) or "utf-8")):
        try:
            return Decoded(raw.decode(encoding), ())
        except UnicodeDecodeError as error:
            if encoding == "utf-8" and _is_cut_character(error, raw):
                text = raw.decode("utf-8", errors="ignore")
                return Decoded(text, ("ends within a character: the file may be cut off",))
    return Decoded(_windows_1252(raw), ("encoding not stated and not UTF-8: read as Windows-1252",))


def _lenient(raw: bytes, encoding: str, warning: str | None = None) -> Decoded:
    warnings = (warning,) if warning else ()
    try:
        return Decoded(raw.decode(encoding), warnings)
    except UnicodeDecodeError:
        odd = f"not all bytes are {encoding}: replaced by U+FFFD; the file may be cut off"
        return Decoded(raw.decode(encoding, errors="replace"), (*warnings, odd))


def _is_cut_character(error: UnicodeDecodeError, raw: bytes) -> bool:
    return error.reason == "unexpected end of data" and error.start >= len(raw) - 3 > 0


def _utf16_without_mark(raw: bytes) -> str | None:
    # English in UTF-16 has a zero beside nearly every letter: all on one side.
    sample = raw[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _python_name(stated: str | None) -> str | None:
    try:
        name = codecs.lookup(stated).name if stated else None
    except LookupError:
        return None
    # The HTML standard reads Latin-1 and ASCII labels as Windows-1252.
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _windows_1252(raw: bytes) -> str:
    # Five bytes mean nothing in Windows-1252; the HTML standard maps them to themselves.
    return raw.decode("cp1252", errors="surrogateescape").translate(_UNDEFINED)
