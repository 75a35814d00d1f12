"""How much of what: a quantity of a substance."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Value
from consilience.values.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A quantity of a substance (`fentanyl|=11.9 kg`); money's worth is `Worth`, not this."""

    substance: str
    quantity: Quantity

    def show(self) -> str:
        """`fentanyl|=11.9 kg`."""
        return f"{self.substance}|{self.quantity.show()}"

    def meet(self, other: Value) -> Amount | None:
        """What both allow; None when of two substances."""
        if not isinstance(other, Amount) or other.substance != self.substance:
            return None
        both = self.quantity.meet(other.quantity)
        return None if both is None else Amount(substance=self.substance, quantity=both)

    def refines(self, other: Value) -> bool:
        """Whether the substance is the same and the figure says at least as much."""
        return (
            isinstance(other, Amount)
            and other.substance == self.substance
            and self.quantity.refines(other.quantity)
        )

    def same(self, other: Value) -> bool:
        """Whether both print one figure of one substance."""
        return (
            isinstance(other, Amount)
            and other.substance == self.substance
            and self.quantity.same(other.quantity)
        )
