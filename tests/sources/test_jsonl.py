"""Records to reports: the text of a record is final."""

from __future__ import annotations

import json
from io import BytesIO

from consilience.sources.candidate import Candidate, Options
from consilience.sources.jsonl import read_document, read_lines
from consilience.types import Report

STORY = (
    "\ufeffPolice seized\u00a012 kg 😀 in 邢台.\r\nNUL \x00 and tab\tstay; they came with 3 dogs."
)


def one(raw: bytes) -> Report:
    (outcome,) = read_lines(BytesIO(raw), "r.jsonl", Options())
    assert isinstance(outcome, Candidate)
    return outcome.report


def test_the_text_of_a_record_is_not_touched() -> None:
    for ascii_only in (True, False):
        raw = json.dumps({"id": "a", "text": STORY}, ensure_ascii=ascii_only).encode()
        assert one(raw).text == STORY


def test_records_in_utf_16_are_read() -> None:
    raw = json.dumps({"id": "a", "text": STORY}, ensure_ascii=False).encode("utf-16")
    assert one(raw).text == STORY


def test_a_half_character_keeps_the_length_of_the_text() -> None:
    report = one(b'{"id": "a", "text": "Two men \\ud83d were held with 3 kg of hashish."}')
    assert report.text.index("were") == len("Two men x ")
    assert report.text.encode()
    assert "lone surrogates" in report.warnings[0]


def test_a_half_character_in_an_id_or_title_cannot_reach_a_file() -> None:
    report = one(b'{"id": "\\ud83d", "title": "a \\ud83d", "text": "Two men were held."}')
    assert report.id.encode()
    assert (report.title or "").encode()


def test_both_names_of_the_language_are_known() -> None:
    assert one(b'{"id": "a", "lang": "en", "text": "Two men were held."}').language == "en"
    assert one(b'{"id": "a", "language": "en-US", "text": "Two were held."}').language == "en-US"


def test_a_date_stamp_in_the_text_fills_a_date_that_the_record_lacks() -> None:
    assert one(b'{"text": " date 2019-11-07 Two men were held."}').published == "2019-11-07"
    stated = b'{"published": "2018", "text": " date 2019-11-07 Two men were held."}'
    assert one(stated).published == "2018"


def test_a_document_holds_one_record_or_many() -> None:
    record = {"id": "a", "text": "Two men were held with hashish."}
    for document in (record, [record], {"reports": [record]}):
        (outcome,) = read_document(json.dumps(document).encode(), "d.json", Options())
        assert isinstance(outcome, Candidate)


def test_an_id_that_is_empty_or_holds_a_line_end_is_made_from_the_text() -> None:
    assert one(b'{"id": "", "text": "Two men were held."}').id.startswith("r-")
    assert one(b'{"id": "a\\nb", "text": "Two men were held."}').warnings
