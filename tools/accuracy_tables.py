"""The tables of docs/reference/accuracy.md that are summed over collections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from consilience.evaluating import Scores, mistakes
from consilience.evaluating.calibration import calibrate
from consilience.evaluating.calibration import trade as trades
from consilience.evaluating.confusion import NONE, Confusion
from consilience.evaluating.mistakes import Kind
from consilience.evaluating.reading_scores import Verdict


def markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a line a row."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(f"| {' | '.join(one)} |\n" for one in lines)


def kinds(scores: Iterable[Scores]) -> str:
    """How often each slot goes wrong in each way, most first."""
    counts: Counter[tuple[str, Kind]] = Counter()
    for one in scores:
        counts.update((each.fact.slot, each.kind) for each in mistakes(one))
    slots = Counter[str]()
    for (slot, _), count in counts.items():
        slots[slot] += count
    rows = [
        [slot, *(str(counts[slot, kind] or "–") for kind in Kind), str(count)]
        for slot, count in sorted(slots.items(), key=lambda one: (-one[1], one[0]))
    ]
    return markdown(["slot", *(kind.value for kind in Kind), "all"], rows)


def confusion(found: Iterable[Confusion]) -> str:
    """Per type of gold: found there, found elsewhere, missed, and what stood in its place."""
    here: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for one in found:
        here.update(one.here)
        elsewhere.update(one.elsewhere)
        pairs.update(one.pairs)
    types = sorted({*here, *elsewhere, *(kind for key in pairs for kind in key)} - {NONE})
    rows = []
    for kind in types:
        others = Counter({other: many for (gold, other), many in pairs.items() if gold == kind})
        missed = others.pop(NONE, 0)
        told = ", ".join(f"{other} {many}" for other, many in sorted(others.items())) or "–"
        figures = (here[kind], elsewhere[kind], missed, pairs[NONE, kind])
        rows.append([kind, *map(str, figures), told])
    heads = ("gold", "found there", "found elsewhere", "missed", "too many", "taken for")
    return markdown(heads, rows)


def calibration(parts: Mapping[str, Sequence[Verdict]]) -> str:
    """Bins of scores: how many values, their mean score, the share that is right."""
    rows = []
    for name, verdicts in parts.items():
        found = calibrate(verdicts)
        for one in found.bins if found else ():
            edge = f"{one.low:.2f} to {one.high:.2f}"
            rows.append([name, edge, str(one.count), f"{one.mean:.3f}", f"{one.right:.3f}"])
    return markdown(("part", "score", "values", "mean score", "right"), rows)


def gaps(parts: Mapping[str, Sequence[Verdict]]) -> str:
    """Of each part the mean score, the share that is right, and the mean gap over its bins."""
    rows = []
    for name, verdicts in parts.items():
        found = calibrate(verdicts)
        if found:
            count = sum(one.count for one in found.bins)
            mean = sum(one.count * one.mean for one in found.bins) / count
            right = sum(one.count * one.right for one in found.bins) / count
            rows.append([name, str(count), f"{mean:.3f}", f"{right:.3f}", f"{found.gap:.3f}"])
    return markdown(("part", "values", "mean score", "right", "gap"), rows)


def trade(parts: Mapping[str, Sequence[Verdict]]) -> str:
    """Precision, recall and F1 at each threshold."""
    columns = {name: trades(verdicts) for name, verdicts in parts.items()}
    rows = []
    for steps in zip(*columns.values(), strict=True):
        rates = [(one.tally.precision, one.tally.recall, one.tally.f1) for one in steps]
        cells = [" / ".join(f"{each:.3f}" for each in one) for one in rates]
        rows.append([f"{steps[0].least:.2f}", *cells])
    return markdown(["least sure", *columns], rows)
