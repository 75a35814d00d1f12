"""Patterns of the reading that say "a capital" mean one."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import consilience.reading
import consilience.values

_EXACT = re.compile(r"\(\?-i:(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)")
_CAPITAL = re.compile(r"A-Z(?!a-z)")


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a module of values or reading holds, under its name."""
    for root in (consilience.reading, consilience.values):
        for module in pkgutil.walk_packages(root.__path__, f"{root.__name__}."):
            for name, held in vars(importlib.import_module(module.name)).items():
                pattern = held if isinstance(held, re.Pattern) else getattr(held, "pattern", None)
                if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                    yield f"{module.name}.{name}", pattern


def _takes_any_letter(pattern: re.Pattern[str]) -> bool:
    return bool(pattern.flags & re.IGNORECASE and _CAPITAL.search(_EXACT.sub("", pattern.pattern)))


def test_no_pattern_that_ignores_case_asks_for_a_capital() -> None:
    found = list(_patterns())
    assert len(found) > 400
    assert [name for name, one in found if _takes_any_letter(one)] == []


def test_a_capital_that_is_asked_for_exactly_stands() -> None:
    assert _takes_any_letter(re.compile("(?i)in [A-Z]"))
    assert not _takes_any_letter(re.compile(r"(?i)in (?-i:[A-Z](?:\w+))"))
    assert not _takes_any_letter(re.compile("(?i)in [A-Za-z]"))
