"""How often somebody may try to log in."""

from __future__ import annotations

import pytest

from consilience.web.guard.attempts import OF_A_NAME, OF_AN_ADDRESS, Attempts


class Clock:
    """Seconds that a test lets pass."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def attempts(clock: Clock) -> Attempts:
    return Attempts(clock, window=900)


def test_a_name_is_tried_so_often_from_wherever_and_then_waits(
    attempts: Attempts, clock: Clock
) -> None:
    for number in range(OF_A_NAME):
        assert attempts.wait("eva", f"192.0.2.{number}") == 0
    assert attempts.wait("eva", "192.0.2.99") == 900
    assert attempts.wait("bo", "192.0.2.99") == 0  # another name is not locked by it
    clock.now = 899.9
    assert attempts.wait("eva", "192.0.2.99") > 0
    clock.now = 900
    assert attempts.wait("eva", "192.0.2.99") == 0


def test_an_address_is_let_through_so_often_with_whatever_names(attempts: Attempts) -> None:
    for number in range(OF_AN_ADDRESS):
        assert attempts.wait(f"name{number}", "192.0.2.1") == 0
    assert attempts.wait("another", "192.0.2.1") > 0
    assert attempts.wait("another", "192.0.2.2") == 0


def test_what_was_refused_does_not_make_the_wait_longer(attempts: Attempts, clock: Clock) -> None:
    for _ in range(OF_A_NAME):
        attempts.wait("eva", "192.0.2.1")
    clock.now = 600
    for _ in range(50):
        assert attempts.wait("eva", "192.0.2.1") == 300


def test_the_right_password_takes_the_tries_back(attempts: Attempts) -> None:
    for _ in range(OF_AN_ADDRESS * 2):  # a newsroom behind one address comes to work
        assert attempts.wait("eva", "192.0.2.1") == 0
        attempts.right("eva", "192.0.2.1")
    for _ in range(OF_A_NAME):
        assert attempts.wait("eva", "192.0.2.1") == 0
    assert attempts.wait("eva", "192.0.2.1") > 0
