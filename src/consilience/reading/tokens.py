"""The words of a parse that a rule asks for, found without a look at each of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.tokens import Doc, Token

Attribute = Literal["DEP", "LOWER", "POS"]


def having(doc: Doc, attribute: Attribute, words: frozenset[str]) -> Iterator[Token]:
    """The tokens with one of some values, in order.

    A token is made anew by each look at it: most of a report's eight hundred are not asked for.

    Args:
        doc: A parse.
        attribute: `DEP` the relation, `LOWER` the word in lower case, `POS` the part of speech.
        words: The values.
    """
    column = doc.to_array([attribute]).astype(np.uint64, copy=False).ravel()
    for place in np.flatnonzero(np.isin(column, _ids(words))).tolist():
        yield doc[place]


def starts(doc: Doc) -> list[int]:
    """The character that each token starts at."""
    places: list[int] = doc.to_array(["IDX"]).astype(np.int64, copy=False).ravel().tolist()
    return places


@lru_cache(maxsize=64)
def _ids(words: frozenset[str]) -> NDArray[np.uint64]:
    return np.array(sorted(get_string_id(one) for one in words), np.uint64)
