"""`cases/<slug>.md`: the first screen as Markdown, each statement with footnotes that quote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.casefile import Claim, Finding
from consilience.decision import Decision
from consilience.writing.telling.lines import Line
from consilience.writing.telling.people_said import answers, checked_words, speaker_words
from consilience.writing.telling.screen import first_screen
from consilience.writing.view import View
from consilience.writing.words.dates import date_words

# What Markdown or the HTML inside it would take for more than letters.
_MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~&$^-])")


def case_markdown(view: View) -> bytes:
    """The case as a text to work on in an editor; footnotes are numbered as they come."""
    lines = first_screen(view)
    anchors = list(dict.fromkeys(
        piece.href.lstrip("#")
        for line in lines
        for piece in line.pieces
        if piece.href and piece.href.lstrip("#") in set(view.anchors.values())
    ))  # fmt: skip
    numbers = {anchor: number for number, anchor in enumerate(anchors, start=1)}
    findings = {view.anchor(one): one for one in view.case.findings}
    parts = [f"# {plain(view.case.title)}", plain(checked_words(view.case))]
    parts += [_paragraph(line, numbers) for line in lines]
    said = answers(view.case)
    parts += ["## Answers", *map(_answer, said)] if said else []
    parts.append("## Sources")
    parts.append("\n".join(_sources(view)))
    parts += [f"[^{number}]: {_note(view, findings[one])}" for one, number in numbers.items()]
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


def plain(text: str) -> str:
    """The text with every mark of Markdown and HTML made a letter, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _paragraph(line: Line, numbers: dict[str, int]) -> str:
    head = f"**{plain(line.head)}** " if line.head else ""
    written = []
    for piece in line.pieces:
        blank = " " if piece.text.endswith(" ") else ""
        front = " " if piece.text.startswith(" ") else ""
        number = numbers.get((piece.href or "").lstrip("#"))
        note = f"[^{number}]" if number else ""
        written.append(f"{front}{plain(piece.text)}{note}{blank}")
    return (head + "".join(written)).rstrip()


def _answer(one: Decision) -> str:
    who = speaker_words(one)
    head = f"**{plain(who)}:** " if who else ""
    taken = plain(f"(taken down by {one.who} on {date_words(one.when[:10])}: {one.why})")
    return f"{head}“{plain(one.value or '')}” {taken}"


def _sources(view: View) -> Iterator[str]:
    for one in view.case.reports:
        report = view.reports.get(one)
        words = [view.letter(one)]
        if report:
            stated = (report.publisher, report.title, report.published)
            words += [plain(each) for each in stated if each]
            if report.url and report.url.startswith(("https://", "http://")):
                words.append(f"<{re.sub(r'[<> ]', '', report.url)}>")
        yield f"- {', '.join(words)}"


def _note(view: View, finding: Finding) -> str:
    """Every text's first sentence with the value, so that nobody need trust the paragraph."""
    firsts: dict[str, Claim] = {}
    for claim in finding.claims:
        firsts.setdefault(claim.lineage, claim)
    quotes = (f"{view.letter(one.report)}: “{plain(one.sentence.text)}”" for one in firsts.values())
    value = plain(finding.value.show())
    return f"{finding.type.value} {finding.role.value} {value} ({finding.status.value}). " + (
        " ".join(quotes)
    )
