from __future__ import annotations

from collections.abc import Callable
from inspect import getmembers, isfunction, signature

from consilience.batch import names


def test_no_two_files_of_a_run_have_one_name() -> None:
    made: list[Callable[[int], str]] = [
        one
        for _, one in getmembers(names, isfunction)
        if list(signature(one).parameters) == ["number"]
    ]
    found = [one(7) for one in made]
    found += [names.unread("read", 7), names.unread("gather", 7)]
    assert len(found) > 15
    assert all(one.startswith(names.WORK) for one in found)
    found += [names.WHERE, names.RANK, names.BLOCK_OF, names.SPEAKER, names.TIED]
    found += [names.output("cases", 7), names.output("passages", 7)]
    assert len(set(found)) == len(found)
    assert not found[-1].startswith(names.WORK)
