"""Substances: fentanyl is an opioid is a drug."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from consilience.knowledge import Knowledge
from consilience.knowledge.spelling import fold
from consilience.knowledge.substances import SubstanceRecord, Substances
from consilience.types import Mention, Span, Value
from consilience.values.lexicon import Hit, Lexicon, Word, build
from consilience.values.misspelling import Misspellings, misspellings
from consilience.values.street import is_drug


@dataclass(frozen=True, slots=True, kw_only=True)
class Substance:
    """A drug, precursor or class of them.

    Args:
        name: INN or common English name, lower case (`fentanyl`, `other drugs`).
        parents: Classes it belongs to, nearest first (`opioids`, `drugs`).
    """

    name: str
    parents: tuple[str, ...] = ()

    def show(self) -> str:
        """The name."""
        return self.name

    def meet(self, other: Value) -> Substance | None:
        """The narrower of the two when one is of the other's class, else None."""
        if self.refines(other):
            return self
        if isinstance(other, Substance) and other.refines(self):
            return other
        return None

    def refines(self, other: Value) -> bool:
        """Whether this is `other` or of its class."""
        return isinstance(other, Substance) and other.name in (self.name, *self.parents)

    def same(self, other: Value) -> bool:
        """Whether both are one substance."""
        return isinstance(other, Substance) and self.name == other.name


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every substance in a text, by place.

    Names stand by themselves; street words only where a drug would stand in drug talk
    (`values/street.py`); a long word one or two slips from a name is that name misspelt, and the
    mention's doubt says so.
    """
    substances = knowledge.substances
    hits = tuple(_lexicon(substances).hits(text, fold(text)))
    found = [(hit, None) for hit in _certain(text, hits, substances)] + list(
        _slips(text, hits, _misspellings(substances))
    )
    return tuple(
        Mention(
            span=Span(hit.start, hit.end, text[hit.start : hit.end]),
            kind="substance",
            value=value_of(hit.owner, substances),
            doubt=doubt,
        )
        for hit, doubt in sorted(found, key=lambda one: one[0].start)
    )


def may_be_misspelt(raw: bytes, knowledge: Knowledge) -> bool:
    """Whether any word of a text in UTF-8 could be a substance misspelt; False is certain."""
    return _misspellings(knowledge.substances).any_in(raw)


# "the stimulant Captagon", "the stimulant, known in Manila as shabu", "the drug, heroin,"
_NAMED = re.compile(
    r"(?: drug| substance| tablets?| pills?)?,? (?:(?:better |also |locally |commonly )?"
    r"(?:known|called|sold|marketed)(?: (?:in|on) (?:the )?[A-Z]\w+)?(?: locally)? (?:as )?)?"
    r"[\"“‘']?"
)
_FAR = 48


def without_named_classes(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without a class whose member follows at once: `the stimulant Captagon`.

    Args:
        text: That they stand in.
        mentions: Substances, sorted by place.
    """
    return tuple(
        one
        for one, after in zip_longest(mentions, mentions[1:])
        if after is None or not _is_named_behind(text, one, after)
    )


def _is_named_behind(text: str, one: Mention, after: Mention) -> bool:
    """Whether a class is named and the drug of it that is meant follows at once."""
    if text[one.span.start : one.span.end].lower() in ("drugs", "narcotics", "opioids"):
        return False
    gap = text[one.span.end : after.span.start]
    narrower = after.value != one.value and after.value.refines(one.value)
    return narrower and len(gap) < _FAR and bool(_NAMED.fullmatch(gap))


def value_of(name: str, substances: Substances) -> Substance:
    """The value that a record stands for."""
    printed = substances.by_id[name].value or name
    return Substance(name=printed, parents=substances.parents[printed])


def parents(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Classes that a substance belongs to, nearest first; empty for one that no record knows."""
    return knowledge.substances.parents.get(name, ())


def class_of(name: str, knowledge: Knowledge) -> str | None:
    """The nearest class of a substance (`fentanyls`), None for a root or an unknown name."""
    by_id = knowledge.substances.by_id
    return next((one for one in parents(name, knowledge) if by_id[one].kind == "class"), None)


def _certain(text: str, hits: tuple[Hit, ...], substances: Substances) -> list[Hit]:
    by_id = substances.by_id
    sure = [
        one
        for one in hits
        if one.owner and not one.street and not _inside_a_name(text, one, by_id[one.owner])
    ]
    open_hits = [one for one in hits if one.street]
    # "ice, speed and ecstasy": what the last word makes certain makes the one before it certain.
    while True:
        read = [one for one in open_hits if is_drug(text, one, sure)]
        if not read:
            return sure
        open_hits = [one for one in open_hits if one not in read]
        sure = sorted((*sure, *read), key=lambda one: one.start)


_SENTENCE_START = re.compile(r"(?:^|[.!?:\n\"“”‘'(])\s*$")


def _inside_a_name(text: str, hit: Hit, record: SubstanceRecord) -> bool:
    """Whether a class word is part of a name: `Drug Enforcement Administration`."""
    printed = text[hit.start : hit.end]
    if record.kind != "class" or not (printed[0].isupper() and printed[1:].islower()):
        return False
    if not _SENTENCE_START.search(text[max(0, hit.start - 6) : hit.start]):
        return True
    return bool(re.match(r"\s+[A-Z]\w", text[hit.end : hit.end + 6]))


def _slips(
    text: str, hits: tuple[Hit, ...], names: Misspellings
) -> Iterator[tuple[Hit, str | None]]:
    taken = {one.start for one in hits}
    for start, end, right, owner in names.find(text):
        if start not in taken:
            doubt = f"'{text[start:end]}' read as a misspelling of '{right}'"
            yield Hit(start, end, owner), doubt


@lru_cache(maxsize=4)
def _lexicon(substances: Substances) -> Lexicon:
    return build(_words(substances))


def _words(substances: Substances) -> Iterator[Word]:
    for one in substances.records:
        yield from (Word(spelling, one.id) for spelling in one.words)
        yield from (Word(spelling, one.id, street=True) for spelling in one.street)
        yield from (Word(spelling, "") for spelling in one.never)


@lru_cache(maxsize=4)
def _misspellings(substances: Substances) -> Misspellings:
    names = {word: one.id for one in substances.records for word in (one.id, *one.words)}
    unlike = {word for one in substances.records for word in one.unlike}
    return misspellings(names, unlike)
