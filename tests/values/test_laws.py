"""The laws of `meet` and `refines`, for every kind of value.

Two values that refine each other say the same (11.9 kg and 11,900 g to the same precision), and
laws hold up to that. Names, places, agencies and substances know only what they contain: the meet
of `Ana` and `Ruiz` is nothing until a text says `Ana Ruiz`, so for them the order of meeting may
lose a result, but never change it.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.types import Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.court import Court
from consilience.values.date import Date
from consilience.values.interval import Interval
from consilience.values.item import Item
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed, Limit, Penalty
from consilience.values.place import Place
from consilience.values.quantity import PIECE, Bound, Quantity, Unit
from consilience.values.substance import Substance

KG = Unit("kg", "mass", Decimal(1000))
GRAM = Unit("g", "mass", Decimal(1))
LB = Unit("lb", "mass", Decimal("453.59237"))
LITRE = Unit("L", "volume", Decimal(1))
MONTH = Unit("M", "term", Decimal(1))
YEAR = Unit("Y", "term", Decimal(12))

# The same examples in every run: a law that fails must fail for everybody.
law = settings(max_examples=50, deadline=None, derandomize=True, database=None)

numbers = st.integers(0, 400).flatmap(
    lambda n: st.sampled_from([Decimal(n), Decimal(n) / 10, Decimal(n).scaleb(2)])
)


def quantities(*units: Unit) -> st.SearchStrategy[Quantity]:
    single = st.builds(
        Quantity, number=numbers, unit=st.sampled_from(units), bound=st.sampled_from(list(Bound))
    )
    ranged = st.builds(
        lambda low, more, unit: Quantity(number=low, upper=low + more, unit=unit),
        numbers,
        st.integers(1, 50),
        st.sampled_from(units),
    )
    return single | ranged


kilos, pieces = quantities(KG, GRAM, LB, LITRE), quantities(PIECE)
terms = quantities(MONTH, YEAR)
years = st.integers(1985, 2024)
months = st.builds(lambda y, m: f"{y}-{m:02d}", years, st.integers(1, 12))
days = st.builds(lambda month, d: f"{month}-{d:02d}", months, st.integers(1, 28))
edtf = st.one_of(
    years.map(str),
    months,
    days,
    days.map(lambda one: f"{one}~"),
    st.sampled_from(["198X", "201X", "XXXX-XX-XX", "XXXX-05-01"]),
    st.builds(lambda y, n: f"{y}/{y + n}", years, st.integers(1, 9)),
    years.map(lambda y: f"{y}/.."),
    months.map(lambda m: f"../{m}"),
)
WHOLE: dict[str, st.SearchStrategy[Value]] = {
    "quantity": kilos,
    "money": quantities(Unit("USD", "USD", Decimal(1)), Unit("EUR", "EUR", Decimal(1))),
    "amount": st.builds(Amount, substance=st.sampled_from(["cocaine", "heroin"]), quantity=kilos),
    "count": st.builds(Count, role=st.sampled_from(["person", "vessel"]), quantity=pieces),
    "item": st.builds(Item, kind=st.sampled_from(["firearm", "vehicle"]), quantity=pieces),
    "date": edtf.map(Date),
    "penalty": st.builds(
        Penalty,
        measure=st.sampled_from(["prison", "life"]),
        quantity=terms | st.none(),
        limit=st.sampled_from(list(Limit)),
    ),
    "plea": st.builds(Label, kind=st.just("plea"), name=st.sampled_from(["guilty", "not_guilty"])),
    "imposed": st.builds(
        Imposed,
        whom=st.sampled_from(["Ana Ruiz", "ANA RUIZ", "6"]),
        what=st.builds(Penalty, measure=st.just("prison"), quantity=terms),
    ),
    "court": st.builds(
        lambda name: Court(name=name, key=name.casefold()),
        st.sampled_from(["High Court", "high court", "City Court"]),
    ),
    "label": st.builds(
        Label, kind=st.just("operation"), name=st.sampled_from(["Río", "Rio", "RIO", "Lago"])
    ),
}
_POLICE = ("State Police", "Ministry of Order")
PARTIAL: dict[str, st.SearchStrategy[Value]] = {
    "agency": st.sampled_from(
        [
            Agency(name="Drug Squad", parents=_POLICE),
            Agency(name="State Police", parents=_POLICE[1:]),
            Agency(name="Ministry of Order"),
            Agency(name="Customs", parents=_POLICE[1:]),
        ]
    ),
    "name": st.sampled_from(
        ["Ruiz", "Ana Ruiz", "ana ruiz", "Ana Maria Ruiz", "Ana", "Bo Ruiz"]
    ).map(Name),
    "place": st.sampled_from(
        [
            Place(parts=(), country="PE"),
            Place(parts=("Puno",), country="PE"),
            Place(parts=("Juliaca", "Puno"), country="PE"),
            Place(parts=("Juliaca",), country="PE"),
            Place(parts=("Andes",), country=None),
        ]
    ),
    "substance": st.sampled_from(
        [
            Substance(name="carfentanil", parents=("fentanyls", "opioids", "drugs")),
            Substance(name="fentanyls", parents=("opioids", "drugs")),
            Substance(name="opioids", parents=("drugs",)),
            Substance(name="drugs"),
            Substance(name="cocaine", parents=("stimulants", "drugs")),
        ]
    ),
}
ALL = WHOLE | PARTIAL


def alike(left: Value | None, right: Value | None) -> bool:
    """Whether both say the same: each refines the other, or both are nothing."""
    if left is None or right is None:
        return left is right
    return left.refines(right) and right.refines(left)


def meet(left: Value | None, right: Value | None) -> Value | None:
    return None if left is None or right is None else left.meet(right)


@pytest.mark.parametrize("kind", sorted(ALL))
@law
@given(data=st.data())
def test_a_value_meets_itself_in_itself(kind: str, data: st.DataObject) -> None:
    one = data.draw(ALL[kind])
    assert one.meet(one) == one
    assert one.refines(one)


@pytest.mark.parametrize("kind", sorted(ALL))
@law
@given(data=st.data())
def test_order_does_not_matter(kind: str, data: st.DataObject) -> None:
    left, right = data.draw(ALL[kind]), data.draw(ALL[kind])
    assert alike(left.meet(right), right.meet(left))


@pytest.mark.parametrize("kind", sorted(WHOLE))
@law
@given(data=st.data())
def test_grouping_does_not_matter(kind: str, data: st.DataObject) -> None:
    one, two, three = (data.draw(WHOLE[kind]) for _ in range(3))
    assert alike(meet(meet(one, two), three), meet(one, meet(two, three)))


@pytest.mark.parametrize("kind", sorted(PARTIAL))
@law
@given(data=st.data())
def test_grouping_may_lose_a_meet_but_never_change_it(kind: str, data: st.DataObject) -> None:
    one, two, three = (data.draw(PARTIAL[kind]) for _ in range(3))
    left, right = meet(meet(one, two), three), meet(one, meet(two, three))
    assert left is None or right is None or alike(left, right)


@pytest.mark.parametrize("kind", sorted(ALL))
@law
@given(data=st.data())
def test_to_refine_is_to_meet_in_oneself(kind: str, data: st.DataObject) -> None:
    left, right = data.draw(ALL[kind]), data.draw(ALL[kind])
    assert left.refines(right) == alike(left.meet(right), left)


@pytest.mark.parametrize("kind", sorted(ALL))
@law
@given(data=st.data())
def test_a_meet_refines_both(kind: str, data: st.DataObject) -> None:
    left, right = data.draw(ALL[kind]), data.draw(ALL[kind])
    both = left.meet(right)
    assert both is None or (both.refines(left) and both.refines(right))


@pytest.mark.parametrize("kind", sorted(ALL))
@law
@given(data=st.data())
def test_what_is_refined_twice_is_refined(kind: str, data: st.DataObject) -> None:
    one, two, three = (data.draw(ALL[kind]) for _ in range(3))
    assert not (one.refines(two) and two.refines(three)) or one.refines(three)


intervals = st.builds(
    lambda low, high, low_open, high_open: Interval(
        low, high, low is not None and low_open, high is not None and high_open
    ),
    st.none() | numbers,
    st.none() | numbers,
    st.booleans(),
    st.booleans(),
).filter(lambda one: not one.empty())


@law
@given(intervals, intervals, intervals)
def test_intervals_obey_the_laws_to_the_letter(
    one: Interval, two: Interval, three: Interval
) -> None:
    assert one.meet(one) == one
    assert one.meet(two) == two.meet(one)
    left, right = one.meet(two), two.meet(three)
    assert (left and left.meet(three)) == (right and one.meet(right))
    assert one.refines(two) == (one.meet(two) == one)


@law
@given(st.sampled_from(sorted(ALL)), st.sampled_from(sorted(ALL)), st.data())
def test_values_of_two_kinds_never_meet(left: str, right: str, data: st.DataObject) -> None:
    one, other = data.draw(ALL[left]), data.draw(ALL[right])
    if type(one) is not type(other):
        assert one.meet(other) is None
        assert not one.refines(other)
