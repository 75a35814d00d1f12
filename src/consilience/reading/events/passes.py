"""The passes that turn drafts of events into what the report tells, in the order that counts.

Each takes the drafts of the one before and the same things told once; a later pass relies on what
the earlier ones found (penalties on people, people on lists, standing on everything).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from consilience.knowledge.events import EventRecord
from consilience.reading.events.asides import set_apart
from consilience.reading.events.circumstances import in_one_ruling, share_circumstances, with_court
from consilience.reading.events.conduct import named_by_trade
from consilience.reading.events.days import with_days
from consilience.reading.events.destroyed import without_ashes
from consilience.reading.events.draft import Draft
from consilience.reading.events.entries import with_entries
from consilience.reading.events.filling import Owned
from consilience.reading.events.followers import with_followers
from consilience.reading.events.groups import with_groups
from consilience.reading.events.happenings import with_happenings
from consilience.reading.events.haul import centre, with_find
from consilience.reading.events.headings import with_headings
from consilience.reading.events.holding import hold
from consilience.reading.events.lists import with_lists
from consilience.reading.events.occasions import share_occasions
from consilience.reading.events.openings import fold_openings
from consilience.reading.events.periods import counted, with_sums
from consilience.reading.events.sheets import with_sheets
from consilience.reading.events.standing import stand
from consilience.reading.events.takings import settle
from consilience.reading.events.tallies import with_tallies
from consilience.reading.events.there import with_there
from consilience.reading.events.timelines import with_timeline
from consilience.reading.events.tips import pass_word
from consilience.reading.events.whom import share_people
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What all passes look at.

    Args:
        records: Event types with their words and slots.
        held: Penalties and pleas with the trigger they belong to.
        loose: Mentions that no clause gave to an event.
    """

    scene: Scene
    records: Mapping[EventType, EventRecord]
    held: Sequence[Owned]
    loose: Sequence[Mention]
    statements: Sequence[Statement]


Drafts: TypeAlias = Sequence[Draft]
Pass: TypeAlias = Callable[[Told, Drafts], Drafts]


def _of_scene(make: Callable[[Scene, Drafts], Drafts]) -> Pass:
    return lambda told, drafts: make(told.scene, drafts)


def _of_loose(make: Callable[[Scene, Drafts, Sequence[Mention]], Drafts]) -> Pass:
    return lambda told, drafts: make(told.scene, drafts, told.loose)


def _of_records(
    make: Callable[[Scene, Drafts, Mapping[EventType, EventRecord]], Drafts],
) -> Pass:
    return lambda told, drafts: make(told.scene, drafts, told.records)


PASSES: tuple[tuple[str, Pass], ...] = (
    ("drugs burnt as exhibits are no find", _of_scene(without_ashes)),
    (
        "other cases are background before anything of this one is given to them",
        _of_scene(set_apart),
    ),
    ("the day of the verb or clause beside a step", _of_scene(with_days)),
    ("the day that heads the entry of a chronicle", _of_scene(with_timeline)),
    ('"there" is the place told before', _of_records(with_there)),
    ("from whom and to whom a tip went", _of_scene(pass_word)),
    ("what one clause says for several verbs", _of_records(share_circumstances)),
    ("people listed under a step", _of_scene(with_lists)),
    ('"all five" are those named so far', _of_scene(with_groups)),
    ("shared subjects and pronouns", _of_scene(share_people)),
    ("each entry of a court list has its own people", _of_scene(with_entries)),
    ("once more, now that pronouns have people", _of_scene(with_groups)),
    (
        "penalties and pleas of those whom they befell",
        lambda told, drafts: hold(told.scene, drafts, told.held),
    ),
    ("people told by nation are parts of their number", _of_scene(with_tallies)),
    ("the court that a caption names", lambda told, drafts: with_court(drafts, told.loose)),
    ("a verdict and its sentence share day and court", _of_scene(in_one_ruling)),
    ("what periods have brought is a statistic", _of_scene(counted)),
    ("a box that is opened and emptied is one seizure", _of_scene(fold_openings)),
    ("a seizure that no verb tells", _of_loose(with_find)),
    ("figures and circumstances that no clause claims", _of_loose(settle)),
    ("statistics that no verb tells", _of_loose(with_sums)),
    ("the town that heads an item of a round-up", _of_scene(with_headings)),
    ("a sentence that says only when and where it happened", _of_scene(with_happenings)),
    ("a search, a find and an arrest told in one sentence", _of_scene(share_occasions)),
    ("a report about a haul is gathered round it", _of_scene(centre)),
    ('people arrested as "drug barons"', _of_scene(named_by_trade)),
    (
        "asserted, alleged, planned, denied or claimed; main or background",
        lambda told, drafts: stand(told.scene, drafts, told.statements),
    ),
    ("people of another case take their further steps with them", _of_scene(with_followers)),
    ("notices of labelled lines", _of_scene(with_sheets)),
)
"""What each pass sees to, and the pass."""


def passed(told: Told, drafts: Drafts) -> Drafts:
    """The drafts after all passes."""
    for _, one in PASSES:
        drafts = one(told, drafts)
    return drafts
