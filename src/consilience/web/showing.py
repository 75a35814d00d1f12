"""A stored case as the writers see it, with the links that only a server has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from markupsafe import Markup, escape
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
        return Markup(" ") + _link(report_page(one), words, "Text")

    return Beside(claim=claim, report=report)


def _about_claim(
    one: Claim, letters: Mapping[ReportId, str], pages: Mapping[str, Callable[[str], str]]
) -> Markup:
    target, name = claim_address(one), letters.get(one.report, one.report)
    said = f"“{one.span.text}” in {name}"
    links = [_link(page(target), f"{verb}: {said}", verb) for verb, page in pages.items()]
    # Hundreds stand on a page: joined by hand, for formatting markup takes five times as long.
    return Markup(f'<span class="acts">{" ".join(links)} </span>')  # noqa: S704  # of our links


def _link(address: str, label: str, words: str) -> Markup:
    inside = f'href="{escape(address)}" aria-label="{text(label)}"'
    return Markup(f'<a class="act" {inside}>{words}</a>')  # noqa: S704  # all is escaped


def name_of(request: Request) -> str:
    """Whose name stands beside what is decided now; routes let nobody through who has none."""
    person = person_of(request)
    assert person is not None  # noqa: S101  # the route asked for a role
    return person.name
