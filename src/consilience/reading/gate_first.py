"""The first gate: whole texts in which no word could name a drug, dropped before all else.

It asks less than the gate proper does: whatever that lets pass names a drug by a word of a list,
by a name of a substance (perhaps misspelt), or by an authority against drugs, and one automaton
looks for all of these at once. Of 6,000 releases on crime it leaves one in nine to the gate.

Measured on 3.8 kB a text (2 shared cores, 1,300 words): ahocorasick-rs over bytes 0.02 ms,
hyperscan 0.015, `re` 2.3. The first has wheels for all platforms, and the rest (slips, slang)
costs as much again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from ahocorasick_rs import AhoCorasick

from consilience.knowledge import Knowledge
from consilience.knowledge.agencies import AgencyRecord
from consilience.knowledge.spelling import fold
from consilience.reading.gate import names_drug
from consilience.reading.gate_words import Blanked, GateWords, Kind, blanked, gate_words
from consilience.types import Mention, Report, Span
from consilience.values import substance
from consilience.values.agency import Agency
from consilience.values.street import may_be_drug

# Lists of the gate proper by which a line tells of drugs.
_LISTS = ("gate.drug", "gate.loose_drug", "gate.slang")
# Offices print these in any form and language: "anti-drug", "Narcóticos".
STEMS = ("drug", "narcotic", "narcótic")
# Of a longer name the first parts are looked for: each part doubles the spellings.
_MOST_PARTS = 8


def may_name_drugs(report: Report, knowledge: Knowledge) -> bool:
    """Whether any word of a title or text could name a drug.

    False is certain: the gate proper would drop the report too, for it names no drug.
    """
    head = f"{report.title or ''}\n"
    shown = blanked(head + report.text)
    parts, lawful, ordinary = shown.has_wide_gaps, False, []
    for kind, start, end in _words(knowledge).hits(shown):
        if kind is Kind.CERTAIN or kind is Kind.AS_PRINTED:
            return True
        parts = parts or kind is Kind.PART
        lawful = lawful or kind is Kind.LAWFUL
        if kind is Kind.ORDINARY:
            ordinary.append((start, end))
    if substance.may_be_misspelt(shown.raw, knowledge) or (parts and _names(report, knowledge)):
        return True
    places = (_within(shown, head, one) for one in ordinary)
    slang = any(lawful or may_be_drug(report.text, *one) for one in places if one)
    return slang and bool(substance.find(report.text, knowledge))


def _names(report: Report, knowledge: Knowledge) -> bool:
    """Whether a name of several parts stands there, whatever stands between them."""
    text = f"{report.title or ''}\n{report.text}"
    return found(_certain(knowledge), plain(small(text))) or found(
        office_abbreviations(knowledge), plain(text)
    )


def _within(shown: Blanked, head: str, hit: tuple[int, int]) -> tuple[int, int] | None:
    """Where a hit stands in the text, None where it stands in the title."""
    start = shown.place(hit[0]) - len(head)
    return (start, start + hit[1] - hit[0]) if start >= 0 else None


def prints_drug_word(text: str, knowledge: Knowledge) -> bool:
    """Whether a text prints a word that names drugs or what fights them; False is nearly certain.

    A fifth of the work of `may_name_drugs`, which knows slang and misspellings too.
    """
    shown = blanked(text)
    parts = shown.has_wide_gaps
    for kind, _, _ in _words(knowledge).hits(shown):
        if kind is Kind.CERTAIN:
            return True
        parts = parts or kind is Kind.PART
    return parts and found(_certain(knowledge), plain(small(text)))


def found(words: AhoCorasick, text: str) -> bool:
    """Whether a text, as `plain` gives it, prints one of some words as a word."""
    return any(
        _is_word(text, start, end)
        for _, start, end in words.find_matches_as_indexes(text, overlapping=True)
    )


def small(text: str) -> str:
    """A text without case and accents."""
    # Most texts print none of what `fold` replaces, and need no look at every letter.
    return text.lower() if text.isascii() else fold(text)


def plain(text: str) -> str:
    """A text with one blank between its words, hyphens taken for blanks."""
    return " ".join(text.replace("-", " ").split())


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether a hit is no part of a longer word; a stem and a plural are words as well."""
    if text[start:end] in STEMS:
        return True
    behind = end + 1 if text[end : end + 1] == "s" else end
    return not (text[start - 1 : start].isalnum() or text[behind : behind + 1].isalnum())


@lru_cache(maxsize=2)
def _words(knowledge: Knowledge) -> GateWords:
    records = knowledge.substances.records
    lawful = (one for one in records if not _counts(one.id, knowledge))
    return gate_words(
        {
            Kind.CERTAIN: _certain_words(knowledge),
            Kind.AS_PRINTED: {
                one for office in office_records(knowledge) for one in office.abbreviations
            },
            Kind.LAWFUL: {word for one in lawful for word in one.words},
            Kind.ORDINARY: {word for one in records for word in one.street},
        },
        STEMS,
    )


@lru_cache(maxsize=2)
def _certain(knowledge: Knowledge) -> AhoCorasick:
    return automaton(_certain_words(knowledge))


def _certain_words(knowledge: Knowledge) -> set[str]:
    words = {word for one in _LISTS for word in knowledge.words.sets[one]}
    for one in knowledge.substances.records:
        if _counts(one.id, knowledge):
            words.update(one.words)
    return words | _office_names(knowledge)


@lru_cache(maxsize=2)
def office_abbreviations(knowledge: Knowledge) -> AhoCorasick:
    """One that finds the abbreviations of authorities against drugs in what `plain` gives."""
    # As printed: `DEC` is an authority, `Dec` a month.
    return AhoCorasick(
        sorted({plain(one) for office in office_records(knowledge) for one in office.abbreviations})
    )


def _counts(owner: str, knowledge: Knowledge) -> bool:
    value = substance.value_of(owner, knowledge.substances)
    return names_drug(Mention(span=Span(0, 1, "x"), kind="substance", value=value), knowledge)


def office_records(knowledge: Knowledge) -> Iterator[AgencyRecord]:
    """The authorities against drugs, by the rule of the gate proper."""
    for one in knowledge.agencies.records:
        office = Mention(span=Span(0, 1, "x"), kind="agency", value=Agency(name=one.name))
        if names_drug(office, knowledge):
            yield one


def _office_names(knowledge: Knowledge) -> set[str]:
    names = {word for one in office_records(knowledge) for word in (one.name, *one.words)}
    return {*STEMS, *(one for one in names if not any(stem in one.lower() for stem in STEMS))}


def automaton(words: set[str]) -> AhoCorasick:
    """One that finds words in what `small` and `plain` make of a text."""
    return AhoCorasick(sorted({form for one in words for form in _forms(one)}))


def _forms(word: str) -> Iterator[str]:
    """The word with each seam printed in each way: "5f adb", "5fadb"."""
    parts = plain(small(word)).split()[:_MOST_PARTS]
    for between in product((" ", ""), repeat=len(parts) - 1):
        yield "".join(part + seam for part, seam in zip(parts, (*between, ""), strict=True))
