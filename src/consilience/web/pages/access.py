"""Who may work here, and what happened at the door: for administrators."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from consilience.store.accounts import folded
from consilience.web.guard.person import Role
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of

SIZE = 50


def access(request: Request) -> Response:
    """Accounts, and the trail: log-ins, exports, backups, who was forgotten; the latest first."""
    asked = request.query_params.get("page", "1")
    page = int(asked) if asked.isdecimal() and 0 < len(asked) < 7 else 1
    accounts = workspace_of(request).accounts
    steps, count = accounts.trail(first=max(0, page - 1) * SIZE, size=SIZE)
    return answer(
        request,
        "access.html",
        accounts=accounts.all(),
        sessions=accounts.sessions(),
        tokens=accounts.tokens(),
        folded=folded,
        steps=steps,
        count=count,
        page=page,
        pages=max(1, -(-count // SIZE)),
    )


ROUTES = (looking("/access", access, role=Role.ADMIN),)
