"""Reports by the million, made of real sentences: strangers, mash-ups and borrowers.

A stranger is six to eight sentences in a row of a real text in which names, figures and most
other words are replaced by words drawn from the whole of the texts, as often as they stand there:
its frame of small words and its set phrases are real, and yet nobody wrote it. Three in ten end
with one of twenty set sentences, as releases do. Whatever is made depends on the seed and the
number of the report only.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(r"[^\W_]+")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\s*\n\s*")
_SMALL = """
    a about after all also an and any are as at be been before by for from had has have he her his
    if in into is it its more not of on one or other our said she some than that the their them
    they this to two under was were when which who will with would
"""
SMALL = frozenset(_SMALL.split())
REPLACED = 0.75
SET_SENTENCES = 20
WITH_SET_SENTENCE = 0.3
SWAPS = Path(__file__).with_name("swaps.txt")


@dataclass(frozen=True)
class Maker:
    """Makes reports.

    Args:
        texts: Sentences of real texts, by text.
        words: Words by kind ("a" small letters, "A" capital, "0" figure), as often as they stand.
        swaps: Words that stand for a word, none of which `src` knows of.
    """

    texts: tuple[tuple[str, ...], ...]
    words: dict[str, tuple[str, ...]]
    swaps: dict[str, tuple[str, ...]]
    set_sentences: tuple[str, ...]

    def stranger(self, number: int) -> list[str]:
        """Sentences of report `number`, which has nothing from any other."""
        chance = random.Random(number)  # noqa: S311  # to be repeated, not to be secret
        text = self.texts[chance.randrange(len(self.texts))]
        size = chance.choice((6, 7, 8))
        first = chance.randrange(max(1, len(text) - size + 1))
        made = [self._renewed(one, chance) for one in text[first : first + size]]
        if chance.random() < WITH_SET_SENTENCE:
            made.append(chance.choice(self.set_sentences))
        return made

    def swapped(self, sentence: str, share: float, chance: random.Random, *, listed: bool) -> str:
        """The sentence with a share of its words replaced.

        Args:
            sentence: Any.
            share: Of all words, small ones too.
            chance: Which.
            listed: By words of the list where it has the word, else by words drawn from the texts.
        """

        def swap(match: re.Match[str]) -> str:
            if chance.random() >= share:
                return match[0]
            known = self.swaps.get(match[0].lower(), ()) if listed else ()
            return chance.choice(known or self.words[_kind(match[0])])

        return WORD.sub(swap, sentence)

    def _renewed(self, sentence: str, chance: random.Random) -> str:
        def renew(match: re.Match[str]) -> str:
            word = match[0]
            kind = _kind(word)
            if word.lower() in SMALL or (kind == "a" and chance.random() >= REPLACED):
                return word
            if kind == "0":
                return "".join(chance.choice("123456789") for _ in word)
            return chance.choice(self.words[kind])

        return WORD.sub(renew, sentence)


def load(paths: Sequence[Path]) -> Maker:
    """A maker from JSONL files whose records have a `text`."""
    texts = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            found = SENTENCE_END.split(json.loads(line)["text"])
            sentences = tuple(one for one in found if 8 <= len(one.split()) <= 45)
            if len(sentences) >= 6:
                texts.append(sentences)
    words: dict[str, list[str]] = {"a": [], "A": [], "0": []}
    for text in texts:
        for sentence in text:
            for word in WORD.findall(sentence):
                if word.lower() not in SMALL:
                    words[_kind(word)].append(word)
    return Maker(
        texts=tuple(texts),
        words={kind: tuple(found) for kind, found in words.items()},
        swaps=read_swaps(SWAPS.read_text(encoding="utf-8")),
        set_sentences=tuple(text[-1] for text in texts[:SET_SENTENCES]),
    )


def read_swaps(lines: str) -> dict[str, tuple[str, ...]]:
    """For each word of a list of sets, one set a line, the others of its sets."""
    swaps: dict[str, set[str]] = {}
    for line in lines.splitlines():
        if line and not line.startswith("#"):
            found = line.split()
            for word in found:
                swaps.setdefault(word, set()).update(one for one in found if one != word)
    return {word: tuple(sorted(found)) for word, found in swaps.items()}


def _kind(word: str) -> str:
    if word[0].isdigit():
        return "0"
    return "A" if word[0].isupper() else "a"
