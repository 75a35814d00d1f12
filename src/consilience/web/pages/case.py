"""The page of a case: what `build` writes, with what people did to it and may do."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.reconciling.log import conflicts
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.web.showing import may_decide, view_of
from consilience.workspace.working import is_behind
from consilience.writing.page.case_page import case_parts
from consilience.writing.page.first_screen import first_screen_section


def case(request: Request) -> Response:
    """The case as it is now; an old name leads to the new one."""
    workspace = workspace_of(request)
    found = workspace.sheaf(request.path_params["slug"])
    if found.file.slug != request.path_params["slug"]:
        return moved(found.file.slug)
    seen = view_of(request, found)
    navigation, parts = case_parts(seen)
    return answer(
        request,
        "case.html",
        case=found.file,
        fingerprint=seen.version,
        first=first_screen_section(seen),
        navigation=navigation,
        parts=parts,
        versions=workspace.versions_of(found.file),
        conflicts=conflicts(found.file.decisions),
        behind=is_behind(workspace.store),
        may=may_decide(request),
    )


def moved(slug: str, rest: str = "") -> Response:
    """To the name that a case has now; it may change again, so no browser shall keep it."""
    response = RedirectResponse(f"/cases/{slug}{rest}", status_code=301)
    response.headers["Cache-Control"] = "no-cache"
    return response


ROUTES = (looking("/cases/{slug}", case),)
