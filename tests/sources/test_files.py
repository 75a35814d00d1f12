"""Which reader a file gets."""

from __future__ import annotations

import pytest

from consilience.sources.files import kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", ".txt"),
        ("A.HTM", ".htm"),
        ("release.PDF", ".pdf"),
        ("reports.jsonl", ".jsonl"),
        ("reports.json", ".json"),
        ("reports.jsonl.gz", ".jsonl.gz"),
        ("CC-NEWS-20210504101112-00001.warc.gz", ".warc.gz"),
        ("day.warc", ".warc"),
        ("part-0.parquet", ".parquet"),
        ("part-0.parquet.gz", None),
        ("notes.gz", None),
        ("haul.ZIP", ".zip"),
        ("haul.tgz", ".tgz"),
        ("haul.tar.gz", ".tar.gz"),
        ("haul.zip.gz", None),
        ("jsonl", None),
        ("photo.jpg", None),
    ],
)
def test_a_file_is_read_by_the_end_of_its_name(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind
