"""Loads that nobody took: what a ring moved before, or meant to move.

"The ring is suspected of smuggling 800 kg over two years" stands beside the find of 50 kg, and
none of it was found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.clauses import sentence_of
from consilience.reading.scene import Scene
from consilience.types import Slot, Span
from consilience.values.amount import Amount

_MOVED = (
    r"(?:smuggl|import|export|ship|traffick|mov|transport|bring|brought|distribut|suppl|sold|sell"
    r"|sent|send|deliver|deal|flood|channel|handl|introduc|peddl|pump)\w*"
)
# The deed, and no other verb of a find before the figure.
_DEED = re.compile(
    rf"(?i)\b{_MOVED}\b(?:(?!\b(?:seiz|found|find|confiscat|recover|intercept|caught|foil)\w*\b)"
    r"[^.;\n]){0,70}$"
)
_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many"
    r"|a few|some|the (?:past|last|previous))"
)
# "over two years", "between 2018 and 2020", "since 2017", "every month".
_PERIOD = re.compile(
    rf"(?i)\b(?:over|in|within|during|for|across|throughout) (?:the )?"
    rf"(?:(?:past|last|previous|space|course|period) (?:of )?)*"
    rf"{_NUMBER}(?:[- ](?:\w+[- ])?)(?:years?|months?|weeks?)\b"
    r"|\b(?:between|from) (?:\w+ )?(?:19|20)\d\d (?:and|to|until|till|through)"
    r" (?:\w+ )?(?:19|20)\d\d"
    r"|\bsince (?:at least )?(?:\w+ )?(?:19|20)\d\d\b"
    r"|\b(?:a|per|each|every) (?:year|month|week)\b|\b(?:annually|monthly|weekly)\b"
)
_PLANNED = re.compile(
    rf"(?i)\b(?:plan(?:ned|ning|s)?|intend(?:ed|ing|s)?|meant|hop(?:ed|ing)|wanted"
    rf"|prepar(?:ed|ing)|conspir(?:ed|ing)|plott(?:ed|ing)|arrang(?:ed|ing)|due|about"
    rf"|ready|were going) to {_MOVED}\b"
)
# Who foils a plan has the load.
_FOILED = re.compile(
    r"(?i)\b(?:foil|thwart|prevent|stopp|disrupt|scupper|halt|block|avert|frustrat)\w*"
)
_SAID = re.compile(
    r"(?i)\b(?:suspect(?:s|ed)?|believ(?:e|es|ed)|thought|alleg(?:e|es|ed|edly)|accus(?:e|es|ed)"
    r"|understood|reckon(?:ed)?|estimat(?:e|es|ed)|said to have|may have|might have)\b"
)
_EARLIER = re.compile(
    rf"(?i)\b(?:had|has|have) (?:already |previously |earlier )?(?:been )?{_MOVED}"
)
_GONE = re.compile(
    r"(?i)^[^.;,\n]{0,30}\b(?:had|has|have) (?:already |previously |earlier )?been"
    r" (?:sold|smuggled|shipped|sent|delivered|distributed|imported|exported|moved|brought)\b"
)


def is_bygone(scene: Scene, span: Span, taken: Sequence[Slot] = ()) -> bool:
    """Whether an amount was moved before the find, or is one that somebody meant to move.

    Args:
        scene: The report.
        span: Of the amount.
        taken: Amounts of the find. What is only alleged, or was brought some time before, may be
            the load that was found; it is another where a different weight of the drug was taken.

    A period or a plan tells by itself: nobody finds what was moved over two years.
    """
    number = sentence_of(scene, span.start)
    if number < 0:
        return False
    sentence = scene.sentences[number]
    before = sentence.text[: span.start - sentence.start]
    behind = sentence.text[span.end - sentence.start :]
    gone = _GONE.search(behind)
    if not _DEED.search(before) and not gone:
        return False
    if _FOILED.search(before):
        return False
    if _PERIOD.search(sentence.text) or _PLANNED.search(before):
        return True
    told = gone or _SAID.search(before) or _EARLIER.search(before)
    return bool(told) and _is_other(scene, span, taken)


def _is_other(scene: Scene, span: Span, taken: Sequence[Slot]) -> bool:
    """Whether the find has a weight of the drug already, told elsewhere than this one."""
    value = next((one.value for one in scene.mentions if one.span == span), None)
    own = [
        one.value
        for one in taken
        if one.span != span
        and isinstance(one.value, Amount)
        and isinstance(value, Amount)
        and one.value.substance == value.substance
    ]
    return bool(own) and all(one.show() != value.show() for one in own if value is not None)
