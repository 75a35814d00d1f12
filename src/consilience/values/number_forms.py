"""The forms that a number takes in a text, compiled once for a language's number words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed

# "12 thousand", "2.8-million", with or without a no-break space.
_GAP = r"[ \u00a0-]"
_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"  # 7,302,940.5
    r"|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?(?!\d)"  # 12,34,567: lakhs and crores
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,}(?:[.,]\d+)?(?!\d)"  # 1 414 021 100
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?: \d{3})* 000(?!\d)"  # 550 000
    r"|(?<![\w.,:/-])(?<!\d )[1-9] \d{3}(?= [a-z])(?! (?:hours|hrs|block))"  # 1 800 boxes
    r"|\d{1,3}(?:\.\d{3}){2,}(?![\d.])"  # 7.302.940, as much of Europe writes it
    r"|\d+,\d{1,2}(?![\d,])"  # 11,9: a decimal comma, if a unit follows
    r"|\d+(?:\.\d+)?|(?<![\w.,])\.\d+"
)


@dataclass(frozen=True, slots=True, eq=False)
class Numbers:
    """What one language's number words are compiled into."""

    figure: Headed
    cardinals: Mapping[str, int]
    magnitudes: Mapping[str, int]
    fractions: Mapping[str, str]
    groups: Mapping[str, int]
    vague: Mapping[str, int]


@lru_cache(maxsize=4)
def compiled(knowledge: Knowledge) -> Numbers:
    """The patterns for one set of knowledge, made once."""
    words = knowledge.numerals
    cardinals, magnitudes = words.numbers("cardinals"), words.numbers("magnitudes")
    fractions = {**words.forms("fractions"), **words.forms("quarters")}
    groups = words.numbers("groups")
    vague = words.numbers("vague")
    small = either(cardinals)
    spelled = rf"(?:{small})(?:{_GAP}(?:and{_GAP})?(?:{small}|hundred|thousand))*\b"
    big = either(magnitudes)
    # "a quarter" alone is of a year or of a town.
    quarters = (
        rf"(?:{either(words.forms('quarters'))})(?=(?:{_GAP}of)?(?:{_GAP}an?)?{_GAP}(?:{big})\b)"
    )
    letters = "".join(sorted({one[0] for one in (*cardinals, *vague, *groups, *fractions, "a")}))
    figure = headed(
        # What can start a figure, said first: the forms are tried at one place in ten.
        rf"(?=[\d½¼¾]|\.\d|\b[{re.escape(letters)}])"
        rf"(?:\b(?P<whole>{small}) point (?P<places>(?:{small})(?:[ -](?:{small}))*)\b"
        rf"|(?P<vague>\b(?:{either(vague)})\b(?!{_GAP}dollar))"
        rf"|\b(?:(?P<dozens>{small}|\d+|a) )?(?P<group>{either(groups)})\b"
        rf"|(?:(?P<mixed>\d+)[ -]?)?(?P<over>[½¼¾]|(?<![\w/])[1-7]/[2-8](?![\d/]))(?: of an?)?"
        rf"|(?:\b(?P<half>{either(one for one in words.forms('fractions') if one[0].isalpha())}"
        rf"|{quarters})"
        r"(?:(?: of)? an?)?"
        rf"|(?P<digits>{_DIGITS})|\b(?P<spelled>{spelled})|\b(?P<article>an?)(?= (?:{big})\b))"
        rf"(?:{_GAP}?(?P<big>{big})\b(?:{_GAP}(?P<more>crores?|million|billion)\b)?)?)",
        re.IGNORECASE,
    )
    return Numbers(figure, cardinals, magnitudes, fractions, groups, vague)


def either(forms: Iterable[str]) -> str:
    """An alternation that prefers the longer form; the same pattern for any order of input."""
    return "|".join(re.escape(one) for one in sorted(forms, key=lambda one: (-len(one), one)))
