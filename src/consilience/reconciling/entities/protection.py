"""Who must not be linked or mapped: minors, families, neighbours, patients."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.reconciling.options import Sources

_AGE = re.compile(
    r"(?:\s*\([^)]{0,20}\))?,?\s*(?:who (?:is|was)\s+|then\s+|aged?\s+|now\s+)*"
    r"(\d{1,2})\b(?!\s*(?:[A-Z]|%|kg|g\b))"
)
_BEFORE = re.compile(r"(\d{1,2})-year-old\s+(?:\w+\s+){0,2}$")
_PRIVATE = re.compile(
    r"\b(?:mother|father|parents?|sons?|daughters?|brother|sister|wife|husband|widow|widower|"
    r"uncle|aunt|cousin|grand\w+|neighbou?rs?|friends?|residents?|villagers?|patients?|students?|"
    r"pupils?|teachers?|users?|survivors?|victims?|shopkeepers?|farmers?|readers?|witness(?:es)?|"
    r"coach(?:es|ed)?)\b",
    re.IGNORECASE,
)
# `of Altoona`, `from Hamar`: where somebody lives is no office; `of the Port Authority` is one.
_HOME = re.compile(r"(?:of|from|in) [A-Z][\w'’-]+(?:,? [A-Z][\w.'’-]+)?")
_ADULT = 18


def is_minor(name: str, sources: Sources) -> bool:
    """Whether some report gives the person an age under eighteen beside the name."""
    for report in sources.reports.values():
        for found in re.finditer(re.escape(name), report.text):
            after = _AGE.match(report.text, found.end())
            before = _BEFORE.search(report.text[max(0, found.start() - 40) : found.start()])
            for match in (after, before):
                if match and int(match.group(1)) < _ADULT and _is_age(match, report.text):
                    return True
    return False


def _is_age(match: re.Match[str], text: str) -> bool:
    """`Ana, 15, said` and `15-year-old Ana`, not `Ana 9 kilograms` or `Ana, 12 years in prison`."""
    if "-year-old" in match.group():
        return True
    return bool(re.match(r"\s*(?:,|years? old\b)", text[match.end() : match.end() + 12])) and (
        "," in match.group() or "age" in match.group()
    )


def is_private(side: str, roles: Iterable[str]) -> bool:
    """Whether a speaker speaks for nobody but themselves or their family."""
    described = [one for one in roles if not _HOME.fullmatch(one)]
    return not described or side == "defence" or any(_PRIVATE.search(one) for one in described)
