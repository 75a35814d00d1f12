import pytest

from consilience.reconciling.disputes.corrections import takes_back


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("The agency corrected its figure to 276 kg", True),
        ("Earlier reports had spoken of 300 kg", True),
        ("It was first reported as 300 kg", True),
        ("The 300 kg of our earlier figure were a guess.", True),
        ("Prosecutors now speak of 276 kg, not the 300 announced on Monday", True),
        ("The number of arrests rose from 11 to 12", True),
        ("Disregard yesterday's figure: the scales had not been set", True),
        ("Forget the two numbers of last week", True),
        ("Nobody will forget the raid", False),
        ("He first met her in 2017", False),
        ("276 kg were seized", False),
    ],
)
def test_words_that_take_a_figure_back(words: str, back: bool) -> None:
    assert takes_back(words) is back
