"""What bears a person's name and is none: ships, villages, streets, schools; and the fathers."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.knowledge.words import Words
from consilience.reading.runs import Run
from consilience.types import Span

# "aboard the freighter Maria Lopez": ships bear the names of people.
_SHIP = re.compile(
    r"\b(?:vessel|ship|boat|yacht|trawler|freighter|tanker|ferry|catamaran|sailboat|tugboat|schooner"
    r"|M/?V|MT|SS|F/?V|dhow|launch|cargo ship|bulk carrier|submarine|coaster|barge"
    # "the Panama-flagged Otter", "the Togo-registered Otter"
    r"|\w+[-‑](?:flagged|flag|registered))\s[\"“‘']?$"
)
# "Noor s/o Sher": a court names the father to tell one Noor from another.
# The prefixes of warships and patrol boats, before the name or read as its first word.
_NAVAL = (
    r"(?:L[ÉE]|HMS|HMAS|HMCS|HMNZS|USS|USCGC|USNS|KRI|KD|INS|ICGS|RSS|BRP|ROKS|FGS|HNLMS|HDMS|BNS"
    r"|PNS|SLNS|TCG|RFA|MSC|CMA CGM|M/?V|F/?V)"
)
_WARSHIP = re.compile(rf"(?<!\w){_NAVAL}\s[\"“‘']?$")
# "a 49-year-old Turk", "the 30-year-old Swede": what somebody is, behind an age and no surname.
_OF_AGE = re.compile(r"\b(?:[Aa]n?|[Tt]he)\s\d{2}-year-old\s$")
_FATHER = re.compile(r"(?<!\w)(?:[SDWsdw]/[Oo]\.?|C/[Oo])\s(?:(?:Late|late)\s)?$")
_ADDRESS = re.compile(r"\b(?:of|on|in|at|near|from|to|along|off|outside|and)\s(?:the\s)?$")

# So far before a town its street begins.
_STREET = 60


def is_thing(text: str, run: Run, words: Words) -> bool:
    """Whether the words beside a run of capitals say that it is a ship, a place or a building."""
    before = text[max(0, run.span.start - 30) : run.span.start]
    if _SHIP.search(before) or _FATHER.search(before) or _WARSHIP.search(before):
        return True
    if " " not in run.span.text and _OF_AGE.search(before):
        return True
    if re.match(rf"{_NAVAL}\s", run.span.text):
        return True
    if re.search(rf"\b{words.choices['name.site']}\s[\"“‘']?$", before):
        return True
    # "from Mill Lane, Skerry was jailed": the town behind a street.
    line = text[max(0, run.span.start - _STREET) : run.span.start]
    road = rf"(?:[A-Z][\w’'-]+ ){{1,3}}(?i:{words.choices['name.road']}), $"
    if re.search(rf"\b(?:of|from|in|at|on|near) {road}", line):
        return True
    road_behind = rf" (?=[A-Z])(?i:{words.choices['name.road']})\b(?! \()"
    if re.match(road_behind, text[run.span.end : run.span.end + 14]) and _ADDRESS.search(before):
        return True  # "of Watson Street": only its first word was taken for a name
    # "of Mill Lane", "Kemp Road": behind a preposition, or where nobody bears it as a surname.
    return words.has("name.road", run.words[-1]) and bool(_ADDRESS.search(before))


def is_headline(text: str, span: Span) -> bool:
    """Whether nearly every word of the line has a capital, so that capitals say nothing."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return _is_shouted(text[start : end if end >= 0 else len(text)])


@lru_cache(maxsize=256)  # the names of a paragraph ask for the same line
def _is_shouted(line: str) -> bool:
    longer = [one for one in re.findall(r"[^\W\d_]+", line) if len(one) > 3]
    capital = sum(1 for one in longer if one[0].isupper())
    return len(longer) > 6 and capital / len(longer) > 0.85 and not line.rstrip().endswith(".")
