"""How far the report stands behind an event, and whether it is of its case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.knowledge.heads import headed
from consilience.knowledge.needles import needled
from consilience.reading.events.ahead import is_told_as_done, lies_ahead, without_days_ahead
from consilience.reading.events.asides import is_background
from consilience.reading.events.draft import CONDUCT, Draft
from consilience.reading.events.not_taken import outlook
from consilience.reading.events.proof import accused_of, proven, proves
from consilience.reading.events.unreal import Answer, answer, supposed_not
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Role, Statement
from consilience.values.penalty import Imposed, Limit, Penalty

_PLANNED = headed(
    r"(?i)\b(?:scheduled|will (?:be|face|receive|go|stand)|set to be|due to be|to be sentenced"
    r"|faces?|facing|if convicted|could (?:face|be|spend)|may (?:face|be)|expected to|awaiting"
    r"|(?:is|are) expected|provides? for|envisages?|foresees?|stipulates?|punishable"
    r"|being (?:readied|prepared|drawn)|pending"
    r"|seeking to|being sought|(?<!most )(?<!most-)wanted)\b"
)
# "he faces extradition", "the judge set sentencing for May": a noun of what may come
_AHEAD_OF = frozenset(
    {"face", "await", "fight", "seek", "request", "schedule", "set", "postpone", "adjourn", "defer"}
    | {"demand", "recommend", "propose"}
)
_IMPOSING = frozenset({"sentence", "jail", "imprison", "hand", "give", "order", "receive", "get"})
_PAST = frozenset({"has", "have", "had", "was", "were", "been"})
_MAYBE = frozenset({"can", "could", "may", "might", "would", "will", "should", "to", "not"})
# "a request to extradite", "agreed to extradite": it is not done yet
_WISHES = frozenset(
    {"request", "ask", "seek", "want", "plan", "bid", "try", "attempt", "effort", "hope", "work"}
    | {"decide", "decision", "agree", "agreement", "order", "approve", "vow", "promise", "file"}
)
_SERVED = frozenset({"serve", "execute", "enforce", "carry"})
_ALLEGED = needled(
    r"(?i)\b(?:alleged(?:ly)?|alleges?|accus\w+|suspect\w*|believed|is said to|reportedly"
    r"|indictment|complaint)\b"
)
# "Persons arrested: nil", as forms have it
_NIL = re.compile(r"(?i):\s*(?:nil|none|nobody|no one|0|zero)\b(?![.,]?\d)")
_BACKGROUND = frozenset({EventType.CONTROL_MEASURE, EventType.STATISTIC})
# "The ring is one of four that were pursued on such leads": the sentence is about all four.
_ONE_OF_SEVERAL = needled(
    r"(?i)\bis (?:certainly )?one of (?:three|four|five|several|many|a number of|\d+)\b"
)
_ELSEWHERE = headed(
    r"(?i)\b(?:previous(?:ly)?|prior|earlier conviction|another case|other cases?|unrelated"
    r"|separate(?:ly)? (?:case|incident|matter)|(?:19|20)\d\d conviction"
    r"|similar (?:case|haul|seizure|load)|like load|one of (?:three|several|many) (?:\w+ )?"
    r"(?:hauls|seizures|finds|cases|raids|busts|discoveries)|no link)\b"
)


def stand(
    scene: Scene, drafts: Sequence[Draft], statements: Sequence[Statement]
) -> tuple[Draft, ...]:
    """Drafts with their factuality and with background marked.

    Conduct comes last: whether it is proven depends on how far the report stands behind the steps
    before a court, and on whose they were.
    """
    drafts = [one.without(Role.PLEA) if is_withdrawn(one) else one for one in drafts]
    drafts = [without_days_ahead(scene, one) for one in drafts]
    steps = tuple(
        replace(
            one,
            factuality=_factuality(scene, one, statements),
            main=one.main and one.type not in _BACKGROUND and not _elsewhere(scene, one),
        )
        for one in drafts
    )
    return tuple(
        one if _is_proven(scene, one, steps) else replace(one, factuality=Factuality.ALLEGED)
        for one in steps
    )


def _is_proven(scene: Scene, draft: Draft, steps: Sequence[Draft]) -> bool:
    """Whether nothing but a court's word is missing, or that is not: of all whom it names."""
    if draft.type not in CONDUCT or draft.factuality is Factuality.DENIED:
        return True
    if _ALLEGED.search(scene.sentences[draft.trigger.sentence].text):
        return False
    named = accused_of(draft, steps)
    if named:
        return named <= proven(steps)
    return any(proves(one) for one in steps)


def _factuality(scene: Scene, draft: Draft, statements: Sequence[Statement]) -> Factuality:
    """How far the words of an event go, whoever may be proven guilty of what."""
    if _negated(scene, draft):
        return Factuality.DENIED
    if is_planned(scene, draft):
        return Factuality.PLANNED
    start = draft.trigger.span.start
    if any(one.span.start <= start < one.span.end for one in statements):
        return Factuality.CLAIMED
    return Factuality.ASSERTED


