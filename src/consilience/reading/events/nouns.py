"""Nouns that several rules know: who is at work in a case, and what a drug comes as."""

from __future__ import annotations

AT_WORK = frozenset({"judge", "prosecutor", "lawyer", "official", "journalist", "expert"})
"""Parts of people who deal with others in a case: none of its steps befalls them."""

OFFICERS = frozenset(
    {"officer", "agent", "detective", "investigator", "inspector", "policeman", "policewoman"}
    | {"constable", "cop", "sheriff", "deputy", "marshal", "ranger", "gendarme", "operative"}
    | {"sleuth", "soldier", "marine", "commando", "trooper", "troop", "guard", "personnel"}
)
"""Men and women of a force, by the base of the word."""

FORMS = frozenset(
    {"tablet", "pill", "capsule", "powder", "brick", "paste", "oil", "crystal", "resin", "leaf"}
    | {"plant", "hydrochloride", "dose", "bag", "package", "packet", "bale", "block", "wrap"}
    | {"parcel", "quantity"}
)
"""What a drug is made or packed into."""

LOADS = frozenset({"load", "shipment", "consignment", "cargo", "batch", "stash", "haul", "cache"})
"""A drug on its way or in its place, as a whole."""
