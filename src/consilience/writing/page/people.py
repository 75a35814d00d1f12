"""People and how far the law has gone with each, as of the last report that says so."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from consilience.casefile import Finding, Person
from consilience.types import Role
from consilience.values.name import Name
from consilience.values.penalty import Imposed
from consilience.writing.page.html import join, tag
from consilience.writing.page.tables import row, section, table
from consilience.writing.view import View
from consilience.writing.words.dates import date_words
from consilience.writing.words.stages import ACCUSED, DECIDED, stage_words

_HEADS = ("Name", "Part", "Last known stage", "Also spelt", "Words")


def people_section(view: View) -> Markup | None:
    """A row a person; private persons are counted, not listed, linked or mapped."""
    if not view.case.people:
        return None
    open_ = [person for person in view.case.people if not person.protected]
    hidden = len(view.case.people) - len(open_)
    note = "A stage is what the last report says, not what has happened since. "
    if hidden:
        who = (
            "1 private person or informant is"
            if hidden == 1
            else (f"{hidden} private persons or informants are")
        )
        note += f"{who} quoted in the findings but not listed here. "
    rows = [_row(view, person) for person in sorted(open_, key=_rank)]
    listed = table("People of the case", _HEADS, rows) if rows else None
    return section("people", "People", tag("p", note, class_="note"), listed)


def _row(view: View, person: Person) -> Markup:
    spelt = ", ".join(one for one in person.spellings if one != person.name)
    findings = about(view, person)
    links = join(
        [
            tag(
                "a",
                str(place),
                href=f"#{view.anchor(one)}",
                aria_label=f"words {place} on {person.name}",
            )
            for place, one in enumerate(findings, start=1)
        ],
        " ",
    )
    stage = stage_words(person.stage)
    if person.stage in ACCUSED:
        # nobody may read a stage as today's: most reports are never followed up
        date = f"as of {date_words(person.as_of)}" if person.as_of else "date not known"
        stage = f"{stage} ({date})"
    return row(_HEADS, (person.name, person.part, stage, spelt or "–", links or "–"))


def _rank(person: Person) -> tuple[int, str, str]:
    """The accused first, the furthest in the procedure before the others, then whoever speaks."""
    if person.stage in DECIDED:
        return (0, person.name, person.id)
    return (1 if person.stage in ACCUSED else 2, person.name, person.id)


def about(view: View, person: Person) -> Sequence[Finding]:
    """The findings that name a person."""
    names = {one.casefold() for one in (person.name, *person.spellings)}
    return [
        one
        for one in view.case.findings
        if (
            one.role is Role.PERSON
            and isinstance(one.value, Name)
            and one.value.full.casefold() in names
        )
        or (isinstance(one.value, Imposed) and one.value.whom.casefold() in names)
    ]
