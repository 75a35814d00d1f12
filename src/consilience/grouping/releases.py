"""Two releases of prosecutors: forms that are filled in, told apart by what pins them.

A release prints the district of its court or the lawyers of its office, and half of its words are
those of every release on such a matter. So its wording counts otherwise than that of news, and
what pins it counts more.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from consilience.grouping import likeness
from consilience.grouping.bonds import JOINED
from consilience.grouping.comparing import LEAST, THRESHOLD, ceiling
from consilience.grouping.likeness import Overlap
from consilience.grouping.sketch import Sketch

MOST_OPENINGS, MOST_DAYS = 5, 3
_LEAST, MOST = -4.0, 6.0


class Agreement(NamedTuple):
    """What two releases have in common, and what speaks against; or the weight of each.

    Args:
        wording: Square root of the cosine of their words.
        telling: Share of five rare words that both print.
        opening: Rare names of the one's opening that the other prints, up to five.
        elsewhere: 1 where both print districts, and none of them in common.
        judge: 1 where they share a judge.
        others: 1 where both print ages of people, and none of a name in common.
        days: Days that both print, up to three.
        lead: Points that the weaker lead finds in the other release, -4 to 6.
    """

    wording: float
    telling: float
    opening: float
    elsewhere: float
    judge: float
    others: float
    days: float
    lead: float


# Log-odds of one case as tools/fit_grouping.py prints them, learnt from the tuning part of
# corpus/doj-cases (docs/decisions/2026-11-22-two-ways-to-judge.md).
WEIGHTS = Agreement(
    wording=20.06,
    telling=1.07,
    opening=1.87,
    elsewhere=-5.71,
    judge=0.78,
    others=-0.34,
    days=3.58,
    lead=0.21,
)
# A false join spoils two cases: B-cubed on matters that the weights were not learnt from is best
# half a point to a point below what the regression says (`tools/fit_grouping.py --folds`).
CAUTION = 0.75
INTERCEPT = -12.17 - CAUTION


def are_releases(left: Sketch, right: Sketch) -> bool:
    """Whether both are releases of prosecutors."""
    return left.docket.prosecuted and right.docket.prosecuted


def agreement(left: Sketch, right: Sketch, both: Overlap, lead: float) -> Agreement:
    """What two releases have in common.

    Args:
        left: Either release.
        right: The other one.
        both: Words that both print.
        lead: Points that the weaker lead finds in the other release.
    """
    one, other = left.docket, right.docket
    return Agreement(
        wording=math.sqrt(max(both.cosine, 0.0)),
        telling=likeness.enough(both),
        opening=min(both.opening, MOST_OPENINGS),
        elsewhere=float(_disagree(one.districts, other.districts)),
        judge=float(not one.judges.isdisjoint(other.judges)),
        others=float(_disagree(one.aged, other.aged)),
        days=min(len(one.days & other.days), MOST_DAYS),
        lead=max(_LEAST, min(MOST, lead)),
    )


def most_points(left: Sketch, right: Sketch, both: Overlap) -> float:
    """The most points for one case that two releases may have, whatever their leads find."""
    pinned = _pinned(left, right, both)
    most = _points(pinned, MOST)
    if most < JOINED:
        return most
    # Leads that have nothing strong in common find little in the other release.
    least = min(ceiling(left.lead, right.whole), ceiling(left.whole, right.lead))
    return _points(pinned, min(least, MOST))


def release_points(left: Sketch, right: Sketch, both: Overlap, lead: Callable[[], float]) -> float:
    """Points for one case: log-odds above or below what a case needs.

    Args:
        left: Either release.
        right: The other one.
        both: Words that both print.
        lead: Tells the points that the weaker lead finds in the other release; not asked where
            no answer would bring the pair above the least that links look at.
    """
    pinned = _pinned(left, right, both)
    if _points(pinned, MOST) <= LEAST:
        return LEAST
    return _points(pinned, max(_LEAST, min(MOST, lead())))


def release_reasons(left: Sketch, right: Sketch, both: Overlap) -> str:
    """What two releases have in common, and what speaks against one case, in words."""
    found = agreement(left, right, both, MOST)
    names = sorted(likeness.named(left.words, right.words))[:3]
    judges = sorted(left.docket.judges & right.docket.judges)
    days = sorted(left.docket.days & right.docket.days)[:2]
    reasons = [f"worded alike ({found.wording**2:.2f})"]
    reasons += [f"open with {', '.join(names)}"] if names else []
    reasons += [f"share the judge ({judges[0]})"] if judges else []
    reasons += [f"both print {', '.join(days)}"] if days else []
    reasons += ["other court districts"] if found.elsewhere else []
    return "; ".join(reasons + (["other defendants"] if found.others else []))


def _pinned(left: Sketch, right: Sketch, both: Overlap) -> float:
    """Weighed, all of `agreement` but what the leads find; written out, for it is asked often."""
    one, other = left.docket, right.docket
    found = WEIGHTS.wording * math.sqrt(max(both.cosine, 0.0))
    found += WEIGHTS.telling * likeness.enough(both)
    found += WEIGHTS.opening * min(both.opening, MOST_OPENINGS)
    if _disagree(one.districts, other.districts):
        found += WEIGHTS.elsewhere
    if _disagree(one.aged, other.aged):
        found += WEIGHTS.others
    if not one.judges.isdisjoint(other.judges):
        found += WEIGHTS.judge
    if not one.days.isdisjoint(other.days):
        found += WEIGHTS.days * min(len(one.days & other.days), MOST_DAYS)
    return found


def _disagree(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether both tell something, and nothing in common."""
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _points(pinned: float, lead: float) -> float:
    return round(THRESHOLD + INTERCEPT + pinned + WEIGHTS.lead * lead, 3)
