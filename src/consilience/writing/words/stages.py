"""Event types, stages of people and factuality in words that never convict the accused."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.casefile import CaseEvent
from consilience.types import EventType, Factuality

EVENTS = {
    EventType.TIP_OFF: "Tip-off",
    EventType.INVESTIGATION: "Investigation",
    EventType.SEARCH: "Search",
    EventType.SEIZURE: "Seizure",
    EventType.ARREST: "Arrest",
    EventType.CHARGE: "Charge",
    EventType.EXTRADITION: "Extradition",
    EventType.PLEA: "Plea",
    EventType.CONVICTION: "Conviction",
    EventType.ACQUITTAL: "Acquittal",
    EventType.SENTENCE: "Sentence",
    EventType.APPEAL: "Appeal",
    EventType.TRAFFICKING: "Trafficking",
    EventType.MANUFACTURE: "Manufacture",
    EventType.CONTROL_MEASURE: "Control measure",
    EventType.DEATH: "Death",
    EventType.OVERDOSE: "Overdose",
    EventType.STATISTIC: "Figure",
}

FACTUALITY = {
    Factuality.ASSERTED: "",
    Factuality.ALLEGED: "alleged",
    Factuality.PLANNED: "possible; not reported as done",
    Factuality.DENIED: "reported as not having happened",
    Factuality.CLAIMED: "as those quoted say",
}

# From the first step to the last: a case stands where its furthest reported event does.
STEPS = (
    EventType.TIP_OFF,
    EventType.INVESTIGATION,
    EventType.SEARCH,
    EventType.SEIZURE,
    EventType.ARREST,
    EventType.CHARGE,
    EventType.EXTRADITION,
    EventType.PLEA,
    EventType.ACQUITTAL,
    EventType.CONVICTION,
    EventType.SENTENCE,
    EventType.APPEAL,
)
_NOT_DONE = frozenset({Factuality.DENIED, Factuality.PLANNED})

UNKNOWN = "screen name"
"""The stage of a name behind which nobody is known."""

_STAGES = {
    "suspected": "suspected; not reported as charged",
    "wanted": "wanted; not reported as arrested",
    "arrested": "arrested; not reported as charged or convicted",
    "charged": "charged; not reported as convicted",
    "accused": "accused; not reported as convicted",
    "extradited": "extradited; not reported as convicted",
    "pleaded": "pleaded guilty",
    "plea": "entered a plea",
    "pleaded guilty": "pleaded guilty",
    "pleaded not guilty": "pleaded not guilty; not reported as convicted",
    "convicted": "convicted",
    "sentenced": "sentenced",
    "acquitted": "acquitted",
    "appealed": "appealed; outcome not reported",
    "appeal dismissed": "sentenced; appeal dismissed",
    "conviction quashed": "conviction quashed",
    "retrial": "conviction quashed; a new trial ordered",
    "charges dropped": "charges dropped",
    UNKNOWN: "a screen name or nickname; no report says who used it",
    "official": "official or spokesperson",
    "quoted": "quoted only",
    "dead": "reported dead",
    "died": "reported dead",
}

# Only after these may a page state conduct of somebody without "accused".
DECIDED = frozenset({"pleaded", "pleaded guilty", "convicted", "sentenced", "appeal dismissed"})
# Of these a page states no conduct at all: a court or the prosecution has said otherwise.
FREED = frozenset({"acquitted", "conviction quashed", "charges dropped"})
ACCUSED = (
    frozenset(
        {
            "suspected",
            "wanted",
            "arrested",
            "charged",
            "accused",
            "extradited",
            "plea",
            "pleaded not guilty",
            "appealed",
            "retrial",
        }
    )
    | DECIDED
)


def event_words(event: EventType, factuality: Factuality = Factuality.ASSERTED) -> str:
    """`Seizure`, `Trafficking (alleged)`."""
    doubt = FACTUALITY[factuality]
    return f"{EVENTS[event]} ({doubt})" if doubt else EVENTS[event]


def stage_words(stage: str) -> str:
    """The last known stage; what has no words of its own is printed as it is."""
    return _STAGES.get(stage, stage.replace("_", " "))


def last_step(events: Iterable[CaseEvent]) -> EventType | None:
    """The furthest step that is told as done, None where no report tells of any.

    "He has not entered a plea" is no step, nor is a trial that is to come.
    """
    types = {one.type for one in events if one.factuality not in _NOT_DONE}
    return next((one for one in reversed(STEPS) if one in types), None)
