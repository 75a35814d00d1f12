"""Whether two reports are about the same doings: what they tell, how they word it, who copied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.grouping.comparing import THRESHOLD, compare
from consilience.grouping.signature import Signature
from consilience.grouping.steps import Rarity
from consilience.grouping.wording import Wording
from consilience.types import ReportId, Score

Pair = tuple[ReportId, ReportId]

# Two hauls at one port share many words: beside what the leads tell, words support, no more.
_SUPPORT = 2.0
# A lead alone has fewer anchors than the whole report.
_SLACK = THRESHOLD / 2


@dataclass(frozen=True, slots=True)
class Told:
    """One report: all that it tells, and what most of its text is about."""

    whole: Signature
    lead: Signature


@dataclass(frozen=True, slots=True)
class Collection:
    """What pairs are judged by."""

    told: Mapping[ReportId, Told]
    rarity: Rarity
    copies: Mapping[Pair, Score]
    wording: Wording
    decided: Mapping[Pair, Score]

    def evidence(self, left: ReportId, right: ReportId) -> Score:
        """Points for what both tell, words apart: of all, and of each one's lead beside all."""
        return self._evidence(left, right)[0]

    def judge(self, left: ReportId, right: ReportId) -> Score:
        """Points for one case, negative where more speaks against, with the reasons in words."""
        told, weaker = self._evidence(left, right)
        copied = self.copies.get((left, right), Score(0.0, ""))
        alike = self.wording.points(left, right)
        points = alike.value
        if copied.value:
            # A copy that was cut to little shares few words with its source.
            points = max(points, 0.0) + copied.value
        elif points > 0:
            wholes = self.told[left].whole, self.told[right].whole
            if any(one.tells or one.substances for one in wholes):
                points *= self.wording.enough(left, right)
            if all(one.tells for one in wholes):
                points = min(points, max(weaker, 0.0) + _SUPPORT)
        reasons = (copied.reason, alike.reason, told.reason)
        return Score(round(told.value + points, 3), "; ".join(one for one in reasons if one))

    def _evidence(self, left: ReportId, right: ReportId) -> tuple[Score, float]:
        """What both tell, and what the weaker lead alone finds in the other report."""
        one, other = self.told[left], self.told[right]
        score = compare(one.whole, other.whole, self.rarity)
        weaker = min(
            score.value
            if first is one.whole and second is other.whole
            else compare(first, second, self.rarity).value
            for first, second in ((one.lead, other.whole), (one.whole, other.lead))
        )
        return Score(min(score.value, weaker + _SLACK), score.reason), weaker
