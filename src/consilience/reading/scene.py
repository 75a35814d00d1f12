"""What the parts of reading share: one report with its parse, sentences and mentions."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc

from consilience.reading.people import People
from consilience.types import Aside, Mention, Report, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One report, taken apart but not yet understood.

    Args:
        doc: The parse; `doc.text == report.text`, so character offsets are ours, and its
            sentences are `sentences`.
        mentions: Every value found, sorted by place; kinds may overlap (a date inside a name).
            A mention of kind `name` holds the fullest form of that person's name.
        asides: Set-aside spans; mentions inside one are not facts of the case. Where the reason
            starts with `another`, another case or matter is told of: background, not furniture.
        relevant: Whether the report is about a drug-enforcement case; a report that is not has
            only its tokens in `doc`, no parse.
        why: The reason for that, one line.
        people: Who is named, what they are, and which pronouns stand for them.
    """

    report: Report
    doc: Doc
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    asides: tuple[Aside, ...]
    relevant: bool = True
    why: str = ""
    people: People = field(default_factory=People)
