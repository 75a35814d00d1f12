"""Bytes to text: every encoding that a page comes in, and what is kept as it is."""

from __future__ import annotations

import pytest

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address
from consilience.sources.decoding import decode, mend

HERE = Address("some.txt")
TEXT = "Café “Rijnzicht” in 邢台:\u00a012\u202fkg 😀 of heroin.\r\nTwo held.\rOne fled.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_text_comes_back_whole_from_every_unicode_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), HERE).text == TEXT


def test_mixed_line_ends_and_odd_spaces_stay() -> None:
    assert decode(TEXT.encode(), HERE).text.count("\r") == 2


def test_windows_1252_is_read_with_a_warning() -> None:
    decoded = decode("Police – “no comment” – €5".encode("cp1252"), HERE)
    assert decoded.text == "Police – “no comment” – €5"
    assert "Windows-1252" in decoded.warnings[0]


def test_bytes_that_windows_1252_does_not_define_are_no_error() -> None:
    assert decode(b"Caf\xe9 \x81 and more text", HERE).text == "Café \x81 and more text"


def test_a_stated_encoding_is_used_where_utf_8_fails() -> None:
    assert decode("Милиция нашла".encode("koi8-r"), HERE, "koi8-r").text == "Милиция нашла"


def test_an_encoding_that_does_not_exist_is_passed_over() -> None:
    assert decode(b"plain words", HERE, "x-none").text == "plain words"


def test_a_character_cut_at_the_end_is_dropped_with_a_warning() -> None:
    decoded = decode("They seized 5 kg 😀".encode()[:-1], HERE)
    assert decoded.text == "They seized 5 kg "
    assert "cut off" in decoded.warnings[0]


def test_nul_characters_stay_so_that_offsets_hold() -> None:
    decoded = decode(b"They seized\x00 5 kg of heroin in a van that came over the bridge.", HERE)
    assert decoded.text[11] == "\x00"
    assert "NUL" in decoded.warnings[0]


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"\x00" * 50, b"\n\n", b"\x01\x02abc" * 9])
def test_what_holds_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"some\.txt: "):
        decode(raw, HERE)


def test_half_characters_are_replaced_one_for_one() -> None:
    mended = mend("a\ud83d b \ude00 c")
    assert mended.text == "a\ufffd b \ufffd c"
    assert mended.warnings == ("2 half characters (lone surrogates) replaced by U+FFFD",)
    assert mend("whole 😀").warnings == ()
