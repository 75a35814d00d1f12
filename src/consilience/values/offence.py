"""Find offence wordings: each names one class or several."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.knowledge.heads import Headed, headed
from consilience.knowledge.offences import OffenceRecord, Offences
from consilience.knowledge.spelling import fold
from consilience.types import Mention, Span
from consilience.values import substance
from consilience.values.label import Label

# How far from its drug a verb may stand: "distribute and possess with intent to distribute five
# kilograms or more of a mixture and substance containing a detectable amount of cocaine" is 110.
_REACH = 120
_SEAM = re.compile(r"(?<![A-Z]\b)[.!?][\"'”’)]*\s|\n")


@dataclass(frozen=True, slots=True)
class _Wording:
    record: OffenceRecord
    pattern: re.Pattern[str]


def find(
    text: str, knowledge: Knowledge, drugs: Sequence[Mention] | None = None
) -> tuple[Mention, ...]:
    """Every offence wording in a text, by place; one mention a class that it names.

    Args:
        text: Any text.
        knowledge: Its offences, and the substances that they need beside them.
        drugs: Substances of the text where the caller has found them already; they decide
            whether "sold" or "imported" is an offence.
    """
    places = drugs if drugs is not None else substance.find(text, knowledge)
    starts = sorted(one.span.start for one in places)
    return tuple(
        Mention(
            span=Span(start, end, text[start:end]),
            kind="offence",
            value=Label(kind="offence", name=name),
        )
        for start, end, record in _longest(fold(text), _compiled(knowledge.offences))
        if not record.capitals or text[start:end].split(maxsplit=1)[0].isupper()
        if not record.drug or _beside_a_drug(text, start, end, starts)
        for name in record.classes
    )


def _longest(
    folded: str, compiled: tuple[Headed, tuple[_Wording, ...]]
) -> Iterator[tuple[int, int, OffenceRecord]]:
    """Wordings that do not overlap; at each place the longest, and of equals the surer."""
    anywhere, wordings = compiled
    place = 0
    while found := anywhere.search(folded, place):
        start = found.start()
        best: tuple[int, bool, OffenceRecord] | None = None
        for one in wordings:
            here = one.pattern.match(folded, start)
            if here and (best is None or (here.end(), not one.record.drug) > best[:2]):
                best = (here.end(), not one.record.drug, one.record)
        if best is None:
            place = found.end()
            continue
        yield start, best[0], best[2]
        place = best[0]


def _beside_a_drug(text: str, start: int, end: int, drugs: Sequence[int]) -> bool:
    first = bisect_left(drugs, max(0, start - _REACH))
    for place in drugs[first:]:
        if place > end + _REACH:
            return False
        between = text[place:start] if place < start else text[end:place]
        if not _SEAM.search(between):
            return True
    return False


@lru_cache(maxsize=4)
def _compiled(offences: Offences) -> tuple[Headed, tuple[_Wording, ...]]:
    wordings = tuple(
        _Wording(record, re.compile(rf"(?:{pattern})(?!\w)"))
        for record in offences.records
        for pattern in record.patterns
    )
    anywhere = "|".join(one.pattern.pattern for one in wordings)
    return headed(rf"(?<![\w-])(?:{anywhere})"), wordings
