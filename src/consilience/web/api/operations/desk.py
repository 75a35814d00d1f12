"""What waits for a person, and whose texts are copied from whom."""

from __future__ import annotations

from enum import StrEnum

from consilience.shapes import desk as shapes
from consilience.shapes.desk import Inbox, Matter, Publisher, Publishers
from consilience.store.matters import Choice as StoredChoice
from consilience.store.matters import Matter as StoredMatter
from consilience.store.matters import MatterKind
from consilience.store.publishers import Publisher as StoredPublisher
from consilience.web.api.asked import Asked
from consilience.web.api.common import FIRST, shown_as, size, words
from consilience.web.api.operation import Answer, Given, Operation, Parameter
from consilience.web.guard.person import Role


class Whose(StrEnum):
    """Whose inbox is asked for."""

    MINE = "mine"
    ALL = "all"


def _inbox(asked: Asked) -> Given:
    first, many, kind = asked.number("first"), asked.number("size"), asked.values["kind"]
    found = asked.workspace.inbox(
        asked.person.name if asked.values["whose"] is Whose.MINE else None,
        kinds=() if kind is None else (MatterKind(str(kind)),),
        slug=asked.maybe("case"),
        first=first,
        size=many,
    )
    counts = {shapes.MatterKind(each.value): count for each, count in found.counts.items()}
    rows = tuple(map(_matter, found.matters))
    return Given(content=Inbox(rows=rows, counts=counts, whole=found.whole, first=first, size=many))


def _matter(one: StoredMatter) -> Matter:
    return Matter(
        key=one.key, kind=shapes.MatterKind(one.kind.value), case=one.slug or None,
        score=one.score.value, reason=one.score.reason, what=one.what,
        choices=tuple(map(_choice, one.choices)),
    )  # fmt: skip


def _choice(one: StoredChoice) -> shapes.Choice:
    span = None if one.span is None else (one.span.start, one.span.end)
    return shown_as(shapes.Choice, one, span=span)


def _publishers(asked: Asked) -> Given:
    first, many = asked.number("first"), asked.number("size")
    found = asked.workspace.publishers()
    rows = tuple(map(_publisher, found[first : first + many]))
    return Given(content=Publishers(rows=rows, whole=len(found), first=first, size=many))


def _publisher(one: StoredPublisher) -> Publisher:
    return shown_as(
        Publisher,
        one,
        sources=tuple(shown_as(shapes.Taken, each) for each in one.sources),
        takers=tuple(shown_as(shapes.Taken, each) for each in one.takers),
    )


OPERATIONS = (
    Operation(
        name="inbox",
        method="GET",
        role=Role.REVIEWER,
        path="/inbox",
        act=_inbox,
        tag="desk",
        summary="What needs a person, most valuable first",
        about="Each choice has the address that `POST /decisions` takes as its `target`.",
        parameters=(
            Parameter(
                name="kind", shape=shapes.MatterKind, about="Only of this kind", example="dispute"
            ),
            words("case", "Only of this case, by its present name", "lyon-heroin-2019"),
            Parameter(
                name="whose",
                shape=Whose,
                about="`mine` (if left out): without what you put off; `all`: with it",
                example="all",
                default=Whose.MINE,
            ),
            FIRST,
            size(),
        ),
        answer=Answer(about="A page of it", shape=Inbox),
    ),
    Operation(
        name="publishers",
        method="GET",
        path="/publishers",
        act=_publishers,
        tag="desk",
        summary="Who published how much, and how much of it is copied and from whom",
        parameters=(FIRST, size()),
        answer=Answer(about="A page of publishers, most reports first", shape=Publishers),
    ),
)
