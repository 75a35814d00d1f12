"""How much a matter is worth a person's time: a product of what is stated here, nothing else."""

from __future__ import annotations

from math import log10

from consilience.casefile import Finding
from consilience.store.matters import MatterKind
from consilience.types import Role
from consilience.values.quantity import Quantity

# A contradiction between witnesses misleads whoever reads one of them; a single figure may be
# right; what was joined by little spoils all counts of a case.
KINDS = {
    MatterKind.DISPUTE: 1.0,
    MatterKind.MERGE: 0.8,
    MatterKind.STALE: 0.7,
    MatterKind.COPY: 0.6,
    MatterKind.UNSURE: 0.55,
    MatterKind.SINGLE: 0.5,
}
# What tables and sentences rest on before what describes.
_SLOTS = {
    Role.AMOUNT: 1.0,
    Role.PENALTY: 1.0,
    Role.COUNT: 0.9,
    Role.VALUE: 0.9,
    Role.PERSON: 0.8,
    Role.SUBSTANCE: 0.8,
    Role.DATE: 0.7,
    Role.PLACE: 0.7,
}
_OTHER = 0.5
# A tonne and more count in full, a gram and less for this much.
_LIGHTEST, _TONNE = 0.7, 6.0
# A lone text has nobody who is silent about its figure.
_ALONE = 0.7


def slot(role: Role) -> float:
    """How much hangs on a slot."""
    return _SLOTS.get(role, _OTHER)


def texts(count: int) -> float:
    """More independent texts at odds, more to gain: 0.8 for two, 0.9 for four."""
    return 1 - 0.4 / max(count, 2)


def silence(case_texts: int) -> float:
    """What one text alone tells is worth more where others tell the case and do not say so."""
    return 1.0 if case_texts > 1 else _ALONE


def size(finding: Finding) -> float:
    """Large hauls first; figures other than masses count in full."""
    quantity = getattr(finding.value, "quantity", None)
    if not isinstance(quantity, Quantity) or quantity.unit.dimension != "mass":
        return 1.0
    grams = float(quantity.number * quantity.unit.factor)
    share = min(max(log10(grams) if grams > 0 else 0.0, 0.0) / _TONNE, 1.0)
    return _LIGHTEST + (1 - _LIGHTEST) * share
