"""Which two forms of one slot cannot both stand (docs/reference/format.md, "What can clash")."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import Claim
from consilience.reconciling.disputes.corrections import in_one_telling
from consilience.reconciling.disputes.groups import both_printed, counts_clash
from consilience.reconciling.disputes.renderings import (
    life_and_term,
    other_offence,
    other_substance,
)
from consilience.reconciling.folding.form import Form
from consilience.reconciling.joining.profile import court_key
from consilience.types import EventType, Factuality, ReportId, Role
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.penalty import Imposed, Limit, Penalty
from consilience.values.place import Place
from consilience.values.quantity import Quantity
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
# Steps that befall everybody at one time; arrests and charges come in rounds.
_ONCE = frozenset(
    {
        EventType.SENTENCE,
        EventType.CONVICTION,
        EventType.PLEA,
        EventType.ACQUITTAL,
        EventType.APPEAL,
    }
)
_EACH = re.compile(
    r"\b(?:each|per|apiece|every|total\w*|altogether|in all|combined)\b", re.IGNORECASE
)
_MANY_COUNTS = 20
# A value that is as likely wrong as right makes no dispute.
_LEAST_SURE = 0.5
_GENERIC = ("police", "authorities", "officers", "officials", "customs officers", "government")


@dataclass(frozen=True, slots=True)
class Scene:
    """One event of the case with all its claims by slot.

    Args:
        printed: For each report, the numbers of people that it prints for any step of this type.
    """

    type: EventType
    claims: Mapping[Role, Sequence[Claim]]
    printed: Sequence[frozenset[int]] = ()

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
    if _planned(one) != _planned(other) or _unsure(one) or _unsure(other):
        return False
    return _by_role(one, other, scene)


def _by_role(one: Form, other: Form, scene: Scene) -> bool:
    if one.role is Role.COUNT:
        if scene.type in _MANY or (
            scene.type not in _ONCE and both_printed(one, other, scene.printed)
        ):
            return False
        return counts_clash(one, other, scene.claims, once=scene.type in _ONCE)
    if one.role is Role.PLACE:
        return scene.type in _ONE_PLACE and _places(one, other, scene)
    if one.role is Role.AGENCY:
        return scene.type in _ONE_AGENCY and _agencies(one, other, scene)
    if one.role is Role.VALUE:
        return _worths(one, other)
    rule = _RULES.get(one.role)
    return rule is not None and rule(one, other)


def _planned(form: Form) -> bool:
    return all(one.factuality is Factuality.PLANNED for one in form.claims)


def _unsure(form: Form) -> bool:
    """Whether the reading itself doubts every claim of it: no contradiction is built on that."""
    scores = [one.score.value if one.score else 1.0 for one in form.claims]
    return max(scores) < _LEAST_SURE


def _tellings(form: Form) -> set[tuple[ReportId, str]]:
    return {(one.report, one.event) for one in form.claims}


def _apart(one: Form, other: Form) -> bool:
    """Whether no telling prints both."""
    return not _tellings(one) & _tellings(other)


def _figures(one: Form, other: Form) -> bool:
    left, right = _quantity(one), _quantity(other)
    if left is None or right is None:
        return False
    if _kind(one) != _kind(other):
        return _apart(one, other) and other_substance(one, other)
    if left.unit.dimension != right.unit.dimension:
        return _apart(one, other) and other_unit(left, right) is not None
    if compatible(left, right):
        return False
    if _apart(one, other) or in_one_telling(one, other):
        return True
    # Side by side in one telling: a part and its whole, unless they differ by a few per cent,
    # as gross and net, or charged and seized, do.
    low, high = sorted((left.number * left.unit.factor, right.number * right.unit.factor))
    return high - low <= high / 20


def _worths(one: Form, other: Form) -> bool:
    """Two valuations in one currency; those in two are shown beside each other, never converted.

    One telling may print two: then they clash where two voices are cited for them.
    """
    if _figures(one, other):
        return True
    left, right = _quantity(one), _quantity(other)
    if left is None or right is None or left.unit.dimension != right.unit.dimension:
        return False
    voices = [{claim.voice.name for claim in form.claims if claim.voice} for form in (one, other)]
    return not compatible(left, right) and all(voices) and not voices[0] & voices[1]


def _quantity(form: Form) -> Quantity | None:
    value = form.value
    found = value.quantity if isinstance(value, Amount) else value
    return found if isinstance(found, Quantity) else None


def _kind(form: Form) -> str:
    return form.value.substance if isinstance(form.value, Amount) else ""


def _dates(one: Form, other: Form) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Date) or not isinstance(right, Date):
        return False
    return left.meet(right) is None and _apart(one, other)


def _courts(one: Form, other: Form) -> bool:
    """Two courts, unless one's words contain the other's: it may be a short form."""
    words, others = set(court_key(one.shown()).split()), set(court_key(other.shown()).split())
    return _apart(one, other) and not (words <= others or others <= words)


def _single(form: Form, scene: Scene) -> bool:
    """Whether some telling gives this value and no second one for the slot."""
    by_telling: dict[tuple[ReportId, str], set[str]] = {}
    for claim in scene.said(form.role):
        by_telling.setdefault((claim.report, claim.event), set()).add(claim.value.show())
    return any(len(by_telling[one]) == 1 for one in _tellings(form) if one in by_telling)


def _places(one: Form, other: Form, scene: Scene) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Place) or not isinstance(right, Place):
        return False
    if left.meet(right) is not None or not _apart(one, other):
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
    if _is_generic(left) or _is_generic(right) or not _apart(one, other):
        return False
    return _single(one, scene) and _single(other, scene)


def _is_generic(agency: Agency) -> bool:
    """`Chinese police`, `China's narcotics office`: any body of that state may be meant."""
    name = agency.name.casefold()
    return name.endswith(_GENERIC) or "'s " in name.replace("’", "'") or name == agency.name


def _penalties(one: Form, other: Form) -> bool:
    left, right = one.value, other.value
    if not isinstance(left, Imposed) or not isinstance(right, Imposed):
        return False
    if left.whom.isdigit() or left.whom.casefold() != right.whom.casefold():
        return False
    mine, theirs = left.what, right.what
    if not isinstance(mine, Penalty) or not isinstance(theirs, Penalty):
        return mine.meet(theirs) is None
    if Limit.GIVEN not in (mine.limit, theirs.limit) or mine.limit is not theirs.limit:
        return False
    custody = ("prison", "life", "death", "death suspended")
    if mine.measure in custody and theirs.measure in custody:
        return mine.meet(theirs) is None and _apart(one, other) and not _life_range(mine, theirs)
    return (
        mine.measure == theirs.measure
        and mine.meet(theirs) is None
        and _apart(one, other)
        and not _per_count(one, other)
    )


def _per_count(one: Form, other: Form) -> bool:
    """A fine for each count, and what the counts make together."""
    sizes = [
        form.value.what.quantity
        for form in (one, other)
        if isinstance(form.value, Imposed) and isinstance(form.value.what, Penalty)
    ]
    figures = sorted(each.number * each.unit.factor for each in sizes if each is not None)
    if len(figures) < len((one, other)) or not figures[0]:
        return False
    times = figures[1] / figures[0]
    said = any(_EACH.search(claim.sentence.text) for form in (one, other) for claim in form.claims)
    return said and times == int(times) and times < _MANY_COUNTS


def _life_range(one: Penalty, other: Penalty) -> bool:
    """`Reclusion perpetua`, 20 years and 1 day to 40 years, is printed as a life term."""
    ranges = [each.quantity.upper for each in (one, other) if each.quantity is not None]
    return life_and_term(one, other) and any(each is not None for each in ranges)


_RULES: Mapping[Role, Callable[[Form, Form], bool]] = {
    Role.AMOUNT: _figures,
    Role.DATE: _dates,
    Role.COURT: _courts,
    Role.OFFENCE: other_offence,
    Role.PENALTY: _penalties,
    Role.PLEA: _penalties,
}
