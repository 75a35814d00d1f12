import pytest
from tests.reconciling.disputes.test_clashes import two
from tests.support.cases import casefile, status


@pytest.mark.parametrize(
    ("role", "left", "right", "said", "trap"),
    [
        ("amount", "heroin|=100 kg", "heroin|=100 lb", "disputed unit", "one number, two units"),
        ("amount", "safrole|=640 L", "safrole|=640 kg", "disputed unit", "litres as kilos"),
        ("amount", "safrole|=640 L", "safrole|=700 kg", "single", "litres and kilos of two finds"),
        ("amount", "heroin|=4 kg", "heroin|=4 lb", "disputed real", "a lone digit says nothing"),
        ("amount", "mdma|=1300000 tablet", "mdma|=13000000 tablet", "disputed unit", "lakh"),
        ("amount", "heroin|=2 kg", "heroin|=20 kg", "disputed real", "a lone digit, ten times"),
        ("amount", "heroin|=1.9 t", "heroin|=3810 lb", "disputed unit", "short tons and pounds"),
        ("amount", "heroin|=457 kg", "heroin|=475 kg", "disputed real", "swapped digits"),
        ("value", "=1800000000 PHP", "=1876000000000 PHP", "disputed unit", "a rounded billion"),
    ],
)
def test_a_slip_explains_two_figures(
    role: str, left: str, right: str, said: str, trap: str
) -> None:
    file = casefile(*two("seizure", role, left, right))
    assert status(file, "seizure", role, left) == said, trap


def test_years_printed_for_months_are_a_slip() -> None:
    file = casefile(*two("sentence", "penalty", "Ada Holm|prison P18M", "Ada Holm|prison P216M"))
    assert status(file, "sentence", "penalty", "Ada Holm|prison P18M") == "disputed unit"
