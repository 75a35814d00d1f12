"""The page of one case: its parts in order."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from consilience.writing.page.answers import answers_section
from consilience.writing.page.asides import (
    asides_section,
    background_section,
    decisions_section,
    full_text_section,
    reports_section,
)
from consilience.writing.page.copies import copies_section
from consilience.writing.page.findings import findings_section
from consilience.writing.page.first_screen import first_screen_section
from consilience.writing.page.html import tag
from consilience.writing.page.map import map_section
from consilience.writing.page.network import network_section
from consilience.writing.page.people import people_section
from consilience.writing.page.seizures import seizures_section
from consilience.writing.page.sentences import sentences_section
from consilience.writing.page.shell import page
from consilience.writing.page.statements import statements_section
from consilience.writing.page.timeline import timeline_section
from consilience.writing.telling.people_said import checked_words
from consilience.writing.view import View

# To add a part: one module with a function from View to a section, and one line here.
PARTS: tuple[tuple[str, str, Callable[[View], Markup | None]], ...] = (
    ("answers", "Answers", answers_section),
    ("timeline", "Timeline", timeline_section),
    ("findings", "Findings", findings_section),
    ("people", "People", people_section),
    ("seizures", "Seizures", seizures_section),
    ("sentences", "Sentences and arithmetic", sentences_section),
    ("statements", "Who says what", statements_section),
    ("network", "Network", network_section),
    ("map", "Places", map_section),
    ("copies", "Who copied whom", copies_section),
    ("asides", "Set aside", asides_section),
    ("background", "Background", background_section),
    ("decisions", "Decisions", decisions_section),
    ("reports", "Reports", reports_section),
    ("texts", "Whole texts", full_text_section),
)


def case_page(view: View) -> bytes:
    """The page as UTF-8 HTML."""
    navigation, made = case_parts(view)
    crumb = tag("p", tag("a", "All cases", href="../index.html"), class_="crumb")
    footer = (
        f"Case file {view.case.slug}, version {view.version}, written by Consilience "
        f"{view.options.version}. {checked_words(view.case)} Quotes belong to their publishers."
    )
    main = [first_screen_section(view), navigation, *made]
    return page(view.case.title, crumb, main, footer)


def case_parts(view: View) -> tuple[Markup, tuple[Markup, ...]]:
    """Links to the parts of the case below its first screen, and the parts that have words."""
    made = [(id_, title, part) for id_, title, build in PARTS if (part := build(view)) is not None]
    links = [tag("li", tag("a", title, href=f"#{id_}")) for id_, title, _ in made]
    navigation = tag("nav", tag("ul", *links), class_="parts", aria_label="Parts of this page")
    return navigation, tuple(part for _, _, part in made)
