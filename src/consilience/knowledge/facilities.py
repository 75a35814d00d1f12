"""Kinds of place where drugs are made, kept or found."""

from __future__ import annotations

from consilience.knowledge.labels import Labels, load_labels

TERMS = (
    "airport", "border_crossing", "darknet_market", "farm", "laboratory", "pharmacy", "port",
    "prison", "residence", "vessel", "warehouse",
)  # fmt: skip


def load_facilities() -> Labels:
    """The facilities of the notation, with their words.

    Raises:
        KnowledgeError: a record is not right.
    """
    return load_labels("facility", "facilities.yml", TERMS)
