"""Names in what is no sentence: addresses, names of files, ids (`in/jan-novak.txt`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.workspace.masking import Masking
from consilience.workspace.search.facts import fold

FORGOTTEN = "what named a forgotten person"
"""Stands in the place of a file's name, a folder or an address that spelt a name."""
# A short name run together is part of many words (`ando`: An Do, commando).
_TOGETHER = 7


def spells(written: str, names: Iterable[str]) -> bool:
    """Whether a name stands there, whatever stands between its words: signs, digits, nothing.

    Args:
        written: An address, a file's name or an id.
        names: In any case, with or without accents.
    """
    words = f" {_plain(written)} "
    together = words.replace(" ", "")
    for one in map(_plain, names):
        closed = one.replace(" ", "")
        if one and f" {one} " in words:
            return True
        if " " in one and len(closed) >= _TOGETHER and closed in together:
            return True
    return False


def told(written: str, names: Iterable[str], mask: Masking) -> str:
    """Words without a name; a file or address that spells it is not named at all.

    Args:
        written: A sentence, or an address, a file's name.
        names: What must not stand there.
        mask: Takes them out of sentences.
    """
    changed = mask(written)
    return FORGOTTEN if spells(changed, names) else changed


def _plain(written: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", fold(re.sub(r"[\W_]+", " ", written))))
