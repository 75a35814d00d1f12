"""Names that are known by the names beside them: "Bo Lee, Al Orr and Cy Day"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from consilience.knowledge.tails import tailed
from consilience.knowledge.words import Words
from consilience.reading.found import Found
from consilience.reading.homes import is_home
from consilience.reading.lone_names import is_unknown_noun
from consilience.reading.name_rows import ends_in_a_day, is_joined
from consilience.reading.parser import text_of
from consilience.reading.runs import Run
from consilience.types import Mention


def joined(
    text: str,
    found: tuple[Found, ...],
    every: Iterable[Run],
    words: Words,
    taken: Sequence[Mention],
) -> tuple[Found, ...]:
    """Adds what is joined to a name by a comma or `and`: "Bo Lee, Al Orr and Cy Day"."""
    known = {one.span.start: one for one in found}
    rest = [one for one in every if one.span.start not in known and len(one.words) > 1]
    changed = True
    while changed:
        changed = False
        for run in list(rest):
            inside = any(
                one.span.start < run.span.end and run.span.start < one.span.end for one in taken
            )
            # "San Antonio BOMG member Bo Lee": capitals behind it make it a part of a body's name
            body = bool(re.match(r" [A-Z]{3,}\b", text[run.span.end :]))
            inside = inside or body or is_home(text, run.span.start)
            if not inside and any(is_joined(text, run.span, one.span) for one in known.values()):
                if ends_in_a_day(run, words):
                    continue
                known[run.span.start] = Found(run.span, run.words, ("joined",))
                rest.remove(run)
                changed = True
    return tuple(known[start] for start in sorted(known))


_JOINED = tailed(r"(?:,| and|, and) $")


def with_lone(
    doc: Doc, found: Sequence[Found], every: Sequence[Run], taken: Sequence[Mention]
) -> tuple[Found, ...]:
    """Adds a single name that is joined to another: "arrested Sutrisno and Wagiman"."""
    text, added = text_of(doc), list(found)
    lone = {one.span.end: one for one in found if len(one.words) == 1}
    for run in every:
        joined = _JOINED.search(text, max(0, run.span.start - 6), run.span.start)
        before = lone.get(run.span.start - len(joined.group())) if joined else None
        if (
            before is None
            or len(run.words) > 1
            or not {"caught", "kin", "joined"} & set(before.evidence)
        ):
            continue
        if any(one.span.start < run.span.end and run.span.start < one.span.end for one in taken):
            continue
        if is_unknown_noun(run, doc) and run.span not in {one.span for one in added}:
            lone[run.span.end] = Found(run.span, run.words, ("joined",))
            added.append(lone[run.span.end])
    return tuple(sorted(added, key=lambda one: one.span))
