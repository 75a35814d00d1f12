"""Whom a step befell: names and counts of its clause, shared subjects, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.reading.events.antecedents import (
    WITH_PEOPLE,
    held_by,
    named_last,
    of_same_sentence,
    stands_for,
    told_last,
)
from consilience.reading.events.befallen import (
    from_governor,
    from_joined,
    people_of,
    pronoun_within,
)
from consilience.reading.events.carried import who_answers
from consilience.reading.events.clauses import by_token
from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.may_befall import OF_AUTHORITY
from consilience.reading.events.nouns import AT_WORK
from consilience.reading.events.roles import subject
from consilience.reading.events.stand_ins import (
    PLURAL,
    SINGULAR,
    are_several,
    is_one,
    listed_before,
    only_accused,
)
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Slot

_PENAL = frozenset(
    {"sentence", "term", "penalty", "fine", "year", "month", "imprisonment", "life", "punishment"}
)
# "They have each received terms of": whoever has the term got it.
_GETS = frozenset({"have", "receive", "get", "serve", "begin", "start", "face"})
# What a higher court looks at again.
_VERDICTS = frozenset({"conviction", "verdict", "sentence", "term", "appeal", "acquittal"})
# Of these the subject is the one who died: "he died", "he was found dead".
_DIES = frozenset({"die", "drown", "perish", "find", "kill", "murder", "shoot"})


def share_people(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with the people of a shared or pronoun subject where they have none of their own.

    "They were arrested in May" befalls whom the last step befell.
    """
    done: list[Draft] = []
    for draft in drafts:
        if draft.type is EventType.CONTROL_MEASURE:
            done.append(_promised(scene, draft, drafts, done))
            continue
        people = draft.type in WITH_PEOPLE or _is_of_the_dead(scene, draft)
        missing = people and not draft.inner and not people_of(draft)
        found = _from_subject(scene, draft, drafts, done) if missing else ()
        # "jailed nine people who sold it": nine were jailed; how many sold is not said.
        counted = draft.type not in CONDUCT
        done.append(draft.plus(*(one for one in found if counted or one.role is Role.PERSON)))
    owners = by_token([one.trigger for one in drafts])
    by_trigger = {one.trigger: one for one in done}
    by_root = {one.trigger.root: one for one in done if one.type in JUDICIAL}
    done = [from_joined(scene, one, by_root) for one in done]
    return tuple(from_governor(scene, one, owners, by_trigger) for one in done)


def _is_of_the_dead(scene: Scene, draft: Draft) -> bool:
    """Whether the subject of a death is the one who died ("he died", not "he killed her")."""
    verb = scene.doc[draft.trigger.root]
    if draft.type is not EventType.DEATH or draft.trigger.noun or verb.lemma_ not in _DIES:
        return False
    passive = any(one.dep_ in {"nsubjpass", "auxpass"} for one in verb.children)
    return passive or verb.lemma_ in {"die", "drown", "perish"}


def _promised(scene: Scene, draft: Draft, drafts: Sequence[Draft], done: Sequence[Draft]) -> Draft:
    """Whose word it is: the subject's, else that of the name before it.

    "Norton accused Fry of breaking a promise" tells of Fry's.
    """
    bare = draft.without(Role.PERSON)
    named = _from_subject(scene, bare, drafts, done)
    if named:
        return bare.plus(*(one for one in named if one.role is Role.PERSON))
    sentence = scene.sentences[draft.trigger.sentence]
    before = [
        one
        for one in scene.mentions
        if one.kind == "name" and sentence.start <= one.span.start < draft.trigger.span.start
    ]
    if not before or draft.has(Role.PLACE):
        return bare
    last = before[-1]
    return bare.plus(Slot(role=Role.PERSON, value=last.value, span=last.span, doubt="named before"))


def _from_subject(
    scene: Scene, draft: Draft, drafts: Sequence[Draft], done: Sequence[Draft]
) -> tuple[Slot, ...]:
    verb = scene.doc[draft.trigger.root]
    if draft.type is EventType.APPEAL:
        return appellants(scene, draft, drafts, done)
    held = pronoun_within(scene, draft)
    if held is not None and draft.type is EventType.CONVICTION:
        return stands_for(scene, held) or told_last(done, plural=held.lower_ in PLURAL)
    if _imposes(verb, draft):
        return _told_on(scene, verb, done)
    answering = who_answers(scene, draft, done)
    if answering:
        return answering
    head = (_possessor(verb) or _wanted(verb)) if draft.trigger.noun else subject(verb)
    if head is None and draft.trigger.noun and draft.type in CONDUCT:
        head = _doer(verb)
    gets = verb.dep_ == "dobj" and verb.head.lemma_ in _GETS
    if head is None and draft.type is EventType.SENTENCE and gets:
        head = subject(verb.head)
    if head is None and draft.trigger.noun:
        # "Sentencing was put off to a day in May": of whom the last step told.
        return of_same_sentence(draft, done) or (
            told_last(done, plural=False) if verb.lower_ == "sentencing" else ()
        )
    return () if head is None else _meant_by(scene, head, draft, drafts, done)


