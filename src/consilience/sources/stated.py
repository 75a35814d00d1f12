"""What a plain text states about itself in its first lines: date stamp, headline, byline."""

from __future__ import annotations

import re

from consilience.sources.dates import to_edtf

_LABEL = r"(?:date|dated?|date published|publication date|published|published on|posted(?: on)?)"
_ISO_STAMP = re.compile(rf"\s*{_LABEL}\s*:?\s*(\d{{4}}-\d\d-\d\d)(?!\d)", re.IGNORECASE)
_LINE_STAMP = re.compile(rf"\s*{_LABEL}\s*:\s*(.{{6,40}})", re.IGNORECASE)
_BYLINE = re.compile(r"\s*By\s+([A-Z][^\n|,]{2,80}?)(?:\s*\|.*|,.*)?\s*")
_LAST_OF_HEADLINE = re.compile(r"[.:;,]['\"”’)]?\s*$")
_NO_HEADLINE = re.compile(
    r"\s*(?:by\s|for immediate release|notice\b|image caption|\(c\)|©)", re.IGNORECASE
)
_HEAD_LINES = 6
# The longest headlines of news sites are about 120 characters (Google News cuts at 110).
_HEADLINE_LENGTH = 140


def stated_date(text: str) -> str | None:
    """The publication date that a stamp at the head of the text gives, in EDTF.

    `date 2019-11-07` or `Published: 7 November 2019`. A day in a caption or a dateline is no
    such statement: it says when something happened, or nothing.
    """
    stamp = _ISO_STAMP.match(text)
    if stamp:
        return to_edtf(stamp[1])
    for line in _head(text):
        labelled = _LINE_STAMP.fullmatch(line)
        found = to_edtf(labelled[1].strip()) if labelled else None
        if found:
            return found
    return None


def stated_title(text: str) -> str | None:
    """The headline: a first line that stands alone, short, without a full stop; else None."""
    first, _, rest = text.lstrip("\n\r \t").partition("\n")
    headline = first.strip()
    following = rest.lstrip("\r\n \t")
    if not headline or len(headline) > _HEADLINE_LENGTH or not re.match(r"[\r\t ]*\n", rest):
        return None
    if _LAST_OF_HEADLINE.search(headline) or _NO_HEADLINE.match(headline):
        return None
    if _ISO_STAMP.match(headline) or len(headline.split()) < 3:
        return None
    return headline if len(following) > len(headline) else None


def stated_byline(text: str) -> str | None:
    """The author of a line that says only `By Name`, among the first lines; else None."""
    for line in _head(text):
        byline = _BYLINE.fullmatch(line)
        if byline and len(byline[1].split()) <= 8 and not byline[1].rstrip().endswith("."):
            return byline[1].strip()
    return None


def _head(text: str) -> list[str]:
    lines = [line.strip() for line in text[:2000].splitlines()]
    return [line for line in lines if line][:_HEAD_LINES]
