"""How far the name of a town, port or airport reaches in a run of capitalised words."""

from __future__ import annotations

import re

from consilience.knowledge import Knowledge, gazetteer
from consilience.knowledge.needles import needled

# Capitals of all Latin alphabets: "Łódź", "Điện Biên".
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞȘŠŢȚŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯ"
# A capitalised word of a town's name: "St.", "Wilkes-Barre", no possessive.
CAPITALISED = rf"(?:(?:St|Ste|Ft|Mt)\.|[{_CAPITAL}](?:[\w'’](?<!['’]s))*(?:-[A-Z]?\w+)*)"
FACILITY = (
    r"(?: \([A-Z]{2,6}\))?"
    r" (?:(?:International|Islamic|Container|North|South|East|West|New|Old|Sea|Inland|Free|Main"
    r"|Central|sea|air)\s?)*(?:[Pp]ort|[Aa]irport|[Hh]arbou?r|[Ss]eaport|[Tt]erminal|[Ss]tation"
    r"|Europort|docks|[Cc]rossing|border crossing|container port|container terminal)(?!\w)"
)
_BRACKET = re.compile(r" \([A-Z]{2,6}\)")
_HUB = needled(FACILITY)
_OWNED = re.compile(rf"['’]s {CAPITALISED}")
# "St Paul's Island", "Gallows Point": parts of a coast are named after people.
_SHORE = re.compile(
    r"['’]s (?:Island|Bay|Cay|Creek|Point|Beach|Landing|Harbou?r|Cove|Head|Pass|Gap)$"
)
# A city has several, each with a name of its own; it has one international airport.
_ONE_OF_SEVERAL = re.compile(r" Container (?:Port|Terminal)$")


def without_opener(start: int, name: str, knowledge: Knowledge) -> tuple[int, str]:
    """`In Gdynia` and `From Split`: the word that opens the sentence is no part of the name."""
    first, _, rest = name.partition(" ")
    opens = rest and first in knowledge.openers.groups["opener"]
    # "Two Harbors" and "A Coruña" are towns; "In Gdynia" is none.
    if opens and name not in knowledge.regions.towns and not gazetteer.towns(name):
        return start + len(first) + 1, rest
    return start, name


def with_owned(text: str, start: int, name: str) -> str:
    """`Cox's Bazar`, where the gazetteer knows the whole, and `St Paul's Island`."""
    owned = _OWNED.match(text, start + len(name))
    whole = name + owned.group() if owned else name
    return whole if owned and (gazetteer.towns(whole) or _SHORE.search(whole)) else name


def hub(name: str, text: str, knowledge: Knowledge) -> tuple[str, bool]:
    """A port or airport under its own name (`Ben Gurion Airport`), else the town's name.

    Args:
        name: A run of capitalised words.
        text: The run and the few words behind it.
        knowledge: With the ports and airports that have names of their own.

    Returns:
        The name, and whether a port, airport, station or crossing stands there.
    """
    facility = _HUB.search(text.split("\n", maxsplit=1)[0])
    if not facility or not facility.start() <= len(name) <= facility.end():
        return name, False
    whole = name[: facility.start()] + _BRACKET.sub("", facility.group()).title()
    if _ONE_OF_SEVERAL.search(facility.group()):
        return whole, True
    for known in (name, whole):
        if is_listed(known, knowledge):
            return known, True
    # "Delhi Indira Gandhi International Airport": the airport is that of the town in front.
    town, _, rest = whole.partition(" ")
    if is_listed(rest, knowledge) and gazetteer.towns(town):
        return town, True
    return name[: facility.start()], True


def is_listed(name: str, knowledge: Knowledge) -> bool:
    """Whether knowledge has a town, port or airport of that name."""
    return name in knowledge.regions.towns
