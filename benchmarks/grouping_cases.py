"""Cases of press releases that lie months apart, beside TF-IDF with average linkage.

`python -m benchmarks.grouping_cases [--errors]` reads, traces and groups `corpus/doj-cases` (518
releases labelled by hand; its README says how) with the settings of `build` and the relevance gate
off. The peer stands at the threshold that is best for it on the same set. Both see all releases at
once; each part of the matters (tuning, kept aside) is scored by its own. `--errors` lists what
went wrong in the tuning part, and nothing else.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from benchmarks.doj_cases import Labelled, Matter, labelled
from benchmarks.row import Row, table
from benchmarks.tfidf import Rival, rival

from consilience.evaluating.bcubed import BCubed, shares
from consilience.pipeline import group, read, trace
from consilience.types import Report

Groups = Sequence[Sequence[str]]
Part = Callable[[Matter], bool]
PARTS: dict[str, Part] = {
    "tuning": lambda one: not one.kept_aside,
    "kept aside": lambda one: one.kept_aside,
    "all": lambda _: True,
}
_FEW = 20
SMALL = ("aquart-triple-murder", "burgos-montes", "jimenez-bencev", "sabana-seca-shooting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """Our cases of a set.

    Args:
        seconds: Processor time from readings to cases.
        tracing: What tracing took of it.
    """

    cases: tuple[tuple[str, ...], ...]
    seconds: float
    tracing: float


def ours(reports: Sequence[Report]) -> Ours:
    """Our cases, with every report taken for relevant."""
    readings = {one.id: replace(read(one), relevant=True) for one in reports}
    # Tables are loaded and loops compiled before the clock starts, as they are for the peer.
    few = reports[:_FEW]
    group(few, readings, trace(few, readings))
    start = time.process_time()
    traced = trace(reports, readings)
    middle = time.process_time()
    cases, _ = group(reports, readings, traced)
    end = time.process_time()
    return Ours(
        cases=tuple(case.reports for case in cases), seconds=end - start, tracing=middle - start
    )


def score(known: Labelled, given: Groups, part: Part = PARTS["all"]) -> BCubed:
    """B-cubed of the releases of some matters; a release of any other glued to them counts."""
    each = shares([one.reports for one in known.matters], given, [one.id for one in known.reports])
    chosen = [each[report] for one in known.matters if part(one) for report in one.reports]
    if not chosen:
        return BCubed(1.0, 1.0)
    precisions, recalls = zip(*chosen, strict=True)
    return BCubed(sum(precisions) / len(chosen), sum(recalls) / len(chosen))


def late_kept(known: Labelled, given: Groups, part: Part = PARTS["all"]) -> tuple[int, int]:
    """How many late releases stand in the right case, of how many.

    Right is the case that also has a release of the matter's first 30 days, and of whose releases
    more than half are of the matter.
    """
    case_of = {report: frozenset(one) for one in given for report in one}
    kept = whole = 0
    for matter in filter(part, known.matters):
        late = known.late(matter)
        early = frozenset(matter.reports) - frozenset(late)
        whole += len(late)
        for one in late:
            case = case_of.get(one, frozenset([one]))
            own = len(case.intersection(matter.reports))
            kept += bool(case & early) and 2 * own > len(case)
    return kept, whole


def errors(known: Labelled, given: Groups) -> list[str]:
    """What went wrong in the tuning part: matters cut apart, and cases of several matters."""
    matter_of = {report: one for one in known.matters for report in one.reports}
    lines = []
    for matter in known.matters:
        pieces = [sorted(set(one) & set(matter.reports)) for one in given]
        pieces = sorted((one for one in pieces if one), key=lambda one: (-len(one), one))
        if not matter.kept_aside and len(pieces) > 1:
            lines.append(f"cut   {matter.case}: " + " | ".join(map(" ".join, pieces)))
    for one in given:
        shown = sorted(report for report in one if not matter_of[report].kept_aside)
        hidden = len(one) - len(shown)
        if len({matter_of[report].case for report in shown}) + bool(hidden) > 1:
            told = " ".join(f"{matter_of[report].case}={report}" for report in shown)
            lines.append(f"glued {told}" + f" (+{hidden} kept aside)" * bool(hidden))
    return sorted(lines)


def rows(known: Labelled, mine: Ours, other: Rival) -> tuple[Row, ...]:
    """Scores of each part and speeds, beside the peer at its best threshold."""
    best = max(other.answers, key=lambda one: score(known, one).f1)
    told: list[Row] = []
    for name, part in PARTS.items():
        if any(map(part, known.matters)):
            told += _scores(known, mine.cases, best, name)
    count = len(known.reports)
    theirs = count / other.seconds
    whole, rest = count / mine.seconds, count / (mine.seconds - mine.tracing)
    told.append(_row("readings to cases", whole, theirs, least_ratio=3, unit="reports/s"))
    told.append(_row("of it, grouping", rest, theirs, unit="reports/s"))
    return tuple(told)


def _scores(known: Labelled, given: Groups, best: Groups, name: str) -> list[Row]:
    part = PARTS[name]
    (own, peer) = (score(known, one, part) for one in (given, best))
    late = [_share(late_kept(known, one, part)) for one in (given, best)]
    return [
        _row(f"B-cubed, {name}", own.f1, peer.f1, limit=0.98),
        _row(f"precision, {name}", own.precision, peer.precision),
        _row(f"recall, {name}", own.recall, peer.recall),
        _row(f"late ones in the right case, {name}", late[0], late[1], limit=0.9),
    ]


def _share(counts: tuple[int, int]) -> float:
    return counts[0] / counts[1] if counts[1] else 1.0


def _row(
    what: str,
    own: float,
    peer: float,
    *,
    limit: float | None = None,
    least_ratio: float | None = None,
    unit: str = "of 1",
) -> Row:
    return Row(
        benchmark="grouping_cases",
        what=what,
        ours=own,
        unit=unit,
        peer="TF-IDF",
        theirs=peer,
        limit=limit,
        least_ratio=least_ratio,
    )


def _rows_of(known: Labelled) -> tuple[Row, ...]:
    return rows(known, ours(known.reports), rival(known.reports))


def small() -> tuple[Row, ...]:
    """Four matters of murder, eleven releases: what runs in seconds."""
    return _rows_of(labelled(SMALL))


def full(_texts: object) -> tuple[Row, ...]:
    """The whole set, minutes."""
    return _rows_of(labelled())


def main() -> None:
    """Print the table, or the errors of the tuning part."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list those of the tuning part")
    known = labelled()
    if parser.parse_args().errors:
        print("\n".join(errors(known, ours(known.reports).cases)))
    else:
        print(table(_rows_of(known)))


if __name__ == "__main__":
    main()
