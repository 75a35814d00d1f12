"""Bringing cases up to date after a change: only what the change touches is made again."""
