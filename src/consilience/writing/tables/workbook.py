"""`consilience.xlsx`: findings, seizures and sources as sheets that filter and sort."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence

from consilience.writing.tables.cells import harmless
from consilience.writing.tables.findings import HEADS, findings_rows
from consilience.writing.tables.ids import OURS, UNODC, seizures_rows
from consilience.writing.telling.witnesses import copy_words
from consilience.writing.view import View

SOURCES = ("case", "letter", "report", "publisher", "title", "published", "url", "retrieved",
           "sha256", "copies")  # fmt: skip
# XML 1.0 has no control characters but tab and line ends.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel's own limits: characters of a cell; ZIP's earliest date, for there is no clock here.
_LONGEST, _EPOCH = 32_767, (1980, 1, 1, 0, 0, 0)


def workbook(views: Sequence[View]) -> bytes:
    """The tables of cases as one file."""
    return bound(
        (
            ("findings", HEADS, findings_rows(views)),
            ("seizures", UNODC + OURS, seizures_rows(views)),
            ("sources", SOURCES, _sources(views)),
        )
    )


def bound(sheets: Iterable[tuple[str, Sequence[str], Iterable[Sequence[str]]]]) -> bytes:
    """Sheets as one file; every cell is text, none a formula, and same input is same bytes.

    Args:
        sheets: Name, headings and rows of each.
    """
    from openpyxl import Workbook  # noqa: PLC0415  # heavy, and only where it is asked for

    book = Workbook(write_only=True)
    for name, heads, rows in sheets:
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for row in (heads, *rows):
            sheet.append([_cell(one) for one in row])
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _sources(views: Iterable[View]) -> Iterator[Sequence[str]]:
    for view in views:
        for one in view.case.reports:
            found = view.reports.get(one)
            stated = (
                (found.publisher, found.title, found.published, found.url, found.retrieved)
                if found
                else ()
            )
            copied = "".join(piece.text for piece in copy_words(view, one))
            sha256 = found.sha256 if found else ""
            cells = (each or "" for each in stated)
            yield (view.case.slug, view.letter(one), one, *cells, sha256, copied)


def _cell(text: str) -> str:
    return harmless(_CONTROL.sub("\ufffd", text))[:_LONGEST]


def _timeless(book: bytes) -> bytes:
    """The same file without the time at which it was made."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist()):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", b"1980-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            new.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
