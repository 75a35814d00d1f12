"""A web of our own for tests: invented hosts with public addresses, all served by this machine."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from consilience.workspace.fetching import Network

PUBLIC = "93.184.216.34"
NEWS = "http://news.example/haul"
ARTICLE = """<html lang="en"><head><title>Haul in the harbour</title>
<meta property="article:published_time" content="2021-03-03T08:00:00Z"></head><body><article>
<h1>Haul in the harbour</h1><p>Customs officers in Bodo seized 12 kg of cocaine on 2 March 2021,
the agency said on Wednesday, after a dog had marked a container with bananas from Ecuador.</p>
<p>Two men were arrested at the quay, and a third was sought. The container had come by way of
Rotterdam, where nobody had looked into it.</p></article></body></html>"""


@dataclass(frozen=True)
class Answer:
    """What a server gives for a path."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    write: Callable[[Callable[[bytes], object]], None] | None = None


def page(body: str | bytes = ARTICLE, kind: str = "text/html; charset=utf-8") -> Answer:
    return Answer(body if isinstance(body, bytes) else body.encode(), 200, {"Content-Type": kind})


def moved(to: str, status: int = 302) -> Answer:
    return Answer(b"", status, {"Location": to})


@dataclass
class Web:
    """The hosts of the test's web.

    Args:
        names: Host -> the addresses that it has, one answer of the resolver after the other.
        port: Of the server on this machine.
        asked: Hosts that were resolved.
        dialled: Addresses and ports that were connected to.
        heard: Headers of each question, names in lower case.
    """

    names: Mapping[str, Sequence[Sequence[str]]]
    port: int
    asked: list[str] = field(default_factory=list)
    dialled: list[tuple[str, int]] = field(default_factory=list)
    heard: list[dict[str, str]] = field(default_factory=list)

    def network(self) -> Network:
        return Network(resolve=self._resolve, dial=self._dial)

    def _resolve(self, host: str) -> Sequence[str]:
        turns = self.names.get(host)
        if turns is None:
            raise socket.gaierror(-2, "Name or service not known")
        turn = min(self.asked.count(host), len(turns) - 1)
        self.asked.append(host)
        return turns[turn]

    def _dial(self, address: str, port: int, seconds: float) -> socket.socket:
        self.dialled.append((address, port))
        return socket.create_connection(("127.0.0.1", self.port), seconds)


@contextmanager
def serving(
    answers: Mapping[str, Answer],
    names: Mapping[str, Sequence[Sequence[str]]] | None = None,
    certificate: Path | None = None,
) -> Iterator[Web]:
    """A server on this machine that answers by path, whatever host it is asked as."""
    web = Web(names if names is not None else {"news.example": [[PUBLIC]]}, 0)

    class Server(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            web.heard.append({name.lower(): value for name, value in self.headers.items()})
            one = answers.get(self.path, Answer(b"nothing", 404))
            self.close_connection = True
            try:
                if one.write is not None:
                    one.write(self.wfile.write)
                    return
                self.send_response(one.status)
                for name, value in one.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(one.body)))
                self.end_headers()
                self.wfile.write(one.body)
            except OSError:
                pass  # the other side hung up: that is what some tests are about

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    web.port = server.server_address[1]
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
