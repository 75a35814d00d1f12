"""What two parses of a text say of each word, to lay side by side."""

from __future__ import annotations

from spacy.tokens import Doc

_TOLD = ("tag_", "dep_", "pos_", "lemma_", "ent_type_", "ent_iob_", "is_sent_start")

TEXT = (
    "OSLO — Police seized 11.9 kg of cocaine on Monday, said Bo Lee, a spokesman.\n\n"
    "There was no trial yet, and they aren't gonna tell. “Let's wait,” Ann Orr, 41, of the Oslo "
    "District Court, told the Harbour Wire; whom she meant nobody asked.\n"
    "What had been hidden in the U.S. ship “Sea Gull” was worth $2 million, y'all say."
)


def told(doc: Doc) -> list[tuple[object, ...]]:
    """Of each word: its head and all that the parser sets."""
    return [
        (one.text, one.head.i, str(one.morph), *(getattr(one, name) for name in _TOLD))
        for one in doc
    ]
