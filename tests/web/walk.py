"""Every page of the app, with something to see on each: for tests that walk all of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.routing import Route
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.web import pages
from consilience.workspace import Workspace

DOWNLOADS = frozenset({"/log.jsonl"})
FRAGMENTS = frozenset({"/jobs/{number:int}/progress"})
NOON = "2026-11-22T12:00:00Z"


@contextmanager
def filled(place: str) -> Iterator[Workspace]:
    """A workspace with cases, a decision and a frozen version; closed afterwards."""
    workspace = Workspace.create(place, cheap.stages())
    try:
        workspace.add(cheap.collection())
        workspace.catch_up()
        slug = workspace.cases()[0].slug
        workspace.decide([_decision(workspace)])
        workspace.catch_up()
        workspace.freeze(slug, "Eva Berg", "as printed")
        workspace.ask_catch_up("Eva Berg")
        yield workspace
    finally:
        workspace.close()


def address(workspace: Workspace, path: str) -> str:
    """Where a page is: its path as Starlette writes it, with names of things that there are.

    To add a page whose path holds a new kind of name, or that needs a query: one line here.
    """
    slug = workspace.cases()[0].slug
    report = workspace.case(slug).reports[0]
    target = _target(workspace)
    named = {
        "{slug}": slug,
        "{report}": str(report),
        "{report:path}": str(report),
        "{number}": "1",
        "{number:int}": "1",
        "{name}": "style.css",
        "{digest}": workspace.log()[0].digest,
        "{key}": workspace.inbox().matters[0].key,
    }
    asked = {"/decide": f"?target={target}", "/history": f"?target={target}"}
    if path in _WHOLE:
        return _WHOLE[path]
    for word, value in named.items():
        path = path.replace(word, value)
    assert "{" not in path, f"tests/web/walk.py does not know what to put into {path}"
    return path + asked.get(path, "")


# Pages that need reports which have something of a kind.
_WHOLE = {
    "/beside/{report:path}": "/beside/a-2?other=a-1",
    "/editions/{report:path}": "/editions/b-2",
    "/marking/{report:path}": "/marking/a-1?words=40+kg+of+heroin",
}


def looks() -> list[str]:
    """The path of every page that is looked at, sorted; `/` leads to another one."""
    return sorted({one.path for one in pages.ROUTES if "GET" in (one.methods or ())} - {"/"})


def shows() -> list[str]:
    """Those of them that a browser shows as pages: it saves the others, or puts them into one."""
    return [one for one in looks() if one not in DOWNLOADS | FRAGMENTS]


def acts() -> list[Route]:
    """Every route that a form is sent to, sorted by path."""
    found = [one for one in pages.ROUTES if "POST" in (one.methods or ())]
    return sorted(found, key=lambda one: one.path)


def _target(workspace: Workspace) -> str:
    """The address of a value that a report prints."""
    file = workspace.case(workspace.cases()[0].slug)
    claim = next(one for finding in file.findings for one in finding.claims)
    return f"claim:{claim.report}:{claim.span.start}-{claim.span.end}:{claim.role}"


def _decision(workspace: Workspace) -> Decision:
    taken = Decision(
        who="Eva Berg", when=NOON, act=Act.NOTE, target=_target(workspace), value="seen", why="x"
    )
    return workspace.anchored(taken)
