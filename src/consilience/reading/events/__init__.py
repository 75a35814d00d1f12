"""Mentions to events: what happened, to whom, where, when and how much."""
