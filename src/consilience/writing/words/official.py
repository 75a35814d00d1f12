"""Whether a report looks like official record: said with caution, from its publisher alone."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from consilience.types import Report

# Second-level domains that states keep for themselves (IANA and national registries' policies).
_HOST = re.compile(r"(?:^|\.)(?:gov|mil|gov\.[a-z]{2}|gob\.[a-z]{2}|gouv\.[a-z]{2}|go\.[a-z]{2})$")
_NAME = re.compile(
    r"\b(?:courts?|tribunal|ministry|department of|attorney['’]s office|prosecut(?:or|ion)s?"
    r"|police|customs|embassy|coast guard)\b",
    re.IGNORECASE,
)


def looks_official(report: Report) -> bool:
    """Whether the address or the publisher's name is that of a court or an authority.

    A name can mislead (a paper called "The Police Gazette"), so pages say "official by name".
    """
    try:
        host = urlsplit(report.url or "").hostname or ""
    except ValueError:  # "http://[": no address, so no evidence
        host = ""
    return bool(_HOST.search(host) or _NAME.search(report.publisher or ""))
