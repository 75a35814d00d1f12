import pytest

from consilience.knowledge.bearers import Bearers, bearers


def test_a_common_name_weighs_less_than_a_rare_one_and_a_third_word_makes_it_rare() -> None:
    table = bearers()
    assert table.weight("john smith") < 0.5
    assert table.weight("ada holm") > 0.9
    assert table.weight("john alvaro smith") > 0.9


@pytest.mark.parametrize(
    ("level", "weight", "trap"),
    [(0, 1 / 10_001, "everybody bears it"), (27, 0.54, "one of ten thousand does, about")],
)
def test_weight_falls_with_the_others_of_the_name(level: int, weight: float, trap: str) -> None:
    found = Bearers(levels={"ada": level}).weight("ada")
    assert found == pytest.approx(weight, rel=0.02), trap
