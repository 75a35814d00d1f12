"""Ways in which drugs travel."""

from __future__ import annotations

from consilience.knowledge.labels import Labels, load_labels

TERMS = (
    "aircraft", "car", "container_ship", "drone", "foot", "mail", "online", "parcel",
    "passenger_air", "submarine", "train", "truck", "tunnel", "vessel",
)  # fmt: skip


def load_conveyances() -> Labels:
    """The conveyances of the notation, with their words.

    Raises:
        KnowledgeError: a record is not right.
    """
    return load_labels("conveyance", "conveyances.yml", TERMS)
