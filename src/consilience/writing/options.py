"""What a user can choose about the files that are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from consilience.casefile import Claim
from consilience.types import ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a server puts beside the words of its pages; pages of `build` have nothing there.

    Args:
        claim: Stands under each quote, after its citation.
        report: Stands behind each report in the list.
    """

    claim: Callable[[Claim], Markup]
    report: Callable[[ReportId], Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Choices for `write`.

    Args:
        full_text: Whole texts on the pages; by default only quotes, for texts are their owners'.
        version: Version of the tool, printed in every citation.
        extras: Names of further formats (`writing/extras.py`) to be written beside the usual files.
        beside: Links of a server; None for files that stand alone.
    """

    full_text: bool = False
    version: str = ""
    extras: tuple[str, ...] = ()
    beside: Beside | None = None
