"""Learn from copies which words rewriters put in each other's place.

    python -m tools.learn_synonyms corpus/xingtai corpus/news-1 corpus/world-4 corpus/doj-cases

Prints pairs of words, most often seen first. Sentences of two reports that are nearly equal are
laid beside each other; where one word alone differs between two that are the same, the two were
put in each other's place. Of these pairs those are left out that tell of different things: words
that stand beside each other in one sentence too ("charged and convicted", "a man and a woman")
are two things to those who write, and so are names, figures, and forms of one word.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby, pairwise
from operator import itemgetter
from pathlib import Path

from consilience.knowledge.synonyms import synonym_sets
from consilience.tracing.alignment import Match, align
from consilience.tracing.likeness import Likeness
from consilience.tracing.pairing import pair_sentences
from consilience.tracing.sentences import Sentence, split
from consilience.tracing.tracing import by_age, find_pairs
from consilience.tracing.words import Kind, Word
from consilience.types import Report, ReportId

Pair = tuple[str, str]

# Share of the words of both sentences that are the same, at least, and how many.
ALIKE = 0.7
LEAST_WORDS = 8
# A pair seen in one report only may be that writer's slip.
LEAST_REPORTS = 2
# Of the sentences with the rarer word, the share that has the other too, at most.
TOGETHER = 0.05
_SAME_BEGINNING = 4


@dataclass(slots=True)
class Seen:
    """What was seen of pairs of stems.

    Args:
        reports: The later report of each two that swap them.
        printed: How each stem is printed, most often first.
        sentences: How many sentences have a stem, or both of a pair.
    """

    reports: dict[Pair, set[str]] = field(default_factory=lambda: defaultdict(set))
    printed: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sentences: Counter[str | Pair] = field(default_factory=Counter)


def learn(collections: Iterable[Sequence[Report]]) -> list[tuple[int, Pair]]:
    """Pairs of words, sorted, with the number of reports in which one stood for the other."""
    seen = Seen()
    kept = list(collections)
    for reports in kept:
        _look(by_age(reports), seen)
    for reports in kept:
        _count(reports, seen)
    found = []
    for pair, named in seen.reports.items():
        rarer = min(seen.sentences[one] for one in pair)
        if len(named) >= LEAST_REPORTS and seen.sentences[pair] <= TOGETHER * rarer:
            words = sorted(seen.printed[one].most_common(1)[0][0] for one in pair)
            found.append((len(named), (words[0], words[1])))
    return sorted(found, key=lambda one: (-one[0], one[1]))


def _look(ordered: Sequence[Report], seen: Seen) -> None:
    likeness = Likeness.of(synonym_sets())
    pairs = {pair for group in find_pairs(ordered).groups for pair in group}
    flat = [one for number, report in enumerate(ordered) for one in split(report, number, ())]
    for one, found in groupby(pair_sentences(flat, pairs), key=itemgetter(0)):
        index = likeness.index(flat[one].words)
        for _, other in found:
            match = align(flat[one], flat[other], likeness, index)
            for left, right in _swapped(match):
                pair = min(left.key, right.key), max(left.key, right.key)
                seen.reports[pair].add(ordered[max(flat[one].report, flat[other].report)].id)
                for word, sentence in ((left, flat[one]), (right, flat[other])):
                    text = ordered[sentence.report].text[word.start : word.end]
                    seen.printed[word.key][text.lower()] += 1


def _swapped(match: Match) -> Iterator[tuple[Word, Word]]:
    """Words that alone differ between two that are the same in both sentences."""
    words = match.left.words, match.right.words
    same = [(a, b) for a, b in match.pairs if words[0][a].key == words[1][b].key]
    if len(same) < max(LEAST_WORDS, ALIKE * max(map(len, words))):
        return
    for (a, b), (c, d) in pairwise(same):
        if c - a == d - b == 2:
            left, right = words[0][a + 1], words[1][b + 1]
            if left.kind is right.kind is Kind.CONTENT and not _is_form(left.key, right.key):
                yield left, right


def _is_form(left: str, right: str) -> bool:
    return left[:_SAME_BEGINNING] == right[:_SAME_BEGINNING]


def _count(reports: Sequence[Report], seen: Seen) -> None:
    """How many sentences have each word of a pair, and both."""
    wanted = {one for pair in seen.reports for one in pair}
    for number, report in enumerate(reports):
        for sentence in split(report, number, ()):
            have = sorted(_keys(sentence) & wanted)
            seen.sentences.update(have)
            seen.sentences.update(pair for pair in combinations(have, 2) if pair in seen.reports)


def _keys(sentence: Sentence) -> set[str]:
    return {one.key for one in sentence.words}


def load(folder: Path) -> list[Report]:
    """The reports of a collection."""
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Report(id=ReportId(one["id"]), text=one["text"], published=one.get("published"))
        for one in map(json.loads, lines)
    ]


def main() -> None:
    """Print what was learnt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collections", nargs="+", type=Path)
    for count, words in learn(map(load, parser.parse_args().collections)):
        print(count, *words)


if __name__ == "__main__":
    main()
