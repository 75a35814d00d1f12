"""A short name for an event, made of what is best known of it."""

from __future__ import annotations

from consilience.casefile import CaseEvent
from consilience.types import EventType, Factuality, Role
from consilience.values.penalty import Imposed
from consilience.values.place import Place
from consilience.writing.telling.events import shown, weightiest
from consilience.writing.telling.frames import CONDUCT
from consilience.writing.telling.persons import accused_note, is_freed, is_private
from consilience.writing.view import View
from consilience.writing.words.stages import event_words
from consilience.writing.words.values import value_words

# An arrest is of people, whatever was found on them.
_OF_PEOPLE = (Role.PERSON, Role.COUNT)
_CORE = (
    Role.AMOUNT,
    Role.ITEM,
    *_OF_PEOPLE,
    Role.PENALTY,
    Role.FROM,
    Role.FACILITY,
    Role.SUBSTANCE,
    Role.AGENCY,
    Role.ORGANIZATION,
    Role.OFFENCE,
    Role.COURT,
)

# A quote that a heading still bears.
_LONGEST = 60


def event_label(view: View, event: CaseEvent) -> str:
    """`Seizure: 11.9 kg of fentanyl, Bodø`; its words in quotes where nothing more is known."""
    findings = [
        one
        for one in view.findings.get(event.id, ())
        if shown(one) and not (event.type in CONDUCT and is_freed(view, one))
    ]
    parts = []
    core = (*_OF_PEOPLE, *_CORE) if event.type is EventType.ARREST else _CORE
    for role in core:
        some = weightiest(
            [one for one in findings if one.role is role and not is_private(view, one)]
        )
        if some:
            value = some[0].value
            words = value.whom if isinstance(value, Imposed) else value_words(value)
            # Not "Arrest: Dutch police", as if they were in custody.
            words = f"by {words}" if role is Role.AGENCY else words
            named = role is Role.PERSON and event.type in CONDUCT
            # Whom no court has convicted is not named as a trafficker, not in a heading either.
            parts.append(words + accused_note(view, some[0]) if named else words)
            break
    places = weightiest([one for one in findings if one.role is Role.PLACE])
    if places and isinstance(places[0].value, Place):
        parts.append(next(iter(places[0].value.parts), value_words(places[0].value)))
    kind = event_words(event.type, event.factuality)
    said = ", ".join(parts) or _printed(view, event)
    return f"{kind}: {said}" if said else kind


def _printed(view: View, event: CaseEvent) -> str:
    """The words of the report that tell of an event, in quotes ("“were unsealed”").

    Of what did not happen the whole sentence, for its verb alone says the contrary.
    """
    for report, told in event.members:
        reading = view.readings.get(report)
        for one in reading.events if reading else ():
            if one.id != told or reading is None:
                continue
            words = one.trigger.text
            if event.factuality is Factuality.DENIED:
                at = one.trigger.start
                lines = [each.text for each in reading.sentences if each.start <= at < each.end]
                words = lines[0] if lines else ""
            if 0 < len(words) <= _LONGEST:
                return f"“{' '.join(words.split())}”"
    return ""
