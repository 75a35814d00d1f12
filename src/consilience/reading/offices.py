"""Offices told without a name: "the judge" is the one judge whom the report names."""

from __future__ import annotations

import re

from spacy.tokens import Token

from consilience.reading.scene import Scene

OFFICES = frozenset(
    {
        "judge",
        "magistrate",
        "delegate",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "minister",
        "chief",
        "commissioner",
        "director",
    }
    | {"commander", "prosecutor", "inspector", "superintendent", "official", "officer", "head"}
    | {"governor", "mayor", "secretary", "colonel", "captain", "general", "lawyer", "chairman"}
)
# What the name ends: an office and its body, the last word no preposition and no owner.
_TITLE = re.compile(
    r"(?i)(?:the |an? )?(?:[\w.&-]+,? ){0,8}?(?:"
    + "|".join(sorted(OFFICES))
    + r")(?:,? [\w.&-]+){0,7}?,? "
    + "".join(f"(?<! {one} )" for one in ("of", "for", "to", "by", "and", "with", "in"))
)


def office_holder(scene: Scene, token: Token) -> str | None:
    """The one person of the report who holds an office told without a name ("the judge")."""
    office = token.lemma_.lower()
    alone = [one for one in token.lefts if one.pos_ != "DET"] == []
    definite = any(one.lower_ == "the" for one in token.lefts)
    if not (alone and definite) or any(one.dep_ in {"prep", "appos"} for one in token.rights):
        return None
    held = {
        one.full
        for one in scene.people.persons
        if (one.role and re.search(rf"(?i)\b{re.escape(office)}\b", one.role))
        or (office == one.part == "judge")
    }
    return next(iter(held)) if len(held) == 1 else None


def behind_office(scene: Scene, start: int, end: int) -> str | None:
    """The name that ends a phrase about an office ("Deputy Commissioner of Police Ann Orr").

    Not whoever the office is of: "the lawyer of Ann Orr" is somebody else.

    Args:
        scene: The report.
        start: Where the phrase starts in the text.
        end: Where it ends.
    """
    text = scene.report.text
    for one in scene.mentions:
        if one.kind != "name" or not start < one.span.start < end:
            continue
        before, behind = text[start : one.span.start], text[one.span.end : end]
        if _TITLE.fullmatch(before) and (not behind or behind[0] in ",("):
            return str(one.value.show())
    return None
