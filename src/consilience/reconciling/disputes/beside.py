"""Figures that a telling puts beside each other, and what that says of the other tellings."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from consilience.casefile import Claim
from consilience.reconciling.disputes.guess import figure, near
from consilience.reconciling.folding.form import Form
from consilience.reconciling.retraction_words import takes_back
from consilience.values.amount import Amount
from consilience.values.quantity import Bound, Quantity
from consilience.values.rounding import agree, precision

# Written digits from which on two drugs hardly share a figure by chance.
_FINGERPRINT = 2
_TRACE = 1000
_MOST = 5
# A hundredth of a whole is lost where its parts are rounded.
_ROUNDED = 100


def beside_it(one: Form, other: Form, amounts: Sequence[Claim]) -> bool:
    """Whether a telling of one prints the other figure too, in another print of it.

    A report that tells of 300 kg beside 11.5 t means two loads, or a part and its whole: then
    300 kg is no rival of the 11,425 kg that another report prints. Where it takes one of them
    back ("11.5 t, not 300 kg as first said") the two are rivals indeed.

    Args:
        one: A form of an amount.
        other: Another that excludes it.
        amounts: Every amount that is said of the event.
    """
    return any(_known(form, rival, amounts) for form, rival in ((one, other), (other, one)))


def is_part_of_sum(one: Form, other: Form, amounts: Sequence[Claim]) -> bool:
    """Whether a telling prints the smaller beside others with which it makes the larger.

    12 kg in the first car and 9 kg in the second are no rivals of the 21 kg of another report.

    Args:
        one: A form of an amount.
        other: Another that excludes it.
        amounts: Every amount that is said of the event.
    """
    left, right = one.value, other.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return False
    low, high = sorted((left, right), key=lambda each: _size(each.quantity))
    tellings: dict[tuple[str, str], dict[str, Quantity]] = {}
    for claim in amounts:
        value = claim.value
        if isinstance(value, Amount) and _counts_beside(value, high):
            tellings.setdefault((claim.report, claim.event), {})[value.show()] = value.quantity
    for printed in tellings.values():
        rest = [size for shown, size in sorted(printed.items()) if shown != low.show()]
        if low.show() in printed and _makes(low.quantity, rest[:_MOST], high.quantity):
            return True
    return False


def _counts_beside(value: Amount, whole: Amount) -> bool:
    """Whether an amount may be a part of another: an exact figure of the drug, and less."""
    size = value.quantity
    return (
        value.substance == whole.substance
        and size.unit.dimension == whole.quantity.unit.dimension
        and size.bound is Bound.EXACT
        and size.upper is None
        and 0 < _size(size) < _size(whole.quantity)
    )


def _makes(part: Quantity, rest: Sequence[Quantity], whole: Quantity) -> bool:
    size = _size(whole)
    return any(
        abs(_size(part) + sum(map(_size, some)) - size) * _ROUNDED <= size
        for many in range(1, len(rest) + 1)
        for some in combinations(rest, many)
    )


def _size(quantity: Quantity) -> Decimal:
    return quantity.number * quantity.unit.factor


def _known(form: Form, rival: Form, amounts: Sequence[Claim]) -> bool:
    mine, theirs = figure(form), figure(rival)
    if mine is None or theirs is None or near(mine, theirs) or _is_trace(mine, theirs):
        return False
    sentences = {(claim.report, claim.event): claim.sentence.text for claim in form.claims}
    for claim in amounts:
        said = sentences.get((claim.report, claim.event))
        if said is None or takes_back(said) or takes_back(claim.sentence.text):
            continue
        if isinstance(claim.value, Amount) and _is_print_of(claim.value, rival, theirs):
            return True
    return False


def _is_trace(left: Quantity, right: Quantity) -> bool:
    """Whether one figure is what a laboratory found in the other: no load, and no part of one."""
    low, high = sorted((left.number * left.unit.factor, right.number * right.unit.factor))
    return low * _TRACE < high


def _is_print_of(amount: Amount, rival: Form, theirs: Quantity) -> bool:
    """Whether an amount is the rival's figure: nearly, or of another drug to the digit."""
    if amount.quantity.unit.dimension != theirs.unit.dimension:
        return False
    if isinstance(rival.value, Amount) and amount.substance == rival.value.substance:
        return near(amount.quantity, theirs)
    return agree(amount.quantity, theirs) and precision(amount.quantity) >= _FINGERPRINT
