import pytest
from tests.support.gold import UNITS, known

from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.folding.relations import equal, folds
from consilience.types import Role
from consilience.values.written import parse

CAST = Cast({"Ana Silva": "Ana Rita Silva"}, {}, {"the wolves": "wolves", "lobos": "wolves"})


def value(role: Role, written: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    return known(parse(role, written, UNITS))


@pytest.mark.parametrize(
    ("role", "one", "other", "same"),
    [
        (Role.AMOUNT, "heroin|=12 kg", "heroin|~12 kg", True),
        (Role.AMOUNT, "heroin|=0.5 t", "heroin|=500 kg", True),
        (Role.AMOUNT, "heroin|=12 kg", "heroin|=12.3 kg", False),
        (Role.VALUE, "~193000000000 NGN", "~194775000000 NGN", False),
        (Role.PERSON, "Ana Silva", "Ana Rita Silva", True),
        (Role.PENALTY, "Ana Silva|life", "Ana Rita Silva|life", True),
        (Role.PENALTY, "Ana Silva|life", "Ana Rita Silva|prison P60M", False),
        (Role.ORGANIZATION, "Norte Trade Corp.", "Norte Trade Corporation", True),
        (Role.ORGANIZATION, "The Wolves", "Lobos", True),
        (Role.ORGANIZATION, "The Wolves", "The Foxes", False),
        (Role.OFFENCE, "trafficking", "conspiracy", False),
    ],
)
def test_two_prints_of_one_value(role: Role, one: str, other: str, same: bool) -> None:
    assert equal(value(role, one), value(role, other), CAST) is same


@pytest.mark.parametrize(
    ("role", "coarse", "fine", "is_coarse"),
    [
        (Role.TO, "PT", "Porto Harbour Police", False),  # no country known
        (Role.TO, "US", "Drug Enforcement Administration", True),
        (Role.AGENCY, "Department of Homeland Security", "Homeland Security Investigations", False),
        (Role.ORIGIN, "CO", "Turbo, Antioquia, CO", True),
        (Role.ORIGIN, "PE", "Turbo, Antioquia, CO", False),
        (Role.COUNT, "person|>20", "person|=21", False),
        (Role.AMOUNT, "heroin|>3000 kg", "heroin|=2988.2 kg", True),  # a round "over 3,000"
        (Role.AMOUNT, "heroin|>3000 kg", "heroin|=2900 kg", False),  # 3 in a hundred less
        (Role.AMOUNT, "heroin|>20 t", "heroin|=19 t", False),
        (Role.AMOUNT, "heroin|>2990 kg", "heroin|=2988.2 kg", False),  # not round
        (Role.COURT, "Branch 4", "Branch 4 of the Regional Court", True),
        (Role.COURT, "Branch 5", "Branch 4 of the Regional Court", False),
    ],
)
def test_a_coarser_form_folds(role: Role, coarse: str, fine: str, is_coarse: bool) -> None:
    assert folds(value(role, coarse), value(role, fine), role) is is_coarse
