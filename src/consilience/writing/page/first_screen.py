"""The top of the page: what the case is, who reports it, and what they say."""

from __future__ import annotations

from markupsafe import Markup

from consilience.types import ReportId
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import published, publisher
from consilience.writing.telling.lines import Line, Piece
from consilience.writing.telling.people_said import checked_words
from consilience.writing.telling.screen import first_screen
from consilience.writing.telling.witnesses import copy_words
from consilience.writing.view import View
from consilience.writing.words.official import looks_official

MOST_INLINE = 6


def first_screen_section(view: View) -> Markup:
    """Title, reports with letters, the warning, and the sentences."""
    return tag(
        "section",
        tag("h1", view.case.title, id="top"),
        _reports(view),
        tag("p", tag("strong", checked_words(view.case)), class_="checked"),
        tag("div", *(line_markup(line) for line in first_screen(view)), class_="story"),
        aria_labelledby="top",
        class_="first",
    )


def line_markup(line: Line) -> Markup:
    """One paragraph."""
    head = None
    if line.head:
        end = "" if line.head[-1] in "?.:" else ":"
        head = join([tag("strong", f"{line.head}{end}"), " "])
    return tag("p", head, *(piece_markup(piece) for piece in line.pieces))


def piece_markup(piece: Piece) -> Markup:
    """Words, linked where they rest on something."""
    if piece.href:
        return tag("a", piece.text, href=piece.href, class_=piece.kind or "w")
    return join([piece.text])


def _reports(view: View) -> Markup:
    count = len(view.case.reports)
    lead = "1 report: " if count == 1 else f"{count} reports: "
    if count <= MOST_INLINE:
        entries = [_entry(view, report) for report in view.case.reports]
        return tag("p", lead, join(entries, ", "), ".", class_="reports")
    entries = [tag("li", _entry(view, report)) for report in view.case.reports]
    return tag(
        "details",
        tag("summary", f"{count} reports, A to {view.letter(view.case.reports[-1])}"),
        tag("ul", *entries),
        class_="reports",
        open=False,
    )


def _entry(view: View, report: ReportId) -> Markup:
    letter = view.letter(report)
    found = view.reports.get(report)
    words = f"{publisher(found)}, {published(found)}" if found else "not at hand"
    words += ", official by name" if found and looks_official(found) else ""
    copied = [piece_markup(piece) for piece in copy_words(view, report)]
    return join([tag("a", letter, href=f"#report-{letter}"), f" ({words}", *copied, ")"])
