"""The lines of a PDF, got in a process of its own that may neither run long nor grow large.

A PDF is a program for a small machine: a crafted one keeps any reader busy for hours or fills the
memory. So this file is run by itself (`python extracting.py < file.pdf`), imports nothing of the
package, takes its limits from the command line, and is ended by the system where it passes them.
"""

from __future__ import annotations

import io
import json
import logging
import re
import sys

MOST_PAGES = 500
MOST_CHARACTERS = 3_000_000

# XMP is XML inside the file. Only these fields are looked for, as text: a parser would have to be
# guarded against entities that grow.
_FIELDS = {
    "published": re.compile(
        r"<(prism:publicationDate|dcterms:issued)>\s*(?:<rdf:Seq>\s*<rdf:li>)?([^<]{4,40})<"
    ),
    "publisher": re.compile(
        r"<(dc:publisher)>\s*<rdf:(?:Bag|Seq|Alt)>\s*<rdf:li[^>]{0,80}>([^<]{1,200})<"
    ),
}


def extract(raw: bytes) -> dict[str, object]:
    """Lines of pages, or `refused` with one word that says why there are none.

    A line is `[y, x, size, text]` with the place of its first letter and the size of its type, in
    the order in which the file draws them.
    """
    import pypdf  # noqa: PLC0415  # after the limits are set
    from pypdf import errors  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        # Many are locked against changes only: the password for reading is empty.
        if reader.is_encrypted and not reader.decrypt(""):
            return {"refused": "encrypted"}
        count = len(reader.pages)
        if count > MOST_PAGES:
            return {"refused": "long"}
        pages: list[list[list[object]]] = []
        characters = 0
        for page in reader.pages:
            lines = _lines(page)
            characters += sum(len(str(one[3])) for one in lines)
            if characters > MOST_CHARACTERS:
                return {"refused": "long"}
            pages.append(lines)
        stated = reader.metadata.title if reader.metadata else None
        return {"pages": pages, "title": stated, **_stated(reader)}
    except (errors.DependencyError, NotImplementedError):
        return {"refused": "encrypted"}
    except MemoryError:
        return {"refused": "memory"}
    except Exception as error:  # noqa: BLE001  # a broken file breaks the library in any way
        return {"refused": "broken", "why": f"{type(error).__name__}: {error}"[:200]}


def _lines(page: object) -> list[list[object]]:
    """The lines of a page that hold a letter."""
    lines: list[list[object]] = []
    at: list[object] = []
    words = ""

    def told(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        nonlocal at, words
        first, *others = text.split("\n")
        words += first
        if first.strip():
            shown = round(abs(size * tm[3] * cm[3]), 1)
            y, x = tm[5] * cm[3] + cm[5], tm[4] * cm[0] + cm[4]
            # A bullet may be smaller than its line, an initial larger: the last piece tells.
            at = [*at[:2], shown] if at else [round(y, 1), round(x, 1), shown]
        for one in others:
            if at and words.strip():
                lines.append([*at, words.strip()])
            at, words = [], one

    page.extract_text(visitor_text=told)  # type: ignore[attr-defined]  # a pypdf page
    if at and words.strip():
        lines.append([*at, words.strip()])
    return lines


def _stated(reader: object) -> dict[str, str]:
    root = reader.root_object if hasattr(reader, "root_object") else {}
    stream = root.get("/Metadata")
    if stream is None:
        return {}
    xmp = stream.get_object().get_data()[:200_000].decode("utf-8", "replace")
    found = ((name, pattern.search(xmp)) for name, pattern in _FIELDS.items())
    return {name: match[2].strip() for name, match in found if match}


def limit(seconds: int, memory: int) -> None:
    """Let the system end this process where it passes so many seconds of work or bytes."""
    try:
        import resource  # noqa: PLC0415  # there is none on Windows: the caller's clock holds there
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    limit(int(sys.argv[1]), int(sys.argv[2]))
    sys.stdout.write(json.dumps(extract(sys.stdin.buffer.read())))
