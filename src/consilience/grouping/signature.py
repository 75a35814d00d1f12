"""What a report's main events say that another report on the same doings would say too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from consilience.grouping.beside import ages, aliases, towns
from consilience.grouping.folding import fold_name
from consilience.grouping.kinship import VAGUE
from consilience.grouping.marks import RAID, Figure, Step
from consilience.grouping.order import Course, course
from consilience.types import Event, EventType, Factuality, Reading, ReportId, Role, Slot
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.court import Court
from consilience.values.date import Date
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance

# Figures that hang on no case (yearly numbers) and steps that were not taken say nothing about
# which case a report tells.
_MUTE = (EventType.STATISTIC,)
_ROUTE = (Role.ORIGIN, Role.TRANSIT, Role.DESTINATION)
# Days that are less apart than this lie in one stretch of days or in neighbours.
STRETCH = 4
# What is compared; two signatures that have none of these in common are not.
COMPARED = (
    "people", "nicknames", "groups", "operations", "courts", "substances", "counts", "figures",
    "steps", "route", "agencies", "towns", "things", "ages", "course",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What the main events of one report, or of a cluster of reports, name.

    Args:
        people: Full names, lower case; a lone surname is not among them.
        nicknames: Names of one word that stand on the conduct.
        counts: (event type, number) of people, more than two.
        towns: Named in the first sentences or in several, in an event or not.
        things: What the opening calls by a name that is no person's, place's or authority's.
        ages: Of people, in years.
        aliases: Single words that people are also called by.
        route: `origin town` or `origin CC`: where goods came from, passed and went.
        course: When what is told of named people began and ended.
        words: All words of the people's names.
        doubles: Each two words of one name.
        stepped: Towns of steps.
        typed: Steps by their type.
        named: All names of places of steps that have a town.
        dated: Type and day of steps, in stretches of days.
        around: Likewise with the stretches before and after.
        figured: Figures by what they are of and by dimension.
        measured: Dimensions of the figures of drugs.
        filled: Names of the fields that hold something.
    """

    reports: frozenset[ReportId]
    people: frozenset[str] = field(default_factory=frozenset)
    nicknames: frozenset[str] = field(default_factory=frozenset)
    groups: frozenset[str] = field(default_factory=frozenset)
    operations: frozenset[str] = field(default_factory=frozenset)
    courts: frozenset[str] = field(default_factory=frozenset)
    substances: frozenset[str] = field(default_factory=frozenset)
    counts: frozenset[tuple[EventType, str]] = field(default_factory=frozenset)
    figures: frozenset[Figure] = field(default_factory=frozenset)
    steps: frozenset[Step] = field(default_factory=frozenset)
    route: frozenset[str] = field(default_factory=frozenset)
    agencies: frozenset[str] = field(default_factory=frozenset)
    towns: frozenset[str] = field(default_factory=frozenset)
    things: frozenset[str] = field(default_factory=frozenset)
    ages: frozenset[int] = field(default_factory=frozenset)
    aliases: frozenset[str] = field(default_factory=frozenset)
    course: Course = field(default_factory=Course)
    words: frozenset[str] = field(init=False, repr=False, compare=False)
    doubles: frozenset[tuple[str, str]] = field(init=False, repr=False, compare=False)
    stepped: frozenset[str] = field(init=False, repr=False, compare=False)
    typed: Mapping[EventType, Sequence[Step]] = field(init=False, repr=False, compare=False)
    named: frozenset[str] = field(init=False, repr=False, compare=False)
    dated: frozenset[tuple[EventType, int]] = field(init=False, repr=False, compare=False)
    around: frozenset[tuple[EventType, int]] = field(init=False, repr=False, compare=False)
    figured: Mapping[tuple[str, str], Sequence[Figure]] = field(
        init=False, repr=False, compare=False
    )
    measured: frozenset[str] = field(init=False, repr=False, compare=False)
    filled: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep what every comparison would have to find out."""
        split = [sorted(set(one.split())) for one in self.people]
        figured: dict[tuple[str, str], list[Figure]] = {}
        for one in self.figures:
            figured.setdefault((one.of, one.quantity.unit.dimension), []).append(one)
        typed: dict[EventType, list[Step]] = {}
        for step in self.steps:
            typed.setdefault(step.type, []).append(step)
        dated = {
            (EventType.SEIZURE if one.type in RAID else one.type, one.first // STRETCH)
            for one in self.steps
            if one.first
        }
        kept = (
            ("words", frozenset(word for one in split for word in one)),
            ("doubles", frozenset(pair for one in split for pair in combinations(one, 2))),
            ("stepped", frozenset(one.town for one in self.steps if one.town)),
            ("typed", typed),
            ("named", frozenset(name for one in self.steps if one.town for name in one.names)),
            ("dated", frozenset(dated)),
            ("around", frozenset((kind, at + by) for kind, at in dated for by in (-1, 0, 1))),
            ("figured", figured),
            # Sums of money are figures of their currency.
            ("measured", frozenset(unit for of, unit in figured if of != unit)),
            ("filled", frozenset(one for one in COMPARED if getattr(self, one))),
        )
        for name, value in kept:
            object.__setattr__(self, name, value)

    @property
    def tells(self) -> bool:
        """Whether something was read that another report could share or deny."""
        return bool(self.people or self.figures or self.steps)


def signature(reading: Reading, called: frozenset[str] = frozenset()) -> Signature:
    """The signature of one report, from its main events.

    Args:
        reading: Of the report, or of a thread of it.
        called: What the opening of the report calls by a name of its own (`things`).
    """
    events = [one for one in reading.events if one.main and one.type not in _MUTE]
    if not events:
        return Signature(
            reports=frozenset({reading.report}),
            towns=towns(reading),
            things=called,
            ages=ages(reading),
            aliases=aliases(reading),
        )
    names = {fold_name(one.full) for one in _values(events, Role.PERSON) if isinstance(one, Name)}
    full = frozenset(one for one in names if " " in one)
    words = {word for one in full for word in one.split()}
    return Signature(
        reports=frozenset({reading.report}),
        people=full,
        nicknames=frozenset(one for one in names - full if one not in words),
        groups=frozenset(_labels(events, Role.ORGANIZATION)),
        operations=frozenset(_labels(events, Role.OPERATION)),
        courts=frozenset(_courts(events)),
        substances=frozenset(_substances(events)),
        counts=frozenset(_counts(events)),
        figures=frozenset(_figures(events)),
        steps=frozenset(step for one in events for step in _steps(one)),
        route=frozenset(_route(events)),
        agencies=frozenset(
            fold_name(one.value.name)
            for event in events
            for one in event.slots
            if isinstance(one.value, Agency)
        ),
        towns=towns(reading),
        things=called,
        ages=ages(reading),
        aliases=aliases(reading),
        course=course(events),
    )


def _values(events: Iterable[Event], role: Role) -> list[object]:
    return [slot.value for one in events for slot in one.slots if slot.role is role]


def _labels(events: Iterable[Event], role: Role) -> Iterable[str]:
    for value in _values(events, role):
        if isinstance(value, Label):
            yield fold_name(value.name)


def _courts(events: Iterable[Event]) -> Iterable[str]:
    # Word order differs ("Court of X City", "X Court"), the words hardly do.
    small = {"of", "the", "city", "a", "and"}
    for value in _values(events, Role.COURT):
        if isinstance(value, Court):
            yield " ".join(sorted(set(fold_name(value.name).split()) - small))


def _substances(events: Iterable[Event]) -> Iterable[str]:
    for event in events:
        for slot in event.slots:
            if isinstance(slot.value, Substance):
                found = slot.value.name
            elif isinstance(slot.value, Amount):
                found = slot.value.substance
            else:
                continue
            if found not in VAGUE:
                yield found


def _counts(events: Iterable[Event]) -> Iterable[tuple[EventType, str]]:
    for event in events:
        for slot in event.slots:
            value = slot.value
            if isinstance(value, Count) and value.role == "person" and value.quantity.number > 2:
                yield event.type, value.quantity.show()


def _figures(events: Iterable[Event]) -> Iterable[Figure]:
    for event in events:
        if event.factuality is Factuality.DENIED:
            continue
        for slot in event.slots:
            if isinstance(slot.value, Amount):
                yield Figure(event.type, slot.value.substance, slot.value.quantity)
            elif slot.role is Role.VALUE and isinstance(slot.value, Quantity):
                yield Figure(event.type, slot.value.unit.dimension, slot.value)


def _steps(event: Event) -> Iterable[Step]:
    # Two reports may resolve one town to slightly different points.
    places: list[Place | None] = [
        Place(parts=one.value.parts, country=one.value.country)
        for one in _sorted(event, Role.PLACE)
        if isinstance(one.value, Place)
    ]
    dates: list[Date | None] = [
        one.value for one in _sorted(event, Role.DATE) if isinstance(one.value, Date)
    ]
    for place in places or [None]:
        for date in dates or [None]:
            if place or date:
                yield Step(event.type, place, date)


def _route(events: Iterable[Event]) -> Iterable[str]:
    for event in events:
        for slot in event.slots:
            if slot.role in _ROUTE and isinstance(slot.value, Place):
                yield f"{slot.role.value} {(*slot.value.parts, slot.value.country)[0]}".casefold()


def _sorted(event: Event, role: Role) -> list[Slot]:
    return sorted((one for one in event.slots if one.role is role), key=lambda one: one.span)
