"""The list of cases."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of


def start(_: Request) -> Response:
    """Where a browser comes in."""
    return RedirectResponse("/cases", status_code=303)


def case_list(request: Request) -> Response:
    """All cases."""
    return answer(request, "cases.html", cases=workspace_of(request).cases())


ROUTES = (looking("/", start), looking("/cases", case_list))
