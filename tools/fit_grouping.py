"""Learn from gold how much agreement makes two reports one case.

    python tools/fit_grouping.py

Reads `corpus/{xingtai,news-1,world-4,doj-cases}` (the kept-aside matters of doj-cases stay
out), pairs reports by the keys that grouping pairs them by, and prints

- the weights of two releases of prosecutors, as they stand in `grouping/releases.py`: a logistic
  regression on pairs of doj-cases, where each report's right pairs weigh alike;
- F1 of pairs, leave one collection out: the weights in use beside one logistic regression on all
  that is compared, learnt from the other three collections.

Nothing here is random: the solver starts at zero. Takes two minutes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from benchmarks.doj_cases import labelled
from sklearn.linear_model import LogisticRegression

from consilience.grouping.comparing import THRESHOLD
from consilience.grouping.judging import evidence, judge, lead_support
from consilience.grouping.keys import CROWD
from consilience.grouping.likeness import overlap
from consilience.grouping.postings import Postings
from consilience.grouping.rarity import Rarity
from consilience.grouping.releases import Agreement, agreement, are_releases
from consilience.grouping.sketch import Sketch, sketch
from consilience.grouping.ties import NOTHING, ordered, ties
from consilience.pipeline import gather, read, trace
from consilience.types import Report, Score

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDERS = ("xingtai", "news-1", "world-4")
# A right pair weighs as much as so many wrong ones, shared among the pairs of its reports.
RIGHT = 3.0
RARITY = Rarity()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports that share keys.

    Args:
        same: Whether they are of one case.
        weight: In the regression.
        general: What is compared of any two reports.
        releases: What is compared of two releases; None for other reports.
        given: Points under the weights in use.
    """

    same: bool
    weight: float
    general: tuple[float, ...]
    releases: Agreement | None
    given: float


def main() -> None:
    """Print weights, and what learning is worth."""
    collections = {"doj-cases": _matters(), **{one: _folder(CORPUS / one) for one in FOLDERS}}
    own = [one for one in collections["doj-cases"] if one.releases]
    fitted = _fit([tuple(one.releases) for one in own if one.releases], own)
    names = Agreement._fields
    print({name: round(float(w), 2) for name, w in zip(names, fitted.coef_[0], strict=True)})
    print("intercept", round(float(fitted.intercept_[0]), 2))
    print("| held out | pairs | weights in use | learnt from the others |\n|---|---|---|---|")
    for name, held in collections.items():
        rest = [pair for other in collections if other != name for pair in collections[other]]
        learnt = _fit([one.general for one in rest], rest)
        odds = learnt.decision_function(np.array([one.general for one in held]))
        scores = (
            _f1(held, [one.given >= THRESHOLD for one in held]),
            _f1(held, [value >= 0 for value in odds]),
        )
        print(f"| {name} | {len(held)} | {scores[0]:.3f} | {scores[1]:.3f} |")


def _matters() -> list[Pair]:
    known = labelled()
    matters = [one.reports for one in known.matters if not one.kept_aside]
    chosen = {report for one in matters for report in one}
    return _pairs([one for one in known.reports if one.id in chosen], matters)


def _folder(folder: Path) -> list[Pair]:
    reports, _ = gather([str(folder)])
    cases = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
    return _pairs(reports, [tuple(one["reports"]) for one in cases])


def _pairs(reports: Sequence[Report], cases: Sequence[Sequence[str]]) -> list[Pair]:
    """Pairs of reports that share keys, every report taken for relevant."""
    readings = {one.id: replace(read(one), relevant=True) for one in reports}
    known = ties(trace(reports, readings))
    sketches = {one.id: sketch(one, readings[one.id]) for one in reports}
    postings = Postings(CROWD)
    postings.update((), ((one, each.keys) for one, each in sorted(sketches.items())))
    case_of = {report: number for number, one in enumerate(cases) for report in one}
    near = {
        ordered(one, other)
        for one in sketches
        for other in postings.candidates(one) | (known.of.get(one, frozenset()) & sketches.keys())
    }
    right = {pair for pair in near if case_of.get(pair[0], -1) == case_of.get(pair[1], -2)}
    degree = Counter(report for pair in right for report in pair)
    found = []
    for left, other in sorted(near):
        weight = 2 * RIGHT / (degree[left] + degree[other]) if (left, other) in right else 1.0
        copied = known.copies.get((left, other), NOTHING)
        pair = sketches[left], sketches[other]
        found.append(_pair(*pair, copied, same=(left, other) in right, weight=weight))
    return found


def _pair(left: Sketch, right: Sketch, copied: Score, *, same: bool, weight: float) -> Pair:
    both = overlap(left.words, right.words)
    found = agreement(left, right, both, lead_support(left, right, RARITY))
    told = max(-6.0, min(9.0, evidence(left, right, RARITY).value))
    return Pair(
        same=same,
        weight=weight,
        general=(*found, told, copied.value),
        releases=found if are_releases(left, right) else None,
        given=judge(left, right, RARITY, copied).value,
    )


def _fit(rows: Sequence[Sequence[float]], pairs: Sequence[Pair]) -> LogisticRegression:
    model = LogisticRegression(C=1.0, max_iter=5000)
    model.fit(np.array(rows), [one.same for one in pairs], [one.weight for one in pairs])
    return model


def _f1(pairs: Sequence[Pair], given: Sequence[bool]) -> float:
    hits = sum(one.same and yes for one, yes in zip(pairs, given, strict=True))
    return 2 * hits / (sum(one.same for one in pairs) + sum(given))


if __name__ == "__main__":
    main()
