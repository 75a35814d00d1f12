"""What stands behind a label and a colon: turns of a broadcast, quotes of a live page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.reading.scene import Scene
from consilience.reading.studio import OF_STUDIO
from consilience.types import Span, Statement

# Such as `14:48 - Justice Minister Ann Orr, in Oslo:` and `ORR (POLICE SPOKESMAN):`
_LABEL = re.compile(
    r"^[ \t]*(?:\[?\d{1,2}[:.h]\d\d\]?(?:\s?[ap]\.?m\.?)?[ \t]*[-–—|:]?[ \t]*)?"
    r"(?P<label>[^\W\d][\w.’'-]*(?:[ ,]+[\w.’'()/&-]+){0,11}?)"
    r"[ ]?(?:\((?P<note>[^)\n]{2,60})\))?(?P<where>, (?:in|at|on|by|from) [^:\n]{2,40})?"
    r":[ \t]+(?=\S)",
    re.MULTILINE,
)
_OFFICES = re.compile(
    r"(?i)\b(?:minister|spokes(?:man|woman|person)|official|officer|chief|commissioner|colonel"
    r"|captain|major|general|superintendent|inspector|sheriff|director|governor|mayor|president"
    r"|prosecutor|attorney|ambassador|commander|sergeant|lieutenant|admiral|brigadier|secretary"
    r"|magistrate|judge|police|customs|witness|resident|neighbou?r|lawyer|detective|agent|head)\b"
)


def find_turns(scene: Scene) -> tuple[Statement, ...]:
    """Statements behind a label at the start of a line, sorted by place.

    A turn lasts to the end of its paragraph. Labels of a studio ("ANCHOR", "REPORTER (ANN ORR)")
    and headings of a form ("Penalty:") open none.
    """
    found: list[Statement] = []
    hosts: set[str] = set()
    for match in _LABEL.finditer(scene.report.text):
        label, note = match["label"].strip(" ,"), match["note"] or ""
        if OF_STUDIO.search(label) or OF_STUDIO.search(note) or label.casefold() in hosts:
            hosts |= {
                one.casefold() for one in re.findall(r"[^\W\d_][\w’'-]{2,}", f"{note} {label}")
            }
            continue
        found.extend(_turn(scene, match, label, note))
    return tuple(found)


def _turn(scene: Scene, match: re.Match[str], label: str, note: str) -> Iterator[Statement]:
    text = scene.report.text
    end = text.find("\n", match.end())
    end = len(text) if end < 0 else end
    said = text[match.end() : end]
    quote = re.match(r"[“\"](?P<words>[^”\"]{6,})[”\"]", said)
    name = _named(scene, match, label)
    shouted = label.isupper() and (name is not None or _OFFICES.search(label))
    if not shouted and (name is None or not (quote or said[:1].islower())):
        return
    start = match.end() + (1 if quote else 0)
    stop = start + len(quote["words"]) if quote and not label.isupper() else end
    if quote is None and not label.isupper():
        stop = _sentence_end(scene, match.start(), start)
    speaker = name or label.title()
    yield Statement(
        speaker=speaker,
        role=scene.people.role(speaker) or note or None,
        cue=":",
        span=Span(start, stop, text[start:stop].rstrip()),
        direct=quote is not None or label.isupper(),
    )


def _named(scene: Scene, match: re.Match[str], label: str) -> str | None:
    """The person of a label: named in it, or by a surname that the text has elsewhere."""
    for one in scene.mentions:
        if one.kind == "name" and match.start() <= one.span.start < match.end():
            return one.value.show()
    if not label.isupper():
        return None
    last = label.rsplit(maxsplit=1)[-1].casefold()
    for person in scene.people.persons:
        if person.full.casefold().rsplit(maxsplit=1)[-1] == last:
            return person.full
    return None


def _sentence_end(scene: Scene, start: int, fallback: int) -> int:
    ends = [one.end for one in scene.sentences if one.start <= fallback < one.end]
    return ends[0] if ends else max(start, fallback)
