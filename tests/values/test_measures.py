from decimal import Decimal

import pytest

from consilience import knowledge
from consilience.types import Mention, Relation
from consilience.values import relation
from consilience.values.measures import find
from consilience.values.quantity import Quantity
from consilience.values.units import by_id
from consilience.values.written import parse_quantity

KNOWN = knowledge.load()
UNITS = by_id(KNOWN)


def read(text: str) -> tuple[Mention, ...]:
    found = find(text, KNOWN)
    for one in found:
        assert text[one.span.start : one.span.end] == one.span.text
    return found


def q(written: str) -> Quantity:
    return parse_quantity(written, UNITS)


@pytest.mark.parametrize(
    ("text", "means", "span"),
    [
        ("He had more than 7.5kg (16.5lbs) on him.", ">7.5 kg", "more than 7.5kg (16.5lbs)"),
        ("It weighed 30 kilograms, or 66 pounds.", "=30 kg", "30 kilograms, or 66 pounds"),
        ("214 kilograms 300 grams of it", "=214.3 kg", "214 kilograms 300 grams"),
        ("2 kg and 500 g of it", "=2.5 kg", "2 kg and 500 g"),
        ("between 5 and 6 kg", "5/6 kg", "between 5 and 6 kg"),
        ("from 50 to 100 grams", "50/100 g", "from 50 to 100 grams"),
        ("40-45 kg", "40/45 kg", "40-45 kg"),
        ("5 to 6 million pills", "5000000/6000000 tablet", "5 to 6 million pills"),
        ("at least 20 kilograms, but less than 60 kilograms", "20/60 kg", None),
        ("300 grams or more, but less than two kilograms", "300/2000 g", None),
        ("six or more kilograms", ">=6 kg", None),
        ("100+ kg", ">=100 kg", "100+ kg"),
        ("nearly half a tonne", "~0.5 t", "nearly half a tonne"),
        ("more than a ton of it", ">1 t", "more than a ton"),
        ("multi-ton shipments", ">1 t", "multi-ton shipments"),
        ("ton-quantities", ">1 t", "ton-quantities"),
        ("thousands of kilograms", ">1000 kg", "thousands of kilograms"),
        ("tons of powder", ">1 t", "tons"),
        ("millions of fake pills", ">1000000 tablet", "millions of fake pills"),
        ("about 2.700 kilos", "~2700 kg", None),  # a hedged figure is not told to the gram
        ("2.715 kilos", "=2.715 kg", None),  # but a plain one may be
        ("17,5 kg", "=17.5 kg", "17,5 kg"),
    ],
)
def test_a_quantity_is_found_with_its_bound(text: str, means: str, span: str | None) -> None:
    (found,) = read(text)
    assert found.value.show() == means
    assert span is None or found.span.text == span


@pytest.mark.parametrize(
    "text",
    [
        "12 km away",
        "No. 7 of 2019",
        "a 12-count indictment",
        "17 kilometres",
        "$40 million",  # money, and m is no metre here
        "He weighed his words.",
    ],
)
def test_other_figures_are_no_quantities(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "means", "doubt"),
    [
        ("9 kg (19.8 lb)", "=9 kg", None),
        ("9 kg (30 lb)", "=9 kg", "differ"),  # the two units clash
        ("3 tons", "=3 t", "metric"),  # which ton is not said
        ("3 tons (2,721 kg)", "=3 short_ton", None),  # the bracket says which
        ("3 tons (3,000 kg)", "=3 t", None),
        ("3 metric tons", "=3 t", None),
    ],
)
def test_two_units_are_checked_against_each_other(text: str, means: str, doubt: str | None) -> None:
    (found,) = read(text)
    assert found.value.show() == means
    assert found.doubt is None if doubt is None else doubt in (found.doubt or "")


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("=11.9 kg", "=26.2 lb", Relation.SAME),
        ("=11.9 kg", "=26.23 lb", Relation.SAME),
        ("=11.9 kg", "=12.0 kg", Relation.CLASH),  # 11.85-11.95 does not meet 11.95-12.05
        ("=11.9 kg", "=11.95 kg", Relation.SAME),  # 11.945 is still within
        ("=11.9 kg", "=11.5 kg", Relation.CLASH),
        ("=2.0 t", "=2.0 short_ton", Relation.CLASH),  # a tenth apart
        ("=2.0 t", "=2.2 short_ton", Relation.SAME),
        ("=5 gallon", "=18.9 L", Relation.SAME),
        (">20", "=21", Relation.COMPATIBLE),
        (">20", "=20", Relation.CLASH),
        (">20", "<21", Relation.CLASH),  # no whole number lies between
        (">20", ">=21", Relation.SAME),
        ("=9", "=9", Relation.SAME),
        ("=9", "=8", Relation.CLASH),
        ("=60 bag", "=60 brick", Relation.CLASH),
    ],
)
def test_two_written_figures_agree_when_their_intervals_meet(
    left: str, right: str, how: Relation
) -> None:
    assert relation(q(left), q(right)) is how
    assert relation(q(right), q(left)) is how


def test_factors_are_those_of_the_standard() -> None:
    # NIST SP 811, B.8: avoirdupois pound, ounce, short and long ton (2,000 and 2,240 lb)
    assert UNITS["lb"].factor == Decimal("453.59237")
    assert UNITS["short_ton"].factor == 2000 * UNITS["lb"].factor
    assert abs(UNITS["long_ton"].factor - 2240 * UNITS["lb"].factor) < 1
    assert abs(UNITS["oz"].factor * 16 - UNITS["lb"].factor) < Decimal("0.00001")
