"""One figure of a benchmark beside its peer and its bar, and the table of such rows.

Every benchmark gives its figures as rows, so that `python -m benchmarks` prints one table. What
is told of is a cost (seconds, megabytes: less is better) or a yield (reports a second, recall).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_HEAD = "| benchmark | what | ours | peer | ratio | bar | met | peak MB | growth |"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A figure that was measured, beside what a peer reached in the same run.

    Args:
        benchmark: Its name in the suite (`tracing`).
        what: What was measured, inputs included (`both parents found, 10,000 reports`).
        ours: The figure.
        unit: Of ours and theirs (`reports/s`, `s`, `recall`).
        cost: Whether less is better.
        peer: Who else did the same work; None where nobody does.
        theirs: The peer's figure on the same inputs in the same run.
        limit: The bar on `ours`: at most this for a cost, at least this for a yield.
        least_ratio: The bar on `ratio`.
        megabytes: Peak resident memory of the work, None where not measured.
        growth: How the figure moves with the size (`linear: 1.03x a report from 1e4 to 1e6`).
    """

    benchmark: str
    what: str
    ours: float
    unit: str
    cost: bool = False
    peer: str | None = None
    theirs: float | None = None
    limit: float | None = None
    least_ratio: float | None = None
    megabytes: float | None = None
    growth: str | None = None

    @property
    def ratio(self) -> float | None:
        """How many times better than the peer; above 1 is better, None without a peer."""
        if self.theirs is None:
            return None
        better, worse = (self.theirs, self.ours) if self.cost else (self.ours, self.theirs)
        return better / worse if worse else float("inf")

    @property
    def met(self) -> bool | None:
        """Whether every bar that is set is reached; None where none is set."""
        reached = []
        if self.limit is not None:
            reached.append(self.ours <= self.limit if self.cost else self.ours >= self.limit)
        if self.least_ratio is not None:
            reached.append(self.ratio is not None and self.ratio >= self.least_ratio)
        return all(reached) if reached else None


def table(rows: Iterable[Row]) -> str:
    """The rows as Markdown, in the order given."""
    lines = [_HEAD, "|---|---|---:|---:|---:|---:|---|---:|---|"]
    return "\n".join([*lines, *map(_line, rows)])


def _line(row: Row) -> str:
    peer = "" if row.theirs is None else f"{row.peer} {figure(row.theirs)}"
    ratio = "" if row.ratio is None else f"{figure(row.ratio)}x"
    met = {None: "", True: "yes", False: "**no**"}[row.met]
    memory = "" if row.megabytes is None else f"{row.megabytes:.0f}"
    cells = (row.benchmark, row.what, f"{figure(row.ours)} {row.unit}", peer, ratio)
    return "| " + " | ".join((*cells, _bar(row), met, memory, row.growth or "")) + " |"


def _bar(row: Row) -> str:
    sign = "<=" if row.cost else ">="
    own = [] if row.limit is None else [f"{sign} {figure(row.limit)}"]
    ratio = [] if row.least_ratio is None else [f">= {figure(row.least_ratio)}x"]
    return ", ".join(own + ratio)


def figure(value: float) -> str:
    """Three figures that count, thousands apart: `0.0123`, `1.50`, `12,300`."""
    if value in (float("inf"), float("-inf")) or value == 0:
        return str(value).removesuffix(".0")
    if abs(value) >= 100:
        return f"{value:,.0f}"
    digits = 2 if abs(value) >= 1 else 3
    return f"{value:.{digits}f}" if abs(value) >= 0.1 else f"{value:.2g}"
