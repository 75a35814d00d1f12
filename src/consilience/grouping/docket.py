"""What pins a release to one docket: its court district, its judge, its days, its defendants."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from consilience.grouping.offices import officials
from consilience.grouping.terms import fold
from consilience.types import Reading, Report
from consilience.values.date import Date

# Patterns that begin with a plain word are looked for ten times as fast; a boundary before it is
# looked at where it stands.
_DISTRICT = re.compile(
    r"District(?<=\bDistrict)\s+of\s+(?:(?:North|South|West|New|Puerto|Rhode)\s+)?[A-Z]\w+"
)
_PART = re.compile(r"\b(?:Northern|Southern|Eastern|Western|Middle|Central)\s+\Z")
_PART_LENGTH = 20
_JUDGE = re.compile(r"Judge(?<=\bJudge)\s+((?:[A-Z][\w'’.-]*\s+){0,3}[A-Z][\w'’-]+)")
# Who prosecutes: every release of these offices ends with it, no newsroom does.
_PROSECUTED = re.compile(r"Trial Attorney|Assistant U\.?S\.? Attorney")
# "Ada R. Holm Jr., aka Sis, 36": whoever is charged is named with an age.
_AGED = re.compile(
    r"([A-Z][\w'’-]+)(?:,? (?:Jr|Sr)\.?)?,\s+(?:a\.?k\.?a\.? [^,\n]{2,30},\s*){0,2}\d\d\b"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """What pins one text to a docket.

    Args:
        prosecuted: Whether it is a release of prosecutors: prints such a district, or its lawyers.
        districts: Districts of federal courts that it prints, small letters.
        judges: Surnames that it prints after "Judge", small letters.
        days: Days that it prints in figures, as EDTF; "today" is not among them.
        aged: Last names of people whose age it prints after them, folded.
        offices: Words of what it names for an office: officials, lawyers, acronyms; folded.
    """

    prosecuted: bool
    districts: frozenset[str]
    judges: frozenset[str]
    days: frozenset[str]
    aged: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()


def docket(report: Report, reading: Reading) -> Docket:
    """The docket marks of a report."""
    text = report.text
    districts = frozenset(_districts(text))
    prosecuted = bool(districts or _PROSECUTED.search(text))
    whole = f"{report.title or ''}\n{text}" if prosecuted else ""
    return Docket(
        prosecuted=prosecuted,
        districts=districts,
        judges=frozenset(one.split()[-1].casefold() for one in _JUDGE.findall(text)),
        days=frozenset(_days(text, reading)),
        aged=frozenset(fold(one) for one in _AGED.findall(whole)),
        offices=officials(whole),
    )


def _districts(text: str) -> Iterable[str]:
    for one in _DISTRICT.finditer(text):
        part = _PART.search(text[max(0, one.start() - _PART_LENGTH) : one.start()])
        yield " ".join(f"{part.group() if part else ''}{one.group()}".split()).casefold()


def _days(text: str, reading: Reading) -> Iterable[str]:
    for one in reading.mentions:
        printed = text[one.span.start : one.span.end]
        if isinstance(one.value, Date) and any(letter.isdigit() for letter in printed):
            day = _DAY.match(one.value.edtf)
            if day:
                yield day.group()
