"""Reports that go round: which of several operations each sentence tells of.

A force tells of its week in one bulletin ("In another raid near Kohat ...", "Also, a courier was
held with 2 kg"). What one operation took is no part of what another took, though nobody says where
and when each was.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.sheet_lines import sheet_starts
from consilience.types import Span

_NTH = (
    r"(?:another|a|the|one|yet another)?\s?(?:separate|different|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|similar|other|another|related|parallel"
    r"|last|final|next|latter|subsequent)"
)
_DEED = (
    r"(?:operations?|raids?|cases?|incidents?|seizures?|recover(?:y|ies)|developments?|actions?|bids?"
    r"|strikes?|crackdowns?|drives?|interventions?|busts?|hauls?|interceptions?|stops?"
    r"|arrests?|finds?|instances?|occasions?|attempts?|interdictions?|buy-busts?|stings?|swoops?|search(?:es)?)"
)
# Words that begin another operation at the head of a sentence, behind at most "He said that".
_OPENS = re.compile(
    r"(?i)\W*(?:(?:(?-i:[A-Z])[\w.’'-]+|he|she|they|it|the \w+|\d+)\W+"
    r"(?:also |further )?(?:said|added|stated|disclosed|informed|explained|told|noted|revealed)"
    r"(?: that)?,? )?"
    rf"(?:(?:in|during|on|as for) {_NTH} (?:[\w-]+ ){{0,4}}?{_DEED}\b"
    rf"|{_NTH} (?:[\w-]+ ){{0,2}}?{_DEED}\b"
    r"|in (?:another|the same vein|the same development|a (?:related|similar) (?:\w+ )?development)"
    r"|meanwhile\b|elsewhere\b|separately\b|similarly\b|likewise\b|also, |in a similar vein\b"
    r"|(?:also|still) (?:in|at|on|from|near) (?-i:[A-Z]))"
)

# Words that do so only in a bulletin that goes round already: "In a raid on Monday" may also go on
# with what the first sentence told.
_AGAIN = re.compile(rf"(?i)\W*(?:(?:in|during|on) an? (?:[\w-]+ ){{0,4}}?{_DEED}\b|also )")


# "in three separate raids", "the two containers": the first sentences say that several follow.
_SEVERAL = re.compile(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|several|separate|different|various"
    r"|multiple|\d{1,2}) (?:[\w-]+ ){0,3}?(?:operations|raids|cases|incidents|seizures|recoveries"
    r"|busts|interceptions|interdictions|containers|consignments|shipments|vessels|actions)\b"
)
_LEAD = 2


def goes_round(sentences: Sequence[Span]) -> bool:
    """Whether a report tells of several operations on end: none is background of the others.

    Two sentences begin one each, or the first ones say that several follow.
    """
    opened = sum(_OPENS.match(one.text) is not None for one in sentences)
    return opened > 1 or (
        opened == 1 and any(_SEVERAL.search(one.text) for one in sentences[:_LEAD])
    )


def operations(sentences: Sequence[Span]) -> tuple[int, ...]:
    """The number of the operation that each sentence tells of, 0 for the first.

    Args:
        sentences: From `split`, in text order.

    Returns:
        As many numbers as sentences, never falling: what follows an opening goes on with it.
    """
    number = 0
    told = []
    sheets = sheet_starts(sentences)  # each notice tells of one seizure
    for at, one in enumerate(sentences):
        number += at in sheets
        opens = _OPENS.match(one.text) or (_AGAIN.match(one.text) if number else None)
        number += opens is not None
        told.append(number)
    return tuple(told)
