"""Names that only equal themselves: operations, groups, terms of a closed list, classes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from consilience.types import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A printed name, or a term of a closed vocabulary.

    Args:
        kind: `operation`, `organization`, `offence`, `conveyance`, `facility`, `source`.
        name: As printed (operations, groups) or the term's id (`money_laundering`, `laboratory`).
    """

    kind: str
    name: str

    def show(self) -> str:
        """The name alone."""
        return self.name

    def meet(self, other: Value) -> Label | None:
        """Itself, when the other is the same after case and diacritics."""
        if isinstance(other, Label) and self.key() == other.key():
            return min(self, other, key=lambda one: one.name)
        return None

    def refines(self, other: Value) -> bool:
        """Whether both are one name."""
        return isinstance(other, Label) and self.key() == other.key()

    def same(self, other: Value) -> bool:
        """Whether both are one name."""
        return self.refines(other)

    def key(self) -> tuple[str, str]:
        """What two writings of one name share."""
        bare = unicodedata.normalize("NFKD", self.name.replace("’", "'")).casefold()
        return self.kind, "".join(one for one in bare if not unicodedata.combining(one))
