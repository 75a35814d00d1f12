import pytest

from consilience.grouping.glyphs import code_points, is_plain


@pytest.mark.parametrize(
    ("text", "plain", "trap"),
    [
        ("“Curly” quotes, naïve café…", True, "letters and quotes of Latin"),
        ("Большой груз", True, "Cyrillic"),
        ("Straße", False, "ß folds to two letters"),
        ("10 m²", False, "a digit that is no decimal"),
        ("٣ kg", False, "figures of another script"),
        ("東京", False, "beyond the tables"),
        ("", True, "nothing"),
    ],
)
def test_only_characters_that_the_tables_know_are_plain(text: str, plain: bool, trap: str) -> None:
    assert is_plain(code_points(text)) is plain, trap


def test_half_of_a_pair_of_surrogates_is_not_plain() -> None:
    assert not is_plain(code_points("a\ud83d"))
