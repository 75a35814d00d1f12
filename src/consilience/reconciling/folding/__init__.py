"""Coarser forms of one value folded into the most precise form that some report prints."""
