"""Regular expressions compiled when they are first needed, and what was told of them beforehand.

Compiling those of all finders takes longer than reading a report, most of which are for what it
does not say. What an expression begins with and cannot do without stands in a table that ships
(`data/prepared/expressions.jsonl`, made by `tools/prepare_start.py`); what is not in it is found
from the expression itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from importlib import resources

FILE = "expressions.jsonl"
# Of so many bytes no two of a few thousand expressions are alike.
_DIGEST = 12


@dataclass(frozen=True, eq=False)  # no slots: what is compiled is kept in the object's dictionary
class Expression:
    """An expression that is compiled when it is first looked for.

    Args:
        source: That compiles: what is read from a file is tried when it is read.
        flags: Of `re`.
    """

    source: str
    flags: int = 0

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled."""
        return re.compile(self.source, self.flags)


def as_written(found: str | re.Pattern[str], flags: int = 0) -> tuple[str, int]:
    """Source and flags of an expression, be it compiled already."""
    if isinstance(found, str):
        return found, flags
    return found.pattern, found.flags & ~re.UNICODE


def digest(kind: str, source: str, flags: int) -> str:
    """The key of an expression in the table.

    Args:
        kind: What is told of it: `heads` or `needles`.
        source: As written.
        flags: Of `re`.
    """
    whole = f"{kind} {flags & ~re.UNICODE} {source}".encode()
    return blake2b(whole, digest_size=_DIGEST).hexdigest()


@lru_cache(maxsize=1)
def told() -> Mapping[str, list[str] | None]:
    """What is told of each expression by its digest; None where nothing can be."""
    table = resources.files("consilience.knowledge") / "data" / "prepared" / FILE
    if not table.is_file():
        return {}
    # One a line without commas between, so that lines of two branches can be put together.
    lines = table.read_text(encoding="utf-8").rstrip().replace("\n", ",")
    rows: list[tuple[str, list[str] | None]] = json.loads(f"[{lines}]")
    return dict(rows)
