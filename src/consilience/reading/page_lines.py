"""Could the lines of a page tell of a case? The gate of lines, before an article is extracted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.knowledge import Knowledge
from consilience.reading.gate import names_drug
from consilience.reading.gate_offices import offices
from consilience.reading.gate_reasons import ANY, lacks, speaks
from consilience.reading.gate_tally import Tally, tally_of
from consilience.reading.sentences import split
from consilience.types import Mention, Report, ReportId, Span
from consilience.values import substance

# A page that tells more than a thousand lines is a list of stories, or made to keep us busy.
_LONGEST = 100_000
# Between two lines of an article a page may print one of something else.
_APART = 2


def could_tell_of_case(text: str, knowledge: Knowledge) -> bool:
    """Whether some part of a text, from the start of a line on, could pass the gate.

    An article stands somewhere in its page, with anything before and behind it. So what the gate
    holds against a text counts for nothing here, nor how much of the text tells of drugs; only
    what every case tells of must stand there, and in the order that the gate wants.

    Args:
        text: Headings and paragraphs of a page, a line each.
        knowledge: All of it.
    """
    if len(text) > _LONGEST:
        return True
    told = split(text, knowledge.words)
    if not told:
        return False
    lines = _tally(text, told, knowledge).told
    # Whatever a page is called stands in its first line.
    page = Tally(title=lines[0], told=lines)
    if lacks(page, page.cases(_APART, loose=True), loose=True):
        return False
    return any(
        speaks(one, one.cases(_APART, loose=True), ANY, loose=True)
        for one in _parts(page, _starts(text, told))
    )


def _tally(text: str, told: Sequence[Span], knowledge: Knowledge) -> Tally:
    named = (
        *substance.without_named_classes(text, substance.find(text, knowledge)),
        *offices(told, knowledge, None, cascade=True),
    )
    drugs = [one for one in sorted(named, key=_place) if names_drug(one, knowledge)]
    return tally_of(Report(id=ReportId("page"), text=text), told, drugs, knowledge.words)


def _place(one: Mention) -> tuple[Span, str]:
    return one.span, one.kind


def _starts(text: str, told: Sequence[Span]) -> Iterator[int]:
    """The sentences at which a line starts."""
    end = 0
    for number, one in enumerate(told):
        if number == 0 or "\n" in text[end : one.start]:
            yield number
        end = one.end


def _parts(page: Tally, starts: Iterator[int]) -> Iterator[Tally]:
    """The page from each start on that is not certain to say less than one before it."""
    for start in starts:
        part = Tally(title=page.title, told=page.told[start:])
        opens = any(one.hard or one.loose or one.step for one in part.lead[1:])
        if start == 0 or opens:
            yield part
