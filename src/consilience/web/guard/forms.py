"""What a form must carry, so that no other site can send it for somebody: a token of ours."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

from markupsafe import Markup
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from consilience.web.guard.cookies import FORM, form_name, give

FIELD = "token"
COOKIE = FORM
HEADER = "x-form-token"
_SHAPE = re.compile(r"[\w-]{43}")
# Browsers say whose page sends a request; those that do not send the header are not browsers.
_OURS = ("same-origin", "none")


def token_of(request: Request) -> str:
    """The token of this browser.

    Of somebody who has logged in it is made from the session, so that it ends with it and no
    cookie of another server of the same domain can stand in for it; else it is that of the
    browser's cookie, or a new one that `keep` sends.
    """
    session = getattr(request.state, "session", None)
    if session:
        return hashlib.sha256(f"form {session}".encode("utf-8", "surrogatepass")).hexdigest()
    found = _cookie(request)
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
    if token and _cookie(request) is None:
        give(request, response, form_name(request.url.scheme), token)


def ours(request: Request, form: FormData) -> bool:
    """Whether a form was sent from one of our own pages."""
    return carries(request, form.get(FIELD))


def carries(request: Request, given: object) -> bool:
    """Whether what came with a request is the token of its browser.

    Args:
        request: Of a browser; programs that show a token of their own need no such thing.
        given: From the field of a form, or the header `HEADER`.
    """
    if request.headers.get("sec-fetch-site", "none") not in _OURS:
        return False
    if not getattr(request.state, "session", None) and _cookie(request) is None:
        return False
    return isinstance(given, str) and same(given, token_of(request))


def same(given: str | None, expected: str | None) -> bool:
    """Whether a token is the one of this browser, without telling how nearly."""
    if not given or not expected:
        return False
    return hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def _cookie(request: Request) -> str | None:
    """The token of the browser's cookie; None where it has none of our shape."""
    found = request.cookies.get(form_name(request.url.scheme))
    return found if found and _SHAPE.fullmatch(found) else None
