"""Changing a case: every change is shown before it is confirmed, and is a line of the log."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.decision import Decision
from consilience.errors import UsageError
from consilience.types import EventType, Factuality, Role
from consilience.web.background import settle
from consilience.web.changing.wishes import decision_of
from consilience.web.guard.person import Role as Rank
from consilience.web.pages.case import moved
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import workspace_of
from consilience.web.showing import name_of
from consilience.web.tongue import value_shown
from consilience.workspace.previewing import preview
from consilience.workspace.sheaf import Sheaf, sheaf
from consilience.writing.telling.witnesses import texts_of
from consilience.writing.view import letter
from consilience.writing.words.stages import EVENTS, FACTUALITY
from consilience.writing.words.values import role_words

_NOT_SENT_ON = frozenset({"token", "sure"})


def change(request: Request) -> Response:
    """The forms."""
    found = sheaf(workspace_of(request).store, request.path_params["slug"])
    if found.file.slug != request.path_params["slug"]:
        return moved(found.file.slug, "/change")
    return _forms(request, found)


def ask(request: Request, form: FormData) -> Response:
    """What a form would change; nothing is changed."""
    workspace = workspace_of(request)
    found = sheaf(workspace.store, request.path_params["slug"])
    try:
        taken = _decision(request, found, form)
    except UsageError as error:
        return _forms(request, found, error, _stated(form))
    return answer(
        request,
        "preview.html",
        case=found.file,
        decision=taken,
        stated={key: one for key, one in _stated(form).items() if key not in _NOT_SENT_ON},
        shown=preview(workspace, [taken], [found.file.slug]),
        texts_of=texts_of,
        type_words=lambda one: EVENTS[EventType(one)],
        role_words=lambda one: role_words(Role(one)),
        value_shown=value_shown,
    )


def confirm(request: Request, form: FormData) -> Response:
    """Take the decision that was shown."""
    workspace, slug = workspace_of(request), request.path_params["slug"]
    found = sheaf(workspace.store, slug)
    workspace.decide([_decision(request, found, form)])
    settle(request, name_of(request))
    return RedirectResponse(f"/cases/{slug}", status_code=303)


def _decision(request: Request, found: Sheaf, form: FormData) -> Decision:
    workspace = workspace_of(request)
    now = workspace.stages.now()
    return workspace.anchored(decision_of(found, _stated(form), name_of(request), now))


def _forms(
    request: Request,
    found: Sheaf,
    error: UsageError | None = None,
    stated: dict[str, str] | None = None,
) -> Response:
    file = found.file
    return answer(
        request,
        "change.html",
        422 if error else 200,
        case=file,
        letters={one: letter(place) for place, one in enumerate(file.reports)},
        reports=found.reports,
        people=sorted({name for one in file.people for name in (one.name, *one.spellings)}),
        events=file.events,
        event_words=EVENTS,
        types={one.value: EVENTS[one] for one in EventType},
        roles={one.value: role_words(one) for one in Role},
        factualities={one.value: FACTUALITY[one] or "reported as a fact" for one in Factuality},
        error=error,
        stated=stated or {},
    )


def _stated(form: FormData) -> dict[str, str]:
    return {name: value for name, value in form.items() if isinstance(value, str)}


ROUTES = (
    looking("/cases/{slug}/change", change, role=Rank.REVIEWER),
    acting("/cases/{slug}/preview", ask),
    acting("/cases/{slug}/change", confirm),
)
