"""Words of finding whose figure the parse hung elsewhere: "recovered two .38s, four sachets"."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.reading.events.clauses import sentence_of
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention

_FOUND = frozenset({"amount", "item"})
# Characters between the word and its figure: a few words of where and from whom.
_REACH = 60


def before_figures(
    scene: Scene, triggers: Sequence[Trigger], loose: Sequence[Mention]
) -> frozenset[Trigger]:
    """Weak words of a seizure with a figure soon behind them that nothing else took.

    Lists break a parse; nearness then does what the parse cannot. Not where another step stands
    between the two, or where a seizure is told by a word of its own in that sentence.
    """
    told = {one.sentence for one in triggers if one.type is EventType.SEIZURE and not one.weak}
    found = set()
    for mention in loose:
        start = mention.span.start
        number = sentence_of(scene, start)
        before = [one for one in triggers if one.sentence == number and one.span.end <= start]
        if mention.kind not in _FOUND or number in told or not before:
            continue
        last = max(before, key=lambda one: one.span.end)
        near = start - last.span.end <= _REACH
        if near and last.weak and last.type is EventType.SEIZURE:
            found.add(last)
    return frozenset(found)
