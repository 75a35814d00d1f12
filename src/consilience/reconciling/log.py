"""The decision log as a whole: what still stands, what undoes what, where two people disagree."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import fields

from consilience.decision import Act, Decision

UNDONE = "decision:"
# Of these only one can hold for one target.
_RIVAL = frozenset({Act.ACCEPT, Act.REJECT, Act.CORRECT, Act.FACTUALITY, Act.SET_ASIDE})
_JOINING, _PARTING = frozenset({Act.MERGE, Act.SAME}), frozenset({Act.SPLIT, Act.NOT_SAME})
_COPYING = frozenset({Act.COPY, Act.INDEPENDENT})


def digest_of(decision: Decision) -> str:
    """Twelve hex digits that name a decision; the same decision has the same everywhere."""
    stated = {one.name: getattr(decision, one.name) for one in fields(decision)}
    # Later keys of a decision have a default: those that were made before keep their names.
    kept = {name: one for name, one in stated.items() if one is not None or name == "value"}
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def standing(log: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody undid, in their order, without those that only undo.

    An `undo` names its target `decision:DIGEST`, and may itself be undone: then what it undid
    stands again.
    """
    gone = undone(log)
    return tuple(one for one in log if one.act is not Act.UNDO and digest_of(one) not in gone)


def undone(log: Sequence[Decision]) -> frozenset[str]:
    """The digests of decisions that somebody took back, of those that only undo too."""
    gone: set[str] = set()
    for one in reversed(log):
        if one.act is Act.UNDO and digest_of(one) not in gone:
            gone.add(one.target.removeprefix(UNDONE))
    return frozenset(gone)


def conflicts(log: Sequence[Decision]) -> tuple[tuple[Decision, Decision], ...]:
    """Pairs of decisions of two people that cannot both hold, the earlier one first.

    The later one is what is applied; the pair is shown so that they can talk. One person who
    changes their mind is no conflict.
    """
    last: dict[tuple[str, ...], dict[str, Decision]] = {}
    for one in standing(log):
        for key in _questions(one):
            last.setdefault(key, {}).pop(one.who, None)
            last[key][one.who] = one
    found = {
        (before, after)
        for answers in last.values()
        for place, before in enumerate(answers.values())
        for after in list(answers.values())[place + 1 :]
        if _answer(before) != _answer(after)
    }
    order = {one: place for place, one in enumerate(log)}
    return tuple(sorted(found, key=lambda pair: (order[pair[0]], order[pair[1]])))


def _questions(one: Decision) -> Iterable[tuple[str, ...]]:
    """What a decision answers; two answers to one question by two people may conflict."""
    if one.act in _RIVAL:
        yield ("what", one.target)
    elif one.act in _JOINING | _PARTING:
        kind, _, name = one.target.partition(":")
        other = (one.value or "").removeprefix(f"{kind}:")
        yield ("pair", kind, *sorted((name, other)))
    elif one.act in _COPYING:
        yield ("copy", *sorted((one.target, one.value or "")))


def _answer(one: Decision) -> tuple[str, str | None]:
    if one.act in _JOINING:
        return "one", None
    if one.act in _PARTING:
        return "two", None
    return one.act.value, one.value if one.act in (Act.CORRECT, Act.FACTUALITY) else None
