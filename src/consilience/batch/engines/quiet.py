"""What keeps engines from telling others about our runs."""

from __future__ import annotations

import os

# Read when a library is imported, and by the processes that it starts.
QUIET = {
    "DO_NOT_TRACK": "1",
    "DAFT_ANALYTICS_ENABLED": "0",
    "SCARF_NO_ANALYTICS": "true",
    "SCARF_ANALYTICS": "false",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
}


def hush() -> None:
    """Switch telemetry off, here and in every process started from here."""
    os.environ.update(QUIET)
