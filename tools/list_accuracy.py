"""Write docs/reference/accuracy.md: how well the tool does on every collection of `corpus/`.

    python -m tools.list_accuracy

The figures are measured; the last part of the page is written by hand and kept as it is.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from tools.accuracy_tables import calibration, confusion, gaps, kinds, markdown, trade

from consilience.cli.scoring import score_folder
from consilience.evaluating import Scores, intervals, measures
from consilience.evaluating.reading_scores import ReadingScores, Verdict
from consilience.evaluating.resampling import Interval

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "accuracy.md"
BY_HAND = "## What is worst, and why\n"
INTRO = """# How accurate it is

Written by `python -m tools.list_accuracy`, but for the last part. How scores are reckoned:
[the interchange format](format.md#scoring); what each collection is: its README in `corpus/`.

Rules were tuned on what is called *open*. What is *kept aside* was scored and never looked at, so
those lines say what to expect of other texts. In brackets: 95 % of a thousand draws of whole
clusters of reports that share boilerplate; few clusters make it too narrow. *Macro* is the mean F1
of the clusters. *Core* slots are amount, penalty, count, person, date, place, item, plea, value and
offence.
"""
SLOTS = "F1, and in brackets how many values gold has; slots that lose most come first."
EVENTS = "Over all open parts, by the words that start an event."
HEADS = (
    "collection",
    "reports",
    "clusters",
    "readings F1",
    "macro",
    "core",
    "events",
    "statements",
    "relevance",
)
_SHOWN = ("", ".macro", ".core", ".events", ".statements")
CASES = ("origins", "cases", "findings", "statuses", "kinds")


def parts(scores: Mapping[str, Scores]) -> list[tuple[str, str, ReadingScores, Scores]]:
    """Each collection's open and kept-aside part: its name, its prefix, its scores, the whole."""
    found = []
    for name in sorted(scores):
        one = scores[name]
        if one.readings.reports:
            found.append((f"{name}, open", "readings", one.readings, one))
        if one.kept_aside:
            found.append((f"{name}, kept aside", "kept_aside", one.kept_aside, one))
    return found


def overall(scores: Mapping[str, Scores]) -> str:
    """The tables of readings and of cases, with intervals."""
    rows, cases = [], []
    for name, prefix, one, whole in parts(scores):
        known, ranges = measures(whole), intervals(whole)
        cells = [_cell(known[prefix + key], ranges, prefix + key) for key in _SHOWN]
        counts = (str(one.reports), str(len(one.clusters)))
        rows.append([name, *counts, *cells, f"{known[f'{prefix}.relevance']:.3f}"])
    for name in sorted(scores):
        if scores[name].cases:
            known, ranges = measures(scores[name]), intervals(scores[name])
            aside = " (kept aside)" if not scores[name].readings.reports else ""
            cases.append([name + aside, *(_cell(known[one], ranges, one) for one in CASES)])
    heads = ("collection", "origins B³", "cases B³", "findings F1", "right statuses", "right kinds")
    return f"{markdown(HEADS, rows)}\n{markdown(heads, cases)}"


def _cell(score: float, ranges: Mapping[str, Interval], name: str) -> str:
    return f"{score:.3f} {ranges[name].show()}" if name in ranges else f"{score:.3f}"


def slots(scores: Mapping[str, Scores]) -> str:
    """F1 of each slot in each part, with how many values gold has."""
    columns = parts(scores)
    names = sorted({slot for _, _, one, _ in columns for slot in one.by_slot})
    lost: Counter[str] = Counter()
    for _, _, one, _ in columns:
        for slot, tally in one.by_slot.items():
            lost[slot] += tally.spurious + tally.missed
    rows = []
    for slot in sorted(names, key=lambda name: (-lost[name], name)):
        tallies = [one.by_slot.get(slot) for _, _, one, _ in columns]
        cells = [f"{one.f1:.2f} ({one.right + one.missed})" if one else "–" for one in tallies]
        rows.append([slot, *cells])
    return markdown(["slot", *(name for name, _, _, _ in columns)], rows)


def written(scores: Mapping[str, Scores], page: str) -> str:
    """The whole page; what `page` says by hand stays."""
    hand = page.partition(BY_HAND)[2] or "\nNothing is written yet.\n"
    open_ = [one for _, prefix, one, _ in parts(scores) if prefix == "readings"]
    aside = [one for _, prefix, one, _ in parts(scores) if prefix == "kept_aside"]
    confusions = confusion(one.confusion for one in scores.values())
    told = [
        INTRO,
        f"## Scores\n\n{overall(scores)}",
        f"## Slots\n\n{SLOTS}\n\n{slots(scores)}",
        f"## Sorts of error\n\nOver all open parts.\n\n{kinds(scores.values())}",
        f"## Events taken for others\n\n{EVENTS}\n\n{confusions}",
        f"## How sure, and how often right\n\n{_reliability(scores, open_, aside)}",
        f"## What doubt buys\n\n{_trades(open_, aside)}",
        f"{BY_HAND}{hand}",
    ]
    return "\n".join(told)


def _reliability(
    scores: Mapping[str, Scores], open_: Sequence[ReadingScores], aside: Sequence[ReadingScores]
) -> str:
    each = {name: one.verdicts for name, _, one, _ in parts(scores)}
    return (
        "Each value has a score: a sum of points for the ways in which it came to stand on\n"
        "its event, fitted on the open parts (`tools/fit_sureness.py`). A score of 0.80 should be\n"
        "right in 80 of 100 cases; the gap is the mean distance (expected calibration error).\n\n"
        f"{calibration({'open': _verdicts(open_), 'kept aside': _verdicts(aside)})}\n{gaps(each)}"
    )


def _trades(open_: Sequence[ReadingScores], aside: Sequence[ReadingScores]) -> str:
    return (
        "`--least-sure` leaves out values with a lower score. Precision / recall / F1:\n\n"
        f"{trade({'open': _verdicts(open_), 'kept aside': _verdicts(aside)})}"
    )


def _verdicts(some: Iterable[ReadingScores]) -> list[Verdict]:
    return [verdict for one in some for verdict in one.verdicts]


def main() -> int:
    """Measure every collection and write the page."""
    folders = sorted(one.parent for one in (ROOT / "corpus").glob("*/readings.jsonl"))
    scores = {one.name: score_folder(one)[1] for one in folders}
    PAGE.write_text(written(scores, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
