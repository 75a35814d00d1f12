"""Decide whether an ordinary word (`ice`, `speed`, `horse`) is a drug where it stands.

It is when two things hold: it stands where a drug would stand ("grams of", "sold", "heroin and")
and there is drug talk within twelve words: another drug, or two of a unit, a deed of the trade,
one of its people, use, and the law's answer. "Forty pounds of ice" beside fish has a unit alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from consilience.values.lexicon import Hit

_WINDOW = 12
_REACH = 110
_SEAM = re.compile(r"(?<![A-Z])[.!?][\"'”’)]*\s|\n")

_UNITS = (
    r"kilos?|kilograms?|kilogrammes?|kgs?|grams?|grammes?|gms?|g|ounces?|oz|pounds?|lbs?|tons?|tonnes?"
    r"|tablets?|pills?|hits?|doses?|litres?|liters?|gallons?"
)
_PACKS = (
    r"bags?|baggies|wraps?|bricks?|bales?|shipments?|loads?|quantit(?:y|ies)|haul|supply|stash"
    r"|batch(?:es)?|parcels?|packets?|consignments?|worth"
)
# Packs that dealers alone use: with one other kind they make it drug talk.
_DEALERS_PACKS = r"wraps?|baggies|sachets?|stash|haul|joints?"
_DEEDS = (
    r"seiz\w+|smuggl\w+|traffick\w+|peddl\w+|distribut\w+|deal(?:t|ing)|pushing|supplying|supplied"
    r"|possess\w+|recover\w*"
)
_USES = r"snort\w*|smok\w+|inject\w*|inhal\w+|high on|hooked on|addicted to"
_PEOPLE = (
    r"dealers?|traffickers?|smugglers?|peddlers?|addicts?|pushers?|cartels?|gangs?|couriers?"
    r"|undercover|informants?|drug (?:barons?|lords?)|narcos?|street value"
)
_OTHER_VERBS = (
    r"s(?:ell|ells|old|elling)|b(?:uy|uys|ought|uying)|deals?(?: in)?|dealt in|dealing in|supply"
    r"|import\w*|export\w*|mov(?:e|ed|ing)|transport\w*|bring|brought|grow\w*|grew|cook\w*"
    r"|mak(?:e|es|ing)|made|produc\w+|manufactur\w+|us(?:e|ed|ing)|tak(?:e|en|ing)|took|found"
    r"|held|hold|prescribed|traffick\w+ in"
)
_QUALITIES = "some|more|pure|cheap|liquid|suspected|illegal|illicit|so-called|smoking|imported|BC"
_QUALITY = rf"(?:(?:{_QUALITIES})\s+)*"
_QUOTES = "\"'“”‘’"
_BEFORE = re.compile(
    # "900 grams Ice": South Asian English leaves the "of" out
    rf"(?:(?:\b|(?<=\d))(?:{_UNITS}|{_PACKS})\)?\s+of|\d\s?(?:{_UNITS})|\b(?:{_DEEDS}|{_USES}|{_OTHER_VERBS})"
    r"|\b(?:known as|called|nicknamed|dubbed)"
    rf"|\b(?:drug|narcotic|stimulant|opioid),?)\s+{_QUALITY}[\"'“‘]?$",
    re.IGNORECASE,
)
# The last word of whatever `_BEFORE` finds, or its end.
_LAST = re.compile(
    rf"(?:{_UNITS}|{_DEEDS}|{_USES}|{_OTHER_VERBS}|{_QUALITIES}|of|as|called|nicknamed|dubbed"
    r"|(?:drug|narcotic|stimulant|opioid),?)$",
    re.IGNORECASE,
)
_NEAR = 32
_AFTER = re.compile(
    r"[\"'”’]?(?:\s+(?:deal(?:ers?|ing)|addicts?|users?|pipes?|houses?|labs?|cooks?|trade|traffick\w+"
    r"|epidemic|ring|growers?|farms?|smugglers?|smuggling|pushers?|peddlers?|habit|possession"
    r"|seizures?|shipments?|busts?|haul|stash|dens?)\b"
    r"|,\s+(?:a|the)\s+(?:street|slang)\s+(?:name|word|term)\b|,\s+as\s[^.]{1,30}\scall)",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    rf"\d\s?(?:{_UNITS})\s+(?:of\s+)?(?:(?:the|{_QUALITIES})\s+)*$", re.IGNORECASE
)
# Nobody else weighs these in grams and kilograms.
_SLANG = frozenset({"weed", "smack", "skunk", "crack", "coke", "MD", "hash", "dope"})
_COKE = re.compile(r"\b(?:tons?|tonnes?)\b|\bcoal\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“‘']$")
_NICKNAME = re.compile(r"(?:[A-Z][\w.-]*,?|\b(?:aka|a\.k\.a\.|alias|also known as))\s+[\"“‘']$")
_JOINED = re.compile(
    r"\s*(?:,|/|&|\(|,?\s*(?:and|or|with|mixed with|laced with))\s*[\"'“‘”’]?"
    r"(?:(?:some|the|powder|liquid|of|a|half|[\d.,]+|"
    rf"{_UNITS}|{_PACKS})\s+)*[\"'“‘”’]?"
)
_TALK = tuple(
    re.compile(rf"(?:\b|(?<=\d))(?:{kind})\b", re.IGNORECASE)
    for kind in (
        _UNITS,
        _DEALERS_PACKS,
        _DEEDS,
        _USES,
        _PEOPLE,
        r"arrest\w*|charged|convict\w*|plead\w*|pled|sentenc\w*|jailed|indict\w*",
    )
)


def may_be_drug(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word may name a drug in a text that names none for certain.

    Most stand behind a word that no drug stands behind, which is told at once.
    """
    before = text[max(0, start - _NEAR) : start]
    quoted = before[-1:] in _QUOTES and text[end : end + 1] in _QUOTES
    word = before.rstrip(_QUOTES).split()[-1:]
    if not (quoted or (word and _may_precede(word[0])) or _AFTER.match(text, end)):
        return False
    return is_drug(text, Hit(start, end, "", street=True, exact=True), ())


