"""Join single dates into intervals: `from the early 1980s until ... May 2004`, `since May`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.values.date_grammar import Atom

_OPENS = re.compile(
    r"\b(?:(?P<between>between)|(?P<frm>from|beginning (?:in|on)|starting in|"
    r"(?:beginning|starting) (?:as early as )?in)|(?P<through>through|during|over|in))\s+"
    r"(?:at least |about |around |approximately |as early as |late |early |in |the )*$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\bsince\s+(?:at least |about |around |approximately |as early as |late |early |mid-?|the )*$",
    re.IGNORECASE,
)
# "until his arrest in May 2004": the words between may say what ended it, not another clause.
_UNTIL = re.compile(
    r"(?:,?\s+(?:and\s+)?(?:continuing|lasting))?\s*(?:\b(?:until|till|to|through|up to"
    r"|and ending in)\b|[-–])"
    r"(?:\s+(?!and\b)[\w’'.-]+){0,12}?\s*(?:(?:in|on|at)\s+)?",
    re.IGNORECASE,
)
_FOR_NEXT = re.compile(
    r"\s+and\s+continu\w+\s+for\s+the\s+(?:next|following)\s+(?P<number>\w+)\s+years", re.IGNORECASE
)
_STILL = re.compile(
    r"\s+(?:until|to|through|up to)\s+(?:the\s+present(?: day)?|present|the\s+day\b)", re.IGNORECASE
)
_AND = re.compile(
    r"\s+(?:and|to)\s+(?:in\s+|on\s+|the\s+|about\s+|around\s+|approximately\s+)*", re.IGNORECASE
)
# Between two dates with their years these need no "from": "Nov. 18, 2014 - Dec. 19, 2015".
_THROUGH = re.compile(r"\s?[-–~]\s?|\s+(?:to|through|until|till)\s+")
_WHAT_ENDED = re.compile(r"arrest|captur|death|sei[sz]|extradit|, when")
_DATED = ("month_day", "day_month", "month_year")
_LIST = re.compile(r"\s*(?:,|and|,\s*and|or|;|;\s*and)\s*", re.IGNORECASE)


def joined(text: str, atoms: Sequence[Atom], numbers: dict[str, int]) -> tuple[Atom, ...]:
    """The atoms with pairs made into intervals; sorted by place.

    Both ends of a long interval (`from X until his arrest in Y`) stay as dates of their own too
    where other words stand between them, because they date what happened then.
    """
    shared = _years_shared(text, atoms)
    done: list[Atom] = []
    index = 0
    while index < len(shared):
        one = shared[index]
        second = shared[index + 1] if index + 1 < len(shared) else None
        pair = _pair(text, one, second) if second else None
        if pair and second:
            done.append(pair)
            ended = text[one.end : second.start] + text[second.end : second.end + 6]
            if _WHAT_ENDED.search(ended):
                done.append(second)
            index += 2
            continue
        done.append(_open(text, one, numbers))
        index += 1
    return tuple(sorted(done, key=lambda atom: (atom.start, -atom.end)))


def _pair(text: str, one: Atom, second: Atom) -> Atom | None:
    gap = text[one.end : second.start]
    opening = _OPENS.search(text[max(0, one.start - 40) : one.start])
    if "/" in one.edtf or "/" in second.edtf:
        return None
    if _THROUGH.fullmatch(gap) and not one.missing and not second.missing:
        return _interval(one.start - (len(opening.group()) if opening else 0), one, second)
    if not opening:
        return None
    start = one.start - len(opening.group())
    if opening["between"] and (_AND.fullmatch(gap) or _UNTIL.fullmatch(gap)):
        return _interval(start, one, second)
    if (
        opening["frm"]
        and (_UNTIL.fullmatch(gap) or _AND.fullmatch(gap))
        and "." not in gap.strip(".")
    ):
        return _interval(start, one, second)
    both = {one.form, second.form} <= {"decade", "year"}
    if opening["through"] and both and _AND.fullmatch(gap):
        return _interval(start, one, second)
    return None


def _interval(start: int, one: Atom, second: Atom) -> Atom | None:
    low = f"{one.edtf[:3]}0" if one.form == "decade" and one.edtf.endswith("X") else one.edtf
    high = (
        f"{second.edtf[:3]}9"
        if second.form == "decade" and second.edtf.endswith("X")
        else second.edtf
    )
    if low.rstrip("~") > high.rstrip("~") + "~" or low == high:
        return None
    doubt = one.doubt or second.doubt
    return Atom(start=start, end=second.end, form="interval", edtf=f"{low}/{high}", doubt=doubt)


def _open(text: str, one: Atom, numbers: dict[str, int]) -> Atom:
    if "/" in one.edtf:
        return one
    since = _SINCE.search(text[max(0, one.start - 40) : one.start])
    if since:
        return replace(
            one, start=one.start - len(since.group()), edtf=f"{one.edtf.replace('X', '0')}/.."
        )
    still = _STILL.match(text, one.end)
    if still:
        return replace(one, end=still.end(), edtf=f"{one.edtf.replace('X', '0')}/..")
    onward = _FOR_NEXT.match(text, one.end)
    opening = _OPENS.search(text[max(0, one.start - 40) : one.start])
    if onward and opening and one.edtf.isdigit():
        many = numbers.get(onward["number"].lower()) or (
            int(onward["number"]) if onward["number"].isdigit() else 0
        )
        start = one.start - len(opening.group())
        if many:
            return replace(
                one, start=start, end=onward.end(), edtf=f"{one.edtf}/{int(one.edtf) + many}"
            )
    return one


def _years_shared(text: str, atoms: Sequence[Atom]) -> list[Atom]:
    """`May 14, June 2 and July 19, 2016`: the year at the end is said of the whole list."""
    done: list[Atom] = []
    for one in reversed(atoms):
        after = done[-1] if done else None
        gap = text[one.end : after.start] if after else ""
        listed = after is not None and (
            _LIST.fullmatch(gap) or _AND.fullmatch(gap) or _UNTIL.fullmatch(gap)
        )
        dated = after is not None and after.form in _DATED and not after.missing
        if one.missing and listed and after and dated:
            done.append(replace(one, edtf=after.edtf[:4] + one.edtf[4:], missing=False, doubt=None))
        else:
            done.append(one)
    return done[::-1]
