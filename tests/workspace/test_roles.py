"""Roles in words."""

from __future__ import annotations

import pytest

from consilience.errors import UsageError
from consilience.workspace.roles import Role, role_of


@pytest.mark.parametrize("role", list(Role))
def test_a_role_is_known_by_its_word(role: Role) -> None:
    assert role_of(f" {role.word.title()} ") is role


def test_another_word_is_told_which_there_are() -> None:
    with pytest.raises(UsageError, match="one of reader, reviewer, admin"):
        role_of("owner")
