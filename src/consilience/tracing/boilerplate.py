"""What press offices and sites write under everything: shared, and yet nobody's copy."""

from __future__ import annotations

import re

# Seen under releases of the US Department of Justice (2009-2018), of customs services, and under
# news pages. Two releases that share only these come from one office, not from one text.
_PATTERNS = (
    r"\b(?:is|are|was|were) (?:being )?(?:jointly )?(?:investigated|prosecuted) (?:\w+ )?by\b",
    r"\b(?:is|are|was|were) (?:being )?(?:conducted|coordinated|supervised) (?:\w+ )?by\b",
    r"\b(?:merely|only) (?:an )?(?:accusation|allegation)s?\b",
    r"\bpresumed innocent\b",
    r"\b(?:provided|given) (?:significant|substantial|valuable|critical|invaluable) assist",
    r"\bassisted in (?:the|this) (?:investigation|prosecution|case)\b",
    r"\bfederal sentencing guidelines\b|\bother statutory factors\b",
    r"\bfaces? (?:a|up to a)? ?(?:statutory )?(?:maximum|mandatory)\b.*\b(?:prison|fine)\b",
    r"\bsentenc(?:ing|ed) (?:has been|is|was) (?:set|scheduled) (?:for|before)\b",
    r"\bmade the announcement\b|\bannounced today by\b",
    r"\bthis (?:case|prosecution|effort) is part of\b|\bas part of (?:project|the organized)\b",
    r"\bto learn more about\b|\bfor more information\b|\bvisit (?:our|the) (?:web)?site\b",
    r"\bto report (?:suspicious|a crime|suspected)\b|\btip ?line\b",
    r"\b(?:subscribe|sign up|newsletter|follow us|share this|all rights reserved|©)",
    r"\bread (?:more|also)\b|\bmore (?:news|on this story)\b|\brelated (?:stories|articles)\b",
    r"^\W*about (?:the )?[A-Z]{2,6}\W*$",
    r"\bcopyright\b|\bmay not be (?:published|reproduced|copied|broadcast)\b",
    r"\b(?:we pay for|send us|e-?mail us|call us|chat with us|do you have a story)\b",
    r"\brush deadline\b|\b(?:transcript|text) may (?:not )?be\b|\bterms of use\b|\bcookies?\b",
    r"\bfind out what|\bclick here\b|\bdownload (?:the|our) app\b|\bplay video\b",
    r"\bcontributed to this (?:report|story|article)\b|\badditional reporting\b",
    r"\bthe views (?:expressed )?(?:are|here)\b",
)
_BOILERPLATE = re.compile("|".join(f"(?:{one})" for one in _PATTERNS), re.IGNORECASE)


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence is of the kind that is written under everything."""
    return _BOILERPLATE.search(sentence) is not None
