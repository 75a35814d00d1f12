"""Terms of a closed list and the words that say them: facilities, conveyances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.errors import KnowledgeError
from consilience.knowledge.loader import Example, read_records
from consilience.knowledge.spelling import refuse_shared_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelRecord:
    """One term of docs/reference/format.md.

    Args:
        id: The term; it is the value.
        words: What says it, singular and, where it has no plain s, plural.
        never: Phrases that hold one of the words and mean something else (`blood vessel`).
    """

    id: str
    words: tuple[str, ...]
    source: str
    examples: tuple[Example, ...]
    never: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Labels:
    """The terms of one kind; compared by identity, so that a lexicon can be kept per object.

    Args:
        kind: `facility` or `conveyance`.
    """

    kind: str
    records: tuple[LabelRecord, ...]


def load_labels(kind: str, file: str, terms: Sequence[str]) -> Labels:
    """The terms of one file, which must be those of the notation.

    Raises:
        KnowledgeError: a record is not right, or a term is missing or unknown.
    """
    return compile_labels(kind, file, terms, read_records("drugs", file, LabelRecord))


def compile_labels(
    kind: str, file: str, terms: Sequence[str], records: tuple[LabelRecord, ...]
) -> Labels:
    """Check records against the notation and each other.

    Raises:
        KnowledgeError: a term is missing or unknown, a word stands in two records, or a word
            that also means something else has no two examples and a counter-example.
    """
    place = f"drugs/{file}"
    for term in sorted({one.id for one in records} ^ set(terms)):
        raise KnowledgeError(
            place,
            f"'{term}' does not stand in both it and docs/reference/format.md",
            "use its terms",
        )
    refuse_shared_words(place, [(one.id, one.words) for one in records])
    for one in records:
        kept = [example for example in one.examples if example.means is not None]
        if one.never and (len(kept) < 2 or len(kept) == len(one.examples)):
            raise KnowledgeError(
                f"{place}: {one.id}",
                "has words that also mean something else",
                "give it two examples and a counter-example (means: null)",
            )
    return Labels(kind=kind, records=records)
