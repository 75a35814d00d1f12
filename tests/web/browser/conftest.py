"""The pages in a real browser: `chromium`, an app that is `served`, `axe`, and kept screenshots."""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # ships no types
from playwright.sync_api import Browser, Page, sync_playwright
from starlette.applications import Starlette
from tests.web.walk import filled
from tools.chromium import chromium as program

from consilience.web.app import make_app
from consilience.workspace import Workspace

WIDE, PHONE = 1400, 390
HEIGHT = 900
Open = Callable[..., Page]
Keep = Callable[[Page, str], None]
Axing = Callable[[Page], list[str]]
_WAIT = 30.0


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The machine's Chromium; where there is none the test fails and says how to get it."""
    # Not for longer than a module: while it runs, no test of this thread could run a loop of its own.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(program()), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace with cases, decisions and a frozen version, for looking only."""
    with filled(str(tmp_path_factory.mktemp("peopled") / "work.db")) as one:
        yield one


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """The app on a free port of this machine; gives `http://127.0.0.1:PORT`."""
    config = uvicorn.Config(
        app, port=0, log_level="warning", ws="none", timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    limit = time.monotonic() + _WAIT
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        assert time.monotonic() < limit, "the server does not listen"
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(_WAIT)


@pytest.fixture
def served(workspace: Workspace) -> Iterator[str]:
    """The app over the test's own workspace (`workspace`, empty at first)."""
    with serving(make_app(workspace)) as address:
        yield address


@pytest.fixture(scope="module")
def shown(peopled: Workspace) -> Iterator[str]:
    """The app over the workspace that is full of things to look at."""
    with serving(make_app(peopled)) as address:
        yield address


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Open]:
    """Opens pages: `opened(width=PHONE, address=..., java_script_enabled=False ...)`.

    Whatever the console or the page itself complained of fails the test at its end: a breach of
    the content policy is among it.
    """
    complaints: list[str] = []
    with ExitStack() as stack:

        def opening(address: str, *, width: int = WIDE, **options: object) -> Page:
            size = {"width": width, "height": HEIGHT}
            context = chromium.new_context(viewport=size, **options)  # type: ignore[arg-type]  # the options of Playwright
            stack.callback(context.close)
            page = context.new_page()
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on(
                "console",
                lambda one: complaints.append(one.text) if one.type == "error" else None,
            )
            page.goto(address)
            return page

        yield opening
    # A page that says 404 is what a test may have asked for.
    assert [one for one in complaints if "Failed to load resource" not in one] == []


@pytest.fixture
def keep(tmp_path: Path, request: pytest.FixtureRequest) -> Keep:
    """Keeps a screenshot of the whole page, under CONSILIENCE_SCREENSHOTS where that is set."""
    folder = Path(os.environ.get("CONSILIENCE_SCREENSHOTS") or tmp_path / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    test = re.sub(r"\W+", "-", request.node.originalname.removeprefix("test_"))

    def keeping(page: Page, name: str) -> None:
        named = re.sub(r"[^\w-]+", "-", name).strip("-") or "start"
        page.screenshot(path=folder / f"{test[:40]}--{named}.png", full_page=True)

    return keeping


@pytest.fixture(scope="session")
def axe() -> Axing:
    """What axe finds serious or critical on a page that was opened with `bypass_csp=True`."""
    runner = Axe()

    def running(page: Page) -> list[str]:
        found = runner.run(page).response["violations"]
        return [
            f"{one['id']} ({one['impact']}): {one['help']}: {each['target']} {each['html'][:160]}"
            for one in found
            if one["impact"] in ("serious", "critical")
            for each in one["nodes"]
        ]

    return running
