import pytest

from consilience.reconciling.entities.aliases import alias_pairs

NAMES = ("Long Yi Wei", "Ken Long", "Ada Holm")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the dealer Long Yi Wei, who is also known as Ken Long, was held", True),
        ("Long Yi Wei (a.k.a. “Ken Long”) was held", True),
        ("Ken Long, alias Long Yi Wei, was held", True),
        ("Long Yi Wei, who knows Ken Long, was held", False),
        ("Long Yi Wei was held. Also known as a buyer is Ken Long", False),
    ],
)
def test_an_alias_is_what_a_text_says(words: str, found: bool) -> None:
    pairs = {("Ken Long", "Long Yi Wei")} if found else set()
    assert alias_pairs(NAMES, [words]) == pairs