def is_planned(scene: Scene, draft: Draft) -> bool:
    """Whether a step lies ahead ("will face charges", "faces up to nine years")."""
    imposed = [
        (one.value.whom, one.value.what.limit)
        for one in draft.values(Role.PENALTY)
        if isinstance(one.value, Imposed) and isinstance(one.value.what, Penalty)
    ]
    if _ahead(scene, draft) or _on_paper(scene, draft):
        return True
    token = scene.doc[draft.trigger.root]
    if outlook(token, draft.type) is Factuality.PLANNED:
        return True
    limits = {limit for _, limit in imposed}
    # "Eight got from six months to life": the ends of what a group was given, not of the law.
    spread = limits == {Limit.MIN, Limit.MAX} and all(whom.isdigit() for whom, _ in imposed)
    if imposed and Limit.GIVEN not in limits and not spread and not _is_done(token):
        return True
    start = scene.doc[token.left_edge.i].idx
    if draft.type is EventType.EXTRADITION and _is_wished(token):
        return True
    # "four will hang, five were jailed": what another clause plans says nothing of this one.
    own = [one for one in token.children if one.dep_ in {"nsubj", "nsubjpass"} and one.i < token.i]
    if own and not draft.trigger.noun:
        start = scene.doc[own[0].left_edge.i].idx
    if token.dep_ == "dobj" and token.head.lemma_ in _AHEAD_OF and not _began(token.head):
        return draft.type not in CONDUCT
    clause = scene.report.text[start : draft.trigger.span.end + 15]
    return draft.type not in CONDUCT and bool(_PLANNED.search(clause[-80:]))


def _began(verb: Token) -> bool:
    """Whether something was set off, set up or set in motion: that has begun."""
    return any(one.dep_ == "prt" for one in verb.children)


def _is_done(token: Token) -> bool:
    """Whether a court has spoken ("were jailed for up to nine years"): no longer what may come."""
    auxiliaries = {one.lower_ for one in token.children if one.dep_ in {"aux", "auxpass"}}
    if token.lower_ == "serve" and "must" in auxiliaries:  # "and must serve at least 18"
        return True
    told = token.tag_ == "VBD" or (token.tag_ == "VBN" and bool(auxiliaries & _PAST))
    return told and token.lemma_.lower() in _IMPOSING and not auxiliaries & _MAYBE


def _is_wished(token: Token) -> bool:
    """Whether a step is what somebody wants or has agreed to do: "a request to extradite"."""
    if token.pos_ == "NOUN":  # "requests for the extradition of"
        above = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "for" else token
        return above.lemma_ in _WISHES
    return token.tag_ == "VB" and token.head.lemma_ in _WISHES


def _on_paper(scene: Scene, draft: Draft) -> bool:
    """Whether all that there is of an arrest is its warrant, which nobody served yet."""
    if draft.type is not EventType.ARREST or "warrant" not in draft.trigger.span.text.lower():
        return False
    return scene.doc[draft.trigger.root].head.lemma_.lower() not in _SERVED


def _ahead(scene: Scene, draft: Draft) -> bool:
    """Whether every day that it has lies after the day of the report ("sentencing is on 9 May")."""
    if draft.type in CONDUCT or is_told_as_done(scene.doc[draft.trigger.root]):
        return False
    days = draft.values(Role.DATE)
    return bool(days) and all(lies_ahead(scene, one) for one in days)


def _negated(scene: Scene, draft: Draft) -> bool:
    """Whether its verb is negated, or nobody or nothing is what it is said of."""
    if is_withdrawn(draft):
        return True
    token = scene.doc[draft.trigger.root]
    if supposed_not(token):
        return False
    if outlook(token, draft.type) is Factuality.DENIED or answer(scene, draft.trigger) is Answer.NO:
        return True
    if _NIL.match(scene.report.text, draft.trigger.span.end):
        return True
    for child in token.children:
        last = child.i + 1 >= len(child.doc)
        exclaimed = child.dep_ == "intj" or last or child.nbor().text in {":", ",", ".", "!"}
        if child.dep_ == "neg" or (
            child.lower_ in {"no", "nobody", "none", "neither"} and not exclaimed
        ):
            return True
        # "found no heroin", "seized nothing"
        befalls = child.dep_ in {"nsubj", "nsubjpass", "dobj"}
        befalls = befalls and child.i not in draft.trigger.tokens
        if befalls and (child.lower_ == "nothing" or _has_none(child)):
            return True
    return False


def _has_none(noun: Token) -> bool:
    return any(one.lower_ in {"no", "none", "neither"} for one in noun.children)


def is_withdrawn(draft: Draft) -> bool:
    """Whether a plea is taken back ("withdrew his guilty plea"): then there is none."""
    return draft.type is EventType.PLEA and bool(re.match(r"(?i)withdr", draft.trigger.span.text))


def _elsewhere(scene: Scene, draft: Draft) -> bool:
    start = draft.trigger.span.start
    if any(is_background(one) and one.span.start <= start < one.span.end for one in scene.asides):
        return True
    sentence = scene.sentences[draft.trigger.sentence]
    if _ONE_OF_SEVERAL.search(sentence.text):
        return True
    offset = draft.trigger.span.start - sentence.start
    return any(abs(one.start() - offset) < 60 for one in _ELSEWHERE.finditer(sentence.text))
