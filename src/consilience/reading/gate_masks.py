"""Words of a sentence that name a drug but are of no case: treatment, victims, records, offices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.gate_lists import GateLists
from consilience.types import Mention, Span

# A clause about somebody, and the verb that goes on behind it.
_ASIDE = re.compile(r", (?:who|whose|with|a (?:man|woman|\w+) with)\b")
_GOES_ON = re.compile(
    r",(?= (?:was|were|is|are|has|have|had|will|would|pleaded|pled|appeared|faces?|faced|got"
    r"|received|admitted|denied|arrived|stood)\b)"
)


def masked(
    text: str, span: Span, offices: Sequence[Mention], lists: GateLists, printed: set[str]
) -> tuple[str, set[str]]:
    """The words of a sentence, those that are not of drugs in a case blanked, of equal length.

    Args:
        text: Of the sentence, in small letters.
        span: The sentence.
        offices: That start in it.
        lists: Of the gate.
        printed: Of which a word stands in it.

    Returns:
        And the lists of which a word is left.
    """
    whole = text
    if "gate.no_drug" in printed:
        text = blank(text, lists["gate.no_drug"])
    if "gate.robbery" in printed and lists["gate.robbery"].search(text):
        text = blank(text, lists["gate.robbed"])
        text = text if lists["gate.resale"].search(text) else " " * len(text)
    if "gate.former" in printed and lists["gate.former"].search(text):
        text = _without_record(text, lists["gate.former"])
    for one in offices:
        start, end = one.span.start - span.start, one.span.end - span.start
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    if text == whole:
        return text, printed
    (left,) = lists.in_lines(text, [(0, len(text))])
    return text, left


def _without_record(text: str, pattern: re.Pattern[str]) -> str:
    """A sentence without the clause that tells of somebody's record, else nothing of it."""
    record = pattern.search(text)
    opening = list(_ASIDE.finditer(text, 0, record.start())) if record else []
    closing = _GOES_ON.search(text, record.end()) if record else None
    if not opening or closing is None:
        return " " * len(text)
    start, end = opening[-1].start(), closing.start()
    return text[:start] + " " * (end - start) + text[end:]


def blank(text: str, pattern: re.Pattern[str]) -> str:
    """A text with blanks for what a pattern finds, of equal length."""
    return pattern.sub(lambda one: " " * len(one.group()), text)
