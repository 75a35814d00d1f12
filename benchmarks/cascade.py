"""Reading where one report in a hundred is about a drug case, beside parsing all of them.

python -m benchmarks.cascade --releases FILE --news FILE [--most N] [--seed N]

FILEs are JSON lines with `id`, `title` and `text`; they are read where they lie. Relevant are the
releases that a reader labelled so (corpus/doj-relevance); half of the rest are releases on other
crimes as they come, half general news. From each of the three the same texts go to both, in turn
in one process and on one core: `read`, and spaCy's full small pipeline. What one costs of each
is then weighed: 1 %, 49.5 %, 49.5 %. Prints what is reached, and what each stage drops.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import spacy
from benchmarks.relevance import LABELS, count, read_labels
from benchmarks.row import Row, table
from benchmarks.suite import Texts
from spacy.language import Language

from consilience.knowledge import load
from consilience.pipeline import read
from consilience.reading.gate_first import may_name_drugs
from consilience.reading.judging import judge
from consilience.reading.parser import MODEL
from consilience.types import Report, ReportId

CORPUS = Path(__file__).parents[1] / "corpus"
PEER = "spaCy, full small pipeline"
LEAST_RATIO = 150.0
LEAST_RECALL = 0.98
_RELEVANT = 0.01
# Read before the clock runs: expressions are compiled, and common words known, once a process.
_WARM = 5
_SMALL = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """Reports of three kinds."""

    relevant: tuple[Report, ...]
    crime: tuple[Report, ...]
    news: tuple[Report, ...]

    def kinds(self) -> Mapping[str, tuple[Report, ...]]:
        """By name."""
        return {"relevant": self.relevant, "other crime": self.crime, "news": self.news}


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of the processor that a report takes, mean: reading it, and parsing it."""

    ours: float
    theirs: float


def reports(path: Path) -> Iterator[Report]:
    """Reports of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Report(id=ReportId(row["id"]), text=row["text"], title=row.get("title"))


def mix(releases: Path, news: Path, most: int, seed: int) -> Mix:
    """At most so many of each kind, drawn at random, and some to warm up."""
    labels = read_labels(LABELS)
    every = list(reports(releases))
    told = [one for one in every if one.id in labels and labels[one.id].relevant]
    known = {one.id for one in told}
    draw = Random(seed)  # noqa: S311 - a sample
    return Mix(
        relevant=_drawn(told, most, draw),
        crime=_drawn([one for one in every if one.id not in known], most, draw),
        news=_drawn(list(reports(news)), most, draw),
    )


def _drawn(every: Sequence[Report], most: int, draw: Random) -> tuple[Report, ...]:
    return tuple(draw.sample(every, min(most + _WARM, len(every))))


def measure(texts: Sequence[Report], parser: Language) -> Cost:
    """Both on the same texts, the first few before the clock runs."""
    warm, timed = texts[:_WARM], texts[_WARM:]
    for one in warm:
        read(one)
        parser(one.text)
    return Cost(
        _each(timed, lambda: [read(one) for one in timed]),
        _each(timed, lambda: list(parser.pipe(one.text for one in timed))),
    )


def _each(timed: Sequence[Report], work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) / len(timed)


def weighed(costs: Mapping[str, Cost]) -> Cost:
    """What an article costs where 1 % is relevant and half of the rest is on other crimes."""
    rest = (1 - _RELEVANT) / 2
    shares = {"relevant": _RELEVANT, "other crime": rest, "news": rest}
    return Cost(
        sum(shares[kind] * one.ours for kind, one in costs.items()),
        sum(shares[kind] * one.theirs for kind, one in costs.items()),
    )


def rows(drawn: Mix, *, least_ratio: float | None) -> tuple[Row, ...]:
    """Articles a second on one core: the whole mix, and each kind by itself."""
    parser = spacy.load(MODEL)
    costs = {kind: measure(texts, parser) for kind, texts in drawn.kinds().items()}
    told = [("1 % relevant, half of the rest other crime", weighed(costs), least_ratio)]
    told += [(f"only {kind}", one, None) for kind, one in costs.items()]
    return tuple(
        Row(
            benchmark="cascade",
            what=what,
            ours=1 / one.ours,
            unit="articles/s",
            peer=PEER,
            theirs=1 / one.theirs,
            least_ratio=least,
        )
        for what, one, least in told
    )


def recall(releases: Path) -> Row:
    """How much of what a reader labelled relevant passes the gates."""
    labels, knowledge = read_labels(LABELS), load()
    passed: dict[str, bool] = {
        one.id: judge(one, knowledge).relevant for one in reports(releases) if one.id in labels
    }
    counts = count(passed, labels.values())
    what = f"gate, {counts.hits + counts.misses} releases labelled relevant"
    reached = counts.recall
    return Row(benchmark="cascade", what=what, ours=reached, unit="recall", limit=LEAST_RECALL)


def stages(name: str, texts: Iterable[Report]) -> str:
    """One line of the table of what each stage drops."""
    knowledge = load()
    dropped: Counter[str] = Counter()
    for one in texts:
        if not may_name_drugs(one, knowledge):
            dropped["first"] += 1
        else:
            dropped["read" if judge(one, knowledge).relevant else "lines"] += 1
    whole = sum(dropped.values())
    shares = (f"{dropped[one]} ({dropped[one] / whole:.1%})" for one in ("first", "lines", "read"))
    return f"| {name} | {whole} | {' | '.join(shares)} |"


def small() -> tuple[Row, ...]:
    """Releases that ship: hard ones first, so that the gates have more to do than in the wild."""
    folder, labels = CORPUS / "doj-relevance" / "reports.jsonl", read_labels(LABELS)
    every = list(reports(folder))
    other = [one for one in every if not labels[one.id].relevant]
    told = [one for one in every if labels[one.id].relevant]
    drawn = Mix(
        relevant=tuple(told[:_SMALL]),
        crime=tuple(other[:_SMALL]),
        news=tuple(other[_SMALL : 2 * _SMALL]),
    )
    return rows(drawn, least_ratio=None)


def full(texts: Texts) -> tuple[Row, ...]:
    """The releases and the news that are given."""
    if texts.releases is None or texts.news is None:
        return small()
    drawn = mix(Path(texts.releases), Path(texts.news), most=100, seed=1)
    return (*rows(drawn, least_ratio=LEAST_RATIO), recall(Path(texts.releases)))


def main() -> None:
    """Measure and print; exit code 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--most", type=int, default=100, help="texts of each kind")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    drawn = mix(options.releases, options.news, options.most, options.seed)
    measured = (*rows(drawn, least_ratio=LEAST_RATIO), recall(options.releases))
    print(table(measured))
    print("\n| texts | reports | dropped by the first gate | by the line gate | read |")
    print("|---|---|---|---|---|")
    labels = read_labels(LABELS)
    releases = list(reports(options.releases))
    told = [one for one in releases if one.id in labels and labels[one.id].relevant]
    known = {one.id for one in told}
    print(stages("labelled relevant", told))
    print(stages("other releases", [one for one in releases if one.id not in known]))
    print(stages("news", reports(options.news)))
    sys.exit(any(one.met is False for one in measured))


if __name__ == "__main__":
    main()
