"""A couple is two people, and a couple of bags is nothing that can be counted."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.knowledge.needles import needled

_COUPLE = needled(
    r"\b(?:[Aa]|[Tt]he|arrested|nabbed|detained|held)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?P<couple>(?:married )?couple)"
    r"\b(?=\s+(?:was|were|had|has|have|who|from|in|at|on|pleaded|with|for|after)\b|[,.;])"
)


def couples(text: str) -> Iterator[tuple[int, int]]:
    """Where `A Lyon-based couple was arrested` says that it was two people, half-open."""
    for found in _COUPLE.finditer(text):
        yield found.span("couple")
