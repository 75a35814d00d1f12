"""How a report introduces a person: the role as printed, and what part it gives them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from consilience.knowledge.words import Words
from consilience.reading.harmed import is_harmed
from consilience.reading.parser import text_of
from consilience.reading.ranks import last_word, ranks_source
from consilience.reading.studio import tells_from_studio
from consilience.types import Span

# In this order: "a former commander who is a defendant" is accused, "the late judge" a judge.
_PARTS = (
    "accused",
    "judge",
    "prosecutor",
    "lawyer",
    "journalist",
    "official",
    "victim",
    "expert",
    "witness",
)
# A ship's "second officer" is one of her crew, no officer of a state.
_AT_SEA = re.compile(
    r"(?i)\b(?:(?:ship|vessel)[’']s |first |second |third |fourth |deck |navigati(?:on|ng) |ex-)+"
    r"(?:chief )?(?:officer|mate|engineer)\b"
)
_GAP = re.compile(r"(?: ?\([^()]{1,24}\))?(?:, (?:aged? )?[1-9]\d(?=\W))?(?: ?\([^()]{1,24}\))?")
_PHRASE = re.compile(
    r"(?P<lead>, | - | – | — |, ?(?=who\b))"
    r"(?P<role>(?!(?:was|were|is|are|has|had|have|said|says|told|tells|added|and|or|but|then|also"
    r"|in|on|at|after|before|while|when|where|which|to|with|for|described|according|calls?|called"
    r"|put|made|warned|spoke|pleaded|told|appear(?:s|ed)?|fac(?:es|ed)|will|would|could|must|may"
    r"|admit(?:s|ted)|den(?:ies|ied)|receiv(?:es|ed)|got|gets|went|came|remains?|gave|refused"
    r"|entered|fled)\b)[a-z][\w'’-]*\b.*)"
)
# "Magistrates' Court" names a court and no magistrate.
_COURT = re.compile(
    r"(?i)\b(?:magistrate|judge|sheriff|prosecutor)s?['’]?s?['’]? (?:courts?|offices?)"
)
# "of the Harbour Police": whoever belongs to an authority speaks or acts for it.
_BODY = re.compile(
    r"\b(?:Commission|Police|Ministry|Bureau|Department|Customs|Agency|Administration|Directorate|"
    r"Embassy|Prosecutor|Treasury|Coast Guard|Guardia|Gendarmerie|Task Force|Enforcement)\b"
)
_OF = re.compile(r" (?P<role>of (?:the )?[^\W\d_a-z].*)")
_STOP = re.compile(r"[,;:\n”\"]| - | – | — |(?<!\b[A-Z])[.!?](?=\s|$)")
# Without commas a verb ends the role: "Orr of the coast guard said".
_VERB = re.compile(r" (?:said|says|told|was|were|has|had|is|called|added|made|pleaded)\b")
# "The indictment charges Border Patrol Officer Bo Lee": only names of bodies and titles between.
_CHARGING = re.compile(
    r"\b(?:indictment|complaint|information)\b[^.\n]{0,120}? charg(?:es|ing|ed) "
    r"(?:(?:[A-Z][\w.&'’-]*|and|of|the|former|then) ){0,8}$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What stands beside one mention of a name.

    Args:
        part: As in `Person`, or `unknown`.
        role: As printed, None where nothing is said.
        weight: 4 where the words beside it tell of an arrest or a sentence, or where it labels a
            turn of a studio, 3 for the bench and for those who came to harm, 2 where the clause
            tells of an arrest, 1 for a title, 0 for nothing.
    """

    part: str
    role: str | None
    weight: int


def introduce(doc: Doc, span: Span, words: Words) -> Introduction:
    """What the words around a name say of the person."""
    role = _role(text_of(doc), span.start, span.end, words)
    if _is_accused(text_of(doc), span, words):
        return Introduction(part="accused", role=role, weight=4)
    if tells_from_studio(text_of(doc), span):
        return Introduction(part="journalist", role=role, weight=4)
    if is_harmed(text_of(doc), span):
        return Introduction(part="victim", role=role, weight=3)
    titled = part_of(role, words) if role and role[0].isupper() else "unknown"
    if titled in {"judge", "prosecutor"}:
        return Introduction(part=titled, role=role, weight=3)
    if _is_accused_in(doc, span, words):
        return Introduction(part="accused", role=role, weight=2)
    if role is None:
        return Introduction(part="unknown", role=None, weight=0)
    return Introduction(part=part_of(role, words), role=role, weight=1)


