"""Countries, provinces and regions in a text: names that need no gazetteer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.knowledge.phrases import Phrases, Word, phrases, words
from consilience.values.place_codes import coded
from consilience.values.sighting import countries_named

_AFTER_NAME = re.compile(
    r"(?:['’]s)?(?:\W|$)(?=\W|$|(?:and|or|in|on|by|from|to|with|as|at|for|that|which|who|where|is|was"
    r"|has|had|have|will|would|could|can|through|via|between|since|after|before|during|while|when|but"
    r"|of|he|she|they|it|were|are|under|over|using|into|until|because|every|each|last|this|illegally"
    r"|across|without|against|than|so|if|nor|not|also|came|where|whose|ranks|has)\b|\d|(?:The|He|She|It|A|In|On|They|But|This|That|Mr|Two|Three|Police|Prosecutors)\b)"
)
_SHORT = ("US", "UK", "EU", "UAE", "USA")
_COMPASS = re.compile(
    r"(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Nn]orth-?[Ee]ast|[Nn]orth-?[Ww]est"
    r"|[Ss]outh-?[Ee]ast|[Ss]outh-?[Ww]est|[Uu]pstate|[Mm]ainland|[Ii]nland|[Uu]pper|[Ll]ower"
    r"|[Gg]reater)(?:ern)?[ -])+$"
)
# "New Mexico State Police": a capitalised State in front of another name is part of that.
_SUFFIX = re.compile(
    r" (?:province|Province|state|State|region|Region|prefecture|Prefecture)(?!\w)(?! [A-Z])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """A country, province or region where it stands.

    Args:
        parts: Names inside the country; empty for the country itself.
        code: ISO 3166-2 of a province.
        also: Country code of another reading (`Georgia`).
        town: Whether it is a town that was found before.
    """

    start: int
    end: int
    parts: tuple[str, ...]
    country: str | None
    code: str | None = None
    also: str | None = None
    town: bool = False


@lru_cache(maxsize=2)
def _table(knowledge: Knowledge) -> Phrases[tuple[str, str, Atom]]:
    def atom(parts: tuple[str, ...], country: str | None, code: str | None = None) -> Atom:
        return Atom(start=0, end=0, parts=parts, country=country, code=code)

    named: list[tuple[str, tuple[str, str, Atom]]] = []
    for region in knowledge.regions.records:
        parts = () if region.whole else (region.name,)
        found = atom(parts, region.country)
        named += [(word, (word, "region", found)) for word in (region.name, *region.words)]
    for one in knowledge.regions.province_records:
        found = atom((one.name,), one.country, one.id)
        spelt = (one.name, *(word for word in one.words if not word.endswith(".")))
        named += [(word, (word, "province", found)) for word in spelt]
    for word, country in knowledge.countries.by_name.items():
        named.append((word, (word, "country", atom((), country))))
    return phrases(named)


def atoms(text: str, knowledge: Knowledge) -> tuple[Atom, ...]:
    """Countries, provinces and regions, sorted by place; adjectives give none."""
    table, spoken, behind = _table(knowledge), words(text), 0
    found: list[Atom] = list(_abbreviated(text, knowledge))
    found += [
        Atom(start=start, end=end, parts=(), country=code)
        for start, end, code in coded(text, knowledge)
    ]
    taken = {one.start for one in found}
    for i in table.may_start(spoken):
        hit = table.at(text, spoken, i) if i >= behind else None
        one = _atom(text, spoken[i : hit[0]], hit[1], knowledge) if hit else None
        if one and one.start not in taken:
            found.append(_with_compass(text, one))
        behind = hit[0] if hit and one else behind
    return tuple(sorted(found, key=lambda a: (a.start, a.end)))


def _atom(
    text: str,
    spoken: tuple[Word, ...],
    meant: tuple[tuple[str, str, Atom], ...],
    knowledge: Knowledge,
) -> Atom | None:
    start, end = spoken[0].start, spoken[-1].end
    if text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    printed = text[start:end]
    dotted = text[end : end + 1] == "." and "." in printed
    # Keys forgive case and plurals ("us", "Americas"), a name may not.
    fits = [one for one in meant if _same_writing(printed, one[0])]
    if not fits:
        return None
    word, kind, one = fits[0]
    other = next((f[2] for f in fits[1:] if f[1] != kind), None)
    end += int(dotted)
    suffix = _SUFFIX.match(text, end) if kind == "province" else None
    if not suffix and _stands_for_else(text, (start, end), (word, kind), knowledge):
        return None
    return Atom(
        start=start,
        end=suffix.end() if suffix else end,
        parts=one.parts,
        country=one.country,
        code=one.code,
        also=other.country if other else None,
    )


def _stands_for_else(
    text: str, at: tuple[int, int], named: tuple[str, str], knowledge: Knowledge
) -> bool:
    """Whether a place's name is an adjective, a person's or part of a longer name here."""
    (start, end), (word, kind) = at, named
    if kind == "country" and word.replace(".", "") in _SHORT:
        return _AFTER_NAME.match(text, end) is None
    if word == "Washington" and text[max(0, start - 2) : start] != ", ":
        return True  # the capital, which the towns know
    if text[max(0, start - 4) : start] == "New ":
        return True  # "New Britain" is no part of Britain
    if re.search(r"[a-z]-(?:de|du|en|la|sur)-$", text[max(0, start - 6) : start]):
        return True  # "Fort-de-France"
    if word in knowledge.countries.homographs and _in_a_persons_name(text, start, end):
        return True
    # "Israel Rivas", "Virginia Smith", "Panama City": a longer name, whosever it is.
    runs_on = re.match(r" (?=[A-Z])(?!County\b|I\b)(\w+)", text[end:])
    if not runs_on or runs_on[1] in knowledge.openers.any_of("opener", "calendar"):
        return False
    return not re.match(rf" (?:{_names(knowledge)})\b", text[end:])


@lru_cache(maxsize=2)
def _names(knowledge: Knowledge) -> str:
    return "|".join(re.escape(word) for word in sorted(knowledge.countries.by_name))


def _in_a_persons_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word touches it: "Chad Winters", "Michael Jordan"."""
    before = re.search(r"(\S+) $", text[max(0, start - 30) : start])
    # "W. Glen Jordan": an initial ends no sentence.
    opener = before and re.search(r"(?<!\b[A-Z])[.!?:\n]\s*\S+ $", text[max(0, start - 30) : start])
    return bool(
        re.match(r" [A-Z](?:[a-z]|\.)", text[end:])
        or (before and before[1][0].isupper() and not opener)
    )


