"""Numbered versions of a case: frozen, cited, and what changed since."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from consilience.types import EventType, Role
from consilience.web.pages.case import moved
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking, see
from consilience.web.settings import workspace_of
from consilience.web.showing import may_decide, name_of, view_of
from consilience.web.tongue import value_shown
from consilience.workspace.freezing import differences
from consilience.writing.page.case_page import case_parts
from consilience.writing.page.first_screen import first_screen_section
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.values import role_words


def versions(request: Request) -> Response:
    """The versions of a case, the latest first, with what changed since each."""
    workspace = workspace_of(request)
    found = workspace.sheaf(request.path_params["slug"])
    if found.file.slug != request.path_params["slug"]:
        return moved(found.file.slug, "/versions")
    there = workspace.versions_of(found.file)[::-1]
    changed = [
        (one, differences(workspace.version(one.slug, one.number), found.file)) for one in there
    ]
    return answer(
        request,
        "versions.html",
        case=found.file,
        fingerprint=view_of(request, found, linked=False).version,
        versions=changed,
        may=may_decide(request),
        type_words=lambda one: EVENTS[EventType(one)],
        role_words=lambda one: role_words(Role(one)),
        value_shown=value_shown,
    )


def version(request: Request) -> Response:
    """A case as it was when it was frozen, under the name that it had then."""
    workspace = workspace_of(request)
    slug, number = request.path_params["slug"], request.path_params["number"]
    seen = view_of(request, workspace.frozen_sheaf(slug, number), linked=False)
    navigation, parts = case_parts(seen)
    return answer(
        request,
        "version.html",
        case=seen.case,
        number=number,
        fingerprint=seen.version,
        kept=next(one for one in workspace.versions(slug) if one.number == number),
        first=first_screen_section(seen),
        navigation=navigation,
        parts=parts,
    )


def freeze(request: Request, form: FormData) -> Response:
    """Keep the case as it is now as the next version."""
    why = " ".join(str(form.get("why") or "").split()) or "no reason given"
    slug = request.path_params["slug"]
    kept = workspace_of(request).freeze(slug, name_of(request), why)
    return see(request, "version", slug=kept.slug, number=kept.number)


ROUTES = (
    looking("/cases/{slug}/versions", versions),
    looking("/cases/{slug}/versions/{number:int}", version),
    acting("/cases/{slug}/versions", freeze),
)
