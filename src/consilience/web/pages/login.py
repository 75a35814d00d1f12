"""Logging in and out."""

from __future__ import annotations

import ipaddress
import re

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.store.accounts import folded
from consilience.web.guard.attempts import Attempts
from consilience.web.guard.cookies import form_name, give, session_name, take_back
from consilience.web.guard.person import Role
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import settings_of, workspace_of

# A path of this server: neither `//elsewhere` nor what a browser makes of a backslash or a tab.
_HERE = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
WRONG = "This name and password do not belong together."


def login_page(request: Request) -> Response:
    """Where somebody says who they are."""
    goal = _goal(request.query_params.get("next"))
    if not settings_of(request).accounts or _session(request):
        return RedirectResponse(goal, status_code=303)
    return answer(request, "login.html", goal=goal, name="", problem="")


def login(request: Request, form: FormData) -> Response:
    """Let somebody in, or say that name and password do not fit; never which of them."""
    name, password = field(form, "name"), field(form, "password")
    goal = _goal(field(form, "next"))
    wait = attempts_of(request).wait(folded(name), network_of(request))
    if wait:
        minutes = f"{max(1, round(wait / 60))} min"
        problem = f"Too many tries: wait {minutes}, then try again."
        refused = answer(request, "login.html", 429, goal=goal, name=name, problem=problem)
        refused.headers["retry-after"] = str(int(wait) + 1)
        return refused
    secret = workspace_of(request).accounts.log_in(name, password, address_of(request))
    if secret is None:
        return answer(request, "login.html", 403, goal=goal, name=name, problem=WRONG)
    attempts_of(request).right(folded(name), network_of(request))
    end_session(request)
    return let_in(request, RedirectResponse(goal, status_code=303), secret)


def logout(request: Request, _: FormData) -> Response:
    """End the session, here and on the server."""
    end_session(request)
    response = RedirectResponse("/login", status_code=303)
    scheme = request.url.scheme
    for name in (session_name(scheme), form_name(scheme)):
        take_back(request, response, name)
    response.headers["clear-site-data"] = '"cache"'
    return response


def let_in(request: Request, response: Response, secret: str) -> Response:
    """Give the browser a new session; whatever token of forms it had is over."""
    give(request, response, session_name(request.url.scheme), secret)
    take_back(request, response, form_name(request.url.scheme))
    return response


def end_session(request: Request) -> None:
    """End the session that the request came with, if any."""
    secret = _session(request)
    if secret:
        workspace_of(request).accounts.log_out(secret, address_of(request))


def address_of(request: Request) -> str:
    """From where somebody asks, as the trail keeps it."""
    return request.client.host if request.client else "unknown"


def network_of(request: Request) -> str:
    """What counts as one place: an address, of IPv6 the 64 bits that one customer has."""
    address = address_of(request)
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 4:
        return address
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return str(mapped or ipaddress.ip_network((int(found) >> 64 << 64, 64)))


def attempts_of(request: Request) -> Attempts:
    """The tries of the app that answers."""
    found = request.app.state.attempts
    assert isinstance(found, Attempts)  # noqa: S101  # `make_app` put it there
    return found


def field(form: FormData, name: str) -> str:
    """What stands in a field of a form; empty where it is missing or a file."""
    found = form.get(name)
    return found if isinstance(found, str) else ""


def _goal(stated: str | None) -> str:
    found = stated or "/"
    return found if _HERE.fullmatch(found) and not found.startswith("/login") else "/"


def _session(request: Request) -> str | None:
    found = getattr(request.state, "session", None)
    return found if isinstance(found, str) else None


ROUTES = (
    looking("/login", login_page, role=None),
    acting("/login", login, role=None),
    acting("/logout", logout, role=Role.READER),
)
