"""Bodies that speak: which authority or court a noun stands for, and where its phrase ends."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from consilience.types import Mention

# "the department": the authority named last whose name has the word, or any for the last five.
SHORT = frozenset(
    {
        *("agency", "authority", "board", "body", "bureau", "center", "centre", "commission"),
        *("council", "court", "courtroom", "department", "directorate", "division", "embassy"),
        *("force", "ministry", "office", "organisation", "organization", "service", "unit"),
    }
)
_ANY = frozenset({"authority", "agency", "force", "body"})


def body_at(mentions: Sequence[Mention], token: Token) -> Mention | None:
    """The authority, court or group whose name the token stands in."""
    kinds = ("agency", "court", "organization")
    return next(
        (
            one
            for one in mentions
            if one.kind in kinds and one.span.start <= token.idx < one.span.end
        ),
        None,
    )


def fullest(mentions: Sequence[Mention], named: Mention) -> str:
    """The longest writing of a body that the text prints, where this one is a short form."""
    if not (named.span.text.isupper() or named.span.text.islower()):
        return named.span.text
    same = [
        one.span.text for one in mentions if one.kind == named.kind and one.value == named.value
    ]
    return max(same, key=len)


def is_short(token: Token) -> bool:
    """Whether nothing but an article stands before the noun ("the court", not "a Oslo court")."""
    lefts = [one for one in token.lefts if one.pos_ != "DET"]
    of = [one for one in token.rights if one.lower_ in {"of", "in", "for"}]
    return not lefts and not of


def named_before(mentions: Sequence[Mention], token: Token) -> str | None:
    """The body that a bare noun stands for ("the department"), None where none is named."""
    lemma = token.lemma_.lower().replace("courtroom", "court")
    courts = {one.value.show(): one for one in mentions if one.kind == "court"}
    if lemma == "court" and not is_short(token):
        # "the court in Oslo": the one court that the text names, else as printed.
        return fullest(mentions, next(iter(courts.values()))) if len(courts) == 1 else None
    before = [
        one for one in mentions if one.kind in {"agency", "court"} and one.span.start < token.idx
    ]
    fitting = [one for one in before if lemma in one.value.show().lower()]
    chosen = fitting or (before if lemma in _ANY else [])
    if not chosen:
        # A court that is named later is still the only one ("the court said", in a lead).
        later = [one for one in mentions if one.kind == "court" and lemma == "court"]
        chosen = later if len({one.value.show() for one in later}) == 1 else []
    return fullest(mentions, chosen[-1]) if chosen else None


def phrase_end(token: Token) -> int:
    """The end of the phrase without a clause behind a comma."""
    end = token
    for child in token.rights:
        if child.is_punct and child.text == ",":
            follow = child.nbor() if child.i + 1 < len(token.doc) else child
            if follow.lower_ != "including":
                break
        if child.dep_ in {"appos", "conj", "cc"} and child.dep_ != "cc":
            end = token.doc[child.right_edge.i]
            continue
        if not child.is_punct:
            end = token.doc[child.right_edge.i]
    return end.idx + len(end)
