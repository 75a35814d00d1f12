"""The cookies of the server: names, and who may read them."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

SESSION = "consilience_session"
FORM = "consilience_form"


def session_name(scheme: str) -> str:
    """Under https a name that browsers take from this very host only, and never without TLS."""
    return _prefix(scheme) + SESSION


def form_name(scheme: str) -> str:
    """The same for the token of forms."""
    return _prefix(scheme) + FORM


def give(request: Request, response: Response, name: str, value: str) -> None:
    """Give a cookie that no script can read, for as long as the browser is open.

    It is not sent by forms of other sites; a link from elsewhere (`SameSite=Lax`) brings it, so
    that an address in a letter opens for somebody who is logged in.
    """
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, httponly=True, samesite="lax", secure=secure)


def take_back(request: Request, response: Response, name: str) -> None:
    """Have the browser forget a cookie."""
    secure = request.url.scheme == "https"
    response.delete_cookie(name, httponly=True, samesite="lax", secure=secure)


def _prefix(scheme: str) -> str:
    return "__Host-" if scheme == "https" else ""
