"""The tree of what can go wrong. Doubt about a text is never an error: it is a value."""

from __future__ import annotations


class ConsilienceError(Exception):
    """Anything that this package refuses; its text says place, reason and remedy in one line.

    Args:
        place: File, record or span that is at fault, as the user knows it (`reports.jsonl:12`).
        reason: What is wrong there.
        remedy: What the user can do about it.
    """

    def __init__(self, place: str, reason: str, remedy: str) -> None:
        super().__init__(f"{place}: {reason}; {remedy}")
        self.place = place
        self.reason = reason
        self.remedy = remedy


class UnreadableError(ConsilienceError):
    """An input that cannot become a report; the batch goes on without it."""


class KnowledgeError(ConsilienceError):
    """A knowledge record that the loader refuses."""


class DecisionError(ConsilienceError):
    """A line of the decision log that cannot be applied."""


class UsageError(ConsilienceError):
    """A command that was called in a way it cannot serve (exit code 2)."""


class StoreError(ConsilienceError):
    """A workspace that cannot be opened, read or written; nothing in it was lost."""
