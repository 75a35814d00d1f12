"""Two sentences word by word: the longest common sequence, heaviest words first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.tracing.likeness import Index, Likeness
from consilience.tracing.sentences import Sentence
from consilience.tracing.words import Kind


@dataclass(frozen=True, slots=True)
class Match:
    """Two sentences of different reports that share words in one order.

    Args:
        pairs: Numbers of the aligned words, (left, right), ascending.
        weight: What the aligned words say about copying, together.
        own: The same without words that both have between quotation marks.
        similarity: Weight by that of the lighter sentence, 0 to 1.
    """

    left: Sentence
    right: Sentence
    pairs: tuple[tuple[int, int], ...]
    weight: float
    own: float
    similarity: float

    def flipped(self) -> Match:
        """The same seen from the other report."""
        pairs = tuple((right, left) for left, right in self.pairs)
        return Match(self.right, self.left, pairs, self.weight, self.own, self.similarity)


def align(left: Sentence, right: Sentence, likeness: Likeness, index: Index | None = None) -> Match:
    """The heaviest common sequence of two sentences (Needleman-Wunsch without penalties).

    Args:
        left: Of one report.
        right: Of another.
        likeness: Which words stand for each other.
        index: `likeness.index(left.words)` where the caller has it already.
    """
    known = likeness.index(left.words) if index is None else index
    rows = likeness.table(left.words, right.words, known)
    pairs = _common(rows, len(right.words))
    weight = own = 0.0
    for one, other in pairs:
        shared = likeness.between(left.words[one], right.words[other])
        weight += shared
        if not (left.words[one].quoted and right.words[other].quoted):
            own += shared
    lighter = min(left.weight, right.weight)
    return Match(left, right, pairs, weight, own, weight / lighter if lighter else 0.0)


def is_form(match: Match) -> bool:
    """Whether two sentences are one form filled with other names and figures.

    "Aaron Cole, 31, pleaded guilty on March 3" and the same of Ray Dunn, 28, on May 9 come from
    one office's habit, not from one text about one event.
    """
    sides = (
        (match.left.words, [left for left, _ in match.pairs]),
        (match.right.words, [right for _, right in match.pairs]),
    )
    shares = []
    for words, aligned in sides:
        region = range(aligned[0], aligned[-1] + 1) if aligned else range(0)
        anchors = [number for number in region if words[number].kind in {Kind.NAME, Kind.FIGURE}]
        missing = len(set(anchors) - set(aligned))
        shares.append((missing, len(anchors)))
    # Both must have names of their own: a copy that leaves names out is still a copy.
    return all(missing >= 2 and 2 * missing >= total for missing, total in shares)


def density(match: Match) -> float:
    """Share of aligned words in the stretch from first to last, on the looser side."""
    if not match.pairs:
        return 0.0
    stretches = [match.pairs[-1][side] - match.pairs[0][side] + 1 for side in (0, 1)]
    return len(match.pairs) / max(stretches)


def _common(rows: Sequence[Mapping[int, float]], width: int) -> tuple[tuple[int, int], ...]:
    """Pairs of the heaviest way through a table of shares; `width` words on the right."""
    best = [[0.0] * (width + 1)]
    for shared in rows:
        above = best[-1]
        if not shared:
            best.append(above)  # a word that nothing stands for changes nothing
            continue
        # A row never falls from left to right, so what a pair adds holds up to the next cell that
        # is as good without it: a cell is visited only where it changes.
        here = above.copy()
        for column in sorted(shared):
            score = above[column] + shared[column]
            cell = column + 1
            while cell <= width and here[cell] < score:
                here[cell] = score
                cell += 1
        best.append(here)
    return tuple(reversed(_trace_back(best)))


def _trace_back(best: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    pairs = []
    row, column = len(best) - 1, len(best[0]) - 1
    while row and column:
        here = best[row][column]
        if here == best[row - 1][column]:
            row -= 1
        elif here == best[row][column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((row, column))
    return pairs
