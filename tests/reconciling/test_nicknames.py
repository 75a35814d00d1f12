from dataclasses import replace

import pytest
from tests.support.cases import casefile, event, text

from consilience.reconciling.nicknames import is_nickname
from consilience.types import Slot

WORDS = (
    "A trader who used the name “Rosa” wrote to buyers. The head of the ring was jailed for life."
)


def told(doubt: str | None, words: str = WORDS) -> set[str]:
    one = text("a", words, event("sentence", "jailed", "person=Rosa", "penalty=Rosa|life@for life"))
    (found,) = one.reading.events
    slots = tuple(
        Slot(role=each.role, value=each.value, span=each.span, doubt=doubt) for each in found.slots
    )
    reading = replace(one.reading, events=(replace(found, slots=slots),))
    case = casefile(replace(one, reading=reading))
    return {f"{each.role}={each.value.show()}" for each in case.findings}


def test_a_guessed_verdict_is_not_laid_on_a_nickname() -> None:
    assert told("not named there: named elsewhere") == {"penalty=1|life"}


def test_what_a_report_says_of_a_nickname_in_so_many_words_stands() -> None:
    assert told(None) == {"person=Rosa", "penalty=Rosa|life"}


@pytest.mark.parametrize(
    ("name", "words", "nickname"),
    [
        ("Rosa", 'known as "Rosa," she wrote', True),
        ("Rosa", "Rosa was jailed", False),
        ("Rosa Lind", "known as “Rosa Lind”", False),
        ("Lind", "“Lind,” he said, meaning Mr Lind", False),
    ],
)
def test_a_nickname_is_one_word_in_quotation_marks(
    name: str, words: str, *, nickname: bool
) -> None:
    assert is_nickname(name, words) is nickname
