"""How a copy differs from what it copies."""

from __future__ import annotations

from consilience.copying import ReuseKind
from consilience.tracing.descent import Descent
from consilience.tracing.direction import Library

# A reprint differs in quotation marks; an edited one in a figure or two, cut or put in; a
# spinner changes every eighth word or more.
_SAME_WORDS = 0.99
_STRETCH = 0.97
_EDITED = 0.88
_WHOLE = 0.9
_MOST = 0.85
_FEW_SENTENCES = 2


def kind_of(descent: Descent, library: Library) -> ReuseKind:
    """The kind of a copy, from its wording and from how much of the source came along.

    Verbatim: all of it in the same words. Partial: a piece of it (one stretch in the same words,
    or a sentence or two in any words). Edited: cut and mended. Reworded: other words throughout.
    """
    source = descent.direction.source
    total = sum(len(one.words) for one in library.sentences[source] if one.counts)
    taken = sum(len(match.left.words) for match in descent.matches)
    likeness = _likeness(descent)
    if _sameness(descent) >= _SAME_WORDS and taken >= _WHOLE * total:
        return ReuseKind.VERBATIM
    if len(descent.matches) <= _FEW_SENTENCES and taken < _WHOLE * total:
        return ReuseKind.PARTIAL
    if _sameness(descent) >= _STRETCH and _is_stretch(descent, library) and taken < _MOST * total:
        return ReuseKind.PARTIAL
    return ReuseKind.EDITED if likeness >= _EDITED else ReuseKind.REWORDED


def _likeness(descent: Descent) -> float:
    """Share of the shorter sentences that the longer ones have, cuts and additions apart."""
    shared = sum(match.weight for match in descent.matches)
    return shared / sum(min(match.left.weight, match.right.weight) for match in descent.matches)


def _sameness(descent: Descent) -> float:
    """Share of both texts' words that are the same, over the matched sentences."""
    shared = sum(match.weight for match in descent.matches)
    return 2 * shared / sum(match.left.weight + match.right.weight for match in descent.matches)


def _is_stretch(descent: Descent, library: Library) -> bool:
    taken = {match.left.number for match in descent.matches}
    between = library.sentences[descent.direction.source][min(taken) : max(taken) + 1]
    return all(one.number in taken or not one.counts for one in between)
