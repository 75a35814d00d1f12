"""One case with everything that its reports say together."""

from __future__ import annotations

from consilience.reconciling.naming import distinct
from consilience.reconciling.options import Lineage, Options
from consilience.reconciling.reconcile import reconcile

__all__ = ["Lineage", "Options", "distinct", "reconcile"]