@lru_cache(maxsize=1 << 14)
def _may_precede(word: str) -> bool:
    return _LAST.search(word) is not None


def is_drug(text: str, hit: Hit, others: Sequence[Hit]) -> bool:
    """Whether an ordinary word names a drug at this place.

    Args:
        text: The whole report.
        hit: The word; in any capitals of a name it is not a drug, unless in quotation marks.
        others: Drugs already certain, by place.
    """
    before, after = _surroundings(text, hit)
    # "ICE" is an agency and "Molly" a woman; "E" and "PCP" are drugs in capitals only.
    weighed = _WEIGHED.search(before) is not None
    if not hit.exact and not weighed and _is_name(text[hit.start : hit.end], before):
        return False
    near = [one for one in others if hit.start - len(before) <= one.start < hit.end + len(after)]
    if any(_joined(text, hit, one) for one in near):
        return True
    quoted = bool(_QUOTED.search(before)) and after[:1] in "\"'”’"
    if not (quoted or _BEFORE.search(before) or _AFTER.match(after)):
        return False
    slang = text[hit.start : hit.end] in _SLANG and not _COKE.search(before)
    if weighed and (slang or (bool(others) and not _COKE.search(before))):
        return True
    talk = sum(1 for kind in _TALK if kind.search(before) or kind.search(after))
    return bool(near) or talk >= 2


def _surroundings(text: str, hit: Hit) -> tuple[str, str]:
    """Twelve words of the sentence on either side."""
    left = text[max(0, hit.start - _REACH) : hit.start]
    left = left[max((one.end() for one in _SEAM.finditer(left)), default=0) :]
    right = text[hit.end : hit.end + _REACH]
    seam = _SEAM.search(right)
    right = right[: seam.start()] if seam else right
    starts = [one.start() for one in re.finditer(r"\S+", left)]
    ends = [one.end() for one in re.finditer(r"\S+", right)]
    left = left[starts[-_WINDOW] :] if len(starts) > _WINDOW else left
    return left, right[: ends[_WINDOW - 1]] if len(ends) > _WINDOW else right


def _is_name(printed: str, before: str) -> bool:
    if printed == printed.lower():
        return False
    # Selling "Molly" is selling a drug; Juan "Ice" Perez has a nickname.
    return not _QUOTED.search(before) or bool(_NICKNAME.search(before))


def _joined(text: str, hit: Hit, other: Hit) -> bool:
    first, second = (hit, other) if hit.start < other.start else (other, hit)
    return bool(_JOINED.fullmatch(text[first.end : second.start]))
