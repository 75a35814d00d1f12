import pytest
from tests.support.cases import event, text

from consilience.grouping.people import compare_people
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature, signature

RARITY = Rarity()


def _told(words: str, *people: str) -> Signature:
    slots = [f"person={one}" for one in people]
    return signature(text("a", words, event("charge", "charged", *slots)).reading)


@pytest.mark.parametrize(
    ("left", "right", "sign", "trap"),
    [
        ("Ada Marie Holmqvist", "Ada Holmqvist", 1, "a word more"),
        ("Ada Holmqvist", "Per Liestad", -1, "nothing in common"),
        ("Ada Marie Holmqvist", "Bodil Sofie Holmqvist", -1, "kin: a surname alone"),
        ("Ada Holmqvist", "Aida Holmqvist", 0, "perhaps a misspelling"),
        ("Ada Holmqvist", "Ada Liestad", 0, "perhaps married"),
    ],
)
def test_one_person_each_speaks_for_or_against(left: str, right: str, sign: int, trap: str) -> None:
    one, other = _told(f"{left} was charged.", left), _told(f"{right} was charged.", right)
    for pair in ((one, other), (other, one)):
        value = compare_people(*pair, RARITY).value
        assert (value > 0) - (value < 0) == sign, (trap, value)


@pytest.mark.parametrize(
    ("words", "one", "trap"),
    [
        ("Bodil Sofie Holmqvist, known as Lill, was charged.", True, "her text says so"),
        ("Bodil Sofie Holmqvist was charged.", False, "no text says so"),
    ],
)
def test_a_nickname_with_the_surname_is_the_person(words: str, one: bool, trap: str) -> None:
    left = _told(words, "Bodil Sofie Holmqvist")
    right = _told("Lill Holmqvist was charged.", "Lill Holmqvist")
    for pair in ((left, right), (right, left)):
        assert (compare_people(*pair, RARITY).value > 0) is one, trap
