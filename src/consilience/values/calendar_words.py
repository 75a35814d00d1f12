"""Patterns of dates in English, compiled from month and weekday names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.number import either


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """What the grammar of dates needs.

    Args:
        patterns: Name of the form and its pattern; where two match, the longer one counts.
    """

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Calendar:
    """The patterns for one set of knowledge, made once."""
    numerals = knowledge.numerals
    months, weekdays = numerals.numbers("months"), numerals.numbers("weekdays")
    full = {name: day for name, day in weekdays.items() if name.endswith("day")}
    month = _cased(months)
    weekday = _cased(full)
    any_weekday = _cased(weekdays)
    number = rf"(?i:\d{{1,3}}|{either(numerals.numbers('cardinals'))}|an?)"
    year = r"(?:19|20)\d\d"
    part = r"(?:\s+(?:morning|afternoon|evening|night))"
    before = rf"(?:(?P<weekday>{any_weekday})\b\.?{part}?,?\s+)?"
    flags = re.MULTILINE
    forms = {
        "iso": rf"(?<![\d-])(?P<year>{year})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])",
        "slashes": r"(?<![\d/])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)"
        rf"(?P<year>{year})(?!\d)",
        "month_day": rf"{before}\b(?P<month>{month})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?\b(?![:%])"
        rf"(?!,\d)(?!\s?[-–]\s?\d)(?:,?\s+(?P<year>{year})\b|\s+(?P<this>this|last|next)\s+year\b)?",
        # "March 3-5, 2019", "Aug. 5, 6 and 7"
        "month_days": rf"\b(?P<month>{month})\b\.?\s+(?P<day>\d{{1,2}})(?:,\s\d{{1,2}})*,?"
        rf"(?:\s?[-–]\s?|\s(?:and|to|through)\s)(?P<last>\d{{1,2}})\b(?!,\d|\s?[a-zA-Z]{{2,}}s\b)"
        rf"(?:,?\s+(?P<year>{year})\b)?",
        "day_month": rf"{before}\b(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?(?:\s+of)?[\s\u00a0]+"
        rf"(?P<month>{month})\b\.?(?:,?\s+(?P<year>{year})\b|\s+(?P<this>this|last|next)\s+year\b)?",
        "month_year": rf"\b(?:(?P<part>[Mm]id|[Ee]arly|[Ll]ate)(?:-"
        rf"|\s+)(?:in\s+)?)?(?P<month>{month})\b\.?,?"
        rf"(?:\s+of)?\s+(?P<year>{year})\b",
        "month_this": rf"\b(?P<month>{month})\b\s+(?:of\s+)?(?P<this>this|last|next)\s+year\b",
        "last_month": rf"\b(?P<this>[Ll]ast|[Tt]his|[Nn]ext"
        rf"|[Tt]his past)\s+(?P<month>{month})\b(?!\s+\d)",
        "month": rf"(?=[A-Z])(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Bb]y )"
        rf"|(?<=\b[Ff]rom )|"
        rf"(?<=\b[Dd]uring )|(?<=\b[Oo]f )|(?<=\b[Tt]o )|(?<=\b[Tt]ill )|(?<=\b[Tt]hrough )"
        rf"|(?<=\b[Aa]nd )|"
        rf"(?<=[Bb]etween )|(?<=[Bb]ack in )|(?<=[Ii]n late )|(?<=[Ii]n early )|(?<=[Ll]ate )"
        rf"|(?<=[Ee]arly ))"
        rf"(?P<month>{month})\b(?!\.?\s+(?:\d|[A-Z][a-z]))(?!-)"
        rf"|\b[Mm]id-(?P<mid>{month})\b(?!\s+\d)",
        "decade": r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:19"
        r"|20)\d0)['’]?s\b",
        "years": rf"\b(?P<year>{year})\s?[-–/]\s?(?P<year2>{year}|\d\d)(?![\d-])",
        "year": r"(?<![\w$€£#.,/:-])(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:-|\s+))?"
        r"(?P<year>19[5-9]\d|20[0-4]\d)(?![\d,]\d|[%\w]|-\d|\.\d|/\d|:\d)",
        "day": r"\b(?P<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|"
        rf"[Tt]his\s+(?:morning|afternoon|evening)|[Ll]ast\s+night|[Ee]arlier\s+today)\b{part}?",
        "weekday": rf"\b(?:(?P<this>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his\s+past"
        rf"|[Pp]ast)\s+)?(?P<weekday>{weekday})\b{part}?",
        "span": r"\b(?P<this>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his\s+past)\s+(?P<unit>week|month|year"
        r"|weekend)\b"
        r"(?!-long|s\b|old)",
        "weekend": r"\b(?:[Oo]ver|[Dd]uring|[Aa]t)\s+the\s+weekend\b",
        "week_start": r"\b(?:(?:at\s+)?the\s+)?(?:beginning|start)\s+of\s+(?:the|this)\s+week\b"
        r"|\bearlier\s+this\s+week\b",
        "within": r"\b(?P<part>[Ee]arlier|[Ll]ater)\s+(?P<this>this|that)\s+(?P<unit>month|year)\b",
        "ago": rf"\b(?P<number>{number})\s+(?P<unit>days?|weeks?|months?|years?)\s+(?:ago"
        rf"|earlier(?=\s+today))\b",
        "past": rf"\b(?:the\s+)?(?:past|last)\s+(?P<number>{number})\s+(?P<unit>years)\b",
        "later": rf"\b(?P<number>{number})\s+(?P<unit>days?|weeks?|months?"
        rf"|years?)\s+(?P<way>later|earlier|"
        rf"before|after|afterwards)\b",
        "following": r"\b[Tt]he\s+(?P<way>next|following|same|previous"
        r"|preceding)\s+(?P<unit>day|month|year|week|morning|evening)\b",
    }
    patterns = tuple((name, re.compile(form, flags)) for name, form in forms.items())
    numbers = dict(numerals.numbers("cardinals")) | {"a": 1, "an": 1}
    return Calendar(patterns, months, weekdays, numbers)


def _cased(forms: Mapping[str, int]) -> str:
    """Month and day names as they are printed: capital first, or all capitals."""
    return either([one.title() for one in forms] + [one.upper() for one in forms if len(one) > 3])
