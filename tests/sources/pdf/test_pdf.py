"""PDF to reports: words as they were meant, only stated facts, and no file that keeps us busy."""

from __future__ import annotations

import io
import time
from pathlib import Path

import pypdf
import pytest
from tests.support.pdfs import HAUL, paragraph, pdf, whole

from consilience.errors import UnreadableError
from consilience.sources import Options, read_inputs
from consilience.sources.candidate import Address, Fetched
from consilience.sources.pdf import pdf as module
from consilience.sources.pdf import read_pdf
from consilience.types import Report

TEXT = " ".join(HAUL)


def report(raw: bytes, fetched: Fetched | None = None) -> Report:
    return read_pdf(raw, Address("a.pdf"), Options(), fetched).report


def refusal(raw: bytes) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        report(raw)
    return caught.value


def test_lines_become_a_paragraph_and_the_heading_a_title() -> None:
    page = [(760, "Haul in the harbour of Bodo", 20), *paragraph(HAUL, 720)]
    found = report(pdf([page]))
    assert found.text == f"Haul in the harbour of Bodo\n\n{TEXT}"
    assert found.title == "Haul in the harbour of Bodo"
    assert found.warnings == ()


def test_the_same_file_gives_the_same_report_with_the_hash_of_its_bytes() -> None:
    raw = pdf([paragraph(HAUL, 720)])
    assert report(raw) == report(raw)
    assert report(raw).sha256 != report(raw + b"\n").sha256


XMP = (
    "<x:xmpmeta><rdf:RDF><prism:publicationDate>2021-03-03</prism:publicationDate>"
    "<dc:publisher><rdf:Bag><rdf:li>Bodo Customs</rdf:li></rdf:Bag></dc:publisher></rdf:RDF>"
)


def with_xmp(xmp: str) -> bytes:
    reader = pypdf.PdfReader(io.BytesIO(pdf([paragraph(HAUL, 720)])))
    writer = pypdf.PdfWriter(clone_from=reader)
    stream = pypdf.generic.DecodedStreamObject()
    stream.set_data(xmp.encode())
    name = pypdf.generic.NameObject("/Metadata")
    writer.root_object[name] = writer._add_object(stream)
    room = io.BytesIO()
    writer.write(room)
    return room.getvalue()


def test_publisher_and_day_of_publication_are_those_that_are_stated() -> None:
    found = report(with_xmp(XMP))
    assert (found.published, found.publisher) == ("2021-03-03", "Bodo Customs")


def test_metadata_that_grows_when_it_is_parsed_is_not_parsed() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]>' + XMP
    assert report(with_xmp(laughs)).published == "2021-03-03"


def test_the_day_on_which_the_file_was_made_is_none_of_publication() -> None:
    found = report(pdf([paragraph(HAUL, 720)], "/CreationDate (D:20210303090000Z)"))
    assert found.published is None


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Four held in Bodo", "Four held in Bodo"),
        ("Microsoft Word - press 12 final.doc", None),
        ("release_0312.pdf", None),
        ("untitled", None),
        ("  ", None),
    ],
)
def test_a_title_that_a_program_put_in_is_none(stated: str, title: str | None) -> None:
    assert report(pdf([paragraph(HAUL, 720)], f"/Title ({stated})")).title == title


def test_what_was_fetched_keeps_its_address() -> None:
    fetched = Fetched(url="https://a.example/1.pdf", retrieved="2026-11-22T12:00:00Z")
    found = report(pdf([paragraph(HAUL, 720)]), fetched)
    assert (found.url, found.retrieved) == ("https://a.example/1.pdf", "2026-11-22")


def locked(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(pdf([paragraph(HAUL, 720)]))))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    room = io.BytesIO()
    writer.write(room)
    return room.getvalue()


def test_a_file_that_is_locked_against_changes_only_is_read() -> None:
    assert report(locked("")).text == TEXT


AES = "/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 /O (o) /U (u) /P -4 >> /ID [(a) (b)]"


@pytest.mark.parametrize("raw", [locked("secret"), whole([b""], extra=AES)])
def test_an_encrypted_file_is_refused_with_a_remedy(raw: bytes) -> None:
    error = refusal(raw)
    assert error.reason == "is encrypted"
    assert error.remedy == "open it with its password and print it to a new PDF"


def test_a_scan_without_text_is_refused_with_a_remedy() -> None:
    error = refusal(pdf([[], [(20, "Scan 1")]]))
    assert error.reason == "holds pictures of pages and no text"
    assert "OCR" in error.remedy


def test_a_page_without_text_among_others_is_told() -> None:
    found = report(pdf([paragraph(HAUL, 720), [], paragraph(HAUL, 720)]))
    assert "no text on page 2: pictures are not read" in found.warnings


# Pages that are their own parent and child.
LOOP = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] >>\nendobj\n"
    b"trailer\n<< /Root 1 0 R >>\n"
)


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7\nnothing more",
        pdf([paragraph(HAUL, 720)])[:200],
        b"%PDF-1.7\n" + bytes(range(256)) * 40,
        LOOP,
    ],
)
def test_a_broken_file_is_refused_and_no_bug(raw: bytes) -> None:
    assert refusal(raw).reason.startswith(("is a broken PDF", "holds pictures of pages"))


def test_a_file_that_is_cut_off_is_refused_though_its_pages_are_there() -> None:
    raw = pdf([paragraph(HAUL, 720)])
    assert refusal(raw[: raw.rindex(b"xref\n0")]).reason.startswith("is a broken PDF")


def test_what_only_says_that_it_is_a_pdf_is_told() -> None:
    assert refusal(b"<html><body>Please log in</body></html>").reason == "is no PDF"


def test_a_file_of_more_pages_than_any_report_is_refused() -> None:
    assert refusal(pdf([[]] * 501)).reason.startswith("has more than 500 pages")


@pytest.mark.parametrize(
    ("trap", "content"),
    [
        ("a stream that inflates a thousandfold", b" " * 90_000_000),
        (
            "letters without end",
            b"BT /F1 9 Tf 9 9 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 300_000,
        ),
    ],
)
def test_a_file_made_to_keep_the_reader_busy_is_ended(
    trap: str, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SECONDS", 2)
    monkeypatch.setattr(module, "MEMORY", 400_000_000)
    begun = time.monotonic()
    reason = refusal(whole([content])).reason
    assert reason.startswith(
        ("takes more", "needs more", "has more", "is a broken", "holds pic")
    ), trap
    assert time.monotonic() - begun < 30  # far below what it asks for, on any machine


def test_a_file_that_needs_more_memory_than_it_may_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MEMORY", 60_000_000)
    assert refusal(whole([b" " * 60_000_000])).reason.startswith("needs more than")


def test_a_folder_with_a_pdf_and_a_broken_one_gives_a_report_and_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([paragraph(HAUL, 720)]))
    (tmp_path / "b.PDF").write_bytes(b"%PDF-1.7")
    row, found = read_inputs([str(tmp_path)])
    assert isinstance(found, Report)
    assert found.text == TEXT
    assert row.source.endswith("/b.PDF")  # type: ignore[union-attr]  # a row, by its place
