"""What a release names for an office: officials, prosecutors, judges, agencies in capitals.

They stand in all releases of an office in a year, whatever the matter; whom a release is about is
named beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.grouping.terms import fold

_WORD = r"[A-Z][\w'’.-]*"
_RUN = re.compile(rf"(?<![\w’'.-]){_WORD}(?: +(?:(?:de|del|la) )?{_WORD})*")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
_OFFICES = frozenset((
    "attorney", "attorneys", "general", "judge", "judges", "justice", "magistrate", "agent",
    "agents", "director", "chief", "commissioner", "secretary", "inspector", "sheriff", "counsel",
    "administrator", "prosecutor", "prosecutors", "president", "marshal", "superintendent", "mayor",
    "governor", "senator", "charge", "agent-in-charge", "in-charge", "special-agent-in-charge",
    "analyst", "officer", "paralegal", "detective",
))  # fmt: skip
# "Mike Fields, Special Agent-in-Charge"; "Mike Fields of the FBI".
_BEHIND = re.compile(
    r",\s+(?:the\s+)?(?:Acting\s+)?(?:Special Agent|Director|U\.?S\.? Attorney|Chief|Commissioner"
    r"|Assistant|Inspector|Deputy|Sheriff|Regional|Executive|Superintendent)"
    r"| of the (?:FBI|DEA|IRS|Justice|U\.S\.|HHS|ATF|Criminal|Bureau|Drug Enf)"
)
# "Trial Attorneys Ada Holm and Berit Lund".
_ALSO = ("and", ",", ", and", "&")
_NO_NAME = frozenset(("", "jr", "sr", "the", "on", "in", "at", "mr", "ms", "mrs", "dr", "a", "an"))


def officials(text: str) -> frozenset[str]:
    """Words of what a text names for an office, folded as `terms.fold` does."""
    found = {fold(one) for one in _ACRONYM.findall(text)}
    end = -1
    for run in _RUN.finditer(text):
        words = [one.strip(".,'’-").casefold() for one in run.group().split()]
        last = max((at for at, one in enumerate(words) if one in _OFFICES), default=-1)
        also = end >= 0 and len(words) > 1 and text[end : run.start()].strip(" ") in _ALSO
        if last >= 0 or also:
            found.update(_names(words[last + 1 :]))
            end = run.end()
            continue
        end = -1
        if _BEHIND.match(text, run.end()):
            found.update(_names(words))
    return frozenset(found)


def _names(words: Iterable[str]) -> Iterable[str]:
    return (fold(one) for one in words if one not in _NO_NAME)
