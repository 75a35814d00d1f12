"""Whether two reports are about the same doings: what they tell, how they word it, who copied."""

from __future__ import annotations

from consilience.grouping import wording
from consilience.grouping.comparing import THRESHOLD, compare
from consilience.grouping.rarity import Rarity
from consilience.grouping.releases import are_releases, judge_releases
from consilience.grouping.sketch import Sketch
from consilience.types import Score

# Two hauls at one port share many words: beside what the leads tell, words support, no more.
_SUPPORT = 2.0
# A lead alone has fewer anchors than the whole report.
_SLACK = THRESHOLD / 2
# Cosine of two texts that are one: notices on two members of one gang are worded alike, too, but
# less so than a dispatch and its reprint.
_COPIED = 0.75


def judge(left: Sketch, right: Sketch, rarity: Rarity, copied: Score) -> Score:
    """Points for one case, negative where more speaks against, with the reasons in words.

    Args:
        left: Either report; the answer is the same the other way round.
        right: The other one.
        rarity: How much shared names and towns tell.
        copied: Points for text that one took from the other.
    """
    if are_releases(left, right):
        return judge_releases(left, right, lambda: lead_support(left, right, rarity))
    told, weaker = _told(left, right, rarity)
    both = wording.overlap(left.words, right.words)
    alike = wording.points(both)
    points = alike.value
    if copied.value:
        # A copy that was cut to little shares few words with its source.
        points = max(points, 0.0) + copied.value
    elif points > 0:
        wholes = left.whole, right.whole
        if any(one.tells or one.substances for one in wholes):
            points *= wording.enough(both)
        if all(one.tells for one in wholes):
            points = min(points, max(weaker, 0.0) + _SUPPORT)
    reasons = (copied.reason, alike.reason, told.reason)
    return Score(round(told.value + points, 3), "; ".join(one for one in reasons if one))


def evidence(left: Sketch, right: Sketch, rarity: Rarity) -> Score:
    """Points for what both tell, words apart: of all, and of each one's lead beside all."""
    return _told(left, right, rarity)[0]


def is_one_text(left: Sketch, right: Sketch, rarity: Rarity) -> bool:
    """Whether two reports of which one is a copy are one text to anybody who reads them.

    Forms are filled in for many people, and a digest takes half of its text from elsewhere.

    Args:
        left: The one with the smaller id.
        right: The other one.
        rarity: How much shared names and towns tell.
    """
    alike = wording.alike(left.words, right.words)
    return alike >= _COPIED and evidence(left, right, rarity).value >= 0


def lead_support(left: Sketch, right: Sketch, rarity: Rarity) -> float:
    """Points that the weaker lead alone finds in the other report."""
    return _told(left, right, rarity)[1]


def _told(left: Sketch, right: Sketch, rarity: Rarity) -> tuple[Score, float]:
    """What both tell, and what the weaker lead alone finds in the other report."""
    score = compare(left.whole, right.whole, rarity)
    weaker = min(
        score.value
        if first is left.whole and second is right.whole
        else compare(first, second, rarity).value
        for first, second in ((left.lead, right.whole), (left.whole, right.lead))
    )
    return Score(min(score.value, weaker + _SLACK), score.reason), weaker
