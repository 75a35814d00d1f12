"""The second signal, rare facts in one order: how many retellings it finds by itself, and wrongly.

python -m benchmarks.retelling [COLLECTION ...]

A collection is a folder with `reports.jsonl` and `cases.json`, whose `origins` say which reports
have a text in common. The signal is asked about every pair that shares rare facts, as if no
wording had been compared; `consilience trace` asks it only about the pairs that wording leaves.
Then releases that share nothing, and the same rewritten: of their ordinary words a share gives way
to any others, while names, figures and order stay.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from random import Random

from benchmarks.row import Row

from consilience.tracing.candidates import by_facts
from consilience.tracing.retelling import find_guesses
from consilience.tracing.tracing import by_age, trace
from consilience.types import Report, ReportId

CORPUS = Path(__file__).parents[1] / "corpus"
RELEASES = CORPUS / "doj-relevance"
SHIPPED = (CORPUS / "xingtai", CORPUS / "news-1")
_HEADER = (
    "| collection | pairs with a text in common | by wording | wrong |"
    " by rare facts alone | wrong | told as guesses | wrong |"
)
# Words without a capital, outside of quotes and figures.
_ORDINARY = re.compile(r"(?<![\w“\"])[a-z]{2,}\b")
_SHARES = (0.3, 0.5, 0.7, 0.9)
Pairs = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """Pairs of reports that have a text in common, and those that each signal tells."""

    gold: Pairs
    wording: Pairs
    facts: Pairs
    guesses: Pairs

    def right(self, told: Pairs) -> int:
        """How many of the pairs told are of the gold."""
        return len(told & self.gold)

    def wrong(self, told: Pairs) -> int:
        """How many are not."""
        return len(told - self.gold)


def measure(folder: Path) -> Signals:
    """Both signals on one collection."""
    cases = json.loads((folder / "cases.json").read_text(encoding="utf-8"))
    return signals(load(folder), _pairs(group for case in cases for group in case["origins"]))


def rewritten(reports: Sequence[Report], share: float) -> Signals:
    """Both signals on reports beside the same with a share of their ordinary words replaced."""
    chance = Random(len(reports))  # noqa: S311  # to be repeated
    words = [one for report in reports for one in _ORDINARY.findall(report.text)]

    def other(found: re.Match[str]) -> str:
        return chance.choice(words) if chance.random() < share else found[0]

    told = [
        replace(one, id=ReportId(f"{one.id}-again"), text=_ORDINARY.sub(other, one.text))
        for one in reports
    ]
    gold = _pairs((one.id, again.id) for one, again in zip(reports, told, strict=True))
    return signals([*reports, *told], gold)


def strangers(reports: Sequence[Report]) -> list[Report]:
    """Those that share neither wording nor facts in one order with one before them."""
    found = signals(reports, frozenset())
    near = found.wording | found.facts
    kept: list[Report] = []
    for one in reports:
        if not any(frozenset((one.id, other.id)) in near for other in kept):
            kept.append(one)
    return kept


def load(folder: Path) -> list[Report]:
    """The reports of a collection."""
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Report(id=ReportId(one["id"]), text=one["text"], published=one.get("published"))
        for one in map(json.loads, lines)
    ]


def signals(given: Sequence[Report], gold: Pairs) -> Signals:
    """What wording, rare facts and the guesses of `trace` tell."""
    reports = by_age(given)
    traced = trace(reports)
    alone = find_guesses(reports, by_facts([one.text for one in reports]))
    return Signals(
        gold=gold,
        wording=_pairs(traced.origins),
        facts=frozenset(frozenset((one.source, one.target)) for one in alone),
        guesses=frozenset(frozenset((one.source, one.target)) for one in traced.guesses),
    )


def small() -> tuple[Row, ...]:
    """The collections with gold that ship."""
    rows = []
    for folder in SHIPPED:
        found = measure(folder)
        at = f"{folder.name}, {len(found.gold)} pairs with a text in common"
        rows += [
            Row(
                benchmark="retelling",
                what=f"by rare facts in one order alone (peer: by wording), {at}",
                ours=found.right(found.facts) / len(found.gold),
                unit="found",
                peer="wording",
                theirs=found.right(found.wording) / len(found.gold),
            ),
            Row(
                benchmark="retelling",
                what=f"wrong ones, {at}",
                ours=found.wrong(found.facts),
                unit="pairs",
                cost=True,
                limit=0,
            ),
        ]
    return tuple(rows)


def _pairs(groups: Iterable[Iterable[str]]) -> Pairs:
    return frozenset(
        frozenset(pair) for group in groups for pair in combinations(sorted(set(group)), 2)
    )


def line(name: str, found: Signals) -> str:
    """A row of the table."""
    told = (found.wording, found.facts, found.guesses)
    counts = " | ".join(f"{found.right(one)} | {found.wrong(one)}" for one in told)
    return f"| {name} | {len(found.gold)} | {counts} |"


def main(folders: Sequence[Path]) -> None:
    """Print the table."""
    print(f"{_HEADER}\n|{'---|' * 8}")
    for folder in folders:
        print(line(folder.name, measure(folder)), flush=True)
    releases = strangers(load(RELEASES))
    for share in _SHARES:
        name = f"{len(releases)} releases, {share:.0%} of the ordinary words replaced"
        print(line(name, rewritten(releases, share)), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collections", nargs="*", type=Path, default=SHIPPED)
    main(parser.parse_args().collections)
