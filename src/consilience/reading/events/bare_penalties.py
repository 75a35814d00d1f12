"""Penalties that no verb tells ("Life imprisonment for Roe") start a sentence by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.asides import background_of
from consilience.reading.events.trigger import Trigger, make_trigger
from consilience.reading.scene import Scene
from consilience.types import EventType

_AT_COURT = frozenset(
    {EventType.SENTENCE, EventType.PLEA, EventType.CONVICTION, EventType.CHARGE, EventType.APPEAL}
)
# Steps that give a penalty or weigh one.
_GIVES = frozenset({EventType.SENTENCE, EventType.APPEAL, EventType.CHARGE})
_BEHIND = re.compile(r"[;:–—] (?:an? )?$")


def bare_penalties(
    scene: Scene, found: Sequence[Trigger], sentence_of: Sequence[int]
) -> list[Trigger]:
    """Penalties that no verb tells ("Life imprisonment for Roe"), the first of each sentence.

    Behind a semicolon also one beside a plea or a verdict: "pleaded guilty; three years".
    """
    taken = {one.sentence for one in found if one.type in _AT_COURT}
    told = {one.sentence for one in found if one.type in _GIVES}
    bare: list[Trigger] = []
    for one in scene.mentions:
        if one.kind != "penalty" or background_of(scene, one.span.start) is not None:
            continue
        tokens = scene.doc.char_span(one.span.start, one.span.end, alignment_mode="expand")
        if tokens is None or not len(tokens):
            continue
        sentence = sentence_of[tokens[0].i]
        behind = _BEHIND.search(scene.report.text, 0, one.span.start)
        if sentence in (told if behind else taken):
            continue
        taken.add(sentence)
        told.add(sentence)
        bare.append(
            make_trigger(
                scene.doc, EventType.SENTENCE, list(tokens), sentence_of, noun=True, weak=True
            )
        )
    return bare
