"""The trace that a translator or a spinner leaves: the order stays, the words are swapped."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.tracing.alignment import Match, density, is_form
from consilience.tracing.words import Kind, Word

# Two who tell of one event in their own words put 0 or 1 synonym in each other's place (over all
# pairs of the shipped collections); a page rewritten from another, 2 to 4.
SWAPPED = 1.5
LOOSE = 0.3
_LEAST_SENTENCE = 2.5
# Words that the trade itself uses side by side: they say half as much.
_TRADE_WORDS = """
    accus arrest apprehend captur charg condemn confiscat convict detain indict mak manufactur
    produc seiz sel sentenc traffick
"""
_TRADE = frozenset(_TRADE_WORDS.split())


def swaps(match: Match) -> frozenset[tuple[str, str]]:
    """Stems that stand in each other's place in two aligned sentences, sorted within the pair."""
    found = set()
    for left, right in match.pairs:
        one, other = match.left.words[left], match.right.words[right]
        if _is_swap(one, other):
            found.add((min(one.key, other.key), max(one.key, other.key)))
    return frozenset(found)


def is_spun(matches: Iterable[Match]) -> bool:
    """Whether the matches of two reports show that one was rewritten from the other.

    Args:
        matches: The best of the pair, also those too loose to be called copies.
    """
    found = {swap for match in matches for swap in swaps(match)}
    return sum(_worth(swap) for swap in found) >= SWAPPED


def is_loose(match: Match) -> bool:
    """Whether two sentences have enough in one order to look for swapped words in them."""
    return (
        match.similarity >= LOOSE
        and density(match) >= LOOSE
        and match.own >= _LEAST_SENTENCE
        and not (match.left.headline or match.right.headline)
        and not is_form(match)
    )


def _is_swap(one: Word, other: Word) -> bool:
    # "lab" and "laboratory" begin alike: one word in two lengths, not a swap.
    return (
        one.kind is other.kind is Kind.CONTENT
        and not (one.quoted and other.quoted)
        and one.key[:3] != other.key[:3]
    )


def _worth(swap: tuple[str, str]) -> float:
    return 0.5 if _TRADE.issuperset(swap) else 1.0
