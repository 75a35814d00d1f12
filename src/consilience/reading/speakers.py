"""Who speaks: the person, or the group as printed, behind a word of saying."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from consilience.reading.bodies import SHORT, body_at, fullest, is_short, named_before, phrase_end
from consilience.reading.offices import OFFICES, behind_office, office_holder
from consilience.reading.scene import Scene

# What only documents, tests and witnesses say is not a statement
# (docs/reference/format.md, "Speech").
_PAPERS = frozenset(
    {
        *("affidavit", "agreement", "analysis", "call", "case", "complaint", "conversation"),
        *("count", "datum", "document", "evidence", "figure", "filing", "hearing", "indictment"),
        *("information", "interview", "investigation", "label", "law", "ledger", "manifest", "map"),
        *("memo", "page", "paper", "poll", "record", "release", "report", "result", "schedule"),
        *("search", "sign", "study", "surveillance", "test", "testimony", "transcript", "trial"),
        *("website", "wiretap", "witness", "item", "article", "clue", "calculation", "notebook"),
        *("caption", "headline", "version", "act", "statute", "note", "email", "invoice", "story"),
        # what other papers write is no official's word
        *(
            "medium",
            "media",
            "newspaper",
            "daily",
            "outlet",
            "broadcaster",
            "tabloid",
            "weekly",
            "blog",
        ),
    }
)
# These carry somebody else's words: "a notice from the harbour police".
_CARRIERS = frozenset({"notice", "statement", "letter", "message", "tweet", "report", "release"})
_PEOPLE = frozenset({"official", "officer", "police", "prosecutor", "authority", "investigator"})
_BESIDE = frozenset({" ", ", ", ", Mr ", ", Mr. ", ", Mrs ", ", Ms ", ", Dr ", ", Dr. "})
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_NOBODY = frozenset({"i", "we", "you", "who", "which", "that", "this", "one", "what", "people"})
# "BERGEN, Norway -- Customs officers": the parse takes both for one phrase.
_DATELINE = re.compile(r"^.*(?:\s--?\s|\s?[–—]\s?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Whoever says something.

    Args:
        start: Where its words start in the text.
        end: Where they end, what is said of it included (`Orr, a surveyor in Oslo`).
    """

    name: str
    role: str | None
    start: int
    end: int
    doubt: str | None = None


def speaker_at(scene: Scene, token: Token) -> Speaker | None:
    """Who the noun or pronoun at `token` is; None where nobody in particular speaks."""
    start, end = extent(token)
    link = scene.people.link(token.idx, token.idx + len(token))
    if token.pos_ == "PRON" or token.lower_ in _NOBODY:
        if link is None:
            return _group_before(scene, token) if token.lower_ in {"it", "they"} else None
        role = scene.people.role(link.full)
        return Speaker(name=link.full, role=role, start=start, end=end, doubt=link.doubt)
    if any(
        one.kind == "date" and one.span.start <= token.idx < one.span.end for one in scene.mentions
    ):
        return None  # "according to the Dec. 6, 2012, indictment"
    person = (
        _person(scene, token) or _self_named(scene, start, end) or behind_office(scene, start, end)
    )
    if person:
        return Speaker(name=person, role=scene.people.role(person), start=start, end=end)
    if token.lemma_.lower() in _CARRIERS:
        return _behind(scene, token)
    if token.lemma_.lower() in _PAPERS or token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
        return None
    return _by_office(scene, token)


def _by_office(scene: Scene, token: Token) -> Speaker:
    """Whoever an office or a group stands for: the name beside it, the one holder, the group."""
    start, end = extent(token)
    full = _in_apposition(token)
    if full is not None:
        return Speaker(name=full, role=token.text, start=start, end=end)
    holder = office_holder(scene, token) if token.lemma_.lower() in OFFICES else None
    if holder is not None:
        role, doubt = scene.people.role(holder), f"'the {token.text}': the only one named"
        return Speaker(name=holder, role=role, start=start, end=end, doubt=doubt)
    return _group(scene, token)


def _in_apposition(token: Token) -> str | None:
    """The name beside an office that no mention has: "the spokesman, Ann Orr"."""
    if token.lemma_.lower() not in OFFICES:
        return None
    for one in token.children:
        parts = [two for two in (*one.lefts, one) if two.pos_ == "PROPN" and two.is_title]
        if one.dep_ == "appos" and one.pos_ == "PROPN" and len(parts) > 1:
            return " ".join(two.text for two in parts)
    return None


def extent(token: Token) -> tuple[int, int]:
    """The noun phrase of a token, its appositions and clauses included."""
    return token.doc[token.left_edge.i].idx, _end(token.doc[token.right_edge.i])


def _end(token: Token) -> int:
    return token.idx + len(token)


