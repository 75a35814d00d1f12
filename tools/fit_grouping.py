"""Learn from gold how much agreement makes two reports one case.

    python tools/fit_grouping.py [--folds]

Reads `corpus/{xingtai,news-1,world-4,doj-cases}` (the kept-aside matters of doj-cases stay
out), pairs reports by the keys that grouping pairs them by, and prints

- the weights of two releases of prosecutors, as they stand in `grouping/releases.py`: a logistic
  regression on pairs of doj-cases, where each report's right pairs weigh alike;
- F1 of pairs, leave one collection out: the weights in use beside one logistic regression on all
  that is compared, learnt from the other three collections.

With `--folds` it prints B-cubed of matters that the weights were not learnt from instead, for
several cautions: four times the tuning matters are cut into thirds by digests of their names, and
each third is grouped by weights learnt on pairs of the other two.

Nothing here is random: the solver starts at zero. Takes two minutes.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from benchmarks.doj_cases import labelled, labels
from sklearn.linear_model import LogisticRegression

from consilience.evaluating.bcubed import BCubed, shares
from consilience.grouping.comparing import THRESHOLD
from consilience.grouping.judging import evidence, judge, lead_support
from consilience.grouping.keys import CROWD
from consilience.grouping.likeness import overlap
from consilience.grouping.linking import link
from consilience.grouping.postings import Postings
from consilience.grouping.rarity import Rarity
from consilience.grouping.releases import Agreement, agreement, are_releases
from consilience.grouping.sketch import Sketch, sketch
from consilience.grouping.ties import NOTHING, ordered, ties
from consilience.grouping.ties import Pair as Ids
from consilience.pipeline import gather, read, trace
from consilience.types import Report, ReportId, Score

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDERS = ("xingtai", "news-1", "world-4")
# A right pair weighs as much as so many wrong ones, shared among the pairs of its reports.
RIGHT = 3.0
# Eight features of two releases, thousands of pairs: they are hardly held back.
FREE = 10.0
CAUTIONS = (0.0, 0.5, 0.75, 1.0)
SPLITS = 4
RARITY = Rarity()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports that share keys.

    Args:
        left: The smaller id.
        right: The other one.
        same: Whether they are of one case.
        weight: In the regression.
        general: What is compared of any two reports.
        releases: What is compared of two releases; None for other reports.
        given: Points under the weights in use.
    """

    left: ReportId
    right: ReportId
    same: bool
    weight: float
    general: tuple[float, ...]
    releases: Agreement | None
    given: float


def main() -> None:
    """Print weights, and what learning is worth."""
    if "--folds" in sys.argv[1:]:
        _folds()
        return
    collections = {"doj-cases": _matters(), **{one: _folder(CORPUS / one) for one in FOLDERS}}
    own = [one for one in collections["doj-cases"] if one.releases]
    fitted = _fit([tuple(one.releases) for one in own if one.releases], own, FREE)
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


def _folds() -> None:
    """Print B-cubed of matters by weights that were learnt from others."""
    matters = [one for one in labels() if not one.kept_aside]
    matter_of = {ReportId(report): one.case for one in matters for report in one.reports}
    pairs = _matters()
    print("| caution | precision | recall | B-cubed |\n|---|---|---|---|")
    for caution in CAUTIONS:
        found: list[tuple[float, float]] = []
        for split, part in product(range(SPLITS), range(3)):
            out = {one.case for one in matters if _third(f"{split}/{one.case}") == part}
            within = [
                one for one in pairs if out.isdisjoint((matter_of[one.left], matter_of[one.right]))
            ]
            given = link(sorted(matter_of), _learnt(within, pairs, caution), {})
            each = shares([one.reports for one in matters], given, list(matter_of))
            found += [each[report] for report, case in matter_of.items() if case in out]
        whole = BCubed(*(float(one) for one in np.mean(found, axis=0)))
        print(f"| {caution} | {whole.precision:.3f} | {whole.recall:.3f} | {whole.f1:.3f} |")


def _learnt(within: Sequence[Pair], pairs: Sequence[Pair], caution: float) -> dict[Ids, float]:
    """Points of all pairs, those of releases by weights learnt from some of them."""
    own = [one for one in within if one.releases]
    learnt = _fit([tuple(one.releases) for one in own if one.releases], own, FREE)
    given = {ordered(one.left, one.right): one.given for one in pairs}
    some = [one for one in pairs if one.releases]
    odds = learnt.decision_function(np.array([tuple(one.releases) for one in some if one.releases]))
    for one, value in zip(some, odds, strict=True):
        pair = ordered(one.left, one.right)
        given[pair] = round(THRESHOLD - caution + float(value), 3)
    return given


def _third(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3


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
        left=left.report,
        right=right.report,
        same=same,
        weight=weight,
        general=(*found, told, copied.value),
        releases=found if are_releases(left, right) else None,
        given=judge(left, right, RARITY, copied).value,
    )


def _fit(
    rows: Sequence[Sequence[float]], pairs: Sequence[Pair], free: float = 1.0
) -> LogisticRegression:
    model = LogisticRegression(C=free, max_iter=5000)
    model.fit(np.array(rows), [one.same for one in pairs], [one.weight for one in pairs])
    return model


def _f1(pairs: Sequence[Pair], given: Sequence[bool]) -> float:
    hits = sum(one.same and yes for one, yes in zip(pairs, given, strict=True))
    return 2 * hits / (sum(one.same for one in pairs) + sum(given))


if __name__ == "__main__":
    main()
