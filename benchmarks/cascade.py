"""Reading where one report in a hundred is about a drug case, beside parsing all of them.

python -m benchmarks.cascade --releases FILE --news FILE [--most N] [--seed N]

FILEs are JSON lines with `id`, `title` and `text`; they are read where they lie. Relevant are the
releases that a reader labelled so (corpus/doj-relevance); half of the rest are releases on other
crimes, half general news. The same texts go to both, in turn in one process and on one core:
`read`, and spaCy's full small pipeline. What each costs is then weighed: 1 %, 49.5 %, 49.5 %.

Of releases on other crimes one in 250 is read, and costs a thousand times what most do: the figure
of a sample hangs on how many such it holds. So all of them are judged, texts that each stage drops
are timed by themselves, and weighed by how many of all it drops; the sample as it comes is told
beside that.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import spacy
from benchmarks.relevance import LABELS, count, read_labels
from benchmarks.row import Row, table
from benchmarks.stages import by_stage, line
from benchmarks.suite import Texts
from spacy.language import Language

from consilience.knowledge import load
from consilience.pipeline import read
from consilience.reading.judging import judge
from consilience.reading.parser import MODEL
from consilience.types import Report, ReportId

CORPUS = Path(__file__).parents[1] / "corpus"
PEER = "spaCy, full small pipeline"
LEAST_RATIO = 150.0
LEAST_RECALL = 0.98
RELEVANT = 0.01
# Relevant reports that both read before the clock runs: expressions are compiled, and common words
# known, once a process, and an archive is longer than a sample.
_WARM = 25
_SMALL = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Mix:
    """Reports of three kinds.

    Args:
        warm: Relevant, and read before the clock runs.
        crime: On other crimes, as they come.
        staged: On other crimes by the stage that drops them.
        shares: Of all on other crimes, how many each stage drops.
    """

    warm: tuple[Report, ...]
    relevant: tuple[Report, ...]
    crime: tuple[Report, ...]
    news: tuple[Report, ...]
    staged: Mapping[str, tuple[Report, ...]]
    shares: Mapping[str, float]


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
    other = [one for one in every if one.id not in known]
    staged = by_stage(other)
    warm, relevant = _parted(draw.sample(told, len(told)), most)
    return Mix(
        warm=warm,
        relevant=relevant,
        crime=_drawn(other, most, draw),
        news=_drawn(list(reports(news)), most, draw),
        staged={name: _drawn(texts, most, draw) for name, texts in staged.items()},
        shares={name: len(texts) / len(other) for name, texts in staged.items()},
    )


def _parted(every: Sequence[Report], most: int) -> tuple[tuple[Report, ...], tuple[Report, ...]]:
    """Those to warm up with, and those that are timed."""
    warm = min(_WARM, len(every) // 4)
    return tuple(every[:warm]), tuple(every[warm : warm + most])


def _drawn(every: Sequence[Report], most: int, draw: Random) -> tuple[Report, ...]:
    return tuple(draw.sample(every, min(most, len(every))))


def measure(texts: Sequence[Report], parser: Language) -> Cost:
    """Both on the same texts."""
    return Cost(
        _each(texts, lambda: [read(one) for one in texts]),
        _each(texts, lambda: list(parser.pipe(one.text for one in texts))),
    )


def _each(timed: Sequence[Report], work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) / len(timed)


def weighed(costs: Mapping[str, Cost], shares: Mapping[str, float]) -> Cost:
    """What an article costs of kinds that have these shares."""
    return Cost(
        sum(shares[kind] * one.ours for kind, one in costs.items()),
        sum(shares[kind] * one.theirs for kind, one in costs.items()),
    )


def rows(drawn: Mix, *, least_ratio: float | None) -> tuple[Row, ...]:
    """Articles a second on one core: the whole mix, and each kind by itself."""
    parser = spacy.load(MODEL)
    measure(drawn.warm, parser)
    relevant = measure(drawn.relevant, parser)
    raw, news = measure(drawn.crime, parser), measure(drawn.news, parser)
    stages = {name: measure(texts, parser) for name, texts in drawn.staged.items()}
    crime = weighed(stages, drawn.shares)
    told = [
        ("1 % relevant, half of the rest other crime", _mixed(relevant, crime, news), least_ratio),
        ("the same, other crime as drawn", _mixed(relevant, raw, news), None),
        ("only relevant", relevant, None),
        ("only other crime, stages by their shares", crime, None),
        ("only other crime, as drawn", raw, None),
        ("only news", news, None),
    ]
    told += [(f"only other crime, {name}", one, None) for name, one in stages.items()]
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


def _mixed(relevant: Cost, crime: Cost, news: Cost) -> Cost:
    rest = (1 - RELEVANT) / 2
    shares = {"relevant": RELEVANT, "crime": rest, "news": rest}
    return weighed({"relevant": relevant, "crime": crime, "news": news}, shares)


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


def small() -> tuple[Row, ...]:
    """Releases that ship: hard ones first, so that the gates have more to do than in the wild."""
    folder, labels = CORPUS / "doj-relevance" / "reports.jsonl", read_labels(LABELS)
    every = list(reports(folder))
    other = [one for one in every if not labels[one.id].relevant]
    told = [one for one in every if labels[one.id].relevant]
    staged = by_stage(other)
    drawn = Mix(
        warm=tuple(told[:_SMALL]),
        relevant=tuple(told[_SMALL : 2 * _SMALL]),
        crime=tuple(other[:_SMALL]),
        news=tuple(other[_SMALL : 2 * _SMALL]),
        staged={name: texts[:_SMALL] for name, texts in staged.items()},
        shares={name: len(texts) / len(other) for name, texts in staged.items()},
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
    print(line("labelled relevant", told))
    print(line("other releases", [one for one in releases if one.id not in known]))
    print(line("news", reports(options.news)))
    sys.exit(any(one.met is False for one in measured))


if __name__ == "__main__":
    main()
