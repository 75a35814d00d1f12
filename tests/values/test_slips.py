from decimal import Decimal

import pytest

from consilience.values.quantity import PIECE, Bound, Quantity, Unit
from consilience.values.slips import other_unit, tenfold, years_for_months

KG = Unit("kg", "mass", Decimal(1000))
LB = Unit("lb", "mass", Decimal("453.59237"))
T = Unit("t", "mass", Decimal(1_000_000))
SHORT = Unit("short_ton", "mass", Decimal("907184.74"))
LITRE = Unit("L", "volume", Decimal(1))
TABLET = Unit("tablet", "tablet", Decimal(1))


def q(number: str, unit: Unit = KG, bound: str = "=") -> Quantity:
    return Quantity(number=Decimal(number), unit=unit, bound=Bound(bound))


@pytest.mark.parametrize(
    ("one", "other", "slipped"),
    [
        (q("100"), q("100", LB), True),  # the word alone was changed
        (q("730", LITRE), q("730"), True),
        (q("19.5", T), q("19.5", SHORT), True),
        (q("4"), q("4", LB), False),  # a lone digit is no fingerprint
        (q("730", LITRE), q("731"), False),
        (q("900", TABLET), q("900"), False),  # pills and kilograms both tell of one haul
        (q("100"), q("100"), False),
        (q("100", bound=">"), q("100", LB), False),
    ],
)
def test_one_number_with_two_units_is_a_slip(one: Quantity, other: Quantity, slipped: bool) -> None:
    assert bool(other_unit(one, other)) is slipped
    assert bool(other_unit(other, one)) is slipped


@pytest.mark.parametrize(
    ("one", "other", "slipped"),
    [
        (q("1700000", PIECE), q("17000000", PIECE), True),  # 17 lakh printed as 17 million
        (q("3.8"), q("38"), True),  # a lost point
        (q("3.8"), q("380"), True),
        (q("2"), q("20"), False),  # a lone digit
        (q("38"), q("39"), False),
        (q("3.8"), q("39"), False),
        (q("38"), q("38"), False),
    ],
)
def test_the_same_digits_of_another_size_are_a_slip(
    one: Quantity, other: Quantity, slipped: bool
) -> None:
    assert bool(tenfold(one, other)) is slipped
    assert bool(tenfold(other, one)) is slipped


def test_twelve_times_a_term_is_years_for_months() -> None:
    month, kilo = Unit("M", "term", Decimal(1)), KG
    assert years_for_months(q("30", month), q("360", month))
    assert years_for_months(q("30", month), q("300", month)) is None
    assert years_for_months(q("30", kilo), q("360", kilo)) is None
