"""PDF files of lines at given places, and broken, locked and hostile ones."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence

Row = tuple[float, str] | tuple[float, str, float] | tuple[float, str, float, float]
"""Height in points, words, and where they differ size and left margin."""


def pdf(pages: Sequence[Sequence[Row]], about: str = "", root: str = "") -> bytes:
    """A file with these pages.

    Args:
        pages: Lines of each.
        about: Entries of the information dictionary (`/Title (Haul)`).
        root: Entries of the catalogue.
    """
    return whole([_drawn(page) for page in pages], about, root)


def _drawn(page: Sequence[Row]) -> bytes:
    drawn = []
    for y, words, *rest in page:
        size, x = (*rest, *(12.0, 72.0)[len(rest) :])
        safe = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"BT /F1 {size} Tf {x} {y} Td ({safe}) Tj ET")
    return "\n".join(drawn).encode("cp1252")


def whole(contents: Sequence[bytes], about: str = "", root: str = "", extra: str = "") -> bytes:
    """A file whose pages have these contents.

    Args:
        contents: What each page draws.
        about: Entries of the information dictionary.
        root: Entries of the catalogue.
        extra: Entries of the trailer.
    """
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(contents)))
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< {about} >>".encode("cp1252"),
    ]
    for at, content in enumerate(contents):
        packed = zlib.compress(content, 9)
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (6 + 2 * at)
        )
        head = b"<< /Length %d /Filter /FlateDecode >>" % len(packed)
        bodies.append(head + b"\nstream\n" + packed + b"\nendstream")
    room = io.BytesIO()
    room.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(room.tell())
        room.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = room.tell()
    room.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    room.writelines(b"%010d 00000 n \n" % place for place in places)
    trailer = f"<< /Size {len(bodies) + 1} /Root 1 0 R /Info 4 0 R {extra} >>"
    room.write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer.encode(), start))
    return room.getvalue()


def paragraph(words: Sequence[str], top: float, gap: float = 14.0) -> list[Row]:
    """Lines of a paragraph, from the top down."""
    return [(top - gap * at, line) for at, line in enumerate(words)]


HAUL = (
    "Customs officers in Bodo seized 12 kg of cocaine on 2 March 2021, the agency said on",
    "Wednesday, after a dog had marked a container with bananas. Two men were held at the",
    "quay, and a third was sought.",
)
"""An invented paragraph of three lines."""
