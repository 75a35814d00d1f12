"""What the events of a case should tell and no report does."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.casefile import CaseEvent, Finding, Question
from consilience.knowledge import Knowledge
from consilience.reconciling.joining.events import Joined
from consilience.types import EventType, Factuality, Role

_ASKED = {
    Role.AGENCY: "who made the {event}",
    Role.AMOUNT: "how much was seized",
    Role.COUNT: "how many people the {event} befell",
    Role.COURT: "the court of the {event}",
    Role.DATE: "the date of the {event}",
    Role.FROM: "who gave the {event}",
    Role.OFFENCE: "the offence of the {event}",
    Role.PENALTY: "the penalty",
    Role.PERSON: "the names in the {event}",
    Role.PLACE: "the place of the {event}",
    Role.TO: "who received the {event}",
}
_NOUNS = {
    EventType.TIP_OFF: "tip-off",
    EventType.MANUFACTURE: "manufacture",
}
# Either of two slots answers the question whom a step befell.
_ANSWERS = {
    Role.PERSON: (Role.PERSON, Role.PENALTY, Role.PLEA, Role.COUNT),
    Role.COUNT: (Role.COUNT, Role.PERSON),
    Role.AMOUNT: (Role.AMOUNT, Role.ITEM, Role.VALUE),
    Role.PLACE: (Role.PLACE, Role.COURT),
}


def questions_of(
    events: Sequence[tuple[CaseEvent, Joined]], findings: Sequence[Finding], knowledge: Knowledge
) -> tuple[Question, ...]:
    """One question a slot that no report gives, for the best told event of each type.

    Smaller events of a type are not asked about: that one of five arrests has no date says
    little. Planned and denied steps are not asked about at all.
    """
    found: list[Question] = []
    for record in knowledge.expected:
        told = [
            (event, joined)
            for event, joined in events
            if event.type is record.type()
            and event.factuality not in (Factuality.PLANNED, Factuality.DENIED)
        ]
        if not told:
            continue
        event, _ = max(told, key=lambda one: (len(one[1].tellings), one[0].id))
        known = {one.role for one in findings if one.event == event.id}
        for role in record.slots():
            if not known & set(_ANSWERS.get(role, (role,))):
                noun = _NOUNS.get(event.type, event.type.value)
                found.append(Question(event=event.id, text=_ASKED[role].format(event=noun)))
    return tuple(found)
