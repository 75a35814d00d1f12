"""When one printed value is a coarser form of another: one rule a kind of value."""

from __future__ import annotations

from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.joining.profile import court_key
from consilience.types import Role, Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.court import Court
from consilience.values.date import Date
from consilience.values.item import Item
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.rounding import coarser

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
            one.kind == "organization" and _company(one) == _company(other)
        )
    if isinstance(one, Agency) and isinstance(other, Agency):
        return one.same(other)
    if isinstance(one, Place) and isinstance(other, Place):
        return one.show() == other.show()
    return _same(one, other)


def folds(coarse: Value, fine: Value, role: Role) -> bool:
    """Whether `coarse` is a coarser form of `fine` (a rounding, a month, a province).

    Authorities are never folded: that the ministry is said where another says its bureau may
    be all that the first one knows. Nor are bounds of counted people: "more than 20" is not 21.
    """
    if isinstance(coarse, Amount) and isinstance(fine, Amount):
        return coarse.substance == fine.substance and coarser(coarse.quantity, fine.quantity)
    if isinstance(coarse, Item) and isinstance(fine, Item):
        return coarse.kind == fine.kind and coarser(coarse.quantity, fine.quantity)
    if isinstance(coarse, Quantity) and isinstance(fine, Quantity):
        return role is Role.VALUE and coarser(coarse, fine)
    if isinstance(coarse, Count) and isinstance(fine, Count):
        return False
    if isinstance(coarse, Date) and isinstance(fine, Date):
        return fine.refines(coarse) and not coarse.same(fine)
    if isinstance(coarse, Place) and isinstance(fine, Place):
        return fine.refines(coarse) and len(fine.parts) > len(coarse.parts)
    if isinstance(coarse, Court) and isinstance(fine, Court):
        words, others = set(court_key(coarse.name).split()), set(court_key(fine.name).split())
        return len(words) > 1 and words < others
    return False


def _same(one: Value, other: Value) -> bool:
    same = getattr(one, "same", None)
    return one == other or (same is not None and bool(same(other)))


def _company(label: Label) -> tuple[str, ...]:
    words = [one.strip(".,") for one in label.key()[1].split()]
    return tuple(one for one in words if one not in _COMPANY) or tuple(words)
