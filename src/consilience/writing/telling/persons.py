"""What may be said of a person: accused is not convicted, freed is neither, some have no name."""

from __future__ import annotations

from consilience.casefile import Finding
from consilience.types import EventType, Factuality, Role
from consilience.values.label import Label
from consilience.values.penalty import Imposed
from consilience.writing.view import View
from consilience.writing.words.stages import DECIDED, FREED, UNKNOWN, stage_words

_GUILT = frozenset({EventType.SENTENCE, EventType.CONVICTION})


def is_private(view: View, finding: Finding) -> bool:
    """Whether a finding names somebody who must be protected: then prose does not."""
    person = view.person(finding.value) if finding.role is Role.PERSON else None
    return person is not None and person.protected


def is_freed(view: View, finding: Finding) -> bool:
    """Whether a finding names somebody who was acquitted or let go: no line says what he did."""
    person = view.person(finding.value) if finding.role is Role.PERSON else None
    return person is not None and person.stage in FREED


def accused_note(view: View, finding: Finding) -> str:
    """` (accused; not reported as convicted)` unless the case says that a court has decided."""
    name = finding.value.show()
    person = view.person(finding.value)
    if person and person.stage == UNKNOWN:
        return " (a name only; no report says who used it)"
    if person and person.stage in FREED:
        return f" ({stage_words(person.stage)})"
    names = {one.casefold() for one in (name, *(person.spellings if person else ()))}
    if (person and person.stage in DECIDED) or any(
        _decides(one, names) for one in view.case.findings
    ):
        return ""
    return " (accused; not reported as convicted)"


def _decides(finding: Finding, names: set[str]) -> bool:
    """Whether the finding is a sentence, a verdict or a guilty plea of one of these names."""
    # A name guessed from elsewhere in the report decides nothing about a person.
    firm = [one for one in finding.claims if "named elsewhere" not in (one.doubt or "")]
    if all(claim.factuality is not Factuality.ASSERTED for claim in firm):
        return False
    value = finding.value
    if isinstance(value, Imposed):
        pleaded = isinstance(value.what, Label) and value.what.name != "guilty"
        return value.whom.casefold() in names and not pleaded
    return finding.type in _GUILT and (
        finding.role is Role.PERSON and value.show().casefold() in names
    )
