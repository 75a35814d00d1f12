import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from consilience.writing.page.html import join, link, safe_address, tag


@given(st.text())
def test_no_text_becomes_markup(words: str) -> None:
    made = tag("p", words, title=words)
    assert made.count("<") == 2
    assert made.count('"') == 2


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example",
        "file:///etc/passwd",
        "http://[",
        "https:",
        "",
        None,
    ],
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert safe_address(address) is None
    assert "href" not in link("words", address)


def test_a_web_address_is_linked_with_its_quotes_escaped() -> None:
    made = link("words", 'https://a.example/?q="><script>')
    assert 'href="https://a.example/?q=&#34;&gt;&lt;script&gt;"' in made


def test_a_hostile_address_in_an_attribute_is_dropped() -> None:
    assert tag("a", "x", href="javascript:alert(1)") == '<a href="#">x</a>'
    assert tag("a", "x", href="../index.html") == '<a href="../index.html">x</a>'
    assert (
        tag("a", "x", href="cases/oslo-2020.html#f3") == '<a href="cases/oslo-2020.html#f3">x</a>'
    )


def test_control_and_reordering_characters_do_not_reach_the_page() -> None:
    assert tag("p", "a\x00b\u202ec") == "<p>a\ufffdbc</p>"


def test_emoji_and_chinese_pass_as_they_are() -> None:
    assert join(["😀 ", "邢台"], "") == Markup("😀 邢台")
