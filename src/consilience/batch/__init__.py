"""The stages on shards: the same pure functions, on one machine or many, stopped and resumed."""

from consilience.batch.options import Options
from consilience.batch.run import Summary, run

__all__ = ["Options", "Summary", "run"]
