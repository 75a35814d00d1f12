"""One event a real-world event and report: drafts that tell of one happening are joined."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.entries import Entry, entry_of, find_entries
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Relation, Role, Slot
from consilience.values import relation
from consilience.values.amount import Amount
from consilience.values.penalty import PRINCIPAL, Imposed, Limit, Penalty

# A slot in which two different values mean two events of one type.
_DECIDING: dict[EventType, tuple[Role, ...]] = {
    EventType.ARREST: (Role.DATE, Role.PLACE, Role.PERSON, Role.COUNT, Role.AGENCY),
    EventType.CHARGE: (Role.DATE, Role.PERSON, Role.PLACE),
    EventType.CONVICTION: (Role.DATE, Role.PERSON),
    EventType.PLEA: (Role.DATE, Role.PERSON),
    EventType.SENTENCE: (Role.DATE, Role.COURT),
    EventType.EXTRADITION: (Role.DATE, Role.PERSON, Role.FROM),
    EventType.SEIZURE: (Role.DATE, Role.PLACE),
    EventType.SEARCH: (Role.DATE, Role.PLACE),
    EventType.TIP_OFF: (Role.DATE, Role.FROM, Role.TO),
    EventType.DEATH: (Role.DATE, Role.PERSON),
    EventType.TRAFFICKING: (Role.PERSON,),
    EventType.MANUFACTURE: (Role.PERSON, Role.DATE),
    EventType.CONTROL_MEASURE: (Role.DATE, Role.PERSON, Role.PLACE, Role.SUBSTANCE),
    EventType.STATISTIC: (Role.COUNT, Role.DATE, Role.AMOUNT),
    EventType.INVESTIGATION: (Role.COUNT,),
}

# What each operation of a bulletin does anew, and the figures by which it is known again.
_OPERATIVE = frozenset(
    {EventType.SEIZURE, EventType.SEARCH, EventType.ARREST, EventType.TRAFFICKING}
)
_FIGURES = (Role.AMOUNT, Role.PERSON)


def join(drafts: Sequence[Draft], scene: Scene) -> tuple[Draft, ...]:
    """Drafts of one type, factuality and standing become one unless a deciding slot differs."""
    told = operations(scene.sentences)
    entries = find_entries(scene)
    joined: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.trigger.span.start, one.type)):
        for number, other in enumerate(joined):
            apart = _of_two_operations(other, draft, told) or _of_two_finds(scene, other, draft)
            apart = apart or _of_two_entries(other, draft, entries)
            if _one_event(other, draft) and not apart:
                joined[number] = other.plus(*draft.slots)
                break
        else:
            joined.append(draft)
    return tuple(joined)


def _one_event(left: Draft, right: Draft) -> bool:
    if (left.type, left.main) != (right.type, right.main):
        return False
    if _planned(left) != _planned(right) or (
        Factuality.DENIED in (left.factuality, right.factuality)
        and left.factuality != right.factuality
    ):
        return False
    if left.type is EventType.SENTENCE and (
        _sentenced_anew(left, right) or _of_two_offences(left, right)
    ):
        return False
    if left.type in CONDUCT and _alleged(left) != _alleged(right):
        return False
    if _of_two(left, right):
        return False
    return all(
        _agree(left.values(role), right.values(role)) for role in _DECIDING.get(left.type, ())
    )


def _of_two_operations(left: Draft, right: Draft, told: Sequence[int]) -> bool:
    """Whether a bulletin tells them as two operations, and no figure is common to both."""
    if left.type not in _OPERATIVE or told[left.trigger.sentence] == told[right.trigger.sentence]:
        return False
    return not any(
        relation(one.value, other.value) is Relation.SAME
        for role in _FIGURES
        for one in left.values(role)
        for other in right.values(role)
    )


def _of_two_entries(left: Draft, right: Draft, entries: Sequence[Entry]) -> bool:
    """Whether a court list tells them of the people of two entries."""
    if left.type not in JUDICIAL | CONDUCT:
        return False
    places = [entry_of(entries, one.trigger.span.start) for one in (left, right)]
    return places[0] != places[1]


def _of_two_offences(left: Draft, right: Draft) -> bool:
    """Whether others were sentenced for something else: "fined for cannabis ... jailed for heroin".

    Two of one case, each with a term of his own, stay one sentence of the court.
    """
    if not left.has(Role.PERSON) or not right.has(Role.PERSON):
        return False
    if _named(left, Role.PERSON) & _named(right, Role.PERSON):
        return False
    offences = [_named(one, Role.OFFENCE) for one in (left, right)]
    drugs = [_drugs(one) | _named(one, Role.SUBSTANCE) for one in (left, right)]
    return any(all(both) and not both[0] & both[1] for both in (offences, drugs))


def _named(draft: Draft, role: Role) -> set[str]:
    return {one.value.show() for one in draft.values(role)}


def _of_two_finds(scene: Scene, left: Draft, right: Draft) -> bool:
    """Whether one is a find of before with a day and drugs of its own.

    "They took 40 kg of opium. In May they had opened a box and found 9 kg of khat."
    """
    if left.type is not EventType.SEIZURE or _drugs(left) & _drugs(right):
        return False
    dated = [one for one in (left, right) if one.has(Role.DATE)]
    return (
        len(dated) == 1
        and all(_drugs(one) for one in (left, right))
        and _is_before(scene.doc[dated[0].trigger.root])
    )


def _drugs(draft: Draft) -> set[str]:
    values = [one.value for one in draft.values(Role.AMOUNT)]
    return {one.substance for one in values if isinstance(one, Amount)}


def _is_before(verb: Token) -> bool:
    """Whether a verb, or the one it is joined to, stands in the pluperfect."""
    while verb.dep_ == "conj" and not any(one.dep_ == "aux" for one in verb.children):
        verb = verb.head
    return any(one.dep_ == "aux" and one.lower_ == "had" for one in verb.children)


def _sentenced_anew(left: Draft, right: Draft) -> bool:
    """Whether one person gets death, life or a term in both, and not the same: a retrial."""
    before, after = _principal(left), _principal(right)
    return any(not after[name] & before[name] for name in before.keys() & after.keys())


def _principal(draft: Draft) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for slot in draft.values(Role.PENALTY):
        value = slot.value
        # "life plus 20 years" is one sentence, and a number of people holds many.
        if not isinstance(value, Imposed) or value.whom.isdigit():
            continue
        what = value.what
        if isinstance(what, Penalty) and what.measure in PRINCIPAL and what.limit is Limit.GIVEN:
            found.setdefault(value.whom, set()).add(what.show())
    return found


def _of_two(left: Draft, right: Draft) -> bool:
    """Whether one tells of a number and the other, of no number, has all else of its own.

    "An arrest in Utrecht in May ... More than 40 were held": nothing ties the forty to Utrecht.
    "Officers tied the name to a firm ... over 30 investigations": one enquiry is not thirty.
    """
    if left.type is EventType.INVESTIGATION:
        counted = [
            any(not str(one.value.show()).startswith("person") for one in draft.values(Role.COUNT))
            for draft in (left, right)
        ]
        return counted[0] is not counted[1]
    if left.type is not EventType.ARREST:
        return False
    few, many = sorted((left, right), key=lambda one: bool(one.values(Role.COUNT)))
    if few.values(Role.COUNT) or not many.values(Role.COUNT):
        return False
    own = (Role.DATE, Role.PLACE)
    unsaid = not any(many.values(one) for one in (*own, Role.PERSON))
    return unsaid and any(few.values(one) for one in own)


def _planned(draft: Draft) -> bool:
    return draft.factuality is Factuality.PLANNED


def _alleged(draft: Draft) -> bool:
    return draft.factuality is Factuality.ALLEGED


def _agree(left: Sequence[Slot], right: Sequence[Slot]) -> bool:
    if not left or not right:
        return True
    return any(
        relation(one.value, other.value) is not Relation.CLASH for one in left for other in right
    )
