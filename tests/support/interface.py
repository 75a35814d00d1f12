"""A workspace with something of everything, and programs that ask its server."""

from __future__ import annotations

import httpx
from starlette.testclient import TestClient
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.web.app import make_app
from consilience.web.settings import Settings
from consilience.workspace import Pasted, Workspace

AMOUNT = "claim:a-1:24-39:amount"


def fill(workspace: Workspace) -> None:
    """Cases, decisions that stand, clash, are undone and are stale, a version, jobs."""
    workspace.add(cheap.collection())
    workspace.catch_up()
    workspace.freeze("lyon-heroin-2019", "Eva Berg", "as printed")
    workspace.decide(
        [
            workspace.anchored(decision("accept", AMOUNT)),
            decision("reject", AMOUNT, who="Ole Dahl"),
            decision("reject", "claim:a-1:0-7:amount"),
            decision("note", "report:a-1"),
        ]
    )
    workspace.undo(workspace.log()[3].digest, "Eva Berg", "a slip")
    workspace.catch_up()
    workspace.ask_paste(Pasted(text="Police held two men."), "Eva Berg")


def decision(act: str, target: str, value: str | None = None, who: str = "Eva Berg") -> Decision:
    """A decision as of the clock that stands still."""
    noon = "2026-11-22T12:00:00Z"
    return Decision(who=who, when=noon, act=Act(act), target=target, value=value, why="seen")


def program(workspace: Workspace, settings: Settings | None = None) -> TestClient:
    """Asks the app as a program of this machine would, that keeps no cookies."""
    return TestClient(make_app(workspace, settings), base_url="http://127.0.0.1")


def at(path: str) -> str:
    """Where a path of the server is: a client with a base would put that before it."""
    return f"http://127.0.0.1{path}"


class Wire(httpx.BaseTransport):
    """A way for `httpx` to an app in this process."""

    def __init__(self, app: TestClient) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        found = self._app.request(
            request.method,
            str(request.url),
            headers=dict(request.headers),
            content=request.read(),
            follow_redirects=False,
        )
        headers = {name: one for name, one in found.headers.items() if name != "content-encoding"}
        return httpx.Response(found.status_code, headers=headers, content=found.content)
