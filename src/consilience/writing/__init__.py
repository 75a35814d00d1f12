"""Case files to bytes: page, JSON, tables."""
