from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.introductions import part_of

ROWS = [
    ("an officer of a ship, not of a state", "third officer", "unknown"),
    ("a title", "Special Agent in Charge", "official"),
    ("a longer title than the one inside it", "Assistant U.S. Attorney", "prosecutor"),
    ("the first title counts", "a toxicologist who advised the police chief", "expert"),
    ("accused before what they were", "a former commander and member of the cartel", "accused"),
    ("a chief of nobody", "chief suspect", "accused"),
    ("who caught a dealer is none", "a police officer who caught the dealer", "official"),
    ("a body makes an official", "of the National Narcotics Commission", "official"),
    ("a court's name", "who left the Dull Magistrates' Court", "unknown"),
    ("a magistrate", "the magistrate who heard her", "judge"),
    ("no title", "of Gulltown", "unknown"),
    ("a plural", "Trial Attorneys", "prosecutor"),
    ("lives there", "who runs a bakery in Dull", "witness"),
]


@pytest.mark.parametrize(("trap", "role", "part"), ROWS, ids=[one[0] for one in ROWS])
def test_a_role_gives_a_part(trap: str, role: str, part: str) -> None:
    assert part_of(role, load().words) == part, trap
