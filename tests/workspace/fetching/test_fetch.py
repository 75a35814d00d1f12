"""A page is got from the address that was looked at, in bounds, and from nowhere else."""

from __future__ import annotations

import gzip
import itertools
import ssl
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.workspace.fetching.web import ARTICLE, NEWS, PUBLIC, Answer, moved, page, serving

from consilience.errors import UnreadableError, UsageError
from consilience.workspace.fetching import Limits, Network, fetch

SMALL = Limits(size=10_000, seconds=5, pause=2)
LOOPBACK = "127.0.0.1"
CERTIFICATE = Path(__file__).parents[2] / "data" / "tls" / "news.pem"


def test_a_page_comes_with_its_address_and_kind() -> None:
    with serving({"/haul": page()}) as web:
        found = fetch(f"{NEWS}#top", web.network(), SMALL)
    assert found.body == ARTICLE.encode()
    assert (found.url, found.content_type, found.charset) == (NEWS, "text/html", "utf-8")
    assert web.dialled == [(PUBLIC, 80)]
    (heard,) = web.heard
    assert heard["host"] == "news.example"
    assert heard["user-agent"].startswith("consilience/")
    assert "cookie" not in heard


@pytest.mark.parametrize(
    "addresses",
    [
        [LOOPBACK],
        ["10.0.0.8"],
        ["169.254.169.254"],
        ["::1"],
        ["::ffff:127.0.0.1"],
        [PUBLIC, "192.168.0.1"],  # one bad address among good ones
    ],
)
def test_a_name_that_leads_inside_is_refused_and_nothing_is_dialled(
    addresses: Sequence[str],
) -> None:
    with serving({"/haul": page()}, {"news.example": [addresses]}) as web:
        with pytest.raises(UsageError, match=r"news.example: its address .* only pages of the pub"):
            fetch(NEWS, web.network(), SMALL)
        assert web.dialled == []


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/",
            "http://localhost/"]
)  # fmt: skip
def test_this_machine_is_refused_by_every_name_that_the_system_knows_it_by(url: str) -> None:
    with pytest.raises(UsageError, match="its address"):
        fetch(url, Network(), SMALL)


def test_a_name_that_changes_between_look_and_use_gains_nothing() -> None:
    names = {"news.example": [[PUBLIC], [LOOPBACK]]}  # DNS rebinding
    with serving({"/haul": page()}, names) as web:
        fetch(NEWS, web.network(), SMALL)
        assert web.asked == ["news.example"]  # resolved once, and that is what was dialled
        assert web.dialled == [(PUBLIC, 80)]


def test_a_name_that_changes_before_a_redirect_is_refused_there() -> None:
    names = {"news.example": [[PUBLIC], [LOOPBACK]]}
    with serving({"/haul": moved("/secret"), "/secret": page()}, names) as web:
        with pytest.raises(UsageError, match=r"its address 127.0.0.1 is this machine itself"):
            fetch(NEWS, web.network(), SMALL)
        assert len(web.dialled) == 1


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("http://inside.example/", "its address 10.1.2.3 is private"),
        ("http://[::ffff:10.0.0.1]/", "is private"),
        ("file:///etc/passwd", "moved to .*no address of a page"),
        ("http://news.example:25/", "port 25 is no usual port"),
        ("http://eva@news.example/", "name or password"),
    ],
)
def test_a_redirect_leads_to_nowhere_that_could_not_be_asked_for(to: str, why: str) -> None:
    names = {
        "news.example": [[PUBLIC]], "inside.example": [["10.1.2.3"]],
        "::ffff:10.0.0.1": [["::ffff:10.0.0.1"]],
    }  # fmt: skip
    with serving({"/haul": moved(to)}, names) as web:
        with pytest.raises(UsageError, match=why):
            fetch(NEWS, web.network(), SMALL)
        assert len(web.dialled) == 1


def test_a_page_that_moved_is_known_by_where_it_is_now() -> None:
    names = {"news.example": [[PUBLIC]], "new.example": [["2606:4700::1111"]]}
    answers = {"/haul": moved("//new.example:8080/2021/haul?x=1", 301), "/2021/haul?x=1": page()}
    with serving(answers, names) as web:
        found = fetch(NEWS, web.network(), SMALL)
    assert (found.asked, found.url) == (NEWS, "http://new.example:8080/2021/haul?x=1")
    assert web.dialled == [(PUBLIC, 80), ("2606:4700::1111", 8080)]


@pytest.mark.parametrize(("hops", "fine"), [(5, True), (6, False)])
def test_five_redirects_are_followed_and_no_more(hops: int, fine: bool) -> None:
    answers = {f"/{at}": moved(f"/{at + 1}") for at in range(hops)} | {f"/{hops}": page()}
    with serving(answers) as web:
        if fine:
            assert fetch("http://news.example/0", web.network(), SMALL).body
        else:
            with pytest.raises(UnreadableError, match="moved more than 5 times"):
                fetch("http://news.example/0", web.network(), SMALL)


@pytest.mark.parametrize(
    ("status", "said"),
    [(404, "is not there"), (403, "may not be read"), (500, "gives no page"), (204, "no page"),
     (304, "no page")],
)  # fmt: skip
def test_an_answer_that_says_no_is_told(status: int, said: str) -> None:
    with (
        serving({"/haul": Answer(b"", status)}) as web,
        pytest.raises(UnreadableError, match=rf"{said}.* \(HTTP {status}\); open it in a browser"),
    ):
        fetch(NEWS, web.network(), SMALL)


