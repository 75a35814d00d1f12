"""Labelled lines of notices and bulletins: "Load port: Varna", "Route. Peru to Spain"."""

from __future__ import annotations

import re

_FROM = (
    r"(?:load(?:ing|ed)?|departure) port|port of (?:loading|departure)|origin|loaded(?: at)?"
    r"|shipped from|from|shipper"
)
_TO = (
    r"(?:discharge|destination|arrival) port|port of (?:discharge|arrival)|destination|bound for"
    r"|to|consignee"
)
_AT = r"port|place|location|scene|where(?: and when)?|found (?:in|at)|seized (?:in|at)"
# A label opens its line or stands as a sentence of its own.
_LABELS = tuple(
    (re.compile(rf"(?i)(?:^|[\n•*–-]|\d\.|[.!?]) *(?:{words}) ?[:.]\s*$"), word)
    for words, word in ((_FROM, "from"), (_TO, "to"), (_AT, "in"))
)
_ROUTE = re.compile(r"(?i)\broute ?[:.]\s*$")
_ONWARD = re.compile(r" (?:to|-|–|→) [A-Z]")


def preposition_of(before: str, after: str) -> str | None:
    """The preposition that a label stands for, None where a place has none before it.

    Args:
        before: The text up to the place.
        after: The text behind it: the first place of a route goes on with "to".
    """
    for pattern, word in _LABELS:
        if pattern.search(before):
            return word
    return "from" if _ROUTE.search(before) and _ONWARD.match(after) else None
