"""The one body of a trade that a country has: its navy, its coast guard, its federal police."""

from __future__ import annotations

from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.phrases import keys_of
from consilience.values.sighting import Sighting

# How such a body is called where knowledge has no record of it; customs and police have many
# names, so only those are made up that are called alike nearly everywhere.
_CALLED = {
    "air force": "{people} Air Force",
    "army": "{people} Army",
    "coast guard": "{country} Coast Guard",
    "federal police": "{people} Federal Police",
    "navy": "{people} Navy",
}
# Words that tell no body from another, and how many others a name may have beside its trade:
# "Federal Highway Police" is not the federal police, "Secretariat of the Navy" is the navy.
_PLAIN = frozenset({"of", "the", "national", "royal", "s", "and"})
_BESIDE = 1
TRADES = frozenset(_CALLED)


@lru_cache(maxsize=4096)
def national(
    country: str, trade: str, knowledge: Knowledge, *, unheard: bool = True
) -> Sighting | None:
    """The body of a trade, at no place in the text; None where it has no name that is sure.

    Args:
        country: ISO 3166-1 alpha-2.
        trade: `customs`, `coast guard`, `navy`, `army`, `federal police`.
        knowledge: Authorities and countries.
        unheard: Whether a body that no record knows gets the name that such bodies have.
    """
    record = next((one for one in knowledge.countries.records if one.id == country), None)
    if record is None:
        return None
    keys = set(keys_of(trade))
    plain = {*keys, *keys_of(" ".join((record.name, *record.people, *record.words))), *_PLAIN}
    fitting = sorted(
        (len(set(keys_of(one.name)) - plain), len(one.name), one.id, one)
        for one in knowledge.agencies.records
        if one.country == country and keys <= set(keys_of(one.name))
    )
    if fitting and (trade not in _CALLED or fitting[0][0] <= _BESIDE):
        one = fitting[0][3]
        parents = knowledge.agencies.parents[one.id]
        return Sighting(start=0, end=0, name=one.name, country=country, parents=parents)
    if not unheard or trade not in _CALLED:
        return None
    people = record.people[0] if record.people else record.name
    name = _CALLED[trade].format(country=record.name, people=people)
    return Sighting(start=0, end=0, name=name, country=country)
