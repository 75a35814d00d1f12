"""Reports to lineages: who copied whom, by passage."""

from consilience.tracing.lineage import certain_lineage_of, count_lineages, lineage_of
from consilience.tracing.rendering import to_json
from consilience.tracing.traced import Traced
from consilience.tracing.tracing import trace

__all__ = ["Traced", "certain_lineage_of", "count_lineages", "lineage_of", "to_json", "trace"]
