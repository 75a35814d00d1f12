import pytest

from consilience.casefile import Voice
from consilience.writing.words.sides import side_words, voice_name


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("authorities of NO", "the authorities of Norway"),
        ("authorities of US", "the authorities of the United States"),
        ("officials: harbour officials", "harbour officials"),
        ("courts", "courts"),
    ],
)
def test_a_side_reads_as_words(side: str, words: str) -> None:
    assert side_words(side) == words


def test_a_doubtful_speaker_is_only_probable() -> None:
    assert voice_name(Voice(name="The mayor", side="x", doubt="'he' across a seam")) == (
        "probably the mayor"
    )
