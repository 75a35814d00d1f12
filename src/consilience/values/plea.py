"""Pleas: `pleaded guilty`, `admitted their guilt`, `a plea of not guilty`."""

from __future__ import annotations

import re

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span
from consilience.values.label import Label

_PLEA = re.compile(
    # "pleaded responsible" and the like: what thesaurus rewriting makes of "pleaded guilty"
    r"\b(?:ple(?:a|ad|ads|aded|ading)|pled|pleas? (?:of|to)|plead(?:ed)? out)\b"
    r"(?:\s+(?:\w+ly|both|each"
    r"|also))?"
    r"\s+(?:(?P<not>not\s+|in)(?:guilty|responsible|nocent)|(?:guilty|responsible)(?P<then>))"
    r"|\b(?P<denies>den(?:y|ies|ied|ying))\s+(?:all\s+|the\s+|any\s+)*(?:charges?|guilt"
    r"|wrongdoing|accusations?)"
    r"|\b(?:not[\s-](?P<noun>)guilty|guilty)\s+pleas?\b"
    r"|\badmit(?:s|ted|ting)?\s+(?:his|her|their|its|to)?\s*(?:guilt|being guilty|the charges?"
    r"|all charges)\b"
    r"|\bconfess(?:es|ed|ing)?\s+(?:his|her|their)?\s*guilt\b",
    re.IGNORECASE,
)


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:  # noqa: ARG001  # all finders take it
    """Every plea, kind `plea`, value a Label named `guilty` or `not_guilty`, sorted by place."""
    return tuple(
        Mention(
            span=Span(one.start(), one.end(), one.group()),
            kind="plea",
            value=Label(kind="plea", name=_name(one)),
        )
        for one in _PLEA.finditer(text)
    )


def _name(found: re.Match[str]) -> str:
    denied = found["not"] or found["denies"] or found["noun"] is not None
    return "not_guilty" if denied else "guilty"
