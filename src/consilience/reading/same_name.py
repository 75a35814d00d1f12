"""Which names of a report are one person: short forms, misprints, and never a surname alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@lru_cache(maxsize=4096)  # each name of a report is held against each other
def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case, full stops and suffixes; hyphens part words."""
    words = name.replace(",", "").replace("-", " ").replace("’", "'").casefold().split()
    bare = [one.strip(".") for one in words]
    return tuple(one for one in bare if one and one not in _SUFFIXES)


def fullest(names: Sequence[str], sentences: Iterable[frozenset[str]]) -> Mapping[str, str]:
    """The fullest form of every name of two words or more.

    Args:
        names: As printed, with repetitions, in the order of the text.
        sentences: Which names stand together; two of one sentence are never one person's.
    """
    counts = Counter(names)
    together = list(sentences)
    forms = {one: one for one in counts}
    for name in counts:
        longer = [other for other in counts if is_short_for(name, other)]
        # "Jose Nava" beside two longer Joses stays alone: nothing says which one it is.
        tops = {one for one in longer if not any(is_short_for(one, other) for other in longer)}
        if len({folded(one) for one in tops}) == 1:
            forms[name] = min(tops, key=lambda one: (-len(one), one))
    for name in counts:
        right = _respelt(name, counts, together)
        if right is not None:
            forms[name] = forms[right]
    return forms


def is_short_for(short: str, long: str) -> bool:
    """Whether `short` leaves words out of `long`, initials included, and keeps an end of it.

    `Al Orr` is short for `Albert J. Orr`? No: `Al` is no word of it. `A. Orr` and `Albert Orr` are.
    """
    few, many = folded(short), folded(long)
    if short == long or len(few) < 2 or (len(few), len(short)) > (len(many), len(long)):
        return False
    rest = iter(many)
    kept = all(any(_fits(one, other) for other in rest) for one in few)
    return kept and (_fits(few[0], many[0]) or few[-1] == many[-1])


def _fits(word: str, other: str) -> bool:
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])


def _respelt(
    name: str, counts: Mapping[str, int], together: Sequence[frozenset[str]]
) -> str | None:
    """The name that this one misprints: one word differs, by a letter or two, and it is rarer."""
    for other in sorted(counts, key=lambda one: (-counts[one], -len(one), one)):
        if (counts[other], len(other)) <= (counts[name], len(name)) or counts[name] > 2:
            continue
        if is_misprint(name, other) and not any({name, other} <= one for one in together):
            return other
    return None


def is_misprint(name: str, other: str) -> bool:
    """Whether two names differ in one longer word by one letter, or two after a like beginning.

    `Tan Bing` and `Tan Bang` are two people: words under five letters must be equal.
    """
    left, right = folded(name), folded(other)
    if len(left) != len(right) or len(left) < 2:
        return False
    pairs = [(one, two) for one, two in zip(left, right, strict=True) if one != two]
    if len(pairs) != 1:
        return False
    one, two = pairs[0]
    if min(len(one), len(two)) < 5:
        return False
    like = one[:3] == two[:3] and min(len(one), len(two)) >= 6
    return DamerauLevenshtein.distance(one, two) <= (2 if like else 1)
