"""A short name for an event, made of what is best known of it."""

from __future__ import annotations

from consilience.casefile import CaseEvent
from consilience.types import Role
from consilience.values.penalty import Imposed
from consilience.values.place import Place
from consilience.writing.telling.events import is_private, shown, weightiest
from consilience.writing.view import View
from consilience.writing.words.stages import event_words
from consilience.writing.words.values import value_words

_CORE = (
    Role.AMOUNT,
    Role.ITEM,
    Role.PERSON,
    Role.COUNT,
    Role.PENALTY,
    Role.FROM,
    Role.FACILITY,
    Role.SUBSTANCE,
    Role.AGENCY,
    Role.ORGANIZATION,
    Role.OFFENCE,
    Role.COURT,
)


def event_label(view: View, event: CaseEvent) -> str:
    """`Seizure: 11.9 kg of fentanyl, Bodø`; the type alone where nothing more is known."""
    findings = [one for one in view.findings.get(event.id, ()) if shown(one)]
    parts = []
    for role in _CORE:
        some = weightiest(
            [one for one in findings if one.role is role and not is_private(view, one)]
        )
        if some:
            value = some[0].value
            parts.append(value.whom if isinstance(value, Imposed) else value_words(value))
            break
    places = weightiest([one for one in findings if one.role is Role.PLACE])
    if places and isinstance(places[0].value, Place):
        parts.append(next(iter(places[0].value.parts), value_words(places[0].value)))
    kind = event_words(event.type, event.factuality)
    return f"{kind}: {', '.join(parts)}" if parts else kind
