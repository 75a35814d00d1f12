"""Quotes: the words a value rests on, in their sentence, with source, voice and citation."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from consilience.casefile import Claim, Finding
from consilience.types import Factuality, LineageId, Report, ReportId, Span
from consilience.writing.page.html import join, link, tag
from consilience.writing.telling.people_said import checked_words
from consilience.writing.view import View
from consilience.writing.words.dates import date_words
from consilience.writing.words.sides import voice_name
from consilience.writing.words.stages import FACTUALITY
from consilience.writing.words.values import finding_words

# A quotation is a few lines: a stitched text without full stops gives "sentences" of pages.
LONGEST = 420


def finding_quotes(view: View, finding: Finding) -> Markup:
    """All claims of a finding by independent text; one quote where copies print one sentence."""
    texts: dict[LineageId, list[Claim]] = {}
    for claim in finding.claims:
        texts.setdefault(claim.lineage, []).append(claim)
    blocks = []
    for number, lineage in enumerate(sorted(texts), start=1):
        label = tag("p", f"Text {number}", class_="text-label") if len(texts) > 1 else None
        blocks.append(tag("div", label, *_quotes(view, finding, texts[lineage]), class_="text"))
    return join(blocks)


def _quotes(view: View, finding: Finding, claims: Sequence[Claim]) -> list[Markup]:
    same: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        voice = claim.voice.name if claim.voice else ""
        same.setdefault((_bare(claim.sentence.text), claim.span.text, voice), []).append(claim)
    return [claim_quote(view, finding, some) for some in same.values()]


def claim_quote(view: View, finding: Finding, claims: Sequence[Claim]) -> Markup:
    """One sentence with its marked words, who printed it, whom it cites, how to cite it."""
    first = claims[0]
    beside = view.options.beside
    others = [view.letter(one.report) for one in claims[1:] if one.report != first.report]
    also = f" The same sentence: {', '.join(dict.fromkeys(others))}." if others else None
    notes = [voice_words(first), FACTUALITY[first.factuality], first.doubt]
    if first.factuality is Factuality.CLAIMED and first.voice:
        notes[1] = None  # the voice says it already
    return tag(
        "figure",
        tag("blockquote", marked(first.sentence, first.span)),
        tag(
            "figcaption",
            source(view, first.report),
            tag("span", f" – {'; '.join(note for note in notes if note)}.", class_="voice"),
            also,
            cite(citation(view, finding, first)),
            *(beside.claim(one) for one in claims if beside),
        ),
    )


def voice_words(claim: Claim) -> str:
    """`citing Chinese officials`, `cites nobody for it`."""
    if claim.voice is None:
        return "cites nobody for it"
    doubt = f" ({claim.voice.doubt})" if claim.voice.doubt else ""
    return f"citing {voice_name(claim.voice)}{doubt}"


def marked(sentence: Span, span: Span) -> Markup:
    """The sentence with the span in a `mark`, shortened around it where it is very long."""
    start, end = span.start - sentence.start, span.end - sentence.start
    if not 0 <= start <= end <= len(sentence.text):
        return join(["“", tag("mark", span.text), "”"])
    before, after = sentence.text[:start], sentence.text[end:]
    room = max(60, (LONGEST - len(span.text)) // 2)
    if len(sentence.text) > LONGEST:
        before = f"… {before[-room:].partition(' ')[2]}" if len(before) > room else before
        after = f"{after[:room].rpartition(' ')[0]} …" if len(after) > room else after
    mark = tag("mark", sentence.text[start:end])
    return join(["“", before.lstrip(), mark, after.rstrip(), "”"])


def source(view: View, report: ReportId) -> Markup:
    """`A, Harbor Wire, 7 November 2019`, linked to the report in the list."""
    letter = view.letter(report)
    found = view.reports.get(report)
    rest = [", ", publisher(found), ", ", published(found)] if found else []
    return join([tag("a", letter, href=f"#report-{letter}"), *rest])


def publisher(report: Report) -> str:
    """The publisher, or that it is not stated."""
    return report.publisher or "publisher not stated"


def published(report: Report) -> str:
    """The publication date, or `undated`."""
    return date_words(report.published) if report.published else "undated"


def citation(view: View, finding: Finding, claim: Claim) -> str:
    """Everything needed to cite one figure, as text."""
    report = view.reports.get(claim.report)
    parts = [f"{finding_words(finding)}, printed as “{_bare(claim.span.text)}”"]
    quote = marked(claim.sentence, claim.span).striptags()
    parts.append(f"in {quote}")
    parts.append(voice_words(claim))
    if report:
        parts.extend(_report_parts(report))
    parts.append(f"case file {view.case.slug}, version {view.version}")
    parts.append(f"Consilience {view.options.version}".strip())
    return f"{'; '.join(parts)}. {checked_words(view.case)}"


def _report_parts(report: Report) -> list[str]:
    title = f", “{_bare(report.title)}”" if report.title else ""
    parts = [f"{publisher(report)}{title}, {published(report)}"]
    if report.url:
        parts.append(report.url)
    if report.retrieved:
        parts.append(f"retrieved {date_words(report.retrieved)}")
    return parts


def cite(words: str) -> Markup:
    """The citation, folded; the page's script adds a button that copies it."""
    return tag("details", tag("summary", "Cite"), tag("p", words), class_="cite")


def report_link(view: View, report: ReportId) -> Markup:
    """The report's letter, linked to its entry."""
    letter = view.letter(report)
    return tag("a", letter, href=f"#report-{letter}")


def title_link(report: Report) -> Markup:
    """The report's title, linked to where it was published."""
    return link(report.title or "untitled", report.url)


def _bare(words: str) -> str:
    return " ".join(words.split())
