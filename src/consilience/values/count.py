"""How many of whom or what: people, laboratories, vessels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span, Value
from consilience.values.amount_links import WEIGHED
from consilience.values.count_alone import Counted
from consilience.values.count_grammar import counted
from consilience.values.quantity import Quantity

# A thousand plants in a text about hemp are no works.
_CROPS = frozenset({"cannabis", "opium poppy", "opium", "coca", "coca leaf", "khat"})
_CROP = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people or things in one role (`person|>20`)."""

    role: str
    quantity: Quantity

    def show(self) -> str:
        """`person|>20`."""
        return f"{self.role}|{self.quantity.show()}"

    def meet(self, other: Value) -> Count | None:
        """What both allow; None when of two roles."""
        if not isinstance(other, Count) or other.role != self.role:
            return None
        both = self.quantity.meet(other.quantity)
        return None if both is None else Count(role=self.role, quantity=both)

    def refines(self, other: Value) -> bool:
        """Whether the role is one and the figure says at least as much."""
        return (
            isinstance(other, Count)
            and other.role == self.role
            and self.quantity.refines(other.quantity)
        )

    def same(self, other: Value) -> bool:
        """Whether both print one figure in one role."""
        return (
            isinstance(other, Count)
            and other.role == self.role
            and self.quantity.same(other.quantity)
        )


def find(
    text: str, knowledge: Knowledge, substances: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Every number of people or things, kind `count`, sorted by place.

    A figure without a noun (`31 have been caught`, `the other six`) is taken for people
    and doubted.

    Args:
        text: A whole report.
        knowledge: The nouns that are counted.
        substances: Mentions of kind `substance`; `60 bags of heroin` and `90 coca plants` are
            amounts of them, no counts.
    """
    return tuple(
        _mention(text, one)
        for one in counted(text, knowledge)
        if one.role not in ("package", "plant") or not _amount(text, one, substances, knowledge)
    )


def _amount(text: str, one: Counted, substances: Sequence[Mention], knowledge: Knowledge) -> bool:
    """Whether what is counted is a measure of a drug.

    `60 bags of heroin` is; `60 bags of heroin weighing 3 kg` and `60 slabs of heroin` count what
    it was packed in.
    """
    if (
        one.role == "plant"
        and one.number >= _CROP
        and _CROPS & {drug.value.show() for drug in substances}
    ):
        return True
    if one.role == "package":
        noun = text[one.start : one.end].rsplit(None, 1)[-1].lower()
        if noun not in _unit_words(knowledge) or WEIGHED.match(text, one.end):
            return False
    return any(
        one.start <= drug.span.start
        and (drug.span.end <= one.end or text[one.end : drug.span.start].strip() == "of")
        for drug in substances
        if drug.span.start <= one.end + 4
    )


@lru_cache(maxsize=4)
def _unit_words(knowledge: Knowledge) -> frozenset[str]:
    """Words for containers in which drugs are measured."""
    return frozenset(word for one in knowledge.units for word in one.words)


def _mention(text: str, one: Counted) -> Mention:
    quantity = Quantity(number=one.number, bound=one.bound, upper=one.upper)
    return Mention(
        span=Span(one.start, one.end, text[one.start : one.end]),
        kind="count",
        value=Count(role=one.role, quantity=quantity),
        doubt=one.doubt,
    )