def coded(body: bytes, coding: str) -> Answer:
    return Answer(body, 200, {"Content-Type": "text/plain", "Content-Encoding": coding})


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("GZIP", gzip.compress)],
)
def test_a_packed_page_is_unpacked(coding: str, pack: Callable[[bytes], bytes]) -> None:
    with serving({"/haul": coded(pack(b"some words"), coding)}) as web:
        assert fetch(NEWS, web.network(), SMALL).body == b"some words"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (page(b"x" * 10_001, "text/plain"), "larger than"),
        (coded(gzip.compress(b"x" * 10_001), "gzip"), "larger than"),
        (coded(gzip.compress(b"x" * 50_000_000, 1), "gzip"), "larger than"),  # a bomb
        (coded(gzip.compress(b"words")[:-4], "gzip"), "is cut off"),
        (coded(b"no gzip", "gzip"), "packing is broken"),
        (coded(b"words", "br"), "packed as 'br'"),
        (coded(gzip.compress(gzip.compress(b"words")), "gzip, gzip"), "packed as 'gzip, gzip'"),
    ],
)
def test_a_page_that_is_too_large_or_packed_wrongly_is_refused(answer: Answer, why: str) -> None:
    with serving({"/haul": answer}) as web, pytest.raises(UnreadableError, match=why):
        fetch(NEWS, web.network(), SMALL)


def test_a_page_may_be_as_large_as_the_limit() -> None:
    with serving({"/haul": page(b"x" * 10_000, "text/plain")}) as web:
        assert len(fetch(NEWS, web.network(), SMALL).body) == 10_000


def endless(send: Callable[[bytes], object]) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
    for _ in range(100):
        send(b"x" * 1000)


def dripping_body(send: Callable[[bytes], object]) -> None:
    send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
    for _ in range(400):
        send(b"x")
        time.sleep(0.02)


def dripping_headers(send: Callable[[bytes], object]) -> None:
    send(b"HTTP/1.1 200 OK\r\n")
    for at in itertools.count():
        send(b"X-%d: y\r\n" % at)
        time.sleep(0.02)
        if at > 400:
            return


def test_a_page_without_end_is_refused_once_it_is_too_large() -> None:
    with (
        serving({"/haul": Answer(write=endless)}) as web,
        pytest.raises(UnreadableError, match="larger than"),
    ):
        fetch(NEWS, web.network(), SMALL)


@pytest.mark.parametrize("drip", [dripping_body, dripping_headers])
def test_a_server_that_drips_is_left_when_time_is_up(
    drip: Callable[[Callable[[bytes], object]], None],
) -> None:
    limits = Limits(seconds=0.3, pause=5)
    with (
        serving({"/haul": Answer(write=drip)}) as web,
        pytest.raises(UnreadableError, match="answers too slowly; try again later"),
    ):
        fetch(NEWS, web.network(), limits)


def test_a_resolver_that_hangs_is_left_when_time_is_up() -> None:
    def hang(_host: str) -> Sequence[str]:
        time.sleep(0.5)
        return [PUBLIC]

    with pytest.raises(UnreadableError, match="answers too slowly"):
        fetch(NEWS, Network(resolve=hang), Limits(seconds=0.1))


def test_a_host_that_there_is_not_is_told() -> None:
    with serving({}) as web, pytest.raises(UsageError, match=r"nowhere.example: no such host"):
        fetch("http://nowhere.example/", web.network(), SMALL)


def test_a_server_that_speaks_something_else_is_told() -> None:
    def mail(send: Callable[[bytes], object]) -> None:
        send(b"220 mail.example ESMTP\r\n")

    with (
        serving({"/haul": Answer(write=mail)}) as web,
        pytest.raises(UnreadableError, match="cannot be reached"),
    ):
        fetch(NEWS, web.network(), SMALL)


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    with (
        serving({"/haul": page()}, certificate=CERTIFICATE) as web,
        pytest.raises(UnreadableError, match=r"cannot be reached: its certificate: self.signed"),
    ):
        fetch("https://news.example/haul", web.network(), SMALL)
    assert web.heard == []


@pytest.mark.parametrize(("host", "fine"), [("news.example", True), ("other.example", False)])
def test_a_certificate_must_be_that_of_the_name_that_was_asked_for(
    host: str, fine: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusting = ssl.create_default_context(cafile=CERTIFICATE)
    monkeypatch.setattr("httpcore._sync.connection.default_ssl_context", lambda: trusting)
    names = {"news.example": [[PUBLIC]], "other.example": [[PUBLIC]]}
    with serving({"/haul": page()}, names, CERTIFICATE) as web:
        if fine:
            assert fetch(f"https://{host}/haul", web.network(), SMALL).url == f"https://{host}/haul"
            assert web.dialled == [(PUBLIC, 443)]
        else:
            with pytest.raises(UnreadableError, match=r"[Hh]ostname mismatch"):
                fetch(f"https://{host}/haul", web.network(), SMALL)


def test_the_second_address_is_tried_where_the_first_does_not_answer() -> None:
    with serving({"/haul": page()}, {"news.example": [["2606:4700::1111", PUBLIC]]}) as web:
        plain = web.network()

        def dial(address: str, port: int, seconds: float) -> object:
            if ":" in address:
                raise OSError(101, "Network is unreachable")
            return plain.dial(address, port, seconds)

        network = Network(resolve=plain.resolve, dial=dial)  # type: ignore[arg-type]  # a socket
        assert fetch(NEWS, network, SMALL).body
