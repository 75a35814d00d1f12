"""Plain text to a report."""

from __future__ import annotations

import hashlib

from consilience.sources.candidate import Address, Candidate, Options
from consilience.sources.decoding import decode
from consilience.sources.drafting import Draft, finish


def read_text(raw: bytes, address: Address, options: Options) -> Candidate:
    """The report of a text file; line ends, NUL and spaces stay as they are.

    Raises:
        UnreadableError: empty, binary, or in a language that cannot be read.
    """
    decoded = decode(raw, address)
    draft = Draft(
        text=decoded.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        warnings=decoded.warnings,
    )
    return finish(draft, address, options)
