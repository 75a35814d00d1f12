"""Other names of people: whose an alias is, and where it alone stands for them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from consilience.knowledge.words import Words
from consilience.reading.found import Found
from consilience.reading.lone_names import is_elsewhere
from consilience.reading.runs import runs
from consilience.reading.same_name import folded
from consilience.types import Mention, Span

_ALIAS = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}[\"”’']?"
# A shorter one ("Z") is a letter, too.
_SHORTEST = 3


def owners_of_aliases(text: str, found: Sequence[Found], words: Words) -> Mapping[Span, Span]:
    """From the span of each alias to the span of the name before it."""
    as_ = rf",? (?:[1-9]\d, )?\(?(?i:{words.choices['name.known_as']}),? [\"“‘']?"
    known = re.compile(as_)
    # "aka Z, aka Swiss, aka Slick": not every alias is found as a name of its own
    later = re.compile(rf"(?:{as_}{_ALIAS})+(?:{as_}|,? and [\"“‘']?)")
    more = re.compile(r"[\"”’']?,? and [\"“‘']?|[\"”’']?, [\"“‘']?")
    owners: dict[Span, Span] = {}
    for left, right in pairwise(found):
        gap = text[left.span.end : right.span.start]
        if known.fullmatch(gap) or (len(right.words) == 1 and later.fullmatch(gap)):
            owners[right.span] = owners.get(left.span, left.span)
        elif left.span in owners and more.fullmatch(gap) and "alias" not in right.evidence:
            lone = len(right.words) == 1 or right.evidence in {("joined",), ("joined", "parser")}
            if lone or len(right.words) == len(left.words):
                owners[right.span] = owners[left.span]
    return owners


def add_by_alias(
    text: str,
    places: dict[str, list[Span]],
    aliases: Mapping[Span, Span],
    words: Words,
    taken: Sequence[Mention],
) -> None:
    """Adds to a person where only the alias stands ("Bo Lee, alias Tiko ... Tiko was held")."""
    owners = {span: full for full, spans in places.items() for span in spans}
    called: dict[tuple[str, ...], set[str]] = {}
    for one, owner in aliases.items():
        if owner in owners and len(one.text) >= _SHORTEST:
            called.setdefault(folded(one.text), set()).add(owners[owner])
    for run in runs(text, words) if called else ():
        fulls = called.get(folded(run.span.text), set())
        outside = run.span not in aliases and not _is_inside(run.span, taken)
        if len(fulls) != 1 or not outside or is_elsewhere(text, run.span, words):
            continue
        full = min(fulls)
        for name in [one for one in places if one != full and run.span in places[one]]:
            places[name].remove(run.span)
            if not places[name]:
                del places[name]
        if run.span not in places[full]:
            places[full].append(run.span)


def _is_inside(span: Span, taken: Sequence[Mention]) -> bool:
    return any(one.span.start <= span.start and span.end <= one.span.end for one in taken)
