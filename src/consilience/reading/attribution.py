"""Which statement a span of a report stands in: whose word it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.types import Span, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says what stands at a span.

    Args:
        name: As in `Statement.speaker`.
        doubt: Why it may be somebody else.
    """

    name: str
    role: str | None
    doubt: str | None


def voice_of(statements: Sequence[Statement], span: Span) -> Source | None:
    """The speaker whose words cover a span; None where the report cites nobody for it.

    Of several the innermost speaks: in `Orr said that experts warned of X`, X is the experts'.
    """
    covering = [
        one for one in statements if one.span.start <= span.start and span.end <= one.span.end
    ]
    if not covering:
        return None
    inner = min(covering, key=lambda one: (one.span.end - one.span.start, one.speaker))
    return Source(name=inner.speaker, role=inner.role, doubt=inner.doubt)


def chain_of(statements: Sequence[Statement], span: Span) -> tuple[Source, ...]:
    """All whose words cover a span, the innermost first: who says that who says so."""
    covering = [
        one for one in statements if one.span.start <= span.start and span.end <= one.span.end
    ]
    ordered = sorted(covering, key=lambda one: (one.span.end - one.span.start, one.speaker))
    return tuple(Source(name=one.speaker, role=one.role, doubt=one.doubt) for one in ordered)
