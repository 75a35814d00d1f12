"""Which two forms of one slot cannot both stand (docs/reference/format.md, "What can clash")."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import Claim
from consilience.reconciling.disputes.groups import counts_clash
from consilience.reconciling.folding.form import Form
from consilience.reconciling.joining.profile import court_key
from consilience.types import EventType, Factuality, ReportId, Role
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.label import Label
from consilience.values.penalty import Imposed, Limit, Penalty
from consilience.values.place import Place
from consilience.values.quantity import Quantity
from consilience.values.rounding import compatible

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
_GENERIC = ("police", "authorities", "officers", "officials", "customs officers", "government")


@dataclass(frozen=True, slots=True)
class Scene:
    """One event of the case with all its claims by slot."""

    type: EventType
    claims: Mapping[Role, Sequence[Claim]]

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
    if _planned(one) != _planned(other):
        return False
    return _by_role(one, other, scene)


def _by_role(one: Form, other: Form, scene: Scene) -> bool:
    if one.role is Role.COUNT:
        once = scene.type in _ONCE
        return scene.type not in _MANY and counts_clash(one, other, scene.claims, once=once)
    if one.role is Role.PLACE:
        return scene.type in _ONE_PLACE and _places(one, other, scene)
    if one.role is Role.AGENCY:
        return scene.type in _ONE_AGENCY and _agencies(one, other, scene)
    rule = _RULES.get(one.role)
    return rule is not None and rule(one, other)


def _planned(form: Form) -> bool:
    return all(one.factuality is Factuality.PLANNED for one in form.claims)


def _tellings(form: Form) -> set[tuple[ReportId, str]]:
    return {(one.report, one.event) for one in form.claims}


def _apart(one: Form, other: Form) -> bool:
    """Whether no telling prints both."""
    return not _tellings(one) & _tellings(other)


def _figures(one: Form, other: Form) -> bool:
    left, right = _quantity(one), _quantity(other)
    if left is None or right is None or _kind(one) != _kind(other):
        return False
    if left.unit.dimension != right.unit.dimension or compatible(left, right):
        return False
    if _apart(one, other):
        return True
    # Side by side in one telling: a part and its whole, unless they differ by a few per cent,
    # as gross and net, or charged and seized, do.
    low, high = sorted((left.number * left.unit.factor, right.number * right.unit.factor))
    return high - low <= high / 20


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


def _offences(one: Form, other: Form) -> bool:
    """An offence of another sort whose words name the same deed: `human trafficking`."""
    left, right = one.value, other.value
    if not isinstance(left, Label) or not isinstance(right, Label):
        return False
    for odd, known in ((one, right), (other, left)):
        if odd.shown() != "other" or known.name == "other":
            continue
        word = known.name.replace("_", " ")
        if any(word in claim.span.text.casefold() for claim in odd.claims):
            return True
    return False


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
        return mine.meet(theirs) is None and _apart(one, other)
    return mine.measure == theirs.measure and mine.meet(theirs) is None and _apart(one, other)


_RULES: Mapping[Role, Callable[[Form, Form], bool]] = {
    Role.AMOUNT: _figures,
    Role.VALUE: _figures,
    Role.DATE: _dates,
    Role.COURT: _courts,
    Role.OFFENCE: _offences,
    Role.PENALTY: _penalties,
    Role.PLEA: _penalties,
}
