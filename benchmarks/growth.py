"""What one more costs as there are more: a plot that is drawn without any library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

_WIDE, _HIGH = 480, 300
_PLAIN = 100
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 20, 34, 46


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a plot says of itself.

    Args:
        title: For those who cannot see it.
        axis: What is drawn, and in which unit.
        limit: The bar, drawn as a dashed line; None where there is none.
    """

    title: str
    axis: str
    limit: float | None = None


TRACING = Told(
    title="Processor time to trace one report, by the size of the archive",
    axis="microseconds of processor a report, text to sources",
    limit=500.0,
)


def plot(sizes: Sequence[int], costs: Sequence[float], told: Told = TRACING) -> str:
    """An SVG of what a report costs by the number of reports, which is on a log scale.

    Args:
        sizes: Reports in the archive, ascending.
        costs: Of each of them on average, in the unit of the axis.
        told: Title, axis and bar.
    """
    top = 1.15 * max(*costs, told.limit or 0.0)
    xs = [_across(one, sizes) for one in sizes]
    ys = [_up(one, top) for one in costs]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(xs, ys, strict=True))
    digits = 0 if top > _PLAIN else 1
    marks = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#1f5f8b"/>'
        f'<text x="{x:.1f}" y="{y - 10:.1f}" text-anchor="middle">{cost:.{digits}f}</text>'
        f'<text x="{x:.1f}" y="{_HIGH - _BOTTOM + 18}" text-anchor="middle">{size:,}</text>'
        for x, y, size, cost in zip(xs, ys, sizes, costs, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}"'
        ' font-family="sans-serif" font-size="12" role="img">'
        f"<title>{told.title}</title>"
        f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fff"/>'
        f'<text x="{_LEFT}" y="20">{told.axis}</text>'
        f'<path d="M{_LEFT} {_TOP}V{_HIGH - _BOTTOM}H{_WIDE - _RIGHT}" fill="none" stroke="#555"/>'
        f"{_bar(told.limit, top)}"
        f'<text x="{_LEFT - 8}" y="{_HIGH - _BOTTOM + 4}" text-anchor="end">0</text>'
        f'<polyline points="{points}" fill="none" stroke="#1f5f8b" stroke-width="2"/>{marks}'
        f'<text x="{(_LEFT + _WIDE - _RIGHT) / 2:.0f}" y="{_HIGH - 8}" text-anchor="middle">'
        "reports in the archive</text></svg>\n"
    )


def _bar(limit: float | None, top: float) -> str:
    if limit is None:
        return ""
    bar = _up(limit, top)
    return (
        f'<path d="M{_LEFT} {bar:.1f}H{_WIDE - _RIGHT}" stroke="#b33" stroke-dasharray="5 4"/>'
        f'<text x="{_LEFT - 8}" y="{bar + 4:.1f}" text-anchor="end" fill="#b33">{limit:.0f}</text>'
    )


def _across(size: int, sizes: Sequence[int]) -> float:
    low, high = log10(sizes[0]), log10(sizes[-1])
    share = (log10(size) - low) / (high - low) if high > low else 0.5
    return _LEFT + 30 + share * (_WIDE - _LEFT - _RIGHT - 70)


def _up(cost: float, top: float) -> float:
    return _HIGH - _BOTTOM - cost / top * (_HIGH - _TOP - _BOTTOM)
