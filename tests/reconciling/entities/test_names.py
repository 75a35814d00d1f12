import pytest

from consilience.reconciling.entities.names import Likeness, likeness


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("Ana Pérez", "ANA PEREZ", Likeness.SAME),
        ("Juan Mora Jr.", "Juan Mora", Likeness.SAME),
        ("Juan Mora", "Juan Carlos Mora", Likeness.FULLER),
        ("J. Mora", "Juan Mora", Likeness.FULLER),  # an initial
        ("J. Mora", "Pedro Mora", Likeness.OTHER),
        ("Juan M.", "Juan Mora", Likeness.OTHER),  # the surname must be written out
        ("Zhou Linhua", "Zhou Linghua", Likeness.MISSPELT),
        ("Xiaoping Deng", "Xiaping Deng", Likeness.MISSPELT),
        ("Chen Wang", "Chen Weng", Likeness.ALIKE),  # a short syllable is a name of its own
        ("Chen Wang", "Chen Wanjun", Likeness.OTHER),
        ("Chen Wang", "Lin Wang", Likeness.OTHER),  # one given name, two families
        ("Karim Aziz", "Kareem Aziz", Likeness.MISSPELT),  # two ways to write one name
        ("Mohammed Hussein", "Muhamad Husain", Likeness.MISSPELT),
        ("Chen Wang", "Chin Wang", Likeness.ALIKE),
        ("Omar Said", "Amir Said", Likeness.OTHER),
        ("Mora", "Juan Mora", Likeness.OTHER),  # a surname alone is nothing
        ("Juan Mora", "Pedro Mora", Likeness.OTHER),
    ],
)
def test_likeness_of_two_names(left: str, right: str, how: Likeness) -> None:
    assert likeness(left, right) is how
    assert likeness(right, left) is how