def _meant_by(
    scene: Scene, head: Token, draft: Draft, drafts: Sequence[Draft], done: Sequence[Draft]
) -> tuple[Slot, ...]:
    """Whom the subject of a step names or stands for."""
    verb = scene.doc[draft.trigger.root]
    named = held_by(drafts, head)
    if named:
        return named
    linked = stands_for(scene, head)
    if linked:
        # "he said that she was charged": an official stands for nobody else either.
        at_work = scene.people.part(linked[0].value.show()) in AT_WORK
        return () if at_work else linked
    if is_one(head):
        return told_last(done, plural=False) or only_accused(scene)
    if are_several(head, verb):
        return listed_before(scene, draft, drafts) or told_last(done, plural=True)
    return ()


def _imposes(verb: Token, draft: Draft) -> bool:
    """Whether the subject of a step is the court or the police: "He imposed a term of"."""
    if draft.trigger.noun or verb.lemma_.lower() not in OF_AUTHORITY or verb.tag_ == "VBN":
        return False
    # "Four arrested in raid": without an object those before the verb are the ones.
    edges = {one.dep_ for one in verb.children}
    return not edges & {"auxpass", "nsubjpass"} and bool(edges & {"dobj", "dative"})


def _told_on(scene: Scene, verb: Token, done: Sequence[Draft]) -> tuple[Slot, ...]:
    """Whom an authority dealt with: the pronoun after the verb, else whom the last step befell."""
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.lower_ in SINGULAR:
            linked = stands_for(scene, child)
            at_work = linked and scene.people.part(linked[0].value.show()) in AT_WORK
            if linked and not at_work:
                return linked
            return told_last(done, plural=False) or named_last(scene, child.idx)
        if child.dep_ in {"dobj", "dative"} and child.lower_ in PLURAL:
            return told_last(done, plural=True)
    # "He imposed a term of nine years": on the one of whom the last step told.
    penal = any(one.dep_ == "dobj" and one.lemma_.lower() in _PENAL for one in verb.children)
    named = any(one.dep_ == "dative" or one.ent_type_ == "PERSON" for one in verb.subtree)
    return told_last(done, plural=False) if penal and not named else ()


def appellants(
    scene: Scene, draft: Draft, drafts: Sequence[Draft], done: Sequence[Draft]
) -> tuple[Slot, ...]:
    """Whose appeal it is: the owner of the word, else whom another step of its sentence befalls.

    "The court threw out his appeal", "quashed the conviction of Ann Orr".
    """
    named = _whose_verdict(scene, draft)
    if named:
        return named
    inside = [scene.doc[place] for place in draft.trigger.tokens]
    owners = [one for token in inside for one in token.children if one.dep_ == "poss"]
    doer = subject(scene.doc[draft.trigger.root])
    for head in owners if doer is None else [*owners, doer]:
        linked = held_by(drafts, head) or stands_for(scene, head)
        if linked:
            return tuple(one for one in linked if one.role is Role.PERSON)
    beside = [
        slot
        for one in drafts
        if one.trigger.sentence == draft.trigger.sentence and one.type in JUDICIAL
        for slot in one.values(Role.PERSON)
    ]
    if beside or not any(one.lower_ in SINGULAR | PLURAL for one in owners):
        return tuple(beside)
    return told_last(done, plural=any(one.lower_ in PLURAL for one in owners))


def _whose_verdict(scene: Scene, draft: Draft) -> tuple[Slot, ...]:
    """The name behind "of" or "by" in "quashed the conviction of Ann Orr"."""
    verb = scene.doc[draft.trigger.root]
    inside = [scene.doc[place] for place in draft.trigger.tokens]
    whole = [*inside, *(one for one in verb.children if one.dep_ in {"dobj", "nsubjpass"})]
    links = [
        two
        for one in whole
        if one.lemma_.lower() in _VERDICTS
        for two in one.children
        if two.dep_ in {"prep", "agent"} and two.lower_ in {"of", "by", "against"}
    ]
    ends = [one for link in links for one in link.children if one.dep_ == "pobj"]
    return tuple(
        Slot(role=Role.PERSON, value=one.value, span=one.span, doubt=one.doubt)
        for end in ends
        for one in scene.mentions
        if one.kind == "name"
        and one.span.start <= end.idx < one.span.end
        and scene.people.part(one.value.show()) not in AT_WORK
    )


def _doer(noun: Token) -> Token | None:
    """The subject of the verb that a noun of conduct hangs on ("Roe had two laboratories")."""
    token = noun
    while token.head.i != token.i and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return subject(token) if token.pos_ in {"VERB", "AUX"} else None


def _possessor(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    return None


def _wanted(noun: Token) -> Token | None:
    """Whom a warrant is for: "an arrest warrant was issued for Roe"."""
    if noun.lemma_.lower() != "warrant":
        return None
    places = [*noun.children, *(noun.head.children if noun.head.pos_ == "VERB" else ())]
    against = [one for one in places if one.dep_ == "prep" and one.lower_ in {"for", "against"}]
    return next((end for one in against for end in one.children if end.dep_ == "pobj"), None)
