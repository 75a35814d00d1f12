"""Forms: the ways in which one event's slot is printed, each with its claims."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.casefile import Claim
from consilience.types import ReportId, Role, Value


@dataclass(frozen=True, slots=True)
class Form:
    """One printed value of one slot of one event, with everybody who prints it.

    Args:
        value: As the page shows it.
        claims: Claims of this value and of coarser forms that were folded into it.
        variant_of: The value that this one misspells, None where it is none.
    """

    role: Role
    value: Value
    claims: tuple[Claim, ...]
    variant_of: Value | None = None

    def reports(self) -> frozenset[ReportId]:
        """Who prints it."""
        return frozenset(one.report for one in self.claims)

    def backers(self) -> frozenset[ReportId]:
        """Who prints it and does not take it back."""
        return frozenset(one.report for one in self.claims if not one.retracted)

    def shown(self) -> str:
        """The value in the notation of docs/reference/format.md."""
        return self.value.show()
