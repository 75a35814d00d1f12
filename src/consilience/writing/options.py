"""What a user can choose about the files that are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Choices for `write`.

    Args:
        full_text: Whole texts on the pages; by default only quotes, for texts are their owners'.
        version: Version of the tool, printed in every citation.
        extras: Names of further formats (`writing/extras.py`) to be written beside the usual files.
    """

    full_text: bool = False
    version: str = ""
    extras: tuple[str, ...] = ()
