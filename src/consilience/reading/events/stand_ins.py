"""Words that stand for people named elsewhere: "they", "both men", "the former pilot"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.reading.events.draft import Draft
from consilience.reading.events.nouns import AT_WORK
from consilience.reading.scene import Scene
from consilience.types import Mention, Role, Slot

SINGULAR = frozenset({"he", "she", "his", "her", "him", "himself", "herself"})
PLURAL = frozenset({"they", "their", "them", "both", "all", "each"})
_GROUPS = frozenset({"defendants", "men", "women", "brothers", "suspects", "pair", "duo", "trio"})
_ONES = frozenset({"defendant", "man", "woman", "suspect", "ringleader", "courier"})
# "a man", "another suspect", "neither man", "no defendant": not the one told of before.
_NOT_THE_ONE = frozenset({"a", "an", "another", "neither", "either", "no", "every", "each", "any"})
_OF_TWO = frozenset({"both", "neither", "either"})
# What somebody is by trade; in a report on one person "the former teacher" is that person.
_TRADES = frozenset(
    {"worker", "driver", "trucker", "skipper", "captain", "pilot", "sailor", "seaman", "fisherman"}
    | {"businessman", "businesswoman", "trader", "farmer", "student", "teacher", "mechanic"}
    | {"engineer", "chef", "cook", "nurse", "pensioner", "grandmother", "grandfather", "mother"}
    | {"father", "accountant", "model", "boxer", "footballer", "builder", "plumber", "electrician"}
    | {"salesman", "soldier", "actor", "musician", "rapper", "dj", "boss", "kingpin", "smuggler"}
    | {"trafficker", "dealer", "mule", "supplier", "fugitive", "convict", "inmate", "accused"}
    | {"backpacker", "tourist", "holidaymaker", "passenger", "traveller", "traveler", "teenager"}
)


def is_one(head: Token) -> bool:
    """Whether a word stands for one person told of before ("he", "the man"; not "a man")."""
    other = any(one.lower_ in _NOT_THE_ONE for one in head.lefts)
    if head.lower_ in SINGULAR or (head.lower_ in _ONES and not other):
        return True
    definite = any(one.lower_ == "the" for one in head.lefts)
    return head.lower_ in _TRADES and definite and head.tag_ == "NN"


def are_several(head: Token, verb: Token) -> bool:
    """Whether it stands for several ("both", "neither man"; not "the papers in both cases")."""
    words = {head.lower_, *(one.lower_ for one in head.lefts)}
    two = head.i != verb.i and not words.isdisjoint(_OF_TWO)
    return head.lower_ in PLURAL or head.lower_ in _GROUPS or two


def listed_before(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> tuple[Slot, ...]:
    """Names of the sentence before, where it starts no step: "A; B; and C. Each is charged"."""
    at = draft.trigger.sentence - 1
    if at < 0 or any(one.trigger.sentence == at for one in drafts):
        return ()
    line = scene.sentences[at]
    names = [
        one
        for one in scene.mentions
        if one.kind == "name"
        and line.start <= one.span.start < line.end
        and scene.people.part(one.value.show()) not in AT_WORK
    ]
    if len({one.value.show() for one in names}) < 2 or _has_verb(scene, names):
        return ()
    return tuple(_slot(one, "listed right before") for one in names)


def _has_verb(scene: Scene, names: Sequence[Mention]) -> bool:
    """Whether the names are told of in a clause, and not merely listed."""
    tokens = scene.doc.char_span(names[0].span.start, names[-1].span.end, alignment_mode="expand")
    return tokens is None or any(one.tag_ in {"VBD", "VBZ", "VBP", "MD"} for one in tokens)


def only_accused(scene: Scene) -> tuple[Slot, ...]:
    """The one person whom a report is about: nobody else in it is accused of anything."""
    accused = [one for one in scene.people.persons if one.part == "accused"]
    if len(accused) != 1:
        return ()
    spans = accused[0].spans
    named = [one for one in scene.mentions if one.kind == "name" and one.span in spans]
    return (_slot(named[0], "the only one accused in the report"),) if named else ()


def _slot(mention: Mention, doubt: str) -> Slot:
    return Slot(role=Role.PERSON, value=mention.value, span=mention.span, doubt=doubt)
