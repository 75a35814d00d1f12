"""Report to reading: what one report says."""
