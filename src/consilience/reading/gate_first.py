"""The first gate: whole texts in which no word could name a drug, dropped before all else.

It asks less than the gate proper does: whatever that lets pass names a drug by a word of a list,
by a name of a substance (perhaps misspelt), or by an authority against drugs, and one automaton
looks for all of these at once. Of 6,000 releases on crime it leaves one in nine to the gate.

Measured on 3.7 kB a text (2 shared cores, 1,300 words): ahocorasick-rs 0.04 ms, hyperscan 0.015,
`re` 2.3. The first is exact, has wheels for all platforms, and the gate behind it costs more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from ahocorasick_rs import AhoCorasick

from consilience.knowledge import Knowledge
from consilience.knowledge.agencies import AgencyRecord
from consilience.knowledge.spelling import fold
from consilience.reading.gate import names_drug
from consilience.types import Mention, Report, Span
from consilience.values import substance
from consilience.values.agency import Agency
from consilience.values.lexicon import Hit
from consilience.values.street import is_drug

# Lists of the gate proper by which a line tells of drugs.
_LISTS = ("gate.drug", "gate.loose_drug", "gate.slang")
# Offices print these in any form and language: "anti-drug", "Narcóticos".
_STEMS = ("drug", "narcotic", "narcótic")
# Of a longer name the first parts are looked for: each part doubles the spellings.
_MOST_PARTS = 8
# How the parts of an ordinary word may be joined in print (values/lexicon.py).
_SEAMS = ("", " ", "  ", "-", "- ", "\n")


def may_name_drugs(report: Report, knowledge: Knowledge) -> bool:
    """Whether any word of a title or text could name a drug.

    False is certain: the gate proper would drop the report too, for it names no drug.
    """
    text = f"{report.title or ''}\n{report.text}"
    plain = _plain(_small(text))
    if _found(_certain(knowledge), plain) or substance.may_be_misspelt(text, knowledge):
        return True
    if _found(_short(knowledge), _plain(text)):
        return True
    return _may_be_slang(report.text, plain, knowledge) and bool(
        substance.find(report.text, knowledge)
    )


def prints_drug_word(text: str, knowledge: Knowledge) -> bool:
    """Whether a text prints a word that names drugs or what fights them; False is nearly certain.

    A fifth of the work of `may_name_drugs`, which knows slang and misspellings too.
    """
    return _found(_certain(knowledge), _plain(_small(text)))


def may_name_office(text: str, knowledge: Knowledge) -> bool:
    """Whether any word of a text could name an authority against drugs; False is certain."""
    return _found(_offices(knowledge), _plain(_small(text))) or _found(
        _short(knowledge), _plain(text)
    )


def _may_be_slang(text: str, plain: str, knowledge: Knowledge) -> bool:
    """Whether an ordinary word stands where a drug would, whatever its capitals are."""
    folded = _small(text)
    automaton, letters = _street(knowledge)
    places = [
        (start, end)
        for _, start, end in automaton.find_matches_as_indexes(folded, overlapping=True)
    ]
    places = [one for one in places if _is_word(folded, *one)]
    places += [one.span() for one in letters.finditer(text)]
    # What drugs are made from makes certain what stands beside it.
    return bool(places) and (
        _found(_lawful(knowledge), plain)
        or any(
            is_drug(text, Hit(start, end, "", street=True, exact=True), ()) for start, end in places
        )
    )


def _found(automaton: AhoCorasick, plain: str) -> bool:
    return any(
        _is_word(plain, start, end)
        for _, start, end in automaton.find_matches_as_indexes(plain, overlapping=True)
    )


def _small(text: str) -> str:
    # Most texts print none of what `fold` replaces, and need no look at every letter.
    return text.lower() if text.isascii() else fold(text)


def _plain(text: str) -> str:
    return " ".join(text.replace("-", " ").split())


def _is_word(plain: str, start: int, end: int) -> bool:
    """Whether a hit is no part of a longer word; a stem and a plural are words as well."""
    if plain[start:end] in _STEMS:
        return True
    behind = end + 1 if plain[end : end + 1] == "s" else end
    return not (plain[start - 1 : start].isalnum() or plain[behind : behind + 1].isalnum())


@lru_cache(maxsize=2)
def _certain(knowledge: Knowledge) -> AhoCorasick:
    words = {word for one in _LISTS for word in knowledge.words.sets[one]}
    for one in knowledge.substances.records:
        if _counts(one.id, knowledge):
            words.update(one.words)
    return _automaton(words | _office_names(knowledge))


@lru_cache(maxsize=2)
def _lawful(knowledge: Knowledge) -> AhoCorasick:
    records = [one for one in knowledge.substances.records if not _counts(one.id, knowledge)]
    return _automaton({word for one in records for word in one.words})


@lru_cache(maxsize=2)
def _street(knowledge: Knowledge) -> tuple[AhoCorasick, re.Pattern[str]]:
    """Ordinary words as a text may print them, and those of one letter."""
    words = {word for one in knowledge.substances.records for word in one.street}
    letters = "".join(sorted(one for one in words if len(one) == 1))
    forms = {form for one in words if len(one) > 1 for form in _forms(one, _SEAMS)}
    pattern = re.compile(
        rf"(?<!\w)[{re.escape(letters)}](?!\w)" if letters else r"(?!)", re.IGNORECASE
    )
    return AhoCorasick(sorted(forms)), pattern


@lru_cache(maxsize=2)
def _offices(knowledge: Knowledge) -> AhoCorasick:
    return _automaton(_office_names(knowledge))


@lru_cache(maxsize=2)
def _short(knowledge: Knowledge) -> AhoCorasick:
    # As printed: `DEC` is an authority, `Dec` a month.
    return AhoCorasick(
        sorted({_plain(one) for office in _against(knowledge) for one in office.abbreviations})
    )


def _counts(owner: str, knowledge: Knowledge) -> bool:
    value = substance.value_of(owner, knowledge.substances)
    return names_drug(Mention(span=Span(0, 1, "x"), kind="substance", value=value), knowledge)


def _against(knowledge: Knowledge) -> Iterator[AgencyRecord]:
    """The authorities against drugs, by the rule of the gate proper."""
    for one in knowledge.agencies.records:
        office = Mention(span=Span(0, 1, "x"), kind="agency", value=Agency(name=one.name))
        if names_drug(office, knowledge):
            yield one


def _office_names(knowledge: Knowledge) -> set[str]:
    names = {word for one in _against(knowledge) for word in (one.name, *one.words)}
    return {*_STEMS, *(one for one in names if not any(stem in one.lower() for stem in _STEMS))}


def _automaton(words: set[str]) -> AhoCorasick:
    return AhoCorasick(sorted({form for one in words for form in _forms(one)}))


def _forms(word: str, seams: tuple[str, ...] = (" ", "")) -> Iterator[str]:
    """The word with each seam printed in each way: "5f adb", "5fadb"."""
    parts = _plain(_small(word)).split()[:_MOST_PARTS]
    for between in product(seams, repeat=len(parts) - 1):
        yield "".join(part + seam for part, seam in zip(parts, (*between, ""), strict=True))
