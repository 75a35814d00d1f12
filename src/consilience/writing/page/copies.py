"""Who copied whom, as a drawing and with the passages side by side."""

from __future__ import annotations

from markupsafe import Markup

from consilience.copying import Alignment, Reuse
from consilience.types import ReportId
from consilience.writing.page.drawing import Arc, arcs
from consilience.writing.page.html import tag
from consilience.writing.page.quotes import published, publisher, report_link
from consilience.writing.page.tables import section
from consilience.writing.telling.witnesses import texts
from consilience.writing.view import View
from consilience.writing.words.numbers import counted

MOST_PASSAGES = 3
# A passage may be a whole text, and whole texts are their owners': the start of it is enough.
LONGEST = 200


def copies_section(view: View) -> Markup:
    """The drawing of lineages; one report alone is said to share nothing."""
    reuses = [
        one
        for one in view.case.tracing.reuses
        if one.source in view.letters and one.target in view.letters
    ]
    least, most = texts(view)
    span = f"{most}" if least == most else f"{least} to {most}"
    lead = f"{counted(len(view.case.reports), 'report')}, {span} independent "
    lead += "text." if span == "1" else "texts."
    if not reuses:
        note = tag("p", f"{lead} No two reports share wording.", class_="note")
        return section("copies", "Who copied whom", note)
    order = _order(view)
    rows = {report: place for place, report in enumerate(order)}
    curves = [
        Arc(
            start=rows[one.source],
            end=rows[one.target],
            kind="suspected" if one.suspected else one.kind.value,
            title=_title(view, one),
            arrow=one.directed,
        )
        for one in reuses
    ]
    names = [_name(view, report) for report in order]
    drawing = arcs(names, curves, f"Who copied whom: {lead}", "copies-label")
    key = (
        "Arrows run from the text that was taken from to the one that took. Solid: word for word "
        "or edited; dashed: reworded or in part; dotted: only suspected."
    )
    return section(
        "copies",
        "Who copied whom",
        tag("p", f"{lead} {key}", class_="note"),
        tag("div", drawing, class_="drawing"),
        tag("ul", *(_reuse(view, one) for one in reuses)),
    )


def _order(view: View) -> list[ReportId]:
    """Reports of one origin below each other, its root first; then the rest."""
    order: dict[ReportId, None] = {}
    for origin in view.case.tracing.origins:
        order.update(dict.fromkeys(one for one in origin if one in view.letters))
    order.update(dict.fromkeys(view.case.reports))
    return list(order)


def _name(view: View, report: ReportId) -> str:
    found = view.reports.get(report)
    rest = f" {publisher(found)}, {published(found)}" if found else ""
    words = f"{view.letter(report)}{rest}"
    return f"{words[:47]}…" if len(words) > 48 else words


def _title(view: View, one: Reuse) -> str:
    perhaps = "perhaps " if one.suspected else ""
    verb = "took from" if one.directed else "shares text with"
    return (
        f"{view.letter(one.target)} {perhaps}{verb} {view.letter(one.source)}: "
        f"{one.kind.value}, {one.reason}"
    )


def _reuse(view: View, one: Reuse) -> Markup:
    passages = [_passage(view, one, aligned) for aligned in one.alignments[:MOST_PASSAGES]]
    more = len(one.alignments) - MOST_PASSAGES
    rest = tag("p", f"and {counted(more, 'passage')} more", class_="note") if more > 0 else None
    body = None
    if passages:
        count = counted(len(one.alignments), "passage")
        body = tag("details", tag("summary", f"{count} side by side"), *passages, rest)
    return tag("li", _title(view, one), ".", body)


def _passage(view: View, one: Reuse, aligned: Alignment) -> Markup:
    share = f"{round(aligned.similarity * 100)} % of the words; {aligned.evidence}"
    return tag(
        "dl",
        tag("dt", report_link(view, one.source)),
        tag("dd", f"“{_cut(aligned.source.text)}”"),
        tag("dt", report_link(view, one.target)),
        tag("dd", f"“{_cut(aligned.target.text)}”"),
        tag("dd", share, class_="note"),
    )


def _cut(words: str) -> str:
    bare = " ".join(words.split())
    return f"{bare[:LONGEST].rpartition(' ')[0]} …" if len(bare) > LONGEST else bare
