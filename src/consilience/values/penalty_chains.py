"""Patterns of penalties that follow others: chains of terms, ranges, what is said once for both."""

from __future__ import annotations

import re

from consilience.knowledge.needles import needled

REPRIEVE = re.compile(
    r"[^.;\n]{0,80}?\b(?:suspended\b|reprieve\b|suspension\b|stay of execution)[^.;\n]{0,30}",
    re.IGNORECASE,
)

CHAIN = re.compile(
    # "five years on count one and ", "four years for the heroin and "
    r"(?:\s+(?:each\s+)?(?:on|for)\s+[^.;:\n]{2,70}?)?"
    r"\s*(?:,|and|plus|,\s*and|,?\s*or|,?\s*followed by|;)\s*(?:another\s+)?(?:(?:up )?to\s+)?",
    re.IGNORECASE,
)

# "Ruiz to 40 months; and Bo Lund to ", "life sentences and a third "
WHOM_CHAIN = re.compile(
    r"^[^.\n]{0,40}(?:;|,|and)\s*(?:(?:[A-Z][\w.'’-]*\s+){1,5}to"
    r"|(?:a third|a fourth|another|one|two|the others?|the third|the rest)(?:\s+\w+)?"
    r"(?:\s+(?:got|received|to|was given))?)\s+$"
    # the next of a list with a trade and an age: "and joiner Ida Roth (29) for "
    r"|^[^.\n]{0,40}(?:;|,|and)\s*(?:[a-z-]+\s+){0,3}(?:[A-Z][\w.'’-]*,?\s+){1,5}"
    r"(?:\(\d\d\),?\s+|(?:aged )?\d\d,\s+)?(?:to|for|got|received|was given|gets)\s+$"
    # "Ruiz got 18 years, Lund 16 years and Orr nine years"
    r"|^(?:;|,|,?\s+and)\s+(?:[A-Z][\w.'’-]*\s+){1,3}$"
)
RELEASED_FOR_LIFE = needled(
    r"\b(?:lifetime|life)(?:\s+term)?\s+(?:of\s+)?supervised release\b"
    r"|\bsupervised release for (?:the rest of (?:his|her) )?life\b",
    re.IGNORECASE,
)

# "locked up for life and four for between one and nine years": a range among prison terms.
RUNS = re.compile(
    r"\b(?:for|from|to|of|got|received|run|vary|varied|varying|ranged?|something|anything)\s+$",
    re.IGNORECASE,
)

TALK = re.compile(
    r"\b(?:jailed|imprison|sentenc|prison|penalt|terms?\b|drew|got|behind bars|locked up)",
    re.IGNORECASE,
)

# "not less than 12 years and up to life in prison": the prison is said once, behind both.
BOTH = re.compile(
    r"['’]?\s*,?\s*(?:and|or|to)\s+(?:up to|a maximum of|not more than|no more than|at most)\s+"
    r"(?:life|[\w-]+ (?:years?|months?))['’]?\s+(?:in (?:federal )?(?:prison|jail)|imprisonment)\b",
    re.IGNORECASE,
)
