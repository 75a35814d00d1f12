"""What a person writes as a value, with what knowledge says of it."""

from __future__ import annotations

from dataclasses import replace

from consilience.knowledge import Knowledge
from consilience.types import Value
from consilience.values.agency import Agency
from consilience.values.substance import Substance, parents


def completed(value: Value, knowledge: Knowledge) -> Value:
    """The value, a drug with its classes and an agency with what it is part of.

    The notation names a thing and nothing else: without this a corrected drug would be of no class,
    and agree with no report that only says `opioids`.
    """
    if isinstance(value, Substance):
        return replace(value, parents=parents(value.name, knowledge))
    if isinstance(value, Agency):
        found = [one for one in knowledge.agencies.records if one.name == value.name]
        if len(found) == 1:
            above = knowledge.agencies.parents[found[0].id]
            return replace(value, parents=above, country=found[0].country)
    return value
