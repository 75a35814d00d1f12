"""One's own account: a new password, and tokens for programs."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import UsageError
from consilience.store.accounts import folded
from consilience.web.guard.person import Person, Role, person_of
from consilience.web.pages.login import (
    WRONG,
    address_of,
    attempts_of,
    field,
    let_in,
    network_of,
)
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking, see
from consilience.web.settings import settings_of, workspace_of

DAYS = (30, 90, 365)


def account(request: Request) -> Response:
    """The page of one's own account."""
    return _shown(request)


def new_password(request: Request, form: FormData) -> Response:
    """Take another password; everybody who used the old one must log in again."""
    person, accounts = _own(request), workspace_of(request).accounts
    new = field(form, "new")
    if new != field(form, "again"):
        return _shown(request, 422, problem="The new password was not typed alike twice.")
    if attempts_of(request).wait(folded(person.name), network_of(request)):
        return _shown(request, 429, problem="Too many tries: wait a quarter of an hour.")
    right = accounts.log_in(person.name, field(form, "old"), address_of(request))
    if right is None:
        return _shown(request, 403, problem=WRONG)
    attempts_of(request).right(folded(person.name), network_of(request))
    try:
        accounts.set_password(person.name, new, person.name)
    except UsageError as error:
        accounts.log_out(right, address_of(request))
        return _shown(request, 422, problem=f"{error.place} {error.reason}: {error.remedy}.")
    secret = accounts.log_in(person.name, new, address_of(request))
    assert secret is not None  # noqa: S101  # it was set a moment ago
    return let_in(request, see(request, "account"), secret)


def new_token(request: Request, form: FormData) -> Response:
    """A token for a program, shown this once."""
    person, days = _own(request), field(form, "days")
    made = workspace_of(request).accounts.new_token(
        person.name,
        field(form, "label"),
        role=field(form, "role"),
        days=int(days) if days.isdecimal() and len(days) < 5 else 0,
        by=person.name,
    )
    return _shown(request, made=made)


def end_token(request: Request, form: FormData) -> Response:
    """Make a token open nothing any more."""
    person = _own(request)
    workspace_of(request).accounts.end_token(person.name, field(form, "id"), person.name)
    return see(request, "account")


def _own(request: Request) -> Person:
    """Who asks, with a password and not with a token: a token makes no other one."""
    person = person_of(request)
    if not settings_of(request).accounts or person is None:
        raise HTTPException(404, "nobody logs in here: this server is for one person")
    if getattr(request.state, "by_token", False):
        raise HTTPException(403, "a program cannot change the account: log in")
    return person


def _shown(request: Request, status: int = 200, *, problem: str = "", made: str = "") -> Response:
    person = _own(request)
    return answer(
        request,
        "account.html",
        status,
        tokens=workspace_of(request).accounts.tokens(person.name),
        roles=[one.word for one in Role if one <= person.role],
        days=DAYS,
        problem=problem,
        made=made,
    )


ROUTES = (
    looking("/account", account),
    acting("/account/password", new_password, role=Role.READER),
    acting("/account/tokens", new_token, role=Role.READER),
    acting("/account/tokens/end", end_token, role=Role.READER),
)
