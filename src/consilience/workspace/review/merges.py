"""Cases that were nearly one, for a person who sees what points do not tell."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from consilience.grouping import MARGIN, Nearly
from consilience.store import cases, matters, nearly
from consilience.store.matters import Choice, Matter, MatterKind
from consilience.types import ReportId, Score
from consilience.workspace.review import weights
from consilience.workspace.review.matters import key_of

KIND = MatterKind.MERGE
# What lacks as much as is looked at is worth half as much as what lacks nothing.
_FAR = 0.5


def put_merges(connection: Connection, slugs: Iterable[str]) -> None:
    """Note for some cases which others they are nearly one with; each pair at one of the two."""
    for slug in sorted(set(slugs)):
        found = merges_of(connection, slug, cases.members(connection, slug))
        matters.put(connection, slug, found, KIND)


def merges_of(connection: Connection, slug: str, reports: Iterable[ReportId]) -> tuple[Matter, ...]:
    """One matter for each other case, for the two reports that tell most for one case."""
    found: dict[str, Matter] = {}
    for one in nearly.of(connection, reports):
        other = cases.case_of(connection, one.right)
        # A case may have become one with the other, or be no more, since they were compared.
        if other is not None and other != slug and other not in found:
            found[other] = _matter(one, slug)
    return tuple(found.values())


def _matter(one: Nearly, slug: str) -> Matter:
    choices = tuple(
        Choice(target=f"report:{each}", shown=each, report=each) for each in (one.left, one.right)
    )
    told = f"{one.lack:.1f} points are missing to make them one case"
    value = weights.KINDS[KIND] * (1 - _FAR * one.lack / MARGIN)
    return Matter(
        key=key_of(KIND, [each.target for each in choices]),
        kind=KIND,
        slug=slug,
        score=Score(round(value, 4), f"{told}: {one.reason}" if one.reason else told),
        what="merge",
        choices=choices,
    )
