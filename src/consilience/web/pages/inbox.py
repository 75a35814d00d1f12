"""What needs a person, most valuable first."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.store.matters import MatterKind
from consilience.web.deciding.forming import own, stated_of
from consilience.web.deciding.matter import KINDS, Asked, asked_of, lines
from consilience.web.guard.person import Role, person_of
from consilience.web.paging import SIZE, first_row, paging
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import workspace_of


def inbox(request: Request) -> Response:
    """The list; what the person put off is left out of it."""
    workspace, person, asked = workspace_of(request), person_of(request), asked_of(request)
    who = person.name if person else None
    found = workspace.inbox(who, kinds=asked.kinds, slug=asked.slug, first=first_row(request))
    whole = sum(workspace.inbox(kinds=(), slug=asked.slug, size=0).counts.values())
    return answer(
        request,
        "inbox.html",
        lines=lines(workspace, found.matters),
        inbox=found,
        asked=asked,
        tabs=_tabs(asked, found.counts),
        skipped=whole - sum(found.counts.values()),
        paging=paging(request, found.whole, SIZE),
    )


def bring_back(request: Request, form: FormData) -> Response:
    """Everything that the person put off, or one matter, is shown again."""
    person = person_of(request)
    assert person is not None  # noqa: S101  # the route demands a role
    stated = stated_of(form)
    workspace_of(request).unskip(person.name, stated.get("key") or None)
    return RedirectResponse(own(stated.get("next"), "/inbox"), status_code=303)


def _tabs(asked: Asked, counts: dict[MatterKind, int]) -> tuple[tuple[str, str, int, bool], ...]:
    """Label, address, how many, and whether it is shown, for everything and for each kind."""
    every = Asked(slug=asked.slug)
    tabs = [("Everything", f"/inbox{every.query()}", sum(counts.values()), not asked.kinds)]
    for kind, label in KINDS.items():
        if counts.get(kind):
            one = Asked(kinds=(kind,), slug=asked.slug)
            tabs.append((label, f"/inbox{one.query()}", counts[kind], asked.kinds == (kind,)))
    return tuple(tabs)


ROUTES = (looking("/inbox", inbox, role=Role.REVIEWER), acting("/inbox/back", bring_back))
