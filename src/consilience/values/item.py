"""Goods that are not drugs: cash, guns, vehicles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span, Value
from consilience.values.item_grammar import goods
from consilience.values.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Seized goods of one kind (`cash|=1200000 USD`)."""

    kind: str
    quantity: Quantity

    def show(self) -> str:
        """`firearm|=12`."""
        return f"{self.kind}|{self.quantity.show()}"

    def meet(self, other: Value) -> Item | None:
        """What both allow; None when of two kinds."""
        if not isinstance(other, Item) or other.kind != self.kind:
            return None
        both = self.quantity.meet(other.quantity)
        return None if both is None else Item(kind=self.kind, quantity=both)

    def refines(self, other: Value) -> bool:
        """Whether the kind is the same and the figure says at least as much."""
        return (
            isinstance(other, Item)
            and other.kind == self.kind
            and self.quantity.refines(other.quantity)
        )

    def same(self, other: Value) -> bool:
        """Whether both print one figure of one kind."""
        return (
            isinstance(other, Item)
            and other.kind == self.kind
            and self.quantity.same(other.quantity)
        )


def find(
    text: str, knowledge: Knowledge, towns: Mapping[str, int] | None = None
) -> tuple[Mention, ...]:
    """Cash, guns, vehicles and the like where something is taken, kind `item`, sorted by place.

    Args:
        text: A whole report.
        knowledge: Nouns of goods, numbers and currencies.
        towns: How many towns of each country the text names: whose a bare dollar is.
    """
    return tuple(
        Mention(
            span=Span(one.start, one.end, text[one.start : one.end]),
            kind="item",
            value=Item(kind=one.kind, quantity=one.quantity),
            doubt=one.doubt,
        )
        for one in goods(text, knowledge, towns)
    )
