"""What is stored comes back equal: records of every noun and values of every kind."""

from __future__ import annotations

import inspect
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import casefiles
from tests.support.gold import UNITS

import consilience.values
from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.store.codec import VALUES, dumps, loads, pack, unpack
from consilience.types import Factuality, Reading, Report, ReportId, Role, Slot, Span
from consilience.values.quantity import Bound, Quantity, Unit
from consilience.values.written import parse

ROWS = (
    (Role.AMOUNT, "heroin|=14.30 kg"),
    (Role.AMOUNT, "cocaine|>=20 kg"),
    (Role.COUNT, "person|>20"),
    (Role.ITEM, "cash|=1200000 USD"),
    (Role.PENALTY, "Tan Bing|death suspended P2Y"),
    (Role.PENALTY, "23|max life"),
    (Role.PLEA, "23|guilty"),
    (Role.PLACE, "Tromsø, Troms, NO"),
    (Role.DATE, "2001~/.."),
    (Role.AGENCY, "Norwegian Customs"),
    (Role.COURT, "Oslo District Court"),
    (Role.SUBSTANCE, "fentanyl"),
    (Role.PERSON, "Nils Aker"),
    (Role.OPERATION, "Black Sand"),
    (Role.VALUE, "~50000/60000 USD"),
)


@pytest.mark.parametrize(("role", "shown"), ROWS)
def test_a_value_comes_back_with_its_class_and_digits(role: Role, shown: str) -> None:
    slot = Slot(role=role, value=parse(role, shown, UNITS), span=Span(0, 2, "ab"))
    back = loads(Slot, dumps(slot))
    assert back == slot
    assert type(back.value) is type(slot.value)
    assert back.value.show() == slot.value.show()


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3), st.sampled_from(Bound))
def test_every_figure_keeps_its_precision(number: Decimal, bound: Bound) -> None:
    figure = Quantity(number=number, unit=Unit("kg", "mass", Decimal(1000)), bound=bound)
    back = loads(Quantity, dumps(figure))
    assert str(back.number) == str(number)
    assert back == figure


@given(st.text(), st.none() | st.text())
def test_every_text_comes_back(text: str, title: str | None) -> None:
    report = Report(id=ReportId("a"), text=text, title=title, warnings=(text,))
    assert unpack(Report, pack(report)) == report


def test_a_case_file_and_readings_come_back_equal() -> None:
    assert unpack(CaseFile, pack(casefiles.case())) == casefiles.case()
    for one in casefiles.readings().values():
        assert unpack(Reading, pack(one)) == one


def test_same_record_same_bytes() -> None:
    assert pack(casefiles.case()) == pack(casefiles.case())


def test_fields_that_stand_at_their_default_are_not_written() -> None:
    one = Decision(who="a", when="2026", act=Act.NOTE, target="case:x", value=None, why="seen")
    assert dumps(one) == (
        '{"who":"a","when":"2026","act":"note","target":"case:x","value":null,"why":"seen"}'
    )


@pytest.mark.parametrize(
    "text",
    ['{"start":0}', "[]", "null", '{"start":0,"end":1,"text":"a","more":1}', "{", '"kilo"'],
    ids=["field missing", "list", "nothing", "field unknown", "cut", "text"],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Span|Expecting|cut"):
        loads(Span, text)


def test_bytes_that_were_not_packed_are_refused() -> None:
    with pytest.raises(ValueError, match="incorrect header"):
        unpack(Span, b"not packed")


def test_an_unknown_kind_of_value_is_refused() -> None:
    with pytest.raises(ValueError, match="Shoe"):
        loads(Slot, '{"role":"item","value":["Shoe",{}],"span":{"start":0,"end":1,"text":"a"}}')


def test_every_kind_of_value_is_known() -> None:
    import pkgutil  # noqa: PLC0415  # for this walk alone
    from importlib import import_module  # noqa: PLC0415

    for module in pkgutil.iter_modules(consilience.values.__path__):
        there = import_module(f"consilience.values.{module.name}")
        for name, one in inspect.getmembers(there, inspect.isclass):
            is_value = all(hasattr(one, each) for each in ("show", "meet", "refines"))
            if is_value and one.__module__ == there.__name__:
                assert VALUES.get(name) is one, name


def test_an_enum_comes_back_as_its_member() -> None:
    assert loads(Factuality, dumps(Factuality.CLAIMED)) is Factuality.CLAIMED
