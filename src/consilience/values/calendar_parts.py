"""Patterns of parts of a longer time; what they come to stands in `date_parts`."""

from __future__ import annotations

from collections.abc import Mapping

_NTHS = r"(?P<nth>first|second|third|fourth|last|final)"


def patterns(*, month: str, weekday: str, number: str, year: str) -> dict[str, str]:
    """The patterns of these forms, from those of their words."""
    which = rf"(?:(?P<year>{year})|(?P<this>the|this|last|the (?:current|past|previous|last)) year)"
    holidays = (
        r"Christmas Day|Boxing Day|New Year['’]s (?:Eve|Day)|Bastille Day|Valentine['’]s Day"
        r"|(?:St\.?|Saint) Patrick['’]s Day"
    )
    return {
        "part_of_year": rf"\b(?:[Tt]he )?{_NTHS} (?:(?P<number>{number}) months"
        rf"|(?P<unit>half|quarter)) (?:of|in) {which}(?!\w)",
        "week_of_month": rf"\b(?:[Tt]he )?{_NTHS} week (?:of|in) (?P<month>{month})\b"
        rf"(?:,? (?:of )?(?P<year>{year})\b)?",
        "start_of_year": rf"(?<=\b[Ss]ince )the (?:start|beginning) of {which}(?!\w)",
        "same_weekday": rf"\b(?:[Tt]he )?same (?P<weekday>{weekday})\b",
        "bare_day": r"(?<=\b[Oo]n )the (?P<day>\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)"
        r"(?=[.,;)]|\s(?:and|with|at|by|in|a|the|they|he|she|police|customs)\b)",
        "holiday": rf"\b(?P<name>{holidays})(?:,? (?P<year>{year})\b)?",
    }


SIGNS: Mapping[str, tuple[str, ...]] = {
    "part_of_year": ("unit", "year"),
    "start_of_year": ("unit", "year"),
    "same_weekday": ("weekday",),
    "bare_day": ("nth",),
    "holiday": ("unit",),
}
