"""A headline says what its text says: whose text that is decides whether it is a witness."""

from __future__ import annotations

from dataclasses import replace

from consilience.casefile import Claim
from consilience.reconciling.options import Sources
from consilience.types import Span


def beneath(claim: Claim, sources: Sources) -> Claim:
    """The claim as the body prints it, where it stands in the headline and the body says the same.

    A newsroom that takes over a paragraph writes a headline of its own above it: "five held" there
    is no second text for the five of the paragraph. What the body does not say stays the
    headline's.
    """
    title = sources.reports[claim.report].title
    text = sources.reports[claim.report].text
    if not title or not text.startswith(title) or claim.span.start >= len(title):
        return claim
    return replace(claim, span=_in_body(claim, len(title), sources) or claim.span)


def _in_body(claim: Claim, end: int, sources: Sources) -> Span | None:
    shown = claim.value.show()
    return min(
        (
            one.span
            for one in sources.readings[claim.report].mentions
            if one.span.start >= end and one.value.show() == shown
        ),
        default=None,
    )
