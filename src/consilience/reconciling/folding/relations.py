"""When one printed value is a coarser form of another: one rule a kind of value."""

from __future__ import annotations

from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.joining.profile import court_key
from consilience.types import Role, Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.court import Court
from consilience.values.date import Date
from consilience.values.item import Item
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed, Penalty
from consilience.values.place import Place
from consilience.values.quantity import Bound, Quantity
from consilience.values.rounding import coarser, precision

_HUNDREDTH = 100
# Digits of a round number, at most.
_ROUND = 2
# Endings of a company's name that papers write out, shorten or leave off.
_COMPANY = frozenset({"corp", "corporation", "co", "company", "inc", "ltd", "limited", "llc", "sa"})


def equal(one: Value, other: Value, cast: Cast) -> bool:
    """Whether both print one value, neither more precisely."""
    if isinstance(one, Name) and isinstance(other, Name):
        return cast.one(one.full, other.full)
    if isinstance(one, Imposed) and isinstance(other, Imposed):
        return cast.one(one.whom, other.whom) and _same(one.what, other.what)
    if isinstance(one, Court) and isinstance(other, Court):
        return court_key(one.name) == court_key(other.name)
    if isinstance(one, Label) and isinstance(other, Label) and one.kind == other.kind:
        return one.key() == other.key() or (
            one.kind == "organization"
            and (_company(one) == _company(other) or cast.one_group(one.name, other.name))
        )
    if isinstance(one, Agency) and isinstance(other, Agency):
        return one.same(other)
    if isinstance(one, Place) and isinstance(other, Place):
        return one.show() == other.show()
    return _same(one, other)


def folds(coarse: Value, fine: Value, role: Role) -> bool:
    """Whether `coarse` is a coarser form of `fine` (a rounding, a month, a province).

    Authorities do not fold into each other: the ministry may be all that a report knows; but a
    state ("told China") is a coarser form of its one authority. Nor do bounds of counted people
    fold: "more than 20" is not 21. Nor substances: a class may be all that was tested for.
    """
    if isinstance(coarse, Place) and isinstance(fine, Agency):
        return not coarse.parts and coarse.country is not None and coarse.country == fine.country
    if isinstance(coarse, Date) and isinstance(fine, Date):
        return fine.refines(coarse) and not coarse.same(fine)
    if isinstance(coarse, Place) and isinstance(fine, Place):
        return fine.refines(coarse) and len(fine.parts) > len(coarse.parts)
    if isinstance(coarse, Court) and isinstance(fine, Court):
        words, others = set(court_key(coarse.name).split()), set(court_key(fine.name).split())
        return len(words) > 1 and words < others
    return _folds_figure(coarse, fine, role)


def _folds_figure(coarse: Value, fine: Value, role: Role) -> bool:
    if isinstance(coarse, Amount) and isinstance(fine, Amount):
        alike = coarse.substance == fine.substance
        return alike and (
            coarser(coarse.quantity, fine.quantity) or _hedged(coarse, fine) or _loose(coarse, fine)
        )
    if isinstance(coarse, Item) and isinstance(fine, Item):
        return coarse.kind == fine.kind and coarser(coarse.quantity, fine.quantity)
    if isinstance(coarse, Imposed) and isinstance(fine, Imposed):
        return coarse.whom == fine.whom and _folds_money(coarse.what, fine.what)
    if isinstance(coarse, Quantity) and isinstance(fine, Quantity):
        return role is Role.VALUE and (coarser(coarse, fine) or _hedged(coarse, fine))
    return False


def _hedged(coarse: Value, fine: Value) -> bool:
    """`More than a billion` where another says `about a billion`: one number, hedged anew.

    Only of what is weighed or valued: more than 20 people are not 20.
    """
    left, right = _figure(coarse), _figure(fine)
    return (
        left is not None
        and right is not None
        and left.upper is right.upper is None
        and left.unit.dimension == right.unit.dimension != ""
        and left.bound not in ("=", "~")
        and right.bound in ("=", "~")
        and left.number * left.unit.factor == right.number * right.unit.factor
    )


def _loose(coarse: Value, fine: Value) -> bool:
    """`Over 3,000 kg` of what was weighed as 2,988 kg: a round number, hedged the wrong way.

    Only where the round number has one digit and lies within a hundredth of the weighed one,
    which has more: a load of "more than 20 t" and one of 19 t are two statements.
    """
    left, right = _figure(coarse), _figure(fine)
    if left is None or right is None or not left.unit.dimension or left.upper or right.upper:
        return False
    if left.unit.dimension != right.unit.dimension or precision(left) != 1:
        return False
    edge, point = left.number * left.unit.factor, right.number * right.unit.factor
    near = abs(edge - point) * _HUNDREDTH <= edge
    return (
        near
        and precision(right) > _ROUND
        and left.bound not in (Bound.EXACT, Bound.ABOUT)
        and right.bound in (Bound.EXACT, Bound.ABOUT)
    )


def _folds_money(coarse: Value, fine: Value) -> bool:
    """$138 million of $138.5 million; a term of years is never rounded."""
    return (
        isinstance(coarse, Penalty)
        and isinstance(fine, Penalty)
        and (coarse.measure, coarse.limit) == (fine.measure, fine.limit)
        and coarse.quantity is not None
        and fine.quantity is not None
        and coarse.quantity.unit.dimension != "term"
        and coarser(coarse.quantity, fine.quantity)
    )


def _figure(value: Value) -> Quantity | None:
    found = getattr(value, "quantity", value)
    return found if isinstance(found, Quantity) else None


def _one_figure(one: Quantity, other: Quantity) -> bool:
    """Whether both print one number, hedged or not: 12 kg and about 12 kg, 0.5 t and 500 kg."""
    hedges = {"~": "=", ">=": ">", "<=": "<"}
    bounds = [hedges.get(each.bound.value, each.bound.value) for each in (one, other)]
    ends = [
        (each.number * each.unit.factor, each.upper and each.upper * each.unit.factor)
        for each in (one, other)
    ]
    return (
        one.unit.dimension == other.unit.dimension and bounds[0] == bounds[1] and ends[0] == ends[1]
    )


def _same(one: Value, other: Value) -> bool:
    mine, theirs = _figure(one), _figure(other)
    if mine is not None and theirs is not None and not isinstance(one, Penalty):
        kind = getattr(one, "substance", getattr(one, "role", getattr(one, "kind", "")))
        rival = getattr(other, "substance", getattr(other, "role", getattr(other, "kind", "")))
        return type(one) is type(other) and kind == rival and _one_figure(mine, theirs)
    same = getattr(one, "same", None)
    return one == other or (same is not None and bool(same(other)))


def _company(label: Label) -> tuple[str, ...]:
    words = [one.strip(".,") for one in label.key()[1].split()]
    return tuple(one for one in words if one not in _COMPANY) or tuple(words)
