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
