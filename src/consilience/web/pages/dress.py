"""The style and the small script of the pages that `build` writes, as files: the same look."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience.web.routing import looking

_KINDS = {"style.css": "text/css", "comfort.js": "text/javascript"}


def dress(request: Request) -> Response:
    """One of the two files."""
    name = request.path_params["name"]
    if name not in _KINDS:
        raise HTTPException(404, "no such file")
    headers = {"Cache-Control": "max-age=300"}
    return Response(_shipped(name), media_type=_KINDS[name], headers=headers)


@lru_cache(maxsize=2)
def _shipped(name: str) -> str:
    return files("consilience.writing.page").joinpath(name).read_text(encoding="utf-8")


ROUTES = (looking("/dress/{name}", dress, role=None),)
