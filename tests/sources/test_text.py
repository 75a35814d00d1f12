"""Plain text to a report."""

from __future__ import annotations

import hashlib

from consilience.sources.candidate import Address, Options
from consilience.sources.drafting import text_id
from consilience.sources.text import read_text

RAW = b"\xef\xbb\xbf date 2019-11-07 Two men were held.\r\nOne fled,\xc2\xa0they say.\n"


def test_a_text_keeps_everything_but_its_byte_order_mark() -> None:
    report = read_text(RAW, Address("a.txt"), Options()).report
    assert report.text == RAW[3:].decode()
    assert report.published == "2019-11-07"
    assert report.publisher is None
    assert report.sha256 == hashlib.sha256(RAW).hexdigest()


def test_an_id_that_is_not_stated_comes_from_the_text_alone() -> None:
    with_mark = read_text(RAW, Address("a.txt"), Options())
    without = read_text(RAW[3:], Address("b.txt"), Options())
    assert with_mark.report.id == without.report.id == text_id(RAW[3:].decode())
    assert not with_mark.stated
