"""Scores as one JSON object: every measure, its interval, the confusion and the calibration."""

from __future__ import annotations

from consilience.evaluating.calibration import calibrate, trade
from consilience.evaluating.confusion import Confusion
from consilience.evaluating.intervals import intervals
from consilience.evaluating.reading_scores import ReadingScores
from consilience.evaluating.scores import Scores
from consilience.evaluating.show import measures

Json = float | int | str | list["Json"] | dict[str, "Json"]


def record(scores: Scores) -> dict[str, Json]:
    """The measures by name, and under a name of their own what is not one number."""
    found: dict[str, Json] = {**measures(scores)}
    found["intervals"] = {
        name: [round(one.low, 4), round(one.high, 4)] for name, one in intervals(scores).items()
    }
    found["confusion"] = _confusion(scores.confusion)
    found["reliability"] = {
        name: _reliability(one)
        for name, one in (("readings", scores.readings), ("kept_aside", scores.kept_aside))
        if one and one.reports
    }
    return found


def _confusion(one: Confusion) -> dict[str, Json]:
    pairs: list[Json] = [
        {"gold": gold, "given": given, "events": count}
        for (gold, given), count in sorted(one.pairs.items())
    ]
    return {
        "here": dict(sorted(one.here.items())),
        "elsewhere": dict(sorted(one.elsewhere.items())),
        "pairs": pairs,
    }


def _reliability(scores: ReadingScores) -> dict[str, Json]:
    found = calibrate(scores.verdicts)
    bins = found.bins if found else ()
    return {
        "gap": round(found.gap, 4) if found else 0.0,
        "bins": [
            {
                "low": one.low,
                "high": one.high,
                "values": one.count,
                "mean": round(one.mean, 4),
                "right": round(one.right, 4),
            }
            for one in bins
        ],
        "trade": [
            {
                "least_sure": one.least,
                "precision": round(one.tally.precision, 4),
                "recall": round(one.tally.recall, 4),
                "f1": round(one.tally.f1, 4),
            }
            for one in trade(scores.verdicts)
        ],
    }
