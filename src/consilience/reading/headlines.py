"""Lines that are no part of the telling: datelines, credits, captions, other headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from consilience.knowledge.words import Words
from consilience.types import Aside, Report, Span

# "March 5", "5 March 2021"
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_TOWN = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'&-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.’'-]*){0,3}"
_REGION = r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
_CREDITED = r"(?: ?\([^()\n]{2,40}\)| ?/[^/\n]{2,30}/)?"
_DATELINE = re.compile(
    r"(?m)^[^\S\n]*(?:date \d{4}-\d{2}-\d{2}[^\S\n]+)?(?P<aside>"
    rf"(?:{_TOWN}{_REGION}(?:,? {_DAY})?"
    # "Rotterdam, 5 March 2021 (Reuters) - ": in small letters only with its day
    rf"|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?{_REGION},? {_DAY})"
    rf"{_CREDITED} ?(?:—|–|--|-(?=\s)|:))(?=\s*\S)"
)
# "Kozhikode: Customs have ...": only as the very first words of a text.
_CITY_COLON = re.compile(r"\A\s*(?P<aside>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?:)(?= [A-Z][^\n]{80})")
# "OSLO Two men were", where the dash was lost, and a town on a line of its own.
_LONE_TOWN = re.compile(
    r"\s*(?P<aside>[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{4,})?(?:, [A-Z][\w.]+)?)"
    r"[^\S\n]*(?:\n| (?=[A-Z][a-z]|A ))"
)
_AGENCY = re.compile(
    r"(?:[A-Z][\w.&’'-]* ?){0,3}(?:Wire|Press|News|Agency|Service|Reuters|AFP|AP|Xinhua|EFE|ANSA|"
    r"Associated Press|Staff|Newsroom)"
)
_CREDIT = re.compile(r"[A-Z][A-Z.&’' -]{1,40}, [A-Z][A-Z.’' -]{2,30}")


# "Bo Lee, 34, of Gull Rise, jailed for ten years": an entry of a court list, not a title.
_ENTRY = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,4}?[A-Z][\w.’'-]+(?:, (?:aged )?[1-9]\d[,:;]| ?\((?:aged )?[1-9]\d\))"
)
# A full date and a dash open the paragraph; "August 2017: agents learned" dates what follows.
_DAY_LINE = re.compile(
    r"(?m)^[^\S\n]*(?P<aside>(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
    r" ?(?:[–—]|--?)) (?=\S)"
)


def datelines(report: Report, _sentences: Sequence[Span], words: Words) -> Iterator[Aside]:
    """`HARBIN, China (Coast Wire) —` before the first words of a paragraph, and a lone town."""
    text = report.text
    lone = _LONE_TOWN.match(text)
    for match in (*_DATELINE.finditer(text), _CITY_COLON.match(text), lone):
        if match is None or words.has("page.label", match.group("aside").split(" ")[0].rstrip(":")):
            continue
        start, end = match.span("aside")
        if end < 600 or text.rfind("\n", 0, start) >= 0:
            rest = text[end : text.find("\n", end) if text.find("\n", end) > 0 else len(text)]
            # A dateline opens a paragraph; `SECURITY: locks` is a label.
            if len(rest.strip()) > 60 or match is lone:
                why = "dateline with agency credit" if "(" in match.group("aside") else "dateline"
                yield Aside(span=Span(start, end, text[start:end]), why=why)


def day_lines(report: Report, _sentences: Sequence[Span], _words: Words) -> Iterator[Aside]:
    """`Nov. 7, 2019 –` before a paragraph: the day of the text, never that of what it tells."""
    for match in _DAY_LINE.finditer(report.text):
        start, end = match.span("aside")
        yield Aside(span=Span(start, end, report.text[start:end]), why="dateline: day of the text")


def credit_lines(report: Report, sentences: Sequence[Span], _words: Words) -> Iterator[Aside]:
    """`Harbor Wire` or `RECORD, OSLO` as a line of its own near the start."""
    for one in sentences[:4]:
        alone = one.text.strip() == _line(report.text, one).strip()
        if alone and len(one.text) <= 60 and _AGENCY.fullmatch(one.text):
            yield Aside(span=one, why="agency credit in place of a byline")
        elif alone and _CREDIT.fullmatch(one.text):
            yield Aside(span=one, why="credit")


def captions(report: Report, _sentences: Sequence[Span], _words: Words) -> Iterator[Aside]:
    """A line that is printed twice on end: a picture's caption and its text for the blind."""
    lines = [
        (one.start("line"), one.group("line").strip())
        for one in re.finditer(r"(?m)^[^\S\n]*(?P<line>\S[^\n]*)$", report.text)
    ]
    for (start, line), (next_start, follow) in pairwise(lines):
        bare = re.sub(r"^\W*(?:(?:Image|Photo) caption:?\s*)?", "", line)
        same = bare == re.sub(r"^\W*(?:(?:Image|Photo) caption:?\s*)?", "", follow)
        if same and len(bare) > 10 and bare != (report.title or "").strip():
            end = next_start + len(follow)
            yield Aside(
                span=Span(start, end, report.text[start:end]), why="photo caption, printed twice"
            )