def _same_writing(printed: str, word: str) -> bool:
    shouted = len(word) > 4 and printed == word.upper()
    return printed in (word, word.removesuffix(".")) or shouted


def _with_compass(text: str, one: Atom) -> Atom:
    before = _COMPASS.search(text, max(0, one.start - 30), one.start)
    if not before or text[before.start() - 1 : before.start()].isalnum():
        return one
    return Atom(
        start=before.start(),
        end=one.end,
        parts=one.parts,
        country=one.country,
        code=one.code,
        also=one.also,
    )


# States of two countries that share their letters: the country that the text names more has it.
_RIVALS = {"WA": "Western Australia"}
# "police in LA": a city's letters, unless a town stands before them.
_CITIES = {"LA": ("Los Angeles", "California")}
_STATE_POSITION = (
    r"(?:(?<=[a-z.],)|(?<=[a-z], )|(?<=\b[Ii]n )|(?<=\b[Tt]o )|(?<=\bvia )|(?<=[Ff]rom ))"
)


def _abbreviated(text: str, knowledge: Knowledge) -> list[Atom]:
    """`La.`, `Calif.`, `N.D.` behind a comma or preposition; `NY` and `OR` likewise."""
    found = []
    for hit in _abbreviations(knowledge).finditer(text):
        form = hit[hit.lastindex or 1]
        one = knowledge.regions.provinces.get(form) or knowledge.regions.postal[form]
        rival = knowledge.regions.provinces[_RIVALS[form]] if form in _RIVALS else one
        city = form in _CITIES and text[: hit.start(hit.lastindex or 1)][-2:] != ", "
        named = countries_named(text, knowledge) if rival is not one else {}
        one = rival if named and named[rival.country] > named[one.country] else one
        found.append(
            Atom(
                start=hit.start(hit.lastindex or 1),
                end=hit.end(hit.lastindex or 1),
                parts=_CITIES[form] if city else (one.name,),
                country=one.country,
                code=None if city else one.id,
            )
        )
    return found


@lru_cache(maxsize=2)
def _abbreviations(knowledge: Knowledge) -> Headed:
    dotted = [word for word in knowledge.regions.provinces if word.endswith(".")]
    postal = sorted(knowledge.regions.postal)
    short = "|".join(re.escape(word) for word in sorted(dotted, key=lambda w: (-len(w), w)))
    codes = "|".join(postal)
    # A second code of a list: "NY and OR".
    return headed(
        rf"(?:{_STATE_POSITION}|(?<=[A-Z], )|(?<=\bthe ))({short})(?!\w)"
        rf"|{_STATE_POSITION}({codes})(?![\w-])"
        rf"|(?:(?<=\b(?:{codes}), )|(?<=\b(?:{codes}) and ))({codes})(?![\w-])"
    )
