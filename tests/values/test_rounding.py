from decimal import Decimal

import pytest

from consilience.values.quantity import PIECE, Bound, Quantity, Unit
from consilience.values.rounding import agree, coarser, compatible, slip

KG = Unit("kg", "mass", Decimal(1000))
LB = Unit("lb", "mass", Decimal("453.59237"))
T = Unit("t", "mass", Decimal(1_000_000))
USD = Unit("USD", "USD", Decimal(1))


def q(number: str, unit: Unit = KG, bound: str = "=") -> Quantity:
    return Quantity(number=Decimal(number), unit=unit, bound=Bound(bound))


@pytest.mark.parametrize(
    ("coarse", "fine", "made"),
    [
        (q("31", LB), q("14.2"), True),  # 31.3 lb rounded
        (q("2.3", T), q("2371"), True),  # cut off, not rounded
        (q("2.3", T), q("2400"), False),  # the next digit
        (q("5"), q("5.9"), False),  # one digit is rounded, never cut off
        (q("15", bound="~"), q("14.7"), True),  # nearly
        (q("15", bound="~"), q("14.5"), False),
        (q("15", bound="~"), q("13.2"), False),
        (q("7300000", PIECE, ">"), q("7345100", PIECE), True),
        (q("14.1", bound=">"), q("14.27"), False),  # a bound that is not the cut-off figure
        (q("2", T, ">"), q("2.7", T), False),  # a bound far below
        (q("700"), q("703.5"), True),  # zeros at the end are not written digits
        (q("703"), q("701.5"), False),
        (q("9", PIECE), q("3", PIECE), False),
        (q("20", PIECE), q("21", PIECE), False),  # counted things are exact
        (q("40000000000", USD), q("38700000000", USD), False),
    ],
)
def test_a_coarse_print_is_made_from_a_finer_figure(
    coarse: Quantity, fine: Quantity, made: bool
) -> None:
    assert coarser(coarse, fine) is made


def test_two_figures_agree_whichever_is_rounded() -> None:
    assert agree(q("31", LB), q("14.2"))
    assert agree(q("14.2"), q("31", LB))
    assert not agree(q("14.2"), q("31"))


@pytest.mark.parametrize(
    ("wrong", "right", "why"),
    [
        (q("31"), q("14.2"), "lb"),  # pounds printed as kilograms
        (q("22", T), q("20", T), "short tons"),
        (q("2345000000000", USD), q("2345600000", USD), "1,000"),
        (q("15"), q("14.2"), None),  # near, but no unit explains it
        (q("14.2"), q("14.2"), None),
    ],
)
def test_a_slip_of_units_is_named(wrong: Quantity, right: Quantity, why: str | None) -> None:
    said = slip(wrong, right)
    assert said is None if why is None else said is not None and why in said


def test_a_bound_and_what_it_contains_can_both_be_true() -> None:
    assert compatible(q("20", PIECE, ">"), q("21", PIECE))
    assert compatible(q("20", PIECE, ">"), q("300", PIECE))
    assert not compatible(q("20", PIECE, ">"), q("20", PIECE))
    assert not compatible(q("183000000000", USD, "~"), q("184775000000", USD, "~"))
