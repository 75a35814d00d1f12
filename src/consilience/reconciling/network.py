"""Who is tied to whom by which event, from which words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from consilience.casefile import CaseEvent, Claim, Person, Tie
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.joining.events import Joined
from consilience.types import EventId, Role, Span
from consilience.values.agency import Agency

_BODIES = (Role.AGENCY, Role.FROM, Role.TO)


def ties_of(
    events: Sequence[tuple[CaseEvent, Joined]], cast: Cast, people: Iterable[Person]
) -> tuple[Tie, ...]:
    """Edges between two people, or a person and a body, that one sentence puts in one event.

    Each pair and event once, from the first report (by id) that says so; protected people and
    misspelt names never.
    """
    hidden = {one.name for one in people if one.protected}
    found: dict[tuple[str, str, EventId], Tie] = {}
    for event, joined in events:
        for telling in joined.tellings:
            for sentence, names in _by_sentence(telling.claims, cast):
                open_names = sorted(one for one in names if one not in hidden)
                for left, right in combinations(open_names, 2):
                    tie = Tie(
                        left=left, right=right, event=event.id, report=telling.report, span=sentence
                    )
                    found.setdefault((left, right, event.id), tie)
    return tuple(sorted(found.values(), key=lambda one: (one.left, one.right, one.event)))


def _by_sentence(claims: Iterable[Claim], cast: Cast) -> Iterable[tuple[Span, set[str]]]:
    sentences: dict[Span, set[str]] = {}
    for claim in claims:
        name = name_in(claim.value)
        if name is not None and claim.role is Role.PERSON:
            sentences.setdefault(claim.sentence, set()).add(cast.who(name))
        elif claim.role in _BODIES and isinstance(claim.value, Agency) and _has_name(claim.value):
            sentences.setdefault(claim.sentence, set()).add(claim.value.name)
    return sorted(sentences.items())


def _has_name(agency: Agency) -> bool:
    """Whether it is a body with a name; "a cooperating defendant" must not be linked."""
    return any(one.isupper() for one in agency.name)
