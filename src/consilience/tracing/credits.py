"""Credit lines: a report that names another publisher where bylines and agencies stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from consilience.types import Report

# A credit stands in the byline, the dateline or the last lines.
_EDGE = 300
# Names of one agency: papers credit "AP", its own pages say "The Associated Press". Short ones that
# are words or places too ("PA", "CP") are left out.
_AGENCIES = (
    ("AP", "Associated Press"),
    ("AFP", "Agence France-Presse"),
    ("ANI", "Asian News International"),
    ("dpa", "Deutsche Presse-Agentur"),
    ("EFE", "Agencia EFE"),
    ("IANS", "Indo-Asian News Service"),
    ("PTI", "Press Trust of India"),
    ("Reuters", "Thomson Reuters"),
    ("TASS", "ITAR-TASS"),
    ("UPI", "United Press International"),
    ("Xinhua", "Xinhua News Agency"),
)
# Wherever they stand, for pages put links and notices below them.
_CONTRIBUTED = re.compile(
    r"[^.\n]*\b(?:contributed to (?:this|the) (?:report|story|article)"
    r"|(?:reporting|text|story) (?:from|by)|first (?:appeared|published) (?:in|on|by))\b[^.\n]*",
    re.IGNORECASE,
)


def names_publisher(report: Report, publisher: str | None) -> bool:
    """Whether a report names a publisher in its byline, dateline, last lines or a credit line."""
    if not publisher or len(publisher) < 2 or _bare(publisher) in set(_names(report.publisher)):
        return False
    edges = (report.text[:_EDGE], report.text[-_EDGE:], report.byline or "")
    lines_of_credit = (match[0] for match in _CONTRIBUTED.finditer(report.text))
    lines = "\n".join((*edges, *lines_of_credit))
    return any(_pattern(name).search(lines) for name in _names(publisher))


def _names(publisher: str | None) -> Iterator[str]:
    """All names of a publisher; none where it is not stated."""
    if publisher:
        bare = _bare(publisher)
        yield bare
        for names in _AGENCIES:
            if bare.lower() in {one.lower() for one in names}:
                yield from (one for one in names if one != bare)


def _bare(publisher: str) -> str:
    return publisher.removeprefix("The ").removeprefix("the ")


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    # Short names ("AP") only as they are written; others also in capitals.
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE if len(name) > 5 else 0)
