"""Which two forms of one slot cannot both stand (docs/reference/format.md, "What can clash")."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from consilience.casefile import Claim
from consilience.reconciling.disputes.beside import beside_it, is_part_of_sum
from consilience.reconciling.disputes.counts import both_printed, counts_clash
from consilience.reconciling.disputes.guess import figure, kind_of, near, side_by_side
from consilience.reconciling.disputes.penalties import penalties_clash
from consilience.reconciling.disputes.renderings import other_offence, other_substance
from consilience.reconciling.disputes.rounds import (
    BY_PERSON,
    CONDUCT,
    is_of_a_stretch,
    is_tally,
    of_others,
    on_several_days,
)
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.folding.form import Form
from consilience.reconciling.joining.profile import court_key
from consilience.reconciling.retractions import in_one_telling, taken_back
from consilience.reconciling.verdicts import DECIDED
from consilience.types import EventType, Factuality, ReportId, Role
from consilience.values.agency import Agency
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.rounding import compatible
from consilience.values.slips import other_unit

# Conduct may be in many places, and an enquiry may have many hands: only a step that happens
# once at one place can have the place wrong.
_ONE_PLACE = frozenset(
    {
        EventType.SEIZURE,
        EventType.SEARCH,
        EventType.ARREST,
        EventType.SENTENCE,
        EventType.CONVICTION,
        EventType.PLEA,
        EventType.DEATH,
    }
)
# A search or a seizure is often joint; who made an arrest is told as one body's deed.
_ONE_AGENCY = frozenset({EventType.ARREST})
# An enquiry or a trade has no one number of people: four suspects, two questioned.
_MANY = frozenset({EventType.INVESTIGATION, EventType.TRAFFICKING, EventType.TIP_OFF})
# What each round has of its own.
_OF_A_ROUND = frozenset({Role.DATE, Role.COURT, Role.PLACE, Role.COUNT, Role.AGENCY})
# A value that is as likely wrong as right makes no dispute.
_LEAST_SURE = 0.5
_GENERIC = ("police", "authorities", "officers", "officials", "customs officers", "government")


@dataclass(frozen=True, slots=True)
class Scene:
    """One event of the case with all its claims by slot.

    Args:
        printed: For each report, the numbers of people that it prints for any step of this type.
        cast: Who is who.
    """

    type: EventType
    claims: Mapping[Role, Sequence[Claim]]
    printed: Sequence[frozenset[int]] = ()
    cast: Cast = field(default_factory=lambda: Cast({}, {}))

    def said(self, role: Role) -> Sequence[Claim]:
        """Claims of one slot."""
        return self.claims.get(role, ())


def clash(one: Form, other: Form, scene: Scene) -> bool:
    """Whether two forms of one slot of one event exclude each other.

    Parts never dispute the whole, bounds never what they contain; what one telling prints side
    by side are two things, unless they nearly agree.
    """
    if one.variant_of is not None or other.variant_of is not None:
        return False
    if taken_back(one, other) or taken_back(other, one):
        return _replaces(one, other)
    if _planned(one) != _planned(other) or _unsure(one) or _unsure(other):
        return False
    if _in_rounds(one, other, scene):
        return False
    return _by_role(one, other, scene)


def _replaces(one: Form, other: Form) -> bool:
    """Whether one figure may stand for the other: of one kind, and not both true."""
    left, right = figure(one), figure(other)
    if left is None or right is None or kind_of(one.value) != kind_of(other.value):
        return False
    return not compatible(left, right)


def _in_rounds(one: Form, other: Form, scene: Scene) -> bool:
    """Whether the step was taken more than once, as its own tellings say."""
    if scene.type in CONDUCT:
        return one.role is Role.DATE and is_of_a_stretch(one, other)
    if scene.type not in BY_PERSON or one.role not in _OF_A_ROUND:
        return False
    if one.role is Role.DATE and on_several_days(scene.claims):
        return True
    if is_tally(one) or is_tally(other):
        return True
    return of_others(one, other, scene.claims, scene.cast.who)


def _by_role(one: Form, other: Form, scene: Scene) -> bool:
    if one.role is Role.COUNT:
        if scene.type in _MANY or (
            scene.type not in DECIDED and both_printed(one, other, scene.printed)
        ):
            return False
        return counts_clash(one, other, scene.claims, once=scene.type in DECIDED)
    if one.role is Role.PLACE:
        return scene.type in _ONE_PLACE and _places(one, other, scene)
    if one.role is Role.AGENCY:
        return scene.type in _ONE_AGENCY and _agencies(one, other, scene)
    if one.role is Role.VALUE:
        return _worths(one, other)
    if one.role in (Role.PENALTY, Role.PLEA):
        return penalties_clash(one, other, scene.cast)
    if one.role is Role.AMOUNT:
        amounts = scene.said(Role.AMOUNT)
        beside = beside_it(one, other, amounts) or is_part_of_sum(one, other, amounts)
        return _figures(one, other) and not beside
    rule = _RULES.get(one.role)
    return rule is not None and rule(one, other)


def _planned(form: Form) -> bool:
    return all(one.factuality is Factuality.PLANNED for one in form.claims)


def _unsure(form: Form) -> bool:
    """Whether the reading itself doubts every claim of it: no contradiction is built on that."""
    scores = [one.score.value if one.score else 1.0 for one in form.claims]
    return max(scores) < _LEAST_SURE


def _figures(one: Form, other: Form) -> bool:
    left, right = figure(one), figure(other)
    if left is None or right is None:
        return False
    if kind_of(one.value)[0] != kind_of(other.value)[0]:
        return not side_by_side(one, other) and other_substance(one, other)
    if left.unit.dimension != right.unit.dimension:
        return not side_by_side(one, other) and other_unit(left, right) is not None
    if compatible(left, right):
        return False
    if not side_by_side(one, other) or in_one_telling(one, other):
        return True
    # Side by side in one telling: a part and its whole, unless they differ by a few per cent,
    # as gross and net, or charged and seized, do.
    return near(left, right)


def _worths(one: Form, other: Form) -> bool:
    """Two valuations in one currency; those in two are shown beside each other, never converted.

    One telling may print two: then they clash where two voices are cited for them.
    """
    if _figures(one, other):
        return True
    left, right = figure(one), figure(other)
    if left is None or right is None or left.unit.dimension != right.unit.dimension:
        return False
    voices = [{claim.voice.name for claim in form.claims if claim.voice} for form in (one, other)]
    return not compatible(left, right) and all(voices) and not voices[0] & voices[1]


def _dates(one: Form, other: Form) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Date) or not isinstance(right, Date):
        return False
    return left.meet(right) is None and not side_by_side(one, other)


def _courts(one: Form, other: Form) -> bool:
    """Two courts, unless one's words contain the other's: it may be a short form."""
    words, others = set(court_key(one.shown()).split()), set(court_key(other.shown()).split())
    return not side_by_side(one, other) and not (words <= others or others <= words)


def _single(form: Form, scene: Scene) -> bool:
    """Whether some telling gives this value and no second one for the slot."""
    by_telling: dict[tuple[ReportId, str], set[str]] = {}
    for claim in scene.said(form.role):
        by_telling.setdefault((claim.report, claim.event), set()).add(claim.value.show())
    tellings = {(claim.report, claim.event) for claim in form.claims}
    return any(len(by_telling[one]) == 1 for one in tellings if one in by_telling)


def _places(one: Form, other: Form, scene: Scene) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Place) or not isinstance(right, Place):
        return False
    if left.meet(right) is not None or side_by_side(one, other):
        return False
    return _single(one, scene) and _single(other, scene)


def _agencies(one: Form, other: Form, scene: Scene) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Agency) or not isinstance(right, Agency):
        return False
    if left.meet(right) is not None or left.country != right.country:
        return False
    if set(left.parents) & {right.name} or set(right.parents) & {left.name}:
        return False
    if _is_generic(left) or _is_generic(right) or side_by_side(one, other):
        return False
    return _single(one, scene) and _single(other, scene)


def _is_generic(agency: Agency) -> bool:
    """`Chinese police`, `China's narcotics office`: any body of that state may be meant."""
    name = agency.name.casefold()
    return name.endswith(_GENERIC) or "'s " in name.replace("’", "'") or name == agency.name


_RULES: Mapping[Role, Callable[[Form, Form], bool]] = {
    Role.DATE: _dates,
    Role.COURT: _courts,
    Role.OFFENCE: other_offence,
}
