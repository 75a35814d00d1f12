import pytest
from tests.support.cases import event, text

from consilience.grouping.figures import compare_figures
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature, signature

RARITY = Rarity()


def _told(amount: str) -> Signature:
    one = text("a", "seized it", event("seizure", "seized", f"amount={amount}@it"))
    return signature(one.reading)


@pytest.mark.parametrize(
    ("left", "right", "points", "trap"),
    [
        ("heroin|=14.2 kg", "heroin|=14.2 kg", 2.5, "three digits"),
        ("heroin|=14 kg", "heroin|=14 kg", 1.5, "two digits"),
        ("heroin|=14.2 kg", "heroin|=14 kg", 2.5, "a rounding"),
        ("heroin|=1428 kg", "heroin|=3148 lb", 3.5, "four digits in other units"),
        ("heroin|=1428 kg", "heroin|=1.4 t", 2.5, "four digits cut off to two"),
        ("heroin|=14.2 kg", "heroin|=14.09 kg", 0.0, "gross and net"),
        ("heroin|=14.2 kg", "heroin|=14.05 kg", -1.5, "a hundredth apart"),
        ("heroin|=14.2 kg", "heroin|=31.3 kg", 1.5, "pounds taken for kilograms"),
        ("heroin|=14.2 kg", "heroin|=19 kg", -1.5, "another weight"),
        ("heroin|=14.2 kg", "heroin|~19 kg", -0.5, "what was first told as about"),
        ("heroin|=14.2 kg", "heroin|>10 kg", 0.0, "a bound that contains it"),
        ("heroin|=14.2 kg", "cocaine|=14.2 kg", 0.0, "of another drug"),
        ("captagon|=14.2 kg", "amphetamine|=14.2 kg", 2.5, "the stamp and what it holds"),
        ("captagon|=14 kg", "amphetamine|=14 kg", 0.0, "two digits of a class are everybody's"),
        ("heroin|>1 t", "heroin|>1 t", 0.0, "more than a ton is everybody's"),
    ],
)
def test_a_figure_counts_by_its_digits(left: str, right: str, points: float, trap: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert compare_figures(_told(one), _told(other), RARITY).value == points, trap
