"""Cases beside plain TF-IDF on two public sets of news, with the relevance gate off.

python -m benchmarks.grouping_public NEWSCLUSTERS.jsonl ECBPLUS_FOLDER

NEWSCLUSTERS.jsonl has `id`, `title`, `text` and `event` a line (Giveme5W1H, 227 articles);
ECBPLUS_FOLDER holds the XML of ECB+ (CC BY 3.0), one folder a topic. The texts are read where
they lie. Each set is read, traced and grouped by the code and the settings that `build` uses; every
report counts as relevant. The peer is TF-IDF of the set itself with average
linkage, at the threshold that is best for it. Prints a table in Markdown.
"""

from __future__ import annotations

import json
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.tfidf import rival

from consilience.evaluating.bcubed import bcubed
from consilience.pipeline import group, read, trace
from consilience.types import Report, ReportId

# Tokens of ECB+ stand apart from their punctuation.
GLUE = (
    (re.compile(r"``|''"), '"'),
    (re.compile(r" (['’](?:s|t|re|ve|ll|d|m)\b)"), r"\1"),
    (re.compile(r"(\d) ([,.]) (\d)"), r"\1\2\3"),
    (re.compile(r" ([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([$(\[#]) "), r"\1"),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
)


@dataclass(frozen=True)
class Labelled:
    """A set of reports and the matters that they are about."""

    name: str
    reports: tuple[Report, ...]
    matters: tuple[tuple[str, ...], ...]


def newsclusters(path: Path) -> Labelled:
    """News in hand-made event clusters."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    labels = {row["id"]: str(row["event"]) for row in rows}
    reports = tuple(
        Report(id=ReportId(row["id"]), title=row["title"], text=row["text"]) for row in rows
    )
    return Labelled("newsclusters", reports, _matters(labels))


def ecbplus(folder: Path) -> Labelled:
    """Documents by sub-topic: two similar events in each topic."""
    reports, labels = [], {}
    for path in sorted(folder.glob("*/*.xml")):
        sentences: dict[int, list[str]] = defaultdict(list)
        for token in ET.parse(path).getroot().iter("token"):  # noqa: S314  # a local benchmark set
            sentences[int(token.get("sentence", "0"))].append(token.text or "")
        text = "\n".join(" ".join(words) for _, words in sorted(sentences.items()))
        for pattern, glued in GLUE:
            text = pattern.sub(glued, text)
        reports.append(Report(id=ReportId(path.stem), text=text))
        topic = path.stem.partition("_")[0]
        labels[path.stem] = f"{topic} {'ecbplus' if path.stem.endswith('plus') else 'ecb'}"
    return Labelled("ECB+ sub-topics", tuple(reports), _matters(labels))


def _matters(labels: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    found: dict[str, list[str]] = defaultdict(list)
    for report, label in labels.items():
        found[label].append(report)
    return tuple(tuple(one) for _, one in sorted(found.items()))


def ours(labelled: Labelled) -> list[Sequence[str]]:
    """Cases of the set."""
    readings = {one.id: replace(read(one), relevant=True) for one in labelled.reports}
    cases, _ = group(labelled.reports, readings, trace(labelled.reports, readings))
    return [case.reports for case in cases]


def main(news: Path, ecb: Path) -> None:
    """Print the table."""
    print("| set | reports | matters | consilience P / R / B-cubed | seconds | TF-IDF B-cubed |")
    print("|---|---|---|---|---|---|")
    for labelled in (newsclusters(news), ecbplus(ecb)):
        ids = [one.id for one in labelled.reports]
        start = time.process_time()
        score = bcubed(labelled.matters, ours(labelled), ids)
        seconds = time.process_time() - start
        peer = max(bcubed(labelled.matters, one, ids).f1 for one in rival(labelled.reports).answers)
        print(
            f"| {labelled.name} | {len(ids)} | {len(labelled.matters)} "
            f"| {score.precision:.3f} / {score.recall:.3f} / {score.f1:.3f} "
            f"| {seconds:.0f} | {peer:.3f} |",
            flush=True,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
