"""Report to reading: what one report says."""

from __future__ import annotations

from spacy.language import Language

from consilience.knowledge import Knowledge
from consilience.reading.events.find import find_events
from consilience.reading.scene_builder import build
from consilience.reading.statements import find_statements
from consilience.reading.sureness import least_sure, weigh
from consilience.types import Reading, Report

__all__ = ["least_sure", "read"]


def read(report: Report, knowledge: Knowledge, parser: Language) -> Reading:
    """What a report says: events with their slots, statements, what is set aside.

    Args:
        report: Its text is final; every span counts in it.
        knowledge: All of it.
        parser: From `parser.load_parser`.

    Returns:
        A reading also of a report that is not about a case: then without events, with the reason.
    """
    scene = build(report, knowledge, parser)
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
