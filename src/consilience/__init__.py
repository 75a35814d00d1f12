"""Many public reports on drug-enforcement cases in, one source-cited case file each out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consilience.casefile import Case, CaseFile, Check, Claim, Dispute, Dossier, Finding, Person
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.errors import ConsilienceError
from consilience.types import (
    Event,
    Mention,
    Reading,
    Report,
    ReportId,
    Slot,
    Span,
    Statement,
    Unread,
)

if TYPE_CHECKING:
    from consilience.pipeline import build, gather, group, read, reconcile, trace, write

__version__ = "0.1.0"

__all__ = [
    "Case",
    "CaseFile",
    "Check",
    "Claim",
    "ConsilienceError",
    "Decision",
    "Dispute",
    "Dossier",
    "Event",
    "Finding",
    "Mention",
    "Person",
    "Reading",
    "Report",
    "ReportId",
    "Slot",
    "Span",
    "Statement",
    "Tracing",
    "Unread",
    "build",
    "gather",
    "group",
    "read",
    "reconcile",
    "trace",
    "write",
]

_VERBS = frozenset(("build", "gather", "group", "read", "reconcile", "trace", "write"))


def __getattr__(name: str) -> object:
    """The verbs, loaded on first use: the parser behind them takes a second (PEP 562)."""
    if name not in _VERBS:
        raise AttributeError(f"module 'consilience' has no attribute '{name}'")
    from consilience import pipeline  # noqa: PLC0415  # the point of this function

    verb: object = getattr(pipeline, name)
    return verb
