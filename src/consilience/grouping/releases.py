"""Two releases of prosecutors: forms that are filled in, told apart by what pins them.

A release prints the district of its court, and half of its words are those of every release on
such a matter. So its wording counts otherwise than that of news, and what pins it counts more.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from consilience.grouping import wording
from consilience.grouping.comparing import LEAST, THRESHOLD
from consilience.grouping.sketch import Sketch
from consilience.types import Score

_MOST_OPENINGS, _MOST_DAYS = 5, 3
_LEAST, _MOST = -4.0, 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What two releases have in common, and what speaks against; or the weight of each.

    Args:
        wording: Square root of the cosine of their words.
        telling: Share of five rare words that both print.
        opening: Rare names of the one's opening that the other prints, up to five.
        elsewhere: 1 where both print districts, and none of them in common.
        judge: 1 where they share a judge.
        days: Days that both print, up to three.
        lead: Points that the weaker lead finds in the other release, -4 to 6.
    """

    wording: float
    telling: float
    opening: float
    elsewhere: float
    judge: float
    days: float
    lead: float


# Log-odds of one case as tools/fit_grouping.py prints them, learnt from the tuning part of
# corpus/doj-cases (docs/decisions/2026-11-22-two-ways-to-judge.md).
WEIGHTS = Agreement(
    wording=9.76, telling=1.79, opening=0.87, elsewhere=-3.29, judge=1.19, days=1.29, lead=0.39
)
INTERCEPT = -8.4


def are_releases(left: Sketch, right: Sketch) -> bool:
    """Whether both print the district of a federal court."""
    return bool(left.docket.districts and right.docket.districts)


def agreement(left: Sketch, right: Sketch, lead: float) -> Agreement:
    """What two releases have in common.

    Args:
        left: Either release.
        right: The other one.
        lead: Points that the weaker lead finds in the other release.
    """
    one, other = left.docket, right.docket
    both = wording.overlap(left.words, right.words)
    return Agreement(
        wording=math.sqrt(max(both.cosine, 0.0)),
        telling=wording.enough(both),
        opening=min(both.opening, _MOST_OPENINGS),
        elsewhere=float(not one.districts & other.districts),
        judge=float(bool(one.judges & other.judges)),
        days=min(len(one.days & other.days), _MOST_DAYS),
        lead=max(_LEAST, min(_MOST, lead)),
    )


def judge_releases(left: Sketch, right: Sketch, lead: Callable[[], float]) -> Score:
    """Points for one case: log-odds above or below what a case needs, with the reasons.

    Args:
        left: Either release.
        right: The other one.
        lead: Tells the points that the weaker lead finds in the other release; not asked where
            no answer would bring the pair above the least that links look at.
    """
    most = agreement(left, right, _MOST)
    if THRESHOLD + _odds(most) <= LEAST:
        return Score(LEAST, "; ".join(_reasons(left, right, most)))
    found = replace(most, lead=max(_LEAST, min(_MOST, lead())))
    return Score(round(THRESHOLD + _odds(found), 3), "; ".join(_reasons(left, right, found)))


def _odds(found: Agreement) -> float:
    return INTERCEPT + math.fsum(
        (
            WEIGHTS.wording * found.wording,
            WEIGHTS.telling * found.telling,
            WEIGHTS.opening * found.opening,
            WEIGHTS.elsewhere * found.elsewhere,
            WEIGHTS.judge * found.judge,
            WEIGHTS.days * found.days,
            WEIGHTS.lead * found.lead,
        )
    )


def _reasons(left: Sketch, right: Sketch, found: Agreement) -> list[str]:
    names = sorted(wording.named(left.words, right.words))[:3]
    judges = sorted(left.docket.judges & right.docket.judges)
    days = sorted(left.docket.days & right.docket.days)[:2]
    reasons = [f"worded alike ({found.wording**2:.2f})"]
    reasons += [f"open with {', '.join(names)}"] if names else []
    reasons += [f"share the judge ({judges[0]})"] if judges else []
    reasons += [f"both print {', '.join(days)}"] if days else []
    return reasons + (["other court districts"] if found.elsewhere else [])
