"""Reports to lineages: who copied whom, by passage."""
