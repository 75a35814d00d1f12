"""One conduct, parted by whom it is proven of: the convicted, those who are only accused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from consilience.reading.events.draft import JUDICIAL, Draft
from consilience.reading.events.proof import accused_of, acquitted, proven, proves
from consilience.types import EventType, Factuality, Role, Slot
from consilience.values.amount import Amount
from consilience.values.label import Label
from consilience.values.substance import Substance

# Steps whose people are of the conspiracy; an arrest alone makes nobody a trafficker.
STEPS = JUDICIAL - {EventType.ARREST, EventType.APPEAL, EventType.ACQUITTAL}
_DRUG_OFFENCES = frozenset(
    {"trafficking", "importation", "possession_with_intent", "conspiracy", "manufacture"}
    | {"continuing_criminal_enterprise", "racketeering"}
)
# What an offence's wording tells of the conduct itself, beyond the step that it words.
_TOLD_BY_WORDING = (
    Role.ORIGIN,
    Role.TRANSIT,
    Role.DESTINATION,
    Role.ORGANIZATION,
    Role.CONVEYANCE,
    Role.DATE,
    Role.SUBSTANCE,
    Role.PLACE,
)


def parted(
    conduct: Sequence[Draft], steps: Sequence[Draft], drafts: Sequence[Draft]
) -> list[Draft]:
    """The conduct of one case as one event, or as two: of the proven, and of the accused.

    Args:
        conduct: Drafts of it, at least one, in any order.
        steps: What else is told of the same case.
        drafts: Everything that the report tells: who is proven guilty or was cleared.

    Returns:
        Nothing where all of whom it was told were acquitted.
    """
    cleared, guilty = acquitted(drafts), proven(drafts)
    told = [one for one in conduct if not _is_of(one, drafts, cleared)]
    named = {one.value.show() for one in (*_own_people(told), *_people(steps))} - cleared
    if not told and not named & guilty:
        return []
    if not told:
        # "Lee was acquitted of importing it; Roe was convicted": told of Lee, and Roe's deed.
        return [_asserted(_whole(conduct, steps, guilty.__contains__))]
    sure = any(one.factuality is not Factuality.ALLEGED for one in told)
    if not named - guilty or not (named & guilty or sure):
        return [_whole(told, steps, lambda name: name not in cleared)]
    of_guilty = [one for one in told if _may_be_of(accused_of(one, drafts), guilty)]
    accused = frozenset(named - guilty)
    of_accused = [one for one in told if _may_be_of(accused_of(one, drafts), accused)]
    proofs = [one for one in steps if one.type not in STEPS or proves(one) or _has(one, guilty)]
    others = [one for one in steps if one.type not in STEPS or not proves(one)]
    first = _whole(of_guilty or told, proofs, guilty.__contains__)
    second = _whole(of_accused or told, others, accused.__contains__)
    if any(one in of_accused for one in of_guilty):
        second = _unweighed(second, first)
    return [_asserted(first), replace(second, factuality=Factuality.ALLEGED)]


def _asserted(whole: Draft) -> Draft:
    """What was alleged, of people of whom it is proven."""
    alleged = whole.factuality is Factuality.ALLEGED
    return replace(whole, factuality=Factuality.ASSERTED) if alleged else whole


def _unweighed(second: Draft, first: Draft) -> Draft:
    """The accused's part of a common conspiracy without drugs of which the first has an amount."""
    weighed = {
        one.value.substance for one in first.values(Role.AMOUNT) if isinstance(one.value, Amount)
    }
    kept = [
        one
        for one in second.slots
        if not (isinstance(one.value, Substance) and one.value.name in weighed)
    ]
    return replace(second, slots=tuple(kept))


def _is_of(conduct: Draft, drafts: Sequence[Draft], names: frozenset[str]) -> bool:
    """Whether conduct is told of these people alone."""
    told = accused_of(conduct, drafts)
    return bool(told) and told <= names


def _may_be_of(told: frozenset[str], names: frozenset[str]) -> bool:
    """Whether conduct is told of one of these people, or of nobody by name."""
    return not told or bool(told & names)


def _has(step: Draft, names: frozenset[str]) -> bool:
    return any(one.value.show() in names for one in step.values(Role.PERSON))


def _own_people(conduct: Sequence[Draft]) -> list[Slot]:
    return [slot for one in conduct for slot in one.values(Role.PERSON)]


def _whole(conduct: Sequence[Draft], rest: Sequence[Draft], fits: Callable[[str], bool]) -> Draft:
    """One event of the conduct that several words tell of, with what the steps say of it."""
    first = next((one for one in conduct if not one.inner), conduct[0])
    whole = replace(first, inner=False, slots=())
    for one in conduct:
        whole = whole.plus(*(one.values(*_TOLD_BY_WORDING) if one.inner else one.slots))
    whole = whole.plus(*_people(rest), *substances(rest))
    if not whole.has(Role.SUBSTANCE, Role.AMOUNT):
        # "It had sailed from Latakia": what was moved is what was found.
        whole = whole.plus(*_weighed(rest, frozenset({EventType.SEIZURE})))
    kept = [one for one in whole.slots if one.role is not Role.PERSON or fits(one.value.show())]
    return replace(whole, slots=tuple(kept))


def _people(steps: Sequence[Draft]) -> list[Slot]:
    return [
        slot
        for one in steps
        if one.type in STEPS and one.main and _about_drugs(one)
        for slot in one.values(Role.PERSON)
    ]


def _about_drugs(step: Draft) -> bool:
    named = {one.value.name for one in step.values(Role.OFFENCE) if isinstance(one.value, Label)}
    return not named or bool(named & _DRUG_OFFENCES)


def substances(steps: Sequence[Draft]) -> list[Slot]:
    """What the steps say the conduct was about: "pleaded guilty to importing 5 kg of cocaine"."""
    return _weighed(steps, STEPS)


def _weighed(steps: Sequence[Draft], types: frozenset[EventType]) -> list[Slot]:
    found: list[Slot] = []
    for one in steps:
        if one.type not in types or not one.main or not _about_drugs(one):
            continue
        found += one.values(Role.SUBSTANCE)
        found += [
            Slot(role=Role.SUBSTANCE, value=Substance(name=slot.value.substance), span=slot.span)
            for slot in one.values(Role.AMOUNT)
            if isinstance(slot.value, Amount)
        ]
    return found
