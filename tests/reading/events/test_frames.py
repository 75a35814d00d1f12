"""Verbs that tell of a case only by what they act on, or by who acts: each row names its trap."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene

from consilience.knowledge.events import load_events
from consilience.reading.events.triggers import find_triggers
from consilience.types import EventType

_HEMP = ("amount", "30 hemp plants", "cannabis|=30 plant")
_LOAD = ("amount", "9 kg of heroin", "heroin|=9 kg")
_DRUG = ("substance", "heroin", "heroin")
_FORCE = ("agency", "Fife Constabulary", "Fife Constabulary")
DRUGS = [
    ("making", "He grew 30 hemp plants in a barn.", _HEMP, EventType.MANUFACTURE, True),
    ("a passive", "30 hemp plants were grown in a barn.", _HEMP, EventType.MANUFACTURE, True),
    ("nothing made", "He grew up beside 30 hemp plants.", _HEMP, EventType.MANUFACTURE, False),
    (
        "officers send it",
        "Officers sent 9 kg of heroin to a laboratory.",
        _LOAD,
        EventType.TRAFFICKING,
        False,
    ),
    ("travel", "She flew to Oslo with 9 kg of heroin.", _LOAD, EventType.TRAFFICKING, True),
    (
        "a flight",
        "She flew to Oslo after 9 kg of heroin fell.",
        _LOAD,
        EventType.TRAFFICKING,
        False,
    ),
    ("a holder", "They sent a crate of heroin by post.", _DRUG, EventType.TRAFFICKING, True),
    ("a person", "They sent a heroin addict home.", _DRUG, EventType.TRAFFICKING, False),
    ("a find", "Deputies recovered heroin in the shed.", _DRUG, EventType.SEIZURE, True),
    ("a smell", "Dogs detected an odour of heroin.", _DRUG, EventType.SEIZURE, False),
    ("a sum", "Both hauls make 9 kg of heroin.", _LOAD, EventType.MANUFACTURE, False),
]
FORCES = [
    ("a force by name", "Fife Constabulary checked a grey Astra.", EventType.SEARCH, True),
    (
        "officers of it",
        "Officers of Fife Constabulary checked a grey Astra.",
        EventType.SEARCH,
        True,
    ),
    ("joined verbs", "Troopers came and checked the lorry.", EventType.SEARCH, True),
    ("who acts, behind", "The car was halted by a soldier.", EventType.SEARCH, True),
    ("no force", "A dealer checked a grey Astra.", EventType.SEARCH, False),
    ("no vehicle", "Police stopped the practice.", EventType.SEARCH, False),
    (
        "a watch",
        "Detectives, who had trailed him for weeks, moved in.",
        EventType.INVESTIGATION,
        True,
    ),
    ("a watch by others", "The gang had trailed him for weeks.", EventType.INVESTIGATION, False),
]


@pytest.mark.parametrize(
    ("trap", "text", "mention", "kind", "told"), DRUGS, ids=[one[0] for one in DRUGS]
)
def test_a_verb_counts_where_a_drug_is_what_it_acts_on(
    parser: Language,
    trap: str,
    text: str,
    mention: tuple[str, str, str],
    kind: EventType,
    told: bool,
) -> None:
    made = scene(parser, text, mention)
    strong = {one.type for one in find_triggers(made, load_events()) if not one.weak}
    assert (kind in strong) is told, trap


@pytest.mark.parametrize(("trap", "text", "kind", "told"), FORCES, ids=[one[0] for one in FORCES])
def test_a_verb_counts_where_an_authority_does_it(
    parser: Language, trap: str, text: str, kind: EventType, told: bool
) -> None:
    made = scene(parser, text, _FORCE)
    strong = {one.type for one in find_triggers(made, load_events()) if not one.weak}
    assert (kind in strong) is told, trap
