"""Names that the swap draws from.

Common names of each naming habit, and drugs of one word that name nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path


def _pools() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in Path(__file__).with_name("pools.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        else:
            words += line.split()
    return found


POOLS = _pools()
