"""How alike two texts are in the names and numbers that they print: evidence of one matter."""

from __future__ import annotations

import calendar
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.types import Aside, Report, ReportId, Score

_WORD = re.compile(r"\b(?:[A-Z][\w’'-]+|\d[\d,.]*\d)")
# Days, months and years are printed by all.
_CALENDAR = frozenset(one.casefold() for one in (*calendar.month_name, *calendar.day_name))
_LOWER = re.compile(r"\b[a-z][a-z’'-]+")
# Measured on two authored collections (65 reports, 9 cases): the nearest report of the same case
# lies at .14 or above for 53 of 54, the nearest of another case at .13 or below but for reports
# that recall each other's case; so a tenth says nothing, less speaks against a little.
_NEUTRAL = 0.1
_NEAR = 0.14
_ENOUGH = 5
# Words of more reports than this bring no pairs.
_COMMON = 30
_POINTS = 25.0
_MOST, _LEAST = 2.5, -1.0


@dataclass(frozen=True, slots=True)
class Wording:
    """Weighted names and numbers of every report, each vector of length one."""

    vectors: Mapping[ReportId, Mapping[str, float]]

    def alike(self, left: ReportId, right: ReportId) -> float:
        """Cosine, 0 to 1."""
        mine, theirs = self.vectors.get(left, {}), self.vectors.get(right, {})
        if len(mine) > len(theirs):
            mine, theirs = theirs, mine
        return sum(weight * theirs.get(word, 0.0) for word, weight in sorted(mine.items()))

    def neighbours(self) -> tuple[tuple[ReportId, ReportId], ...]:
        """Pairs of reports that are alike enough to be compared, each pair sorted.

        Found over shared words of few reports, so that a large collection is not compared pair
        by pair.
        """
        holders: dict[str, list[ReportId]] = defaultdict(list)
        for report, words in sorted(self.vectors.items()):
            for word in words:
                holders[word].append(report)
        pairs = {
            pair
            for held in holders.values()
            if len(held) <= _COMMON
            for pair in combinations(held, 2)
        }
        return tuple(sorted(pair for pair in pairs if self.alike(*pair) >= _NEAR))

    def points(self, left: Sequence[ReportId], right: Sequence[ReportId]) -> Score:
        """Points for the two nearest texts of two clusters, between `_LEAST` and `_MOST`."""
        best, near = max((self.alike(one, other), (one, other)) for one in left for other in right)
        shared = len(set(self.vectors.get(near[0], {})) & set(self.vectors.get(near[1], {})))
        points = min(max((best - _NEUTRAL) * _POINTS, _LEAST), _MOST)
        # Two names shared by two short texts make a large cosine and little evidence.
        points = points * min(shared / _ENOUGH, 1.0) if points > 0 else points
        return Score(
            round(points, 3), f"names and numbers alike ({best:.2f})" if points > 0 else ""
        )


def wording(reports: Sequence[Report], asides: Mapping[ReportId, Sequence[Aside]]) -> Wording:
    """The wording of a collection; set-aside passages do not count.

    A capitalised word that some text prints in lower case is a sentence's first word, no name.
    Words of few reports weigh more (inverse document frequency).
    """
    plain = {word for one in reports for word in _LOWER.findall(one.text)}
    counts = {one.id: _names(_without(one, asides.get(one.id, ())), plain) for one in reports}
    frequency = Counter(word for each in counts.values() for word in each)
    whole = len(counts) + 2
    vectors = {}
    for report, words in counts.items():
        raw = {
            word: (1 + math.log(number)) * math.log(whole / frequency[word])
            for word, number in words.items()
        }
        length = math.sqrt(sum(weight * weight for _, weight in sorted(raw.items()))) or 1.0
        vectors[report] = {word: weight / length for word, weight in raw.items()}
    return Wording(vectors)


def _without(report: Report, asides: Sequence[Aside]) -> str:
    text = report.text
    title = f" . {report.title}" if report.title else ""
    for one in asides:
        text = text[: one.span.start] + " " * (one.span.end - one.span.start) + text[one.span.end :]
    return text + title


def _names(text: str, plain: set[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for match in _WORD.finditer(text):
        word = re.sub(r"['’]s$", "", match.group().strip(".,'’-")).replace(",", "").casefold()
        if word in _CALENDAR or re.fullmatch(r"(?:19|20)\d\d", word):
            continue
        if (len(word) > 2 and word not in plain) or (word.isdigit() and len(word) > 1):
            found[word] += 1
    return found
