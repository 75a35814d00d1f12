"""When two reports were printed: news of one haul stand in the papers of one week."""

from __future__ import annotations

from consilience.grouping.figures import figures_agree
from consilience.grouping.kinship import related
from consilience.grouping.sketch import Sketch
from consilience.grouping.stages import Stage
from consilience.grouping.steps import NOTHING
from consilience.types import Score

# In days.
NEAR, _YEAR = 5, 365
# By hand: with the drug half of what one case needs.
FOR, _AGAINST = 1.5, -1.5


def compare_days(left: Sketch, right: Sketch) -> Score:
    """Points for one drug in the papers of one week; against news of a beginning a year apart.

    Two hauls of one drug in one week are common, too: nothing where their figures are others.

    Nothing where a report has no day: missing stays missing. Time apart says nothing of a haul
    and its verdict, which lie years apart.
    """
    if left.printed is None or right.printed is None:
        return NOTHING
    days = abs(left.printed - right.printed)
    if days <= NEAR:
        drugs = left.whole.substances, right.whole.substances
        one = all(drugs) and related(*drugs)
        one = one and figures_agree(left.whole, right.whole).value >= 0
        return Score(FOR, "printed within days") if one else NOTHING
    if days > _YEAR and left.stage is right.stage is Stage.BEGUN:
        return Score(_AGAINST, "printed in other years")
    return NOTHING
