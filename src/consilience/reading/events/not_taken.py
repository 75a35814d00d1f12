"""Steps that nobody took: hoped for, tried, failed, asked for, said to be untrue.

"They hope to arrest Roe", "police denied that 40 kg had been seized" and "a reward for information
leading to the arrest of Roe" hold the words of a step below a word that says it is not there.
"""

from __future__ import annotations

from spacy.tokens import Token

from consilience.reading.events.draft import CONDUCT
from consilience.types import EventType, Factuality

# Steps of a case, each taken at a moment; an enquiry that tries to find somebody is under way.
_STEPS = frozenset(
    {EventType.ARREST, EventType.CHARGE, EventType.CONVICTION, EventType.ACQUITTAL}
    | {EventType.SENTENCE, EventType.EXTRADITION, EventType.SEIZURE, EventType.SEARCH}
    | {EventType.DEATH, EventType.OVERDOSE, EventType.PLEA, EventType.APPEAL}
)
# "The three will hang", "they will respond for the crime": a court has spoken already.
_SPOKEN = frozenset({EventType.SENTENCE, EventType.CHARGE})
# The parser takes "hoped" for a form of "hop".
_WISHES = frozenset(
    {
        "hope",
        "hoped",
        "hoping",
        "try",
        "attempt",
        "want",
        "plan",
        "seek",
        "vow",
        "promise",
        "pledge",
        "expect",
    }
    | {"wish", "intend", "aim", "struggle", "prepare", "threaten", "propose", "wait", "bid", "ask"}
    | {"effort", "request", "intention", "ambition", "demand", "urge", "keen", "eager", "anxious"}
    | {
        "poise",
        "poised",
        "determined",
        "likely",
        "unlikely",
        "chance",
        "desire",
        "need",
        "like",
        "push",
    }
)
_FAILS = frozenset(
    {"fail", "unable", "refuse", "decline", "neglect", "omit", "forget", "failure"}
    | {"refusal", "inability", "unwilling", "reluctant", "powerless", "impossible"}
)
# With "not" before them nothing came of it; without it something did.
_DOES = frozenset({"able", "manage", "succeed", "get", "bother", "dare", "choose", "need"})
# "want him arrested": the wish needs no infinitive
_WANTS = frozenset({"want", "like", "need", "prefer", "demand", "urge"})
_MODALS = frozenset({"will", "’ll", "'ll", "would", "shall", "should", "may", "might", "could"})
_UNTRUE = frozenset(
    {"false", "untrue", "wrong", "unfounded", "baseless", "incorrect", "inaccurate", "groundless"}
)
_TRUE = frozenset({"true", "correct", "accurate", "case", "right"})
_DENIES = frozenset({"deny", "dismiss", "reject", "refute", "disprove", "rebut", "rubbish"})
_REPORTS = frozenset(
    {"report", "claim", "rumour", "rumor", "suggestion", "speculation", "allegation", "talk"}
)
# What asks for a step: "a warrant for the arrest", "calls for the extradition of Roe".
_ASKING = frozenset(
    {"warrant", "notice", "reward", "bounty", "alert", "order", "call", "demand", "request", "plan"}
    | {"bid", "hope", "hunt", "appeal", "ask", "push", "press", "campaign", "wait", "plead"}
    | {"application", "petition", "apply", "offer"}
)
_PAPERS = frozenset({"warrant", "notice", "reward", "bounty", "alert", "order", "request"})
_SERVED = frozenset({"serve", "execute", "enforce", "carry"})
_LEADS = frozenset({"lead", "aid", "help", "result"})
_HINTS = frozenset({"information", "tip", "clue", "detail", "evidence", "lead", "intelligence"})
_CLAUSES = frozenset({"xcomp", "ccomp", "acl", "advcl", "oprd", "pcomp"})


def outlook(token: Token, kind: EventType) -> Factuality | None:
    """`planned` for a step that somebody wants, `denied` for one that did not come.

    Args:
        token: The word that carries the step in the parse.
        kind: What the step is.

    Returns:
        None where nothing above the word says so.
    """
    word = _first(token)
    if kind in CONDUCT:
        return None
    if _is_untrue(word):
        return Factuality.DENIED
    if kind not in _STEPS:
        return None
    if token.tag_.startswith("NN"):
        return Factuality.PLANNED if _is_asked_for(word) else None
    if kind not in _SPOKEN and _is_to_come(word):
        return Factuality.PLANNED
    return _as_complement(word, kind)


def _first(token: Token) -> Token:
    """The first of several words joined below one ("hope to find and *arrest* Roe")."""
    while token.dep_ == "conj" and token.head.tag_ == token.tag_ and not _is_clause(token):
        token = token.head
    return token


def _is_clause(token: Token) -> bool:
    return any(one.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for one in token.children)


