"""Statements: who says what, by speaker."""

from __future__ import annotations

from markupsafe import Markup

from consilience.types import ReportId, Statement
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import report_link
from consilience.writing.page.tables import section
from consilience.writing.view import View

LONGEST = 600
PRIVATE = "Private persons"


def statements_section(view: View) -> Markup | None:
    """A block a speaker, speakers who are quoted by most reports first."""
    names = _names(view)
    speakers: dict[str, list[tuple[ReportId, Statement]]] = {}
    for report in view.case.reports:
        reading = view.readings.get(report)
        for one in reading.statements if reading else ():
            speakers.setdefault(names[_plain(one.speaker)], []).append((report, one))
    if not speakers:
        return None
    order = sorted(speakers, key=lambda one: (-len({r for r, _ in speakers[one]}), one))
    note = "What somebody says is not what happened. Indirect speech is the reporter's wording."
    blocks = [_speaker(view, one, speakers[one]) for one in order]
    return section("statements", "Who says what", tag("p", note, class_="note"), *blocks)


def _names(view: View) -> dict[str, str]:
    """For each name that a report prints the fullest one of the same speaker.

    A surname alone joins a full name only where one speaker of the case has it.
    """
    found = sorted(
        {
            one.speaker
            for report in view.case.reports
            if report in view.readings
            for one in view.readings[report].statements
        }
    )
    names = {_plain(one): one for one in reversed(found)}
    for person in view.case.people:
        known = [_plain(one) for one in (person.name, *person.spellings)]
        shown = PRIVATE if person.protected else person.name
        names.update({one: shown for one in known if one in names})
    full = [one for one in names if " " in one]
    for one in names:
        longer = {names[other] for other in full if other.split()[-1] == one}
        if len(longer) == 1:
            names[one] = longer.pop()
    return names


def _plain(name: str) -> str:
    return name.replace("’", "'").removeprefix("The ").removeprefix("the ").casefold()


def _speaker(view: View, speaker: str, said: list[tuple[ReportId, Statement]]) -> Markup:
    private = speaker == PRIVATE
    roles = [] if private else list(dict.fromkeys(one.role for _, one in said if one.role))
    count = "1 statement" if len(said) == 1 else f"{len(said)} statements"
    role = tag("span", f", {'; '.join(roles)}", class_="role") if roles else None
    same: dict[str, list[tuple[ReportId, Statement]]] = {}
    for report, one in said:
        same.setdefault(" ".join(one.span.text.split()), []).append((report, one))
    entries = [_statement(view, words, some) for words, some in same.items()]
    return tag(
        "details",
        tag("summary", tag("strong", speaker), role, f" ({count})"),
        tag("ul", *entries),
        class_="speaker",
    )


def _statement(view: View, words: str, said: list[tuple[ReportId, Statement]]) -> Markup:
    first = said[0][1]
    how = "word for word" if first.direct else "indirect"
    doubt = f"; {first.doubt}" if first.doubt else ""
    letters = join([report_link(view, one) for one in dict.fromkeys(one for one, _ in said)], ", ")
    cut = f"{words[:LONGEST].rpartition(' ')[0]} …" if len(words) > LONGEST else words
    return tag("li", f"“{cut}” ", tag("span", f"({how}, “{first.cue}”{doubt}; ", letters, ")"))
