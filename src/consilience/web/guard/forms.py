"""What a form must carry, so that no other site can send it for somebody: a token of ours."""

from __future__ import annotations

import hmac
import secrets

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

FIELD = "token"
COOKIE = "consilience_form"


def token_of(request: Request) -> str:
    """The token of this browser: that of its cookie, else a new one that `keep` sends."""
    found = request.cookies.get(COOKIE)
    if found is None:
        found = getattr(request.state, "form_token", None) or secrets.token_urlsafe(32)
    request.state.form_token = found
    return found


def hidden(request: Request) -> Markup:
    """The field that a form must hold."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, token_of(request))


def keep(request: Request, response: Response) -> None:
    """Send the cookie of a token that this answer was the first to hold."""
    token = getattr(request.state, "form_token", None)
    if token and COOKIE not in request.cookies:
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=secure)


def ours(request: Request, form: FormData) -> bool:
    """Whether a form was sent from one of our own pages."""
    given = form.get(FIELD)
    return isinstance(given, str) and same(given, request.cookies.get(COOKIE))


def same(given: str | None, expected: str | None) -> bool:
    """Whether a token is the one of this browser, without telling how nearly."""
    if not given or not expected:
        return False
    return hmac.compare_digest(given.encode(), expected.encode())