def _is_negated(token: Token) -> bool:
    """Whether a verb is negated, or one of two that neither holds ("neither confirm nor deny")."""
    joined = token.head if token.dep_ == "conj" else token
    return any(one.dep_ == "neg" for one in token.children) or any(
        one.lower_ in {"neither", "nor"} for one in joined.children
    )


def _as_complement(word: Token, kind: EventType) -> Factuality | None:
    """What the words above an infinitive make of it, the nearest that says anything first."""
    while word.dep_ in _CLAUSES and word.head.i != word.i:
        above = word.head
        wanted = above.lemma_.lower() in _WANTS and word.dep_ in {"ccomp", "xcomp", "oprd"}
        if not (_is_infinitive(word) or wanted):
            return None
        found = _made_of(above, kind)
        if found is not None:
            return found
        word = _first(above.head if above.dep_ == "acomp" else above)
    return None


def _made_of(above: Token, kind: EventType) -> Factuality | None:
    """What a verb, an adjective or a noun makes of the infinitive below it."""
    if any(one.dep_ == "dobj" for one in above.children) and above.lemma_.lower() in _FAILS:
        return None  # "was refused bail to appear before a court": the bail was refused
    around = [above, *(one for one in above.children if one.dep_ in {"acomp", "attr"})]
    said = {one.lemma_.lower() for one in around} | {one.lower_ for one in around}
    negated = _is_negated(above) or (above.dep_ == "acomp" and _is_negated(above.head))
    if above.lemma_.lower() in {"have", "be"} and any(
        one.lower_ == "yet" for one in above.children
    ):
        # Who is convicted will be sentenced; whom nobody arrested yet may never be.
        return Factuality.PLANNED if kind is EventType.SENTENCE else Factuality.DENIED
    if said & _FAILS:
        return None if negated else Factuality.DENIED
    if said & _WISHES:
        return Factuality.DENIED if negated else Factuality.PLANNED
    return Factuality.DENIED if negated and said & _DOES else None


def _is_infinitive(word: Token) -> bool:
    return any(one.tag_ == "TO" for one in word.children)


def _is_to_come(word: Token) -> bool:
    """Whether a step is told of what will or may come: "Lee will plead guilty", "may be jailed"."""
    aids = {one.lower_ for one in word.children if one.dep_ in {"aux", "auxpass"}}
    return bool(aids & _MODALS) and "have" not in aids


def _is_untrue(word: Token) -> bool:
    """Whether what a clause or a noun tells is said to be untrue."""
    if word.dep_ in {"ccomp", "xcomp", "csubj", "acl", "relcl"}:
        above = word.head
        if above.lemma_.lower() in _DENIES:
            return word.dep_ != "acl" and not _is_negated(above)
        if above.pos_ in {"VERB", "AUX"}:
            return _says_untrue(above)
        return above.lemma_.lower() in _REPORTS and _is_rejected(above)
    if word.dep_ == "pobj" and word.head.lower_ == "of":
        above = word.head.head
        return above.lemma_.lower() in _REPORTS and _is_rejected(above)
    return False


def _says_untrue(verb: Token) -> bool:
    """Whether a clause says of another that it is wrong: "it is not true that", "is false"."""
    if verb.lemma_.lower() != "be":
        return False
    said = {one.lemma_.lower() for one in verb.children if one.dep_ in {"acomp", "attr"}}
    return bool(said & (_TRUE if _is_negated(verb) else _UNTRUE))


def _is_rejected(noun: Token) -> bool:
    """Whether reports are denied, false, or what something is contrary to."""
    above = noun.head
    if noun.dep_ == "pobj":
        return above.lower_ == "to" and above.head.lower_ == "contrary"
    if noun.dep_ in {"dobj", "nsubjpass"} and above.lemma_.lower() in _DENIES:
        return not _is_negated(above)
    return noun.dep_ == "nsubj" and _says_untrue(above)


def _is_asked_for(noun: Token) -> bool:
    """Whether a noun is what a warrant, a reward or a call is for, and nobody served it."""
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
        return False
    link, above = noun.head, noun.head.head
    if link.lower_ == "to" and above.lemma_.lower() in _LEADS:
        hint = above.head if above.dep_ in {"acl", "relcl"} else above
        if hint.lemma_.lower() not in _HINTS or hint.dep_ != "pobj":
            return False
        link, above = hint.head, hint.head.head
    if link.lower_ != "for":
        return False
    papers = [one for one in above.children if one.dep_ in {"dobj", "nsubjpass", "nsubj"}]
    named = [one for one in (above, *papers) if one.lemma_.lower() in _PAPERS]
    if any(_is_served(one) for one in named) or above.lemma_.lower() in _SERVED:
        return False
    return bool(named) or above.lemma_.lower() in _ASKING


def _is_served(paper: Token) -> bool:
    return paper.head.lemma_.lower() in _SERVED
