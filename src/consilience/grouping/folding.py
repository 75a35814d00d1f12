"""One form of a name, however a newsroom prints it."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def fold_name(text: str) -> str:
    """Small letters, no hyphens and full stops, one blank between words."""
    words = text.replace("’", "'").replace("-", " ").casefold().split()
    return " ".join(one.strip(".,'") for one in words)
