"""What we know of the world, as data: YAML records that the loader checks and tests run."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from threading import Lock

from consilience.knowledge.agencies import Agencies, load_agencies
from consilience.knowledge.checks import CheckRecord, load_checks
from consilience.knowledge.conveyances import load_conveyances
from consilience.knowledge.countries import Countries, load_countries
from consilience.knowledge.counts import CountRecord, load_counts
from consilience.knowledge.courts import Courts, load_courts
from consilience.knowledge.currencies import Currency, load_currencies
from consilience.knowledge.events import EventRecord, load_events
from consilience.knowledge.expected import ExpectedRecord, load_expected
from consilience.knowledge.facilities import load_facilities
from consilience.knowledge.furniture import Furniture, load_furniture
from consilience.knowledge.groups import GroupRecord, load_groups
from consilience.knowledge.hedges import Hedge, load_hedges
from consilience.knowledge.items import ItemRecord, load_items
from consilience.knowledge.labels import Labels
from consilience.knowledge.numerals import Numerals, load_numerals
from consilience.knowledge.offences import Offences, load_offences
from consilience.knowledge.openers import Openers, load_openers
from consilience.knowledge.penalties import PenaltyRecord, load_penalties
from consilience.knowledge.regions import Regions, load_regions
from consilience.knowledge.sides import SideRecord, load_sides
from consilience.knowledge.speech import Speech, load_speech
from consilience.knowledge.substances import Substances, load_substances
from consilience.knowledge.sureness import Sureness, load_sureness
from consilience.knowledge.units import UnitRecord, load_units
from consilience.knowledge.words import Words, load_words

_LOADING = Lock()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Knowledge:
    """Everything under `data/`, loaded and checked; one field a file.

    Compared by identity (eq=False), so that what is compiled from it can be cached per object.
    """

    agencies: Agencies
    checks: tuple[CheckRecord, ...]
    conveyances: Labels
    countries: Countries
    counts: tuple[CountRecord, ...]
    courts: Courts
    currencies: tuple[Currency, ...]
    events: tuple[EventRecord, ...]
    expected: tuple[ExpectedRecord, ...]
    facilities: Labels
    furniture: Furniture
    groups: tuple[GroupRecord, ...]
    hedges: tuple[Hedge, ...]
    items: tuple[ItemRecord, ...]
    numerals: Numerals
    offences: Offences
    openers: Openers
    penalties: tuple[PenaltyRecord, ...]
    regions: Regions
    sides: tuple[SideRecord, ...]
    speech: Speech
    substances: Substances
    sureness: Sureness
    units: tuple[UnitRecord, ...]
    words: Words


def load() -> Knowledge:
    """All records of the drug domain and of English; read once, whoever else asks meanwhile.

    Raises:
        KnowledgeError: a record is not right.
    """
    with _LOADING:
        return _load()


@lru_cache(maxsize=1)
def _load() -> Knowledge:
    return Knowledge(
        agencies=load_agencies(),
        checks=load_checks(),
        conveyances=load_conveyances(),
        countries=load_countries(),
        counts=load_counts(),
        courts=load_courts(),
        currencies=load_currencies(),
        events=load_events(),
        expected=load_expected(),
        facilities=load_facilities(),
        furniture=load_furniture(),
        groups=load_groups(),
        hedges=load_hedges(),
        items=load_items(),
        numerals=load_numerals(),
        offences=load_offences(),
        openers=load_openers(),
        penalties=load_penalties(),
        regions=load_regions(),
        sides=load_sides(),
        speech=load_speech(),
        substances=load_substances(),
        sureness=load_sureness(),
        units=load_units(),
        words=load_words(),
    )
