"""The first sentence of a report, and the formula by which it names its source."""

from __future__ import annotations

import re

from consilience.reading.contents import Content
from consilience.reading.cues import Cue
from consilience.reading.scene import Scene

_ON_A_DAY = re.compile(
    r"\s(?:reporters|journalists|(?:a|the) (?:press|news) "
    r"|(?:(?:late|early) )?(?:on )?(?:[A-Z]\w+day|yesterday|today|last night"
    r"|this (?:morning|week)))"
)
# So short a first line is a heading or a cry ("BUSTED!"), and the lead comes after it.
_HEADING = 9


def names_the_source_of_a_lead(scene: Scene, cue: Cue, content: Content) -> bool:
    """Whether the first sentence only ends in its source: "..., the navy said on Friday."."""
    text = scene.report.text
    furniture = [one.span for one in scene.asides]
    told = [
        one
        for one in scene.sentences
        if len(one.text.split()) > _HEADING
        and not any(two.start <= one.start and one.end <= two.end for two in furniture)
    ]
    return (
        cue.record.id in {"say", "tell", "announce", "report", "confirm"}
        and bool(told)
        and cue.sentence == told[0]
        and content.end <= cue.token.idx
        and bool(_ON_A_DAY.match(text, cue.end))
        and not re.search(r", (?:and|but|who|which|adding)\b", text[cue.end : cue.sentence.end])
    )
