"""The people of a case: their part, their last known stage, and who must be protected."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from consilience.casefile import CaseEvent, Claim, Person
from consilience.reconciling.entities.names import words_of
from consilience.reconciling.entities.outcomes import outcome
from consilience.reconciling.entities.protection import is_minor, is_private
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.joining.events import Joined
from consilience.reconciling.nicknames import is_nickname
from consilience.reconciling.options import Sources
from consilience.reconciling.voices import side_of
from consilience.types import EventId, EventType, Factuality, PersonId, ReportId, Role
from consilience.values.label import Label
from consilience.values.penalty import Imposed

# How far each step takes a person, in the order of the procedure. Conduct never makes anybody
# more than accused.
_STAGE: Mapping[EventType, tuple[int, str]] = {
    EventType.INVESTIGATION: (1, "suspected"),
    EventType.SEARCH: (1, "suspected"),
    EventType.TRAFFICKING: (1, "accused"),
    EventType.MANUFACTURE: (1, "accused"),
    EventType.ARREST: (2, "arrested"),
    EventType.CHARGE: (3, "charged"),
    EventType.EXTRADITION: (4, "extradited"),
    EventType.PLEA: (5, "plea"),
    EventType.CONVICTION: (6, "convicted"),
    EventType.ACQUITTAL: (6, "acquitted"),
    EventType.SENTENCE: (7, "sentenced"),
    EventType.APPEAL: (8, "appealed"),
}
_CONDUCT = 1
# What the reading notes where it took a name from elsewhere in the report.
_GUESSED = "named elsewhere"
# "Public Prosecution Service" is nobody's name.
_OF_BODIES = frozenset(
    {"service", "agency", "bureau", "department", "directorate", "ministry", "commission"}
    | {"committee", "administration", "authority", "prosecution", "prosecutor's", "prosecutors"}
    | {"association", "institute", "office", "federation", "foundation", "university"}
)
_FREED = ("acquitted", "charges dropped", "conviction quashed", "retrial")
_DONE = (Factuality.ASSERTED, Factuality.CLAIMED)


@dataclass(slots=True)
class _Life:
    """What is gathered of one person before the record is made."""

    names: Counter[str] = field(default_factory=Counter)
    steps: list[tuple[int, str, str | None]] = field(default_factory=list)
    events: list[EventId] = field(default_factory=list)
    types: set[EventType] = field(default_factory=set)
    reports: set[ReportId] = field(default_factory=set)
    private: bool = False
    nickname: bool = False


def people_of(
    events: Sequence[tuple[CaseEvent, Joined]], cast: Cast, sources: Sources
) -> tuple[Person, ...]:
    """Everybody whom an event names or a report quotes by name, sorted by name."""
    lives: dict[str, _Life] = defaultdict(_Life)
    for event, joined in events:
        for claim in joined.claims():
            name = name_in(claim.value)
            if name is not None:
                _add_step(lives[cast.who(name)], event, claim, sources)
    for life in lives.values():
        life.private = _is_protected(life, sources)
        life.nickname = _is_nickname(life, sources)
    people = [_person(head, life) for head, life in lives.items()]
    people += _speakers(lives, cast, sources)
    return tuple(sorted(people, key=lambda one: (one.name, one.id)))


def _add_step(life: _Life, event: CaseEvent, claim: Claim, sources: Sources) -> None:
    life.names[name_in(claim.value) or ""] += 1
    life.types.add(event.type)
    life.reports.add(claim.report)
    if event.id not in life.events:
        life.events.append(event.id)
    step = _STAGE.get(event.type)
    if step is None:
        return
    rank, stage = step
    if claim.factuality is Factuality.PLANNED:
        if event.type in (EventType.ARREST, EventType.EXTRADITION):
            life.steps.append((1, "wanted", event.date))
        return
    if claim.factuality is Factuality.DENIED:
        return
    if claim.factuality not in _DONE and rank > _CONDUCT:
        return
    if rank > _CONDUCT and claim.doubt and _GUESSED in claim.doubt:
        return  # nobody is taken further by a guess at whom "a local man" meant
    if event.type is EventType.PLEA:
        stage = _plea(claim) or stage
    if event.type in (EventType.APPEAL, EventType.ACQUITTAL):
        stage = outcome(claim, event.members, sources) or stage
    life.steps.append((rank, stage, event.date))


def _plea(claim: Claim) -> str | None:
    if claim.role is not Role.PLEA or not isinstance(claim.value, Imposed):
        return None
    what = claim.value.what
    known = {"guilty": "pleaded guilty", "not_guilty": "pleaded not guilty"}
    return known.get(what.name) if isinstance(what, Label) else None


def _is_protected(life: _Life, sources: Sources) -> bool:
    """Informants, the dead and minors; whoever stands in the dock is named as the court did."""
    if any(is_minor(one, sources) for one in life.names):
        return True
    return not life.steps and bool(
        life.types & {EventType.TIP_OFF, EventType.DEATH, EventType.OVERDOSE}
    )


def _is_nickname(life: _Life, sources: Sources) -> bool:
    """Whether no report knows more than a name in quotation marks: `a seller called "Rosa"`."""
    return all(
        any(is_nickname(name, sources.reports[report].text) for name in life.names)
        for report in life.reports
    )


def _person(head: str, life: _Life) -> Person:
    rank, stage, as_of = _last(life.steps)
    if life.nickname and rank == _CONDUCT:
        # Nobody is accused who is not known: the name may be anybody's.
        rank, stage = 0, "screen name"
    if not rank and life.types & {EventType.DEATH, EventType.OVERDOSE}:
        stage = "dead"
    return Person(
        id=person_id(head),
        name=head,
        spellings=tuple(sorted(one for one in life.names if one != head)),
        part="defendant" if rank > _CONDUCT else "named in the conduct" if rank else "named",
        stage=stage,
        as_of=as_of,
        protected=life.private,
        events=tuple(life.events),
    )


_NONE = (0, "named", None)


def _last(steps: Sequence[tuple[int, str, str | None]]) -> tuple[int, str, str | None]:
    """The step that takes a person furthest; an acquittal stands unless a later verdict follows."""
    furthest = max(steps, key=lambda one: (one[0], one[1] != "plea", one[2] or ""), default=_NONE)
    if furthest[1] in ("appealed", "appeal dismissed") and furthest[2]:
        # What a court decided after the appeal is the last word, not the appeal.
        decided = [one for one in steps if one[0] > 5 and _day(one) > _day(furthest)]
        furthest = max(decided, key=_day, default=furthest)
    freed = max((one for one in steps if one[1] in _FREED), key=_day, default=None)
    if freed is None:
        return furthest
    guilty = [one for one in steps if one[1] in ("convicted", "sentenced") and one[2]]
    # Who is freed of a conviction or of charges had them before; of what an acquittal without a
    # day speaks is not known.
    dated = freed[2] or freed[1] == "acquitted"
    later = [one for one in guilty if dated and _day(one) > _day(freed)]
    return max(later, key=lambda one: (_day(one), one[0])) if later else freed


def _day(step: tuple[int, str, str | None]) -> str:
    return step[2] or ""


def _speakers(lives: Mapping[str, _Life], cast: Cast, sources: Sources) -> Iterable[Person]:
    knowledge = sources.options.knowledge
    known = {cast.who(one) for one in lives} | {
        name for one in lives.values() for name in one.names
    }
    seen: set[str] = set()
    for report in sorted(sources.readings):
        reading = sources.readings[report]
        for one in reading.statements:
            name = one.speaker
            if name in seen or cast.who(name) in known or not is_personal(name, sources):
                continue
            seen.add(name)
            side = side_of(one, reading, knowledge)
            official = side.startswith(("authorities", "officials", "courts"))
            roles = [each.role for each in reading.statements if each.speaker == name and each.role]
            yield Person(
                id=person_id(name),
                name=name,
                spellings=(),
                part=roles[0] if roles and official else "official" if official else "quoted",
                stage="official" if official else "quoted",
                as_of=None,
                protected=not official and is_private(side, roles),
                events=(),
            )


def is_personal(name: str, sources: Sources) -> bool:
    """Whether a speaker's name is a person's: two capitalised words, no body or state in it."""
    words = name.replace("’", "'").split()
    if (
        len(words) < 2
        or len(words) > 5
        or any(not one[0].isupper() for one in words if one[0].isalpha())
    ):
        return False
    knowledge = sources.options.knowledge
    if any(knowledge.countries.nationality(one.removesuffix("'s")) for one in words):
        return False
    lower = name.casefold()
    if any(one in _OF_BODIES for one in lower.split()):
        return False
    return not any(
        re.search(rf"\b{re.escape(word)}\b", lower)
        for record in knowledge.sides
        for word in record.words
    )


def person_id(name: str) -> PersonId:
    """The address of a person inside a case: the words of the name, joined."""
    return PersonId("p-" + "-".join(re.sub(r"\W", "", one) for one in words_of(name)))