@lru_cache(maxsize=4096)  # few roles make most of the introductions
def part_of(role: str, words: Words) -> str:
    """The part that a printed role gives: the last title in it decides before others.

    `the attaché of Homeland Security` is an official, `a toxicologist who advised police` an
    expert: the first title that stands in the words counts.
    """
    if re.fullmatch(ranks_source(words), role):
        return "official"
    role = _AT_SEA.sub("seaman", role)
    found: list[tuple[int, int, str]] = []
    role = _COURT.sub("court", role)
    for rank, part in enumerate(_PARTS):
        choices = words.choices[f"title.{part}"]
        match = re.search(rf"(?<!\w){choices}s?(?!\w)", role, re.IGNORECASE)
        if match:
            # Of two that begin at one place the longer: "assistant u.s. attorney" is no attorney.
            found.append((match.start() - len(match.group()), rank, part))
    if not found:
        return "official" if _BODY.search(role) else "unknown"
    # "the chief suspect": beside a title at the same place the accused goes first.
    return min(found, key=lambda one: (one[0] // 1000, one[1] != 0, one[0]))[2]


_GUILTY = re.compile(
    r"(?:,[^.;]{1,80},|,)? (?:in (?:\w+ )?(?:19|20)\d\d,? |has |had )?"
    r"(?:pleaded|pled|was found|been found) (?:not )?guilty"
)


@lru_cache(maxsize=2)
def _befell(words: Words) -> re.Pattern[str]:
    """What befalls the accused, behind a name."""
    acted = words.choices["person.accused"]
    being = r"(?:was|were|is|are|has been|had been|have been)"
    ahead = r"(?:scheduled|due|set|expected|likely|about) to be "
    between = rf"{_GAP.pattern}(?:,[^.;]{{1,120}},|,? who|,)?"
    return re.compile(rf"{between} {being} (?:{ahead}|(?:\w+ ){{0,2}}){acted}\b")


@lru_cache(maxsize=2)
def _acting_on(words: Words) -> re.Pattern[str]:
    """The same right before a name."""
    return re.compile(rf"(?<!\w){words.choices['person.accused']}\s$", re.IGNORECASE)


def _is_accused(text: str, span: Span, words: Words) -> bool:
    """Whether the words right beside a name say so."""
    after = text[span.end : span.end + 160]
    if _befell(words).match(after) or _GUILTY.match(after):
        return True
    before = text[max(0, span.start - 20) : span.start]
    if _CHARGING.search(text[max(0, span.start - 200) : span.start]):
        return True
    if before.endswith("found ") and re.match(r"(?:,[^.;]{1,80},)? (?:not )?guilty", after):
        return True
    return bool(_acting_on(words).search(before))


def _is_accused_in(doc: Doc, span: Span, words: Words) -> bool:
    """Whether the clause says it: "A and B were jailed", "C got life", "police arrested D"."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return False
    token = tokens.root
    while token.dep_ == "conj" and token.head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        token = token.head
    verb = token.head
    if token.dep_ in {"nsubjpass", "dobj"} and words.has("person.accused", verb.text):
        return True
    gets = {"give", "hand", "receive", "get", "face", "draw", "serve", "spare"}
    if token.dep_ not in {"nsubj", "nsubjpass", "dobj", "dative"} or verb.lemma_ not in gets:
        return False
    penal = {"sentence", "term", "life", "year", "month", "imprisonment", "penalty", "reprieve"}
    # An official who "received a letter" is not accused: the verb must give a penalty.
    return any(one.lemma_.lower() in penal for one in verb.subtree)


@lru_cache(maxsize=2)
def _last_words(words: Words) -> frozenset[str]:
    """What the titles end in that a name stands behind."""
    lists = [words.sets[one] for one in (*(f"title.{part}" for part in _PARTS), "title.rank")]
    return frozenset(
        {"officer", "mate", "engineer", *(last_word(one) for one in set().union(*lists))}
    )


@lru_cache(maxsize=2)
def _titles(words: Words) -> tuple[re.Pattern[str], ...]:
    """What is a title right before a name, in group 1; the first that is found counts."""
    titles = "|".join(words.choices[f"title.{part}"] for part in _PARTS)
    return (
        re.compile(rf"({_AT_SEA.pattern.removeprefix('(?i)')}),?\s$", re.IGNORECASE),
        re.compile(
            rf"(?<![\w.])((?:(?:acting|former|deputy|senior|chief|retired|then)\s)*(?:{titles}))"
            r",?\s$",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\w)({ranks_source(words)})\s$"),
    )


def _title_before(before: str, words: Words) -> str | None:
    for pattern in _titles(words):
        hit = pattern.search(before)
        if hit:
            return hit[1]
    return None


def _role(text: str, start: int, end: int, words: Words) -> str | None:
    before = text[max(0, start - 80) : start]
    # Most names stand behind another word than a title: no pattern is tried there.
    known = last_word(before.rstrip().rstrip(",")) in _last_words(words)
    title = _title_before(before, words) if known else None
    if title:
        return title
    rest = text[end : end + 240]
    gap = _GAP.match(rest)
    rest = rest[gap.end() :] if gap else rest
    phrase = _PHRASE.match(rest) or _OF.match(rest)
    if phrase is None:
        return None
    role = phrase.group("role")
    stop = _STOP.search(role)
    role = (role[: stop.start()] if stop else role).strip()
    if not role.startswith("who"):
        verb = _VERB.search(role)
        role = role[: verb.start()] if verb else role
    return role if len(role.split()) > 1 else None
