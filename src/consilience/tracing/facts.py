"""What a rewriter keeps when no three words stay together: names, figures, quotes, in one order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from consilience.tracing.codes import code_of
from consilience.tracing.fingerprints import LETTERS, MARK_BITS, Fingerprints
from consilience.tracing.words import stem

# A capital after a full stop says nothing, so a name is one that stands within a sentence.
_FACT = re.compile(
    r"""(?<=[\w,;:)’”"]\ )(?P<name>[A-Z][\w’'-]+(?:\ [A-Z][\w’'-]+)*)
      | (?<![\w.])(?P<figure>\d[\d,]*(?:\.\d+)?)
      | (?<!\w)[“"](?P<quote>\w+(?:\W{1,2}\w+){2})""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, a figure or the first words of a quote at `[start, end)` of a text.

    Args:
        key: Equal for "Mr Aldenkamp" and "Piet Aldenkamp", "1,200" and "1200".
    """

    key: str
    start: int
    end: int


def find_facts(text: str) -> Iterator[Fact]:
    """The facts of a text in the order in which it first gives them, each once."""
    seen = set()
    for match in _FACT.finditer(text):
        kind = str(match.lastgroup)
        key = _key(match[kind], kind)
        if key not in seen:
            seen.add(key)
            yield Fact(key, match.start(kind), match.end(kind))


def take_facts(texts: Sequence[str]) -> Fingerprints:
    """Fingerprints in which each text is one sentence, its words and its marks are its facts."""
    found = [[code_of(fact.key) for fact in find_facts(text)] for text in texts]
    sizes = [len(one) for one in found]
    codes = np.array([code for one in found for code in one], dtype=np.uint64)
    return Fingerprints(
        sentences=np.arange(len(texts) + 1),
        starts=np.concatenate(([0], np.cumsum(sizes, dtype=np.int64))),
        letters=(codes % np.uint64(LETTERS)).astype(np.uint16),
        marks=codes >> np.uint64(62 - MARK_BITS),
        places=np.repeat(np.arange(len(texts)), sizes),
    )


def _key(words: str, kind: str) -> str:
    if kind == "figure":
        return words.replace(",", "")
    if kind == "quote":
        return '"' + " ".join(re.findall(r"\w+", words.lower()))
    # The last name is the one that stays when first names and titles go.
    return stem(words.rpartition(" ")[2].replace("’", "'").lower())
