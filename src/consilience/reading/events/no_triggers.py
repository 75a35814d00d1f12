"""Words of a step that tell of none: inside a name, a journey without goods, goods stopped."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Span

_TRAVELS = frozenset(
    {"arrive", "come", "travel", "reach", "leave", "depart", "return", "fly", "move", "bring"}
)
_TRAVELLERS = frozenset(
    {"he", "she", "they", "defendant", "defendants", "man", "men", "suspect", "suspects"}
)
_SOMEBODY = frozenset({"him", "her", "man", "woman", "men", "suspect", "suspects", "fugitive"})
# Of people or of goods; nobody arrests goods.
_PICKS = frozenset({"pick", "capture", "catch", "apprehend", "nab", "hold"})
_STOPS = frozenset({"stop", "halt", "intercept", "inspect", "track", "chase"})
_VESSELS = frozenset(
    {"vessel", "ship", "boat", "trawler", "freighter", "tanker", "yacht", "dhow", "launch"}
    | {"speedboat", "barge", "catamaran", "sailboat", "schooner", "tug", "tugboat", "submarine"}
    | {"submersible", "semi-submersible", "ferry", "carrier", "coaster", "skiff", "panga"}
)
_BESIDE = 5
_PREFIXES = frozenset({"MV", "M/V", "FV", "F/V", "MT", "SS", "MSC"})
_GOODS = frozenset({"load", "shipment", "drug", "drugs", "haul", "pill", "pills", "batch", "it"})


def is_named(names: Sequence[Span], trigger: Trigger) -> bool:
    """Whether the word stands inside somebody's name: Hassan Rais raised nothing."""
    start, end = trigger.span.start, trigger.span.end
    return any(one.start <= start and end <= one.end for one in names)


def is_journey(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody travels, no drug with him: "Roe arrived in the United States today"."""
    verb = scene.doc[trigger.root]
    if trigger.type is not EventType.TRAFFICKING or verb.lemma_ not in _TRAVELS:
        return False
    subject = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}), None)
    sentence = scene.sentences[trigger.sentence]
    inside = [one for one in scene.mentions if sentence.start <= one.span.start < sentence.end]
    if subject is None or any(one.kind in {"substance", "amount"} for one in inside):
        return False
    return subject.lower_ in _TRAVELLERS or any(
        one.kind == "name" and one.span.start <= subject.idx < one.span.end for one in inside
    )


def stops_goods(scene: Scene, trigger: Trigger) -> bool:
    """Whether goods were stopped, no vehicle: "a load of 300 kg was stopped" is a seizure."""
    verb = scene.doc[trigger.root]
    if trigger.type is not EventType.SEARCH or verb.lemma_ not in _STOPS:
        return False
    subject = next((one for one in verb.children if one.dep_ == "nsubjpass"), None)
    return subject is not None and (
        subject.lower_ in _GOODS
        or any(
            one.kind == "amount" and one.span.start <= subject.idx < one.span.end
            for one in scene.mentions
        )
    )


def takes_vessel(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is held is a vessel and nobody: "captured a trawler off Phuket" stops a ship.

    A crew taken with her is told of people: "the boat and her crew of four were detained".
    """
    if trigger.type is not EventType.ARREST:
        return False
    token = scene.doc[trigger.root]
    if trigger.noun:
        links = [one for one in token.children if one.dep_ == "prep" and one.lower_ == "of"]
        taken = [one for link in links for one in link.children if one.dep_ == "pobj"]
    else:
        # "a boat which was detained": the noun that the clause belongs to
        told = token.head if token.dep_ in {"relcl", "acl"} else token
        taken = [one for one in token.children if one.dep_ in {"dobj", "nsubjpass"}]
        beside = 0 < token.i - told.i < _BESIDE
        if beside and all(one.tag_ in {"WDT", "WP"} for one in taken):
            taken = [told]
    return bool(taken) and all(_is_vessel(one) for one in taken)


def takes_drug(scene: Scene, trigger: Trigger) -> bool:
    """Whether what is held is a drug and nobody: "300 kg were picked up" is a seizure."""
    verb = scene.doc[trigger.root]
    if trigger.type is not EventType.ARREST or trigger.noun or verb.lemma_ not in _PICKS:
        return False
    taken = [one for one in verb.children if one.dep_ in {"dobj", "nsubjpass"}]
    return bool(taken) and all(
        any(
            two.kind in {"amount", "substance"} and two.span.start <= one.idx < two.span.end
            for two in scene.mentions
        )
        for one in taken
    )


def takes_person(scene: Scene, trigger: Trigger) -> bool:
    """Whether whoever is seized is somebody: "troops seized Roe on Saturday" is an arrest."""
    verb = scene.doc[trigger.root]
    if trigger.type is not EventType.SEIZURE or trigger.noun or verb.lemma_ != "seize":
        return False
    taken = [one for one in verb.children if one.dep_ in {"dobj", "nsubjpass"}]
    return bool(taken) and all(
        one.lower_ in _SOMEBODY
        or any(
            two.kind == "name" and two.span.start <= one.idx < two.span.end
            for two in scene.mentions
        )
        for one in taken
    )


def _is_vessel(token: Token) -> bool:
    first = token.doc[token.left_edge.i]
    on_board = first.i > 0 and first.nbor(-1).lower_ in {"board", "aboard"}
    if on_board or any(one.dep_ == "conj" for one in token.children):
        return False
    if token.lemma_.lower() in _VESSELS:
        return True
    # "a trawler smuggling 40 kg": the small parser takes the vessel for a word about the deed.
    before = [one for one in token.lefts if one.dep_ in {"compound", "nmod", "amod"}]
    deed = token.text.endswith("ing")
    return any(one.text in _PREFIXES or (deed and one.lower_ in _VESSELS) for one in before)