def _person(scene: Scene, token: Token) -> str | None:
    """A person named at the token, or beside it in apposition ("the spokesman, Ann Orr")."""
    near = [token, *(one for one in token.children if one.dep_ in {"appos", "compound", "flat"})]
    for one in near:
        for mention in scene.mentions:
            inside = mention.span.start <= one.idx < mention.span.end
            if mention.kind == "name" and inside and (one is token or one.dep_ != "compound"):
                return mention.value.show()
    # "delegate Ann Orr", "the spokesman, Ann Orr", however the parse hangs them.
    if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() not in _CARRIERS | _PAPERS:
        for mention in scene.mentions:
            gap = scene.report.text[_end(token) : max(_end(token), mention.span.start)]
            if mention.kind == "name" and mention.span.start > token.idx and gap in _BESIDE:
                return str(mention.value.show())
    return None


def _self_named(scene: Scene, start: int, end: int) -> str | None:
    """`a baker who called himself Mr Orr`; `a section chief, surnamed Orr`."""
    for mention in scene.mentions:
        if mention.kind == "name" and start < mention.span.start < end:
            before = scene.report.text[start : mention.span.start]
            if re.search(r"(?:surnamed|name as|named as|identified as)\s(?:\w+\.?\s)?$", before):
                return mention.value.show()
    return None


def _behind(scene: Scene, token: Token) -> Speaker | None:
    """Whose words a statement or a notice carries."""
    start, end = extent(token)
    for mention in scene.mentions:
        near = start < mention.span.start < end + 60 and mention.kind == "name"
        # "a note from the Head, Press, Ann Orr, said": the name ends the phrase.
        carried = scene.report.text[start : mention.span.start]
        # The next line names somebody else.
        if near and "\n" not in carried and re.search(r"\b(?:by|from|of)\b", carried):
            name = mention.value.show()
            end = max(end, mention.span.end)
            return Speaker(name=name, role=scene.people.role(name), start=start, end=end)
    for part in token.subtree:
        if part.dep_ == "pobj" and part.head.lower_ in {"from", "by", "of"}:
            found = speaker_at(scene, part)
            if found:
                return Speaker(name=found.name, role=found.role, start=start, end=end)
    return _issuer(scene, token)


def _issuer(scene: Scene, token: Token) -> Speaker | None:
    """Who issued the statement spoken of before: the subject of that clause."""
    doc = scene.doc
    for other in reversed(doc[: token.i]):
        if other.lemma_ == token.lemma_ and other.i != token.i:
            verb = next((one for one in other.ancestors if one.pos_ == "VERB"), None)
            subject = (
                next((one for one in verb.children if one.dep_ == "nsubj"), None) if verb else None
            )
            found = speaker_at(scene, subject) if subject is not None else None
            if found:
                start, end = extent(token)
                doubt = f"'the {token.text}' is probably that of {found.name}"
                return Speaker(name=found.name, role=found.role, start=start, end=end, doubt=doubt)
    return None


def _group(scene: Scene, token: Token) -> Speaker:
    start, end = extent(token)
    named = body_at(scene.mentions, token)
    if named is not None:
        # The name as printed, without what the phrase adds ("the Ruritanian Customs Service").
        name = fullest(scene.mentions, named)
        return Speaker(name=_bare(name), role=None, start=start, end=end)
    lemma = token.lemma_.lower()
    if lemma in SHORT and (is_short(token) or lemma == "court"):
        full = named_before(scene.mentions, token)
        if full is not None:
            return Speaker(name=_bare(full), role=None, start=start, end=end)
    stop = phrase_end(token)
    text = scene.report.text
    if "(" in text[start:stop] and ")" not in text[start:stop] and text[stop : stop + 1] == ")":
        stop += 1  # the parser leaves the closing bracket of "Crime Unit (XYZ)" outside
    return Speaker(name=_bare(scene.report.text[start:stop]), role=None, start=start, end=end)


def _group_before(scene: Scene, token: Token) -> Speaker | None:
    """`it` and `they` as speakers: the authority that is the subject just before."""
    doc: Doc = scene.doc
    first = max(0, token.sent.start - 40)
    for other in reversed(doc[first : token.i]):
        if other.dep_ in {"nsubj", "nsubjpass"} and other.pos_ in {"NOUN", "PROPN"}:
            named = body_at(scene.mentions, other)
            plural = other.tag_ in {"NNS", "NNPS"} or other.lower_ == "police"
            people = other.lemma_.lower() in _PEOPLE
            if (token.lower_ == "they" and plural and people) or (named and token.lower_ == "it"):
                found = _group(scene, other)
                doubt = f"'{token.text}' is probably {found.name}"
                start, end = extent(token)
                return Speaker(name=found.name, role=None, start=start, end=end, doubt=doubt)
    return None


def _bare(name: str) -> str:
    name = _DATELINE.sub("", name)
    return re.sub(r"\s*\([^)]*\)$", "", _ARTICLE.sub("", name)).strip(" ,")
