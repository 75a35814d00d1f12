"""Plain text to a report."""

from __future__ import annotations

import hashlib

from consilience.sources.candidate import Address, Candidate, Fetched, Options
from consilience.sources.decoding import decode
from consilience.sources.drafting import Draft, finish


def read_text(
    raw: bytes, address: Address, options: Options, fetched: Fetched | None = None
) -> Candidate:
    """The report of a text file; line ends, NUL and spaces stay as they are.

    Args:
        raw: The bytes.
        address: Where they stand.
        options: Limits and languages.
        fetched: What an archive states about them.

    Raises:
        UnreadableError: empty, binary, or in a language that cannot be read.
    """
    fetched = fetched or Fetched()
    decoded = decode(raw, address, fetched.charset)
    draft = Draft(
        text=decoded.text,
        sha256=hashlib.sha256(raw).hexdigest(),
        url=fetched.url,
        retrieved=fetched.retrieved,
        warnings=decoded.warnings,
    )
    return finish(draft, address, options)
