"""Which passwords are taken, and what is kept of them."""

from __future__ import annotations

import pytest

from consilience.errors import UsageError
from consilience.workspace.passwords import fits, kept


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("elevenchars", "too short"),  # one below the boundary
        ("x" * 201, "too long"),
        ("abababababab", "easily guessed"),
        ("Eva Berg 2026", "easily guessed"),  # the name itself
    ],
)
def test_a_weak_password_is_refused_with_its_reason(password: str, reason: str) -> None:
    with pytest.raises(UsageError, match=reason):
        kept(password, "eva berg")


def test_twelve_characters_are_enough_and_no_two_are_kept_alike() -> None:
    one, other = (kept("twelve chars", "Eva") for _ in range(2))
    assert one != other
    assert fits("twelve chars", one)
    assert not fits("twelve char", one)


def test_an_accent_fits_however_a_keyboard_makes_it() -> None:
    assert fits("cafe\u0301 au lait 7", kept("caf\u00e9 au lait 7", "Eva"))


def test_nobody_has_a_password() -> None:
    assert not fits("nobody has this password, for nobody is asked for it", None)
    assert not fits("twelve chars", "no digest at all")
