"""Capitals that say where somebody lives, or what "the" stands before: no people."""

from __future__ import annotations

import re

from consilience.knowledge.tails import tailed

# "Bo Lee, 34, of Gull Rise, Skerry": a street and a village, not two people.
_HOME = tailed(
    r"(?:[1-9]\d[),]{1,2} (?:(?:both|all) )?(?:of|from|formerly of)|\baddress(?:es)? (?:at|in)"
    r"|\b(?:residents?|natives?|villages?|towns?|city|district) of|\b(?:hail(?:s|ing|ed)|living"
    r"|residing|lives) (?:from|in|at)) (?:[\w’'-]+(?: [\w’'-]+){0,3}, ){0,3}$"
)
# "Bo Lee alias Tiny of Gull Rise"; not "One of Bo Lee's men", "Arrest of Bo Lee"
_OF_PLACE = re.compile(
    r"\b(?!(?:One|Two|Three|Four|Five|All|Both|Some|Most|Each|None|Many|Several|Neither|Either"
    r"|Wife|Son|Mother|Father|Brother|Sister|Daughter|Arrest|Trial|Case|Death|Appeal)\b)"
    r"[A-Z][\w’'-]+ of $"
)
# "Bo Lee, of Gull Rise; Al Orr, of Skerry"
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]+, (?:both |all )?of $")
# "a member of the Stone Herons", "at the Gull Terminus"
_THE = re.compile(r"\b(?:of|at|in|near|by|from|via|into|outside|aboard|crossed|reached) the $")


def is_home(text: str, start: int) -> bool:
    """Whether the words before `start` say that a home or a thing with a name follows."""
    line = text[max(0, start - 90) : start]
    if _AFTER_NAME.search(line):
        return True
    return bool(_HOME.search(line) or _OF_PLACE.search(line) or _THE.search(line))
