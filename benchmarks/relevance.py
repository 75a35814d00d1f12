"""How well the gate tells drug cases from other releases: `python benchmarks/relevance.py DIR`.

DIR holds `reports.jsonl`. The labels are those of corpus/doj-relevance, or of `--labels FILE`;
how many releases without a label the gate passes stands below the table. A third of the labels
(by digest of the id) is kept aside: nobody looks at its errors. `--errors` lists the others.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import comb
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.knowledge import Knowledge, load
from consilience.reading.boilerplate import asides
from consilience.reading.gate import names_drug, relevant
from consilience.reading.sentences import split
from consilience.types import Report, ReportId
from consilience.values import agency, substance

if TYPE_CHECKING:
    from benchmarks.row import Row

RECALL = 0.98
"""The bar on hand-labelled reports."""

LABELS = Path(__file__).parents[1] / "corpus" / "doj-relevance" / "labels.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a reader said about one release, before any gate did.

    Args:
        hard: Readers may differ on it.
        drawn: `words` (it holds a broad drug word), `sample` (at random from the others), `gold`
            or `found` (called relevant by an early gate, read then).
    """

    report: str
    relevant: bool
    hard: bool
    drawn: str
    why: str

    @property
    def kept_aside(self) -> bool:
        """Whether its error is never shown: a third, by digest."""
        return int(hashlib.sha256(self.report.encode()).hexdigest(), 16) % 3 == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Right and wrong verdicts on some releases."""

    hits: int
    alarms: int
    misses: int

    @property
    def precision(self) -> float:
        """1.0 where nothing was called relevant."""
        called = self.hits + self.alarms
        return self.hits / called if called else 1.0

    @property
    def recall(self) -> float:
        """1.0 where nothing is relevant."""
        there = self.hits + self.misses
        return self.hits / there if there else 1.0


def read_labels(path: Path) -> dict[str, Label]:
    """Labels by report."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {row["report"]: Label(**row) for row in rows}


def verdicts(folder: Path, knowledge: Knowledge) -> Iterator[tuple[str, bool, str]]:
    """Each release's id, whether the gate lets it pass, and why."""
    with (folder / "reports.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            report = Report(id=ReportId(row["id"]), text=row["text"], title=row.get("title"))
            yield (row["id"], *verdict(report, knowledge))


def verdict(report: Report, knowledge: Knowledge) -> tuple[bool, str]:
    """What the reading decides on a report before it parses anything."""
    sentences = split(report.text, knowledge.words)
    mentions = [*substance.find(report.text, knowledge), *agency.find(report.text, knowledge)]
    drugs = [one for one in mentions if names_drug(one, knowledge)]
    aside = asides(report, sentences, knowledge)
    return relevant(report, sentences, aside, drugs, knowledge.words)


def count(passed: Mapping[str, bool], labels: Iterable[Label]) -> Counts:
    """Verdicts beside labels; a release without a verdict is left out."""
    pairs = [(one.relevant, passed[one.report]) for one in labels if one.report in passed]
    return Counts(
        hits=pairs.count((True, True)),
        alarms=pairs.count((False, True)),
        misses=pairs.count((True, False)),
    )


def most(found: int, drawn: int, confidence: float = 0.95) -> float:
    """The largest share that a sample allows (Clopper-Pearson, one-sided).

    Args:
        found: How many of the sample have it; none of 300 gives 0.01, the rule of three.
        drawn: The size of the sample.
        confidence: How sure the bound is.
    """
    low, high = found / drawn, 1.0
    while high - low > 1e-6:
        share = (low + high) / 2
        tail = sum(comb(drawn, k) * share**k * (1 - share) ** (drawn - k) for k in range(found + 1))
        low, high = (share, high) if tail > 1 - confidence else (low, share)
    return high


def table(passed: Mapping[str, bool], labels: Mapping[str, Label]) -> str:
    """Rows for the tuning part, the part kept aside, all, and those on which readers agree."""
    every = list(labels.values())
    parts = {
        "tuning": [one for one in every if not one.kept_aside],
        "kept aside": [one for one in every if one.kept_aside],
        "all": every,
        "all but hard ones": [one for one in every if not one.hard],
    }
    lines = [
        "| part | relevant | hits | false alarms | misses | precision | recall |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, part in parts.items():
        counts = count(passed, part)
        lines.append(
            f"| {name} | {counts.hits + counts.misses} | {counts.hits} | {counts.alarms} |"
            f" {counts.misses} | {counts.precision:.3f} | {counts.recall:.3f} |"
        )
    return "\n".join(lines)


def bound(passed: Mapping[str, bool], labels: Mapping[str, Label]) -> str:
    """What the random sample says about releases that nobody labelled."""
    sample = [one for one in labels.values() if one.drawn == "sample"]
    rest = [one for one in passed if one not in labels]
    share = most(sum(one.relevant for one in sample), len(sample))
    unread = sum(passed[one] for one in rest)
    return (
        f"{len(rest)} releases have no label; the gate passes {unread} of them. By the sample of"
        f" {len(sample)}, at most {share:.2%} of them are relevant (95 %)."
    )


def small() -> tuple[Row, ...]:
    """Recall and precision of the gate on the labelled releases that ship."""
    from benchmarks.row import Row  # noqa: PLC0415  # as a script this file has no package

    labels = read_labels(LABELS)
    found = {report: there for report, there, _ in verdicts(LABELS.parent, load())}
    counts = count(found, labels.values())
    what = f"gate, {len(found)} labelled releases"
    recall = Row(benchmark="relevance", what=what, ours=counts.recall, unit="recall", limit=RECALL)
    return (recall, replace(recall, ours=counts.precision, unit="precision", limit=None))


def main() -> None:
    """Print the table, and the errors of the tuning part if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--labels", type=Path, default=LABELS)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    labels = read_labels(options.labels)
    found = {one: (passed, why) for one, passed, why in verdicts(options.folder, load())}
    passed = {one: there for one, (there, _) in found.items()}
    print(table(passed, labels))
    if all(one in labels for one in passed):
        print(f"\nA part of the labelled releases: {len(passed)} of {len(labels)}.")
    else:
        print("\n" + bound(passed, labels))
    for one, (there, why) in sorted(found.items()) if options.errors else ():
        label = labels.get(one)
        if label and not label.kept_aside and label.relevant != there:
            kind = "missed" if label.relevant else "false alarm"
            print(f"{kind}: {one}: label: {label.why}; gate: {why}")


if __name__ == "__main__":
    main()
