from __future__ import annotations

import pytest

from consilience.reading.overlaps import settle
from consilience.types import Mention, Span
from consilience.values.label import Label

TEXT = "the Dull Police Department of May Orr in Dull"


def _mention(kind: str, start: int, end: int) -> Mention:
    value = Label(kind=kind, name=TEXT[start:end])
    return Mention(span=Span(start, end, TEXT[start:end]), kind=kind, value=value)


ROWS = [
    ("a town in an agency's name", [("agency", 4, 26), ("place", 4, 8)], ["agency"]),
    ("a month in a person's name", [("name", 30, 37), ("date", 30, 33)], ["name"]),
    ("a town beside", [("agency", 4, 26), ("place", 41, 45)], ["agency", "place"]),
    ("the weaker cannot swallow", [("place", 4, 26), ("agency", 4, 8)], ["agency", "place"]),
    ("kinds that share words stay", [("amount", 4, 26), ("substance", 4, 8)], ["substance", "amount"]),
    ("on the same words the stronger stays", [("court", 4, 26), ("agency", 4, 26)], ["court"]),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "rows", "kinds"), ROWS, ids=[one[0] for one in ROWS])
def test_of_two_on_the_same_words_the_stronger_stays(
    trap: str, rows: list[tuple[str, int, int]], kinds: list[str]
) -> None:
    mentions = [_mention(*one) for one in rows]
    assert [one.kind for one in settle(mentions)] == kinds, trap
    assert settle(list(reversed(mentions))) == settle(mentions)
