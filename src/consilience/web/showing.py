"""A stored case as the writers see it, with the links that only a server has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup
from starlette.requests import Request

from consilience import __version__
from consilience.casefile import Claim
from consilience.reconciling.plan import claim_address
from consilience.types import ReportId
from consilience.web.addresses import deciding_page, history_page, report_page
from consilience.web.guard.person import Role, person_of
from consilience.workspace.sheaf import Sheaf
from consilience.writing.options import Beside, Options
from consilience.writing.page.html import text
from consilience.writing.view import View, letter, view

_LINK = Markup('<a class="act" href="{}" aria-label="{}">{}</a>')


def view_of(request: Request, sheaf: Sheaf, *, linked: bool = True) -> View:
    """The case for the sections of `writing/page`.

    Args:
        request: Who asks decides which links stand beside quotes.
        sheaf: The case with its reports.
        linked: Whether links of the server stand on it; a download has none.
    """
    beside = _beside(request, sheaf) if linked else None
    options = Options(version=__version__, beside=beside)
    return view(sheaf.file, sheaf.reports, sheaf.readings, options)


def may_decide(request: Request) -> bool:
    """Whether whoever asks may decide anything."""
    person = person_of(request)
    return person is not None and person.role >= Role.REVIEWER


def _beside(request: Request, sheaf: Sheaf) -> Beside:
    letters = {one: letter(place) for place, one in enumerate(sheaf.file.reports)}
    pages = {"History": history_page}
    if may_decide(request):
        pages = {"Decide": deciding_page, **pages}

    def claim(one: Claim) -> Markup:
        return _about_claim(one, letters, pages)

    def report(one: ReportId) -> Markup:
        words = f"Text of report {letters.get(one, one)}"
        return Markup(" ") + _LINK.format(report_page(one), text(words), "Text")

    return Beside(claim=claim, report=report)


def _about_claim(
    one: Claim, letters: Mapping[ReportId, str], pages: Mapping[str, Callable[[str], str]]
) -> Markup:
    target, name = claim_address(one), letters.get(one.report, one.report)
    links = [
        _LINK.format(page(target), text(f"{verb}: “{one.span.text}” in {name}"), verb)
        for verb, page in pages.items()
    ]
    return Markup('<span class="acts">{} </span>').format(Markup(" ").join(links))


def name_of(request: Request) -> str:
    """Whose name stands beside what is decided now; routes let nobody through who has none."""
    person = person_of(request)
    assert person is not None  # noqa: S101  # the route asked for a role
    return person.name
