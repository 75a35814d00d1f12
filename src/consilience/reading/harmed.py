"""Who came to harm: the dead and the injured are never those whom a court deals with."""

from __future__ import annotations

import re

from consilience.types import Span

# "the murders of Ann Orr, 43; Bo Lee, 40; and her friend Cy Day": only names, ages and kin
# stand between the deed and whom it befell.
_KIN = (
    "and|her|his|their|the|both|friends?|boyfriend|girlfriend|wife|husband|brother|sister|son"
    "|daughter|mother|father|partner|rival|fellow|gang|members?|private|officers?|agents?|[a-z]+-old"
)
_LIST = rf"(?:(?:[A-Z][\w.'’-]*|\d{{1,2}}|(?:{_KIN}))[,;]?\s+)*"
_DEED = re.compile(
    r"\b(?:(?:murder|killing|slaying|death|assassination|kidnapping|abduction|shooting|torture)s?"
    r"(?: in [^,.;]{3,20})? of|murder(?:ed|ing)|kill(?:ed|ing)|slain|kidnapp(?:ed|ing)"
    rf"|abduct(?:ed|ing)|shot dead)\s+{_LIST}$"
)
_BACK = 120
_SUFFERED = re.compile(
    r"(?:, [1-9]\d,)?(?:,? (?:and|who) [^.;]{0,60}?)?,? (?:was|were|had been|being) (?:\w+ )?"
    r"(?:murdered|killed|slain|shot dead|beaten to death|stabbed to death|kidnapped|abducted)\b"
)


def is_harmed(text: str, span: Span) -> bool:
    """Whether the words around a name say that a deed of blood befell this person.

    "X murdered Y", "guilty of the murder of Y", "Y was killed"; X, before the deed, is none.
    """
    if _DEED.search(text[max(0, span.start - _BACK) : span.start]):
        return True
    return bool(_SUFFERED.match(text, span.end))
