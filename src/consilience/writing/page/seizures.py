"""Seizures: what was taken, never what is planned, alleged or denied."""

from __future__ import annotations

from markupsafe import Markup

from consilience.writing.page.html import join, tag
from consilience.writing.page.tables import row, section, table
from consilience.writing.tables.seizures import Seizure, seizures
from consilience.writing.view import View
from consilience.writing.words.dates import date_words
from consilience.writing.words.standing import standing_words
from consilience.writing.words.values import place_words, value_words

_HEADS = ("What", "When", "Where", "How it stands")


def seizures_section(view: View) -> Markup | None:
    """A row a figure, with a warning where rows must not be added up."""
    found = seizures(view)
    if not found:
        return None
    note = (
        "Figures as printed. Pills are not turned into kilograms. Rows marked “do not add up” "
        "may tell of one and the same thing."
    )
    rows = [_row(view, one) for one in found]
    listed = table("Drugs seized, as reported", _HEADS, rows)
    return section("seizures", "Seizures", tag("p", note, class_="note"), listed)


def _row(view: View, one: Seizure) -> Markup:
    what = tag("a", value_words(one.finding.value), href=f"#{view.anchor(one.finding)}")
    warning = tag("strong", " Do not add up.") if one.overlaps else None
    return row(
        _HEADS,
        (
            what,
            date_words(one.date) if one.date else "not stated",
            place_words(one.place) if one.place else "not stated",
            join([f"{standing_words(one.finding)}.", warning]),
        ),
        kind="disputed" if one.overlaps else None,
    )
