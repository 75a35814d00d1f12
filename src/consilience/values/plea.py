"""Pleas: `pleaded guilty`, `admitted their guilt`, `a plea of not guilty`."""

from __future__ import annotations

import re

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import headed
from consilience.types import Mention, Span
from consilience.values.label import Label

# What is admitted or denied before a court: counts, or an offence in words. "admitted to police
# that he sold it" is no plea.
_CHARGED = (
    r"(?:(?:being|having been) (?:concerned|involved|knowingly)|(?:[\w,-]+ ){0,5}?(?:counts?"
    r"|offences?|offenses?)\b"
    r"|(?:(?:the|a|an|one|two|unlawful(?:ly)?|illegal(?:ly)?|knowingly|fraudulently|jointly"
    r"|simple|both)\s+)*"
    r"(?:possess(?:ion|ing)|suppl(?:y|ying)|conspir(?:acy|ing)|produc(?:tion|ing)|import(?:ation"
    r"|ing)|export(?:ation|ing)"
    r"|cultivat(?:ion|ing)|manufactur(?:e|ing)|traffick(?:ing)|smuggling|money laundering"
    r"|laundering|drug[- ]\w+ing"
    r"|drugs? offen[cs]es|dealing|attempting|growing|evasion|offering to supply)\b)"
)
_PLEA = headed(
    # "pleaded responsible" and the like: what thesaurus rewriting makes of "pleaded guilty"
    r"\b(?:ple(?:a|ad|ads|aded|ading)|pled|pleas? (?:of|to)|plead(?:ed)? out)\b"
    r"(?:\s+(?:\w+ly|both|each"
    r"|also))?"
    r"\s+(?:(?P<not>not\s+|in)(?:guilty|responsible|nocent)|(?:guilty|responsible)(?P<then>))"
    r"|\b(?P<denies>den(?:y|ies|ied|ying))\s+(?:all\s+|the\s+|any\s+)*(?:charges?|guilt"
    r"|wrongdoing|accusations?)"
    # "denied her part in the plot but was convicted": what a jury did not believe
    r"|\b(?P<disputes>den(?:y|ies|ied|ying))\s+(?:(?:any|all|his|her|their|being|the)\s+)*"
    r"(?:involvement|involved|part|role|responsibility)\b(?=[^.\n]{0,80}\b(?:convicted|guilty|jury"
    r"|trial)\b)"
    r"|\b(?:not[\s-](?P<noun>)guilty|guilty)\s+pleas?\b"
    r"|\badmit(?:s|ted|ting)?\s+(?:his|her|their|its|to)?\s*(?:guilt|being guilty|the charges?"
    r"|all charges)\b"
    rf"|\badmit(?:s|ted|ting)? (?!that\b)(?:to )?{_CHARGED}"
    rf"|\b(?P<refuses>den(?:y|ies|ied|ying)) (?!that\b){_CHARGED}"
    r"|\b(?:chang|switch|revers)(?:ed|es|ing) (?:his|her|their) pleas?\b(?! to not)"
    r"|\bplead(?:ed|s|ing)? (?P<innocent>innocent)\b|\bpleas? of (?P<none>not guilty)\b"
    r"|\bpleas? of guilty\b"
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
    words = ("not", "denies", "disputes", "refuses", "innocent", "none")
    denied = any(found[one] for one in words) or found["noun"] is not None
    return "not_guilty" if denied else "guilty"
