"""URLs are refused for what they are before anything is resolved."""

from __future__ import annotations

import pytest

from consilience.errors import UsageError
from consilience.workspace.fetching.targets import target_of


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("https://news.example/a?b=1#c", "news.example", 443),
        ("HTTP://News.Example", "news.example", 80),
        ("https://news.example:8443/", "news.example", 8443),
        ("https://zeitung-köln.example/ä", "xn--zeitung-kln-zfb.example", 443),
        ("http://[2606:4700::1111]/", "2606:4700::1111", 80),
    ],
)
def test_an_ordinary_address_is_a_target(url: str, host: str, port: int) -> None:
    target = target_of(url)
    assert (target.host, target.port) == (host, port)
    assert "#" not in target.show()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("file:///etc/passwd", "no address of a page"),
        ("gopher://news.example/", "no address of a page"),
        ("//news.example/", "no address of a page"),
        ("https://", "no address of a page"),
        ("http://news.example:22/", "port 22 is no usual port"),
        ("http://news.example:6379/", "port 6379"),
        ("http://news.example:0/", "port 0 is no usual port"),
        ("http://eva:secret@news.example/", "name or password"),
        ("http://news.example@evil.example/", "name or password"),  # looks like another host
        ("http://news.example/\r\nX: y", "no address of a page"),
        ("https://news.example/" + "a" * 2000, "too long"),
        ("http://[::1", "no address of a page"),
    ],
)
def test_what_must_not_be_asked_for_is_refused(url: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        target_of(url)


def test_no_message_repeats_a_password() -> None:
    with pytest.raises(UsageError) as caught:
        target_of("http://eva:secret@news.example/")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "led"),
    [
        ("/b", "https://news.example/b"),
        ("b", "https://news.example/a/b"),
        ("//other.example/c", "https://other.example/c"),
        ("http://other.example/d", "http://other.example/d"),
    ],
)
def test_a_place_that_a_page_moved_to_is_read_from_where_it_stood(location: str, led: str) -> None:
    assert target_of(location, target_of("https://news.example/a/x")).show() == led
