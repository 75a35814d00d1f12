"""What a person writes gets what knowledge says of it."""

from __future__ import annotations

from consilience.knowledge import load
from consilience.reconciling.completing import completed
from consilience.values.agency import Agency
from consilience.values.label import Label
from consilience.values.substance import Substance


def test_a_drug_gets_its_classes_and_an_unknown_one_none() -> None:
    made = completed(Substance(name="fentanyl"), load())
    assert isinstance(made, Substance)
    assert "opioids" in made.parents
    assert made.meet(Substance(name="opioids")) == made
    assert completed(Substance(name="moon dust"), load()) == Substance(name="moon dust")


def test_an_agency_gets_what_it_is_part_of() -> None:
    record = next(one for one in load().agencies.records if one.parent and one.country)
    made = completed(Agency(name=record.name), load())
    assert isinstance(made, Agency)
    assert made.parents == load().agencies.parents[record.id]
    assert made.country == record.country
    assert completed(Agency(name="Nobody's Office"), load()) == Agency(name="Nobody's Office")


def test_other_values_stay_as_they_are() -> None:
    one = Label(kind="role", name="driver")
    assert completed(one, load()) is one
