"""Finding reports by their words and findings by their values."""

from __future__ import annotations

from consilience.workspace.search.results import Page, search

__all__ = ["Page", "search"]
