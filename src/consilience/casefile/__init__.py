"""The nouns of a case: what several reports say together. Part of the bed, beside `types`."""

from consilience.casefile.cases import (
    Case,
    CaseEvent,
    CaseFile,
    Check,
    Dossier,
    Person,
    Question,
    SetAside,
    Spot,
    Tie,
    Unplaced,
)
from consilience.casefile.findings import Claim, Dispute, DisputeKind, Finding, Status, Voice

__all__ = [
    "Case",
    "CaseEvent",
    "CaseFile",
    "Check",
    "Claim",
    "Dispute",
    "DisputeKind",
    "Dossier",
    "Finding",
    "Person",
    "Question",
    "SetAside",
    "Spot",
    "Status",
    "Tie",
    "Unplaced",
    "Voice",
]
