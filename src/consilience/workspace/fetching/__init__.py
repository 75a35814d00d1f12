"""What stands at a URL, got without being led to where nothing may be got."""

from __future__ import annotations

from consilience.workspace.fetching.fetch import Limits, Page, fetch
from consilience.workspace.fetching.network import Network
from consilience.workspace.fetching.pages import Fetcher

__all__ = ["Fetcher", "Limits", "Network", "Page", "fetch"]
