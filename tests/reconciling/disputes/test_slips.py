import pytest
from tests.reconciling.disputes.test_clashes import two
from tests.support.cases import casefile, event, status, text


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


@pytest.mark.parametrize(
    ("bound", "said", "trap"),
    [
        (">3000 kg", "disputed unit", "the pounds that another print gives"),
        (">2900 kg", "disputed real", "no cut-off figure of them"),
    ],
)
def test_a_slip_is_looked_for_in_every_print_of_a_figure(bound: str, said: str, trap: str) -> None:
    rows = {"a": "3014 lb", "b": "1367 kg", "c": bound}
    texts = [
        text(
            name,
            f"In Porto {size.strip('>')} of heroin were seized.",
            event(
                "seizure",
                "seized",
                f"amount=heroin|{size if size == bound else '=' + size}@{size.strip('>')}",
                "place=Porto, PT@Porto",
            ),
        )
        for name, size in rows.items()
    ]
    assert status(casefile(*texts), "seizure", "amount", f"heroin|{bound}") == said, trap
