"""One file a kind of value: a constraint with `meet`, `refines`, `show`, and a finder."""

from __future__ import annotations

from consilience.types import Relation, Value


def relation(left: Value, right: Value) -> Relation:
    """How two values stand to each other: same, compatible or clash.

    Same means that both name one thing within what they print; compatible that they can both
    be true although one says less (`more than 20` beside 21).
    """
    if left == right:
        return Relation.SAME
    if left.meet(right) is None:
        return Relation.CLASH
    same = getattr(left, "same", None)
    if same is not None and same(right):
        return Relation.SAME
    return Relation.COMPATIBLE