def other_scripts(report: Report, sentences: Sequence[Span], _words: Words) -> Iterator[Aside]:
    """A line in another script than the text's: a teaser of the page."""
    for one in sentences:
        if one.text.isascii():
            continue
        letters = [letter for letter in one.text if letter.isalpha()]
        foreign = sum(1 for letter in letters if letter > "\u024f")
        if len(letters) > 5 and foreign / len(letters) > 0.7 and _is_latin(report.text):
            yield Aside(span=one, why="unrelated headline, in another script than the report")


def headlines(
    report: Report, sentences: Sequence[Span], others: Sequence[Span], words: Words
) -> Iterator[Aside]:
    """Lines at the end, without a full stop, that share no words with the report.

    Stitched pages end with the titles of other stories, one under the other. A last paragraph
    without a full stop may be cut off, so a line alone after a blank one stays.
    """
    told = [one for one in sentences if not any(_meets(one, other) for other in others)]
    body = [one for one in told if one.text[-1:] in '.!?”"']
    known: set[str] = set()
    last: list[Span] = []
    for one in reversed(told):
        if not body or not _may_be_title(report.text, one):
            break
        known = known or {word for one in body for word in _content(one.text, words)}
        if not _is_new(one, known, words):
            break
        last.append(one)
    for one in last:
        near = [*last, *others]
        if any(other != one and _is_next_line(report.text, one, other) for other in near):
            yield Aside(span=one, why="unrelated headline")


def _may_be_title(text: str, one: Span) -> bool:
    if _ENTRY.match(one.text):
        return False
    if one.text[-1:] in '.!?”":,;…)' or not one.text[0].isalnum():
        return False
    return one.text == _line(text, one).strip() and 4 <= len(one.text.split()) <= 20


def _is_new(one: Span, known: set[str], words: Words) -> bool:
    """Whether a title shares few words with what is told."""
    own = _content(one.text, words)
    return bool(own) and sum(1 for word in own if word in known) / len(own) <= 0.4


def _is_next_line(text: str, one: Span, other: Span) -> bool:
    left, right = sorted((one, other))
    gap = text[left.end : right.start]
    return not gap.strip() and gap.count("\n") == 1


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _content(text: str, words: Words) -> list[str]:
    found = (one.casefold() for one in re.findall(r"[^\W\d_]{4,}", text))
    return [one for one in found if not words.has("page.stopword", one)]


def _line(text: str, span: Span) -> str:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)]


def _is_latin(text: str) -> bool:
    letters = [letter for letter in text[:4000] if letter.isalpha()]
    return sum(1 for letter in letters if letter <= "\u024f") > 0.5 * len(letters)
