"""Templates to answers: whatever comes from a report or a person is escaped."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from consilience import __version__
from consilience.web import addresses
from consilience.web.guard.forms import hidden
from consilience.web.guard.person import person_of
from consilience.web.guard.protection import protection_of
from consilience.web.settings import settings_of


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The one environment of all templates: escaping always, a missing value is an error."""
    loader = PackageLoader("consilience.web", "templates")
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def answer(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page from a template, which extends `base.html`.

    Args:
        request: Who asks decides what the page offers.
        template: Its file name.
        status: HTTP status.
        values: What the template names, beside `person`, `logged` (whether people log in), `path`,
            `token`, `version`, `to`, which has the addresses of pages, and `protection`: what
            readers do not see of the `case` that is among the values.
    """
    text = (
        environment()
        .get_template(template)
        .render(
            person=person_of(request),
            logged=settings_of(request).accounts,
            path=request.url.path,
            token=hidden(request),
            version=__version__,
            to=addresses,
            protection=protection_of(request, values.get("case")),
            **values,
        )
    )
    return HTMLResponse(text, status)
