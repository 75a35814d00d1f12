"""Which trigger owns which words: the nearest one above them in the parse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from spacy.tokens import Doc, Token

from consilience.reading.events.draft import CONDUCT, JUDICIAL
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Span

# A charge that hangs on one of these is what it was about.
# Edges over which wording belongs to the verb above: "guilty of conspiring to import".
# Clauses with a subject of their own ("people who sold fentanyl") are not on this list.
_OPENING = 12
_START = attrgetter("start")
_ROOTS = "consilience.roots"
_ENDS = frozenset({EventType.PLEA, EventType.CONVICTION})
_OTHERS = frozenset(
    {"defendant", "co-defendant", "codefendant", "other", "member", "associate", "individual"}
    | {"people", "man", "conspirator", "co-conspirator"}
)
_WORDING = frozenset(
    {"xcomp", "pcomp", "pobj", "prep", "compound", "amod", "acl", "dobj", "attr", "oprd", "nmod"}
    | {"conj", "agent", "dative", "poss", "npadvmod", "prt", "acomp"}
)


def by_token(triggers: Sequence[Trigger]) -> Mapping[int, tuple[Trigger, ...]]:
    """Triggers by each of their tokens; several types may share one."""
    owners: dict[int, tuple[Trigger, ...]] = {}
    for one in triggers:
        for token in one.tokens:
            owners[token] = (*owners.get(token, ()), one)
    return owners


def root_of(doc: Doc, span: Span) -> Token | None:
    """The token of a span that hangs on something outside it."""
    # Asked for one mention by rule after rule: kept with the parse.
    known: dict[tuple[int, int], int] = doc.user_data.setdefault(_ROOTS, {})
    place = known.get((span.start, span.end))
    if place is None:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        place = tokens.root.i if tokens is not None and len(tokens) else -1
        known[span.start, span.end] = place
    return doc[place] if place >= 0 else None


def chain(token: Token, owners: Mapping[int, tuple[Trigger, ...]]) -> tuple[Trigger, ...]:
    """Triggers at a token and above it in the parse, nearest first."""
    found: list[Trigger] = []
    current = token
    while True:
        for one in owners.get(current.i, ()):
            if one not in found:
                found.append(one)
        if current.head.i == current.i:
            return tuple(found)
        current = current.head


def _begins_a_clause(token: Token) -> bool:
    """Whether a verb is joined to another and has a subject of its own."""
    joined = token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}
    return joined and any(one.dep_ in {"nsubj", "nsubjpass"} for one in token.children)


def within_clause(token: Token, owners: Mapping[int, tuple[Trigger, ...]]) -> tuple[Trigger, ...]:
    """Like `chain`, but not past the verb of the clause that a mention stands in."""
    found: list[Trigger] = []
    current = token
    while True:
        found += [one for one in owners.get(current.i, ()) if one not in found]
        if current.head.i == current.i or _begins_a_clause(current):
            return tuple(found)
        current = current.head


def in_clause_of_its_own(doc: Doc, span: Span, owners: Mapping[int, tuple[Trigger, ...]]) -> bool:
    """Whether a mention stands in a clause with another verb that starts no event.

    "police arrested a man, and he gave up Roe": nothing befell Roe there. "gave life to a man and
    sent eight others away": nobody gave the eight anything.
    """
    token = root_of(doc, span)
    while token is not None and token.head.i != token.i:
        if token.i in owners:
            return False
        own = token.dep_ == "conj" or any(one.dep_ == "nsubj" for one in token.children)
        if token.pos_ == "VERB" and own:
            return True
        token = token.head
    return token is not None and token.i not in owners and token.pos_ == "VERB"


def sentence_of(scene: Scene, start: int) -> int:
    """Index of the sentence that a place of the text stands in, -1 outside all."""
    number = bisect_right(scene.sentences, start, key=_START) - 1
    return number if number >= 0 and start < scene.sentences[number].end else -1


def opens_sentence(scene: Scene, mention: Mention, sentence: int) -> bool:
    """Whether at most a preposition stands before a mention in its sentence ("In 2017 ...")."""
    before = scene.report.text[scene.sentences[sentence].start : mention.span.start]
    return len(before.split()) <= 1 and len(before) <= _OPENING


def main_clause(
    doc: Doc, triggers: Sequence[Trigger], above: Sequence[Trigger]
) -> tuple[Trigger, ...]:
    """The triggers, those of the main clause before those of the clauses inside it."""

    def depth(trigger: Trigger) -> int:
        token, steps = doc[trigger.root], 0
        while token.head.i != token.i:
            # A clause about one of the people is further from what the sentence tells.
            steps += 10 if token.dep_ in {"relcl", "acl", "advcl", "ccomp"} else 1
            token = token.head
        return steps

    verbs = [one for one in triggers if not one.noun and not one.weak]
    return tuple(sorted(verbs, key=lambda one: (depth(one), one.span.start))) or tuple(above)


def governor(
    doc: Doc, trigger: Trigger, owners: Mapping[int, tuple[Trigger, ...]]
) -> Trigger | None:
    """The trigger of another type or place that this one hangs on, None at the top."""
    current = doc[trigger.root]
    while current.head.i != current.i:
        current = current.head
        for one in owners.get(current.i, ()):
            if one != trigger and current.i not in trigger.tokens:
                return one
    return None


def same_step(doc: Doc, trigger: Trigger, owners: Mapping[int, tuple[Trigger, ...]]) -> Trigger:
    """The verb that a noun of the same step hangs on ("received terms of"), else itself."""
    current = doc[trigger.root]
    if not trigger.noun:
        return trigger
    while current.head.i != current.i and current.dep_ in _WORDING:
        current = current.head
        for one in owners.get(current.i, ()):
            if one.type is trigger.type and current.i not in trigger.tokens:
                return one
    return trigger


def words_an_offence(doc: Doc, trigger: Trigger, owners: Mapping[int, tuple[Trigger, ...]]) -> bool:
    """Whether a trigger only words what a judicial step was about.

    "pleaded guilty to conspiring to import cocaine": no importing is told beyond the plea; "to an
    indictment that charges him with possession": the charge is what was pleaded to.
    """
    if trigger.type is EventType.CHARGE:
        edges = _WORDING | {"relcl"}
        worded = _is_object(doc, trigger, owners, _ENDS, edges)
        return worded and not _charges_others(doc, trigger)
    # "foiled a bid to smuggle 40 kg": what was to be smuggled is what was seized.
    steps = JUDICIAL | {EventType.SEIZURE}
    return trigger.type in CONDUCT and _is_object(doc, trigger, owners, steps, _WORDING)


def _charges_others(doc: Doc, trigger: Trigger) -> bool:
    """Whether more people are charged than plead: "an indictment charging her and six others".

    Then the charge is an event of its own (docs/reference/format.md, "Procedure").
    """
    return any(
        other.tag_ == "NNS" and other.lemma_.lower() in _OTHERS
        for one in doc[trigger.root].children
        if one.dep_ == "dobj"
        for other in one.subtree
    )


def _is_object(
    doc: Doc,
    trigger: Trigger,
    owners: Mapping[int, tuple[Trigger, ...]],
    of: frozenset[EventType],
    edges: frozenset[str],
) -> bool:
    current = doc[trigger.root]
    while current.head.i != current.i and current.dep_ in edges:
        # "was indicted and later pleaded guilty": joined verbs are two steps.
        if current.dep_ == "conj" and current.pos_ == "VERB" and trigger.type is EventType.CHARGE:
            return False
        if _begins_a_clause(current):
            return False
        current = current.head
        if any(one.type in of for one in owners.get(current.i, ())):
            return True
    return False
