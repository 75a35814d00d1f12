"""Patterns of dates in English, compiled from month and weekday names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.values import calendar_parts
from consilience.values.number_forms import either


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """What the grammar of dates needs.

    Args:
        patterns: Name of the form and its pattern; where two match, the longer one counts.
        sign: What a form has in it, by the kind of word: a form is tried only around its own.
    """

    sign: Headed

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    days: Mapping[str, int]

    def day_of(self, written: str) -> int:
        """A day of the month in figures or as a word (`twenty-first`)."""
        figures = written.rstrip("dhnrst")
        return int(figures) if figures.isdigit() else self.days[spaced(written)]


def spaced(written: str) -> str:
    """Words in lower case, one space between two: `Twenty-First` is `twenty first`."""
    return " ".join(written.lower().replace("-", " ").split())


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Calendar:
    """The patterns for one set of knowledge, made once."""
    numerals = knowledge.numerals
    months, weekdays = numerals.numbers("months"), numerals.numbers("weekdays")
    full = {name: day for name, day in weekdays.items() if name.endswith("day")}
    month = _cased(months)
    # Beside a number a month may stand in lower case; these three are words of their own.
    beside = "|".join([month, either(one for one in months if one not in _WORDS)])
    days = _day_words(numerals.numbers("ordinals"))
    spelled = f"(?i:{either(days).replace(_ESCAPED_SPACE, '[ -]')})"
    weekday = _cased(full)
    any_weekday = _cased(weekdays)
    number = rf"(?i:\d{{1,3}}|{either(numerals.numbers('cardinals'))}|an?)"
    year = r"(?:19|20)\d\d"
    nth = r"\d{1,2}(?:st|nd|rd|th)?"
    part = r"(?:\s+(?:morning|afternoon|evening|night))"
    before = rf"(?:(?P<weekday>{any_weekday})\b\.?{part}?,?\s+)?"
    then = (
        rf"(?:\s?,?\s+(?:(?:in|of)\s+)?(?P<year>{year})\b"
        r"|\s+(?:of\s+)?(?P<this>this|last|next)\s+year\b)?"
    )
    flags = re.MULTILINE
    forms = {
        "iso": rf"(?<![\d-])(?P<year>{year})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"
        rf"|(?<![\d/.])(?P<year2>{year})(?P<mark>[/.])(?P<month2>\d{{1,2}})(?P=mark)"
        r"(?P<day2>\d{1,2})(?![\d/])",
        "slashes": r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
        rf"(?P<year>{year})(?![\d-])",
        "short_year": r"(?<![\d/])(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2})/(?P<short>\d\d)"
        r"(?![\d/])",
        "month_number": rf"(?<![\d/.,-])(?P<number>0?[1-9]|1[0-2])[/-](?P<year>{year})(?![\d/-])"
        rf"|(?<![\d/.-])(?P<year2>{year})/(?P<number2>0[1-9]|1[0-2])(?![\d/-])",
        "month_day": rf"{before}\b(?P<month>{beside})\b\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})"
        r"(?:st|nd|rd|th)?\b(?!:\d|%)(?!,\d|\.\d)(?!\s?[-–]\s?\d{1,2}(?!\d))" + then,
        "month_ordinal": rf"{before}\b(?P<month>{beside})\b\.?\s+(?:the\s+)?(?P<day>{spelled})\b"
        r"(?![ -](?:time|class|degree|half|quarter|of)\b)" + then,
        # "March 3-5, 2019", "Aug. 5, 6 and 7"
        "month_days": rf"\b(?P<month>{beside})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        r"(?:,\s\d{1,2})*,?(?:\s?[-–]\s?|\s(?:and|to|through|until|till)\s)"
        r"(?P<last>\d{1,2})(?:st|nd|rd|th)?\b(?!,\d|\s?[a-zA-Z]{2,}s\b)"
        rf"(?:,?\s+(?P<year>{year})\b)?",
        "day_month": rf"{before}\b(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?(?:\s+(?:day\s+)?of)?[\s\u00a0]+(?P<month>{beside})\b\.?" + then,
        "dashed": rf"(?<![\w-])(?P<day>\d{{1,2}})(?P<mark>[-/])(?P<month>{beside})(?P=mark)"
        rf"(?P<year>{year})\b|(?<![\w-])(?P<year2>{year})(?P<mark2>[-/])(?P<month2>{beside})"
        rf"(?P=mark2)(?P<day2>\d{{1,2}})\b|(?<![\w-])(?P<month3>{beside})-(?P<day3>\d{{1,2}})-"
        rf"(?P<year3>{year})\b",
        # "January to March 2017", "Jan-Feb 2017"
        "months": rf"\b(?P<month>{beside})\b\.?(?:\s?[-–]\s?|\s+(?:to|through)\s+)"
        rf"(?P<last>{beside})\b\.?(?:\s+of)?,?\s+(?P<year>{year})\b",
        "weekday_day": rf"\b(?P<weekday>{weekday}),?\s+(?:the\s+)?(?P<day>\d{{1,2}}(?=st|nd|rd|th)"
        rf"|{spelled})(?:st|nd|rd|th)?\b(?!\s+(?:of\b|{beside}|time|year|day))",
        "ordinal_month": rf"{before}\b(?:the\s+)?(?P<day>{spelled})(?:\s+day)?\s+of\s+"
        rf"(?P<month>{beside})\b\.?" + then,
        # "4-22 January 1995", "12 and 13 March", "from the 3rd to the 9th of May"
        "days_month": rf"(?<![\d.,/-])(?P<day>{nth})(?:,\s?{nth})*"
        rf"(?:\s?[-–]\s?|\s+(?:to|until|till|through|and|&)\s+)(?:the\s+)?(?P<last>{nth})"
        rf"(?:\s+of)?\s+(?P<month>{beside})\b\.?(?:,?\s+(?P<year>{year})\b)?",
        "nth_weekday": r"\b(?:[Tt]he\s+)?(?P<nth>first|second|third|fourth|last)\s+"
        rf"(?P<weekday>{weekday})\s+(?:of|in)\s+(?:(?P<this>this|last)\s+month\b"
        rf"|(?P<month>{beside})\b(?:,?\s+(?:of\s+)?(?P<year>{year})\b)?)",
        "day_of_month": rf"\b(?:[Tt]he\s+)?(?P<day>\d{{1,2}}(?=st|nd|rd|th)|{spelled})"
        r"(?:st|nd|rd|th)?\s+of\s+(?P<this>this|last)\s+month\b",
        "weekday_of_week": rf"\b(?P<weekday>{weekday})\s+(?:of\s+)?(?P<this>this|last|next)"
        r"\s+week\b",
        "week_weekday": r"\b(?P<this>[Tt]his|[Ll]ast|[Nn]ext)\s+week(?:['’]s)?\s+(?:on\s+)?"
        rf"(?P<weekday>{weekday})\b",
        "month_year": rf"\b(?:(?P<part>[Mm]id|[Ee]arly|[Ll]ate)(?:-"
        rf"|\s+)(?:in\s+)?)?(?P<month>{beside})\b\.?"
        rf"(?:\s?,?(?:\s+(?:of|in))?\s+|[-/])(?P<year>{year})\b",
        "year_month": rf"\b(?P<year>{year})(?:[ /-])(?P<month>{beside})\b(?![ /-]\d|\.? [a-z])",
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
        "years": rf"(?<![\w-])(?P<year>{year})\s?[-–/]\s?(?P<year2>{year}|\d\d)(?![\d-])",
        "year": r"(?<![\w$€£#.,/:-])(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:-|\s+))?"
        r"(?P<year>19[5-9]\d|20[0-4]\d)(?![\d,]\d|[%\w]|-\d|\.\d|/\d|:\d)",
        "day": r"\b(?P<word>[Tt]he\s+day\s+before\s+yesterday|[Tt]oday|[Tt]onight|[Yy]esterday"
        r"|[Tt]omorrow|"
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
    forms |= calendar_parts.patterns(month=beside, weekday=weekday, number=number, year=year)
    patterns = tuple((name, re.compile(form, flags)) for name, form in forms.items())
    numbers = dict(numerals.numbers("cardinals")) | {"a": 1, "an": 1}
    first_letters = "".join(sorted({one[0] for one in (*months, *weekdays)}))
    sign = headed(
        rf"\b(?:(?=[{first_letters}])(?:(?P<month>{either(months)})|(?P<weekday>{either(weekdays)}))\b"
        r"|(?=[dwmytaen])(?:(?P<unit>(?:day|week|month|year)s?|weekend|morning|evening)\b"
        r"|(?P<word>today|tonight|tomorrow|yesterday|afternoon|night))"
        r"|(?P<nth>\d{1,2}(?:st|nd|rd|th)\b)|(?P<joined>\d{1,4}[/.-]\d)|(?P<year>(?:19|20)\d(?:\d|0s)))",
        re.IGNORECASE,
    )
    return Calendar(sign, patterns, months, weekdays, numbers, days)


# The kind of sign that a form cannot do without; all others have a month in them.
SIGNS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("iso", "slashes", "short_year", "month_number"), ("joined",)),
    **dict.fromkeys(("years", "year", "decade"), ("year", "joined")),
    **dict.fromkeys(("weekday", "nth_weekday", "weekday_day"), ("weekday",)),
    **dict.fromkeys(("weekday_of_week", "week_weekday"), ("weekday",)),
    **dict.fromkeys(("span", "weekend", "week_start", "within", "ago", "past"), ("unit",)),
    **dict.fromkeys(("later", "following", "day_of_month"), ("unit",)),
    "day": ("word", "unit"),
    **calendar_parts.SIGNS,
}

# Months that are also a verb, an adverb or a rank in lower case; "mar" spoils.
_WORDS = ("may", "march", "mar")
_ESCAPED_SPACE = re.escape(" ")


def _day_words(ordinals: Mapping[str, int]) -> Mapping[str, int]:
    """`first` to `thirty first`."""
    units = {name: number for name, number in ordinals.items() if number < 10}
    tens = {"twenty": 20, "thirty": 30}
    both = {f"{ten} {one}": n + m for ten, n in tens.items() for one, m in units.items()}
    return {name: n for name, n in {**ordinals, "thirtieth": 30, **both}.items() if n <= 31}


def _cased(forms: Mapping[str, int]) -> str:
    """Month and day names as they are printed: capital first, or all capitals."""
    return either([one.title() for one in forms] + [one.upper() for one in forms if len(one) > 3])
