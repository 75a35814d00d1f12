"""Disputes that a slip makes: a changed unit, a lost point, swapped digits, a miscopied figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from consilience.casefile import DisputeKind
from consilience.reconciling.disputes.context import Context
from consilience.reconciling.disputes.guess import Guess, figure, figure_in
from consilience.reconciling.folding.form import Form
from consilience.values.quantity import Quantity
from consilience.values.rounding import slip
from consilience.values.slips import bound_in_other_unit, other_unit, tenfold, years_for_months


def unit(one: Form, other: Form, _context: Context) -> Guess | None:
    """One figure is the other in another unit, or a thousandfold."""
    # Of two figures the one that fewer reports print is the likelier slip.
    pairs = sorted([(one, other), (other, one)], key=lambda each: len(each[0].reports()))
    # First what the page shows, then every print that was folded into it: a slip is made from
    # "3,014 lb", not from the 1,367 kg of another report.
    for prints in (_shown_figure, _prints):
        for wrong, kept in pairs:
            for mine, theirs in product(prints(wrong), prints(kept)):
                why = (
                    slip(mine, theirs)
                    or other_unit(mine, theirs)
                    or years_for_months(mine, theirs)
                    or bound_in_other_unit(mine, theirs)
                )
                if why:
                    return Guess(DisputeKind.UNIT, explained=True, reason=why)
    return None


def _shown_figure(form: Form) -> Sequence[Quantity]:
    found = figure(form)
    return () if found is None else (found,)


def _prints(form: Form) -> Sequence[Quantity]:
    found = {one.value.show(): figure_in(one.value) for one in form.claims}
    return tuple(size for _, size in sorted(found.items()) if size is not None)


def size(one: Form, other: Form, _context: Context) -> Guess | None:
    """The same digits ten or a hundred times as much: lakh and million, a lost point."""
    left, right = figure(one), figure(other)
    if left is None or right is None:
        return None
    why = tenfold(left, right)
    return Guess(DisputeKind.UNIT, explained=True, reason=why) if why else None


def misprint(one: Form, other: Form, context: Context) -> Guess | None:
    """A copy of one text changed the figure, or swapped its digits."""
    left, right = figure(one), figure(other)
    if left is None or right is None:
        return None
    if not one.reports() & other.reports() and context.one_text(one, other):
        reason = "a copy of one text changed the figure"
    elif _swapped(left, right):
        reason = "the same digits in another order"
    else:
        return None
    return Guess(DisputeKind.REAL, explained=False, reason=reason)


def _swapped(left: Quantity, right: Quantity) -> bool:
    """Whether two figures of one unit and length have the same digits in another order."""
    one, other = f"{left.number:f}", f"{right.number:f}"
    return left.unit == right.unit and len(one) == len(other) and sorted(one) == sorted(other)
