"""Fit how sure a value is from the way it came to stand on its event.

    python -m tools.fit_sureness            # write src/consilience/knowledge/data/sureness.json
    python -m tools.fit_sureness --check    # print how it does on each set left out instead

A logistic regression with an L2 penalty, by gradient descent from zero: no random number, the same
table from the same gold and the same code. Fitted on the collections of `corpus/` that rules may be
tuned on, never on what `corpus/splits.json` keeps aside. Each collection weighs the same, so that
the largest, which rules know best, does not make every score of an unseen text too high.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from consilience.evaluating import load_gold, parse_answers
from consilience.evaluating.reading_scores import score_readings
from consilience.knowledge import load
from consilience.knowledge.sureness import Sureness
from consilience.pipeline import gather
from consilience.reading.events.find import find_events
from consilience.reading.parser import load_parser
from consilience.reading.scene_builder import build
from consilience.reading.statements import find_statements
from consilience.reading.sureness import score, ways
from consilience.types import Reading
from consilience.writing import readings_jsonl

CORPUS = Path(__file__).parents[1] / "corpus"
TABLE = Path(__file__).parents[1] / "src/consilience/knowledge/data/sureness.json"
# Chosen by the mean over collections, each left out in turn; so was to leave out event types.
PENALTY = 15.0
# A way that was seen less often says nothing yet.
LEAST = 12
STEPS = 250


@dataclass(frozen=True, slots=True)
class Seen:
    """One value that was read, the ways it came by, and whether gold has it."""

    some: tuple[str, ...]
    right: bool
    weight: float = 1.0


def tuning() -> tuple[Path, ...]:
    """The collections with reports that are not kept aside, sorted."""
    folders = sorted(one.parent for one in CORPUS.glob("*/readings.jsonl"))
    found = [(one, load_gold(one)) for one in folders]
    return tuple(one for one, gold in found if gold.texts.keys() - gold.kept_aside)


def seen(folder: Path) -> list[Seen]:
    """Every value that the tool reads in the reports of a folder that are not kept aside."""
    gold = load_gold(folder)
    known, parser = load(), load_parser()
    reports, _ = gather([str(folder)])
    found: list[Seen] = []
    for report in reports:
        if report.id in gold.kept_aside or report.id not in gold.answers:
            continue
        scene = build(report, known, parser)
        if not scene.relevant:
            continue
        events = find_events(scene, find_statements(scene, known), known.events)
        reading = Reading(report=report.id, relevant=True, why="", events=events)
        lines = readings_jsonl([reading]).decode().splitlines()
        answer = parse_answers(lines, gold.texts)
        verdicts = score_readings({report.id: gold.answers[report.id]}, answer).verdicts
        right = {
            (one.given.type, one.given.slot, one.given.value)
            for one in verdicts
            if one.verdict == "right" and one.given
        }
        found += [
            Seen(some, (event.type.value, slot.role.value, slot.value.show()) in right)
            for event, each in zip(events, ways(scene, events), strict=True)
            for slot, some in zip(event.slots, each, strict=True)
        ]
    return found


def balanced(sets: Mapping[str, Sequence[Seen]]) -> list[Seen]:
    """The values of all sets, weighed so that each set counts the same and the sum stays."""
    whole = sum(len(some) for some in sets.values())
    return [
        replace(one, weight=whole / len(sets) / len(some)) for some in sets.values() for one in some
    ]


def fit(rows: Sequence[Seen], source: str) -> Sureness:
    """The points under which the rows are likeliest, kept small by the penalty."""
    counts: dict[str, float] = {}
    for one in rows:
        for way in one.some:
            counts[way] = counts.get(way, 0.0) + one.weight
    often = Counter(way for one in rows for way in one.some)
    points = {way: 0.0 for way in sorted(counts) if often[way] >= LEAST}
    known = [([way for way in one.some if way in points], one) for one in rows]
    base = 0.0
    for _ in range(STEPS):
        steps = dict.fromkeys(points, 0.0)
        step = 0.0
        for some, one in known:
            off = one.weight * (one.right - _likely(base + sum(points[way] for way in some)))
            step += off
            for way in some:
                steps[way] += off
        base += 2 * step / sum(one.weight for one in rows)
        for way, before in points.items():
            # Frequent ways would overshoot and rare ones crawl with one rate for all.
            rate = 1.5 / (2 * counts[way] + 20)
            points[way] = before + rate * (steps[way] - PENALTY * before)
    return Sureness(
        source=source, base=round(base, 3), points={way: round(points[way], 3) for way in points}
    )


def _likely(points: float) -> float:
    return 1 / (1 + math.exp(-points))


def quality(rows: Sequence[Seen], table: Sureness) -> str:
    """Share right, mean score, expected calibration error and area under the curve."""
    scored = [(score(one.some, table).value, one.right) for one in rows]
    bins: dict[int, list[tuple[float, bool]]] = {}
    for value, right in scored:
        bins.setdefault(min(9, int(value * 10)), []).append((value, right))
    gaps = [abs(sum(v for v, _ in one) - sum(r for _, r in one)) for one in bins.values()]
    good = sorted(value for value, right in scored if right)
    bad = sorted(value for value, right in scored if not right)
    wins = sum(1.0 if a > b else 0.5 if a == b else 0.0 for a in good for b in bad)
    area = wins / (len(good) * len(bad)) if good and bad else float("nan")
    share = len(good) / len(scored)
    mean = sum(value for value, _ in scored) / len(scored)
    return f"{share:.3f} right, mean {mean:.3f}, ECE {sum(gaps) / len(scored):.3f}, AUC {area:.3f}"


def written(table: Sureness) -> str:
    """The table as the package ships it."""
    row: Mapping[str, object] = {"source": table.source, "base": table.base, "points": table.points}
    return json.dumps(row, indent=1, sort_keys=True) + "\n"


def main() -> int:
    """Fit on all and write, or print how each set does when it is left out."""
    sets = {one.name: seen(one) for one in tuning()}
    if "--check" in sys.argv:
        for name, some in sets.items():
            others = {other: each for other, each in sets.items() if other != name}
            print(
                f"{name} left out, {len(some)} values: {quality(some, fit(balanced(others), ''))}"
            )
        return 0
    rows = balanced(sets)
    table = fit(rows, f"tools/fit_sureness.py on {len(rows)} values of {', '.join(sets)}")
    print(f"fitted on all: {quality(rows, table)}")
    TABLE.write_text(written(table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
