"""Verdicts told by how many got what: "two to death, three to life and four to 20 years".

"Three to life" alone may be a range of years. In such a row, one member of which leaves no doubt,
the figures before "to" count people.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.values.number_forms import either

# What may stand between two members: the penalty of the first, without a seam of sentences.
_WIDEST = 90
_SEAM = re.compile(r"[.!?]\s|\n")
_OPENS = re.compile(
    r"(?:\A|[.!?]\s+|\n|[:;–—(]\s*|,\s*|\b(?:with|sentenc(?:ed|ing)|condemn(?:ed|ing)|jail(?:ed|ing)|including"
    r"|and)\s+)\Z",
    re.IGNORECASE,
)
# Not the end of a range: nobody gets "two to death" years.
_PLAIN = re.compile(
    r"(?:the )?death\b|(?:a )?life (?:imprisonment|in|terms?|sentences?|without|behind)\b"
    r"|(?:a )?(?:(?:prison|jail|fixed|various|suspended|lesser|shorter) )*(?:terms?|sentences?)\b"
    r"|(?:prison|jail|imprisonment)\b",
    re.IGNORECASE,
)
# What a row without doubt prints: looked for first.
_HINTS = re.compile(
    r"to (?:the |an? )?(?:death|life|term|sentence|prison|jail|imprisonment|fixed|various|suspended"
    r"|lesser|shorter)"
)
_FEWEST = 2


@lru_cache(maxsize=4)
def _members(knowledge: Knowledge) -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|{either(knowledge.numerals.numbers('cardinals'))})"
    return re.compile(
        rf"(?<![\w.,$£€-])(?P<many>{number})(?: others?| more)?(?: (?:was|were))?"
        rf"(?: (?:sentenced|jailed|condemned|sent))? to (?P<what>(?:the )?death\b|(?:a )?life\b"
        rf"|(?:a )?(?:(?:prison|jail|fixed|various|suspended|lesser|shorter) )*"
        rf"(?:terms?|sentences?)\b|(?:prison|jail|imprisonment)\b"
        rf"|(?:(?:between|from|up to|at least|more than|over) )?{number}(?:[ -]and[ -]a[ -]half)?"
        rf"(?:(?: to | and |-|–){number})?[ -](?:years?|months?)\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)  # who counts people and who reads terms ask for one text
def handed_out(text: str, knowledge: Knowledge) -> Mapping[int, int]:
    """Where figures start that count those who got a penalty, and where what each got starts.

    Only in rows of two members or more.
    """
    if not _HINTS.search(text):
        return {}
    found: dict[int, int] = {}
    row: list[re.Match[str]] = []
    for one in _members(knowledge).finditer(text):
        gap = text[row[-1].end() : one.start()] if row else ""
        if row and (len(gap) > _WIDEST or _SEAM.search(gap) or not _OPENS.search(gap)):
            found |= _starts(text, row)
            row = []
        row.append(one)
    return found | _starts(text, row)


def _starts(text: str, row: list[re.Match[str]]) -> dict[int, int]:
    if len(row) < _FEWEST or not any(_PLAIN.match(one["what"]) for one in row):
        return {}
    start = row[0].start()
    if not _OPENS.search(text[max(0, start - _WIDEST) : start]):
        return {}
    return {one.start("many"): one.start("what") for one in row}
