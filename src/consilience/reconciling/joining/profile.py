"""What one event, or several joined ones, say that another telling of it would say too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from consilience.casefile import Claim
from consilience.reconciling.claims import Address, Told
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.entities.uses import name_in
from consilience.types import EventType, Factuality, ReportId, Role, Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.court import Court
from consilience.values.date import Date
from consilience.values.penalty import Imposed
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance

# A place that is as likely wrong as right parts no tellings.
_LEAST_SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One event as one or several reports tell it.

    Args:
        members: Addresses of the tellings.
        standings: (report, factuality) of each, to see two events of one report.
        people: Names that stand for the people, as in `Cast`.
        counts: Numbers of people; `things` are those of anything else.
        sure_days: Those of `dates` that are one day, and that the reading does not doubt.
        sure_places: Those of `places` that the reading does not doubt.
        worths: What the load is said to be worth.
        penalties: Each of who stands for the person, or of a number.
        ends: (`from` or `to`, shown value) of a tip-off or an extradition.
        parents: Shown agencies with what they are part of.
    """

    type: EventType
    members: frozenset[Address]
    standings: frozenset[tuple[ReportId, Factuality]]
    people: frozenset[str]
    dates: frozenset[Date]
    sure_days: frozenset[Date]
    places: frozenset[Place]
    sure_places: frozenset[Place]
    courts: frozenset[str]
    agencies: frozenset[Agency]
    amounts: frozenset[Amount]
    counts: frozenset[Count]
    things: frozenset[Count]
    substances: frozenset[str]
    worths: frozenset[Quantity]
    penalties: frozenset[Imposed]
    ends: frozenset[tuple[Role, Value]]

    def join(self, other: Profile) -> Profile:
        """Both as one event."""
        return Profile(
            type=self.type,
            members=self.members | other.members,
            standings=self.standings | other.standings,
            people=self.people | other.people,
            dates=self.dates | other.dates,
            sure_days=self.sure_days | other.sure_days,
            places=self.places | other.places,
            sure_places=self.sure_places | other.sure_places,
            courts=self.courts | other.courts,
            agencies=self.agencies | other.agencies,
            amounts=self.amounts | other.amounts,
            counts=self.counts | other.counts,
            things=self.things | other.things,
            substances=self.substances | other.substances,
            worths=self.worths | other.worths,
            penalties=self.penalties | other.penalties,
            ends=self.ends | other.ends,
        )


def profile(told: Told, cast: Cast) -> Profile:
    """The profile of one event of one report."""
    values = [one.value for one in told.claims]
    names = (name_in(one) for one in values)
    return Profile(
        type=told.event.type,
        members=frozenset({told.address()}),
        standings=frozenset({(told.report, told.event.factuality)}),
        people=frozenset(cast.who(one) for one in names if one),
        dates=frozenset(one for one in values if isinstance(one, Date)),
        sure_days=frozenset(_sure_days(told.claims)),
        places=frozenset(_places(told.claims)),
        sure_places=frozenset(_places(one for one in told.claims if not _unsure(one))),
        courts=frozenset(court_key(one.name) for one in values if isinstance(one, Court)),
        agencies=frozenset(
            one.value
            for one in told.claims
            if isinstance(one.value, Agency) and one.role is Role.AGENCY
        ),
        amounts=frozenset(one for one in values if isinstance(one, Amount)),
        counts=frozenset(one for one in values if isinstance(one, Count) and one.role == "person"),
        things=frozenset(one for one in values if isinstance(one, Count) and one.role != "person"),
        substances=frozenset(_substances(values)),
        worths=frozenset(
            one.value
            for one in told.claims
            if one.role is Role.VALUE and isinstance(one.value, Quantity)
        ),
        penalties=frozenset(
            replace(one, whom=cast.who(one.whom)) for one in values if isinstance(one, Imposed)
        ),
        ends=frozenset(
            (one.role, one.value) for one in told.claims if one.role in (Role.FROM, Role.TO)
        ),
    )


def _substances(values: Iterable[Value]) -> Iterable[str]:
    for one in values:
        if isinstance(one, Amount):
            yield one.substance
        elif isinstance(one, Substance):
            yield one.name


def court_key(name: str) -> str:
    """What two writings of one court share: its words without the small ones, sorted."""
    small = {"of", "the", "city", "a", "and", "in", "at", "for", "u.s", "us", "united", "states"}
    words = {one.strip(".,'").casefold() for one in name.replace("’", "'").split()}
    return " ".join(sorted(words - small))


def _places(claims: Iterable[Claim]) -> Iterable[Place]:
    for one in claims:
        if one.role is Role.PLACE and isinstance(one.value, Place):
            yield Place(parts=one.value.parts, country=one.value.country)


def _sure_days(claims: Iterable[Claim]) -> Iterable[Date]:
    for one in claims:
        if isinstance(one.value, Date) and not one.doubt and not _unsure(one):
            first, last = one.value.days()
            if first is not None and first == last:
                yield one.value


def _unsure(claim: Claim) -> bool:
    """Whether the reading doubts that it happened there."""
    return claim.score is not None and claim.score.value < _LEAST_SURE
