"""The lines of a sheet: which label says what its line is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from consilience.types import Span


class Field(Enum):
    """What a line of a sheet is about."""

    DATE = "date"
    PLACE = "place"
    AGENCY = "agency"
    FOUND = "found"
    DRUG = "drug"
    AMOUNT = "amount"
    WORTH = "worth"
    CONVEYANCE = "conveyance"
    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    ROUTE = "route"
    HELD = "held"
    OTHER = "other"


_TAKEN = r"(?:seizures?|seized|detections?|detected|find|found|interceptions?|intercepted|offence)"
_LABELS: dict[Field, str] = {
    Field.DATE: rf"(?:date|day|when|time)(?:(?: and|/|,) ?time)?(?: of (?:the )?{_TAKEN})?",
    Field.PLACE: rf"""(?:place|location|where|scene|port|site|facts|airport|province|county|city)
        (?: of (?:the )?{_TAKEN})?|(?:seized|found|detected|intercepted) (?:in|at)""",
    Field.AGENCY: r"""(?:seizing |reporting |detecting |lead |responsible )?(?:service|agency
        |authority|administration|department|unit|force|(?:customs )?office)
        |(?:seized|detected|found|reported) by
        |(?:services|agencies|authorities|units)(?: involved| participating)?""",
    Field.FOUND: r"seizure|seized|detection|detected|interception|intercepted",
    Field.DRUG: r"""(?:type of |seized )?(?:drugs?|substances?|commodity|product|narcotics?|goods)
        (?: type| name)?""",
    Field.AMOUNT: r"""(?:total |gross |net )?(?:quantity|amount|weight|mass|volume)
        (?: seized| found| recovered)?
        |(?:drugs?|goods|items?|contraband|exhibits?|articles?) (?:seized|recovered|found)
        |(?:seized|recovered|haul|find)(?: drugs?| goods| items?)?|recover(?:y|ies)""",
    Field.WORTH: r"(?:(?:estimated|approximate|street|market|black) )*(?:value|price|worth)",
    Field.CONVEYANCE: r"""(?:means|mode|type|method) of (?:transport|conveyance)|conveyance
        |transport(?:ation)?|vehicle|vessel|ship|flight|aircraft|carrier""",
    Field.ORIGIN: r"""(?:(?:country|port|place|airport) of )?
        (?:origin|departure|provenance|loading|dispatch|shipment)
        |(?:load(?:ing)?|departure) port|sender|shipped from|from|shipper""",
    Field.TRANSIT: r"(?:(?:country|countries|port|place) of )?transit|via|transit port",
    Field.DESTINATION: r"""(?:(?:country|port|place) of |final |intended )?destination
        |(?:discharge|arrival) port|bound for|addressee|consignee|recipient|to""",
    Field.ROUTE: r"(?:travel |trafficking |declared )?(?:route|itinerary|routing)",
    Field.HELD: r"""(?:persons?|people|suspects?|individuals?|offenders?|number)
        (?: of (?:persons|people))? (?:arrested|detained|held|in custody|apprehended)
        |arrest(?:s|ed)(?: persons?)?|detained|detainees|(?:no\.|number) of arrests""",
}
_KNOWN = {
    kind: re.compile(rf"(?i)(?:{re.sub(chr(10) + ' *', '', words)})")
    for kind, words in _LABELS.items()
}
_LINE = re.compile(
    r"(?m)^[ \t]*(?:[-*•–▪●·]|\(?\d{1,2}[.)]|\(?[a-z]\))?[ \t]*"
    r"(?P<label>[A-Za-z][A-Za-z.,/ ]{1,38}?)[ \t]?:[ \t]+(?P<value>\S[^\n]*)$"
)
_GOODS = re.compile(r"(?i)(?:drugs?|goods|items?|contraband|seized|recovered) ?\b")
_NUMBER = re.compile(r"(\d{1,4})(?![\d.,/-]*\d)\b")
_NOBODY = re.compile(r"(?i)(?:nil|none|nobody|no one|no|not any|0)\b\W*(?:[a-z ]{0,24}\.?)?$")
_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
# Fewer labels are a list in a text, not a sheet.
_FEWEST = 3
# One of them says what was found.
_WHAT = frozenset({Field.AMOUNT, Field.DRUG, Field.FOUND})
_ONCE = frozenset({Field.DATE, Field.PLACE, Field.DRUG, Field.AMOUNT, Field.FOUND})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One labelled line: what stands behind its label is `[start, end)`.

    Args:
        figure: The number that opens its value, as printed; empty where none does.
    """

    field: Field
    label: Span
    start: int
    end: int
    figure: str
    value: str

    @property
    def number(self) -> Decimal | None:
        """The number that opens the value, None where there is none or it is zero."""
        if not self.figure:
            return None
        word = self.figure.lower()
        number = Decimal(_FIGURES.index(word) if word in _FIGURES else self.figure)
        return number or None

    @property
    def nobody(self) -> bool:
        """Whether the value says that there was nobody."""
        return bool(_NOBODY.match(self.value))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines of one notice, by place."""

    lines: tuple[Line, ...] = field(default=())

    @property
    def start(self) -> int:
        """Where its first label begins."""
        return self.lines[0].label.start

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end

    def lines_of(self, kind: Field) -> list[Line]:
        """Its lines about something."""
        return [one for one in self.lines if one.field is kind]


def find_sheets(text: str) -> tuple[Sheet, ...]:
    """Sheets of a text by place: three labels or more, two of them known, one of what was found."""
    sheets: list[list[Line]] = []
    for line in _lines(text):
        if not sheets or _begins(text, sheets[-1], line):
            sheets.append([])
        sheets[-1].append(line)
    return tuple(Sheet(tuple(one)) for one in sheets if _is_sheet(one))


def sheet_starts(sentences: Sequence[Span]) -> frozenset[int]:
    """Numbers of the sentences that begin a notice behind another one of the same text."""
    if sum(":" in one.text for one in sentences) < 2 * _FEWEST:
        return frozenset()
    starts = [0]
    for one in sentences:
        starts.append(starts[-1] + len(one.text) + 1)
    sheets = find_sheets("\n".join(one.text for one in sentences))
    return frozenset(bisect_right(starts, one.start) - 1 for one in sheets[1:])


def _lines(text: str) -> list[Line]:
    found = []
    for match in _LINE.finditer(text):
        kind = next(
            (one for one, words in _KNOWN.items() if words.fullmatch(match["label"])), Field.OTHER
        )
        start, end = match.span("value")
        opening = _NUMBER.match(match["value"])
        first = match["value"].split()[0].strip("(,.;")
        spelt = first if first.lower() in _FIGURES else ""
        if kind is Field.AMOUNT and _GOODS.match(match["label"]) and not re.search(r"\d", first):
            kind = kind if spelt else Field.DRUG  # "Drug seized: cocaine" says no amount
        label = Span(*match.span("label"), match["label"])
        found.append(
            Line(
                field=kind,
                label=label,
                start=start,
                end=end,
                figure=opening[1] if opening else spelt,
                value=match["value"],
            )
        )
    return found


def _begins(text: str, before: list[Line], line: Line) -> bool:
    """Whether a line begins the next sheet: its label comes again, behind a line without one."""
    gap = text[before[-1].end : line.label.start].strip("\n")
    heading = "\n" in text[before[-1].end : line.label.start].strip(" \t-*•–▪●·0123456789.)(")
    again = line.field in _ONCE and any(one.field is line.field for one in before)
    return again and (bool(gap.strip()) or heading)


def _is_sheet(lines: list[Line]) -> bool:
    known = {one.field for one in lines} - {Field.OTHER}
    return len(lines) >= _FEWEST and len(known) > 1 and bool(known & _WHAT)
