"""Report to reading: what one report says."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language

from consilience.knowledge import Knowledge
from consilience.reading.events.find import find_events
from consilience.reading.judging import judge, unread
from consilience.reading.scene_builder import build
from consilience.reading.statements import find_statements
from consilience.reading.sureness import least_sure, weigh
from consilience.types import Reading, Report

__all__ = ["Options", "least_sure", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How reports are read.

    Args:
        cascade: Whether what cannot matter is left out as early as it is known. The reading is
            the same without, and takes longer: it is there to prove just that.
    """

    cascade: bool = True


def read(
    report: Report, knowledge: Knowledge, parser: Language, options: Options | None = None
) -> Reading:
    """What a report says: events with their slots, statements, what is set aside.

    Args:
        report: Its text is final; every span counts in it.
        knowledge: All of it.
        parser: From `parser.load_parser`.
        options: None takes the defaults.

    Returns:
        A reading also of a report that is not about a case: then with the reason and the cases
        that it tells in passing, and with nothing else.
    """
    options = options or Options()
    verdict = judge(report, knowledge, cascade=options.cascade)
    if not verdict.relevant:
        return unread(report, verdict)
    scene = build(report, knowledge, parser, verdict)
    statements = find_statements(scene, knowledge)
    events = find_events(scene, statements, knowledge.events) if scene.relevant else ()
    return Reading(
        report=report.id,
        relevant=scene.relevant,
        why=scene.why,
        sentences=scene.sentences,
        mentions=scene.mentions,
        events=weigh(scene, events, knowledge.sureness),
        statements=statements,
        asides=scene.asides,
    )
