"""Whether two reports are about the same doings: what they tell, how they word it, who copied."""

from __future__ import annotations

import math

from consilience.grouping import likeness
from consilience.grouping.comparing import THRESHOLD, ceiling, compare
from consilience.grouping.likeness import Overlap, overlap
from consilience.grouping.printed import compare_days
from consilience.grouping.rarity import Rarity
from consilience.grouping.releases import (
    are_releases,
    most_points,
    release_points,
    release_reasons,
)
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
    both = overlap(left.words, right.words)
    if are_releases(left, right):
        reasons = release_reasons(left, right, both)
        return Score(points(left, right, both, rarity, copied), reasons)
    return _reports(left, right, both, rarity, copied)


def points(left: Sketch, right: Sketch, both: Overlap, rarity: Rarity, copied: Score) -> float:
    """The points of `judge` without their reasons, which cost more."""
    if are_releases(left, right):
        return release_points(left, right, both, lambda: lead_support(left, right, rarity))
    return _reports(left, right, both, rarity, copied).value


def at_most(left: Sketch, right: Sketch, both: Overlap, copied: Score) -> float:
    """More points than this two reports do not have; infinity where it takes a closer look."""
    if are_releases(left, right):
        return most_points(left, right, both)
    most = ceiling(left.whole, right.whole)
    if most == math.inf:
        return most
    return round(most + compare_days(left, right).value + _worded(left, right, both, copied), 3)


def _worded(left: Sketch, right: Sketch, both: Overlap, copied: Score) -> float:
    """Points for words and copying, whatever both tell."""
    worded = likeness.points(both).value
    if copied.value:
        # A copy that was cut to little shares few words with its source.
        return max(worded, 0.0) + copied.value
    wholes = left.whole, right.whole
    if worded > 0 and any(one.tells or one.substances for one in wholes):
        return worded * likeness.enough(both)
    return worded


def _reports(left: Sketch, right: Sketch, both: Overlap, rarity: Rarity, copied: Score) -> Score:
    """Two reports of which one at least is no release."""
    told, weaker = _told(left, right, rarity)
    worded = _worded(left, right, both, copied)
    tells = left.whole.tells and right.whole.tells
    if worded > 0 and not copied.value and (tells or compare_days(left, right).value < 0):
        worded = min(worded, max(weaker, 0.0) + _SUPPORT)
    reasons = (copied.reason, likeness.points(both).reason, told.reason)
    return Score(round(told.value + worded, 3), "; ".join(one for one in reasons if one))


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
    alike = overlap(left.words, right.words).cosine
    return alike >= _COPIED and evidence(left, right, rarity).value >= 0


def lead_support(left: Sketch, right: Sketch, rarity: Rarity) -> float:
    """Points that the weaker lead alone finds in the other report."""
    return min(
        compare(left.lead, right.whole, rarity).value,
        compare(left.whole, right.lead, rarity).value
        if left.lead is not left.whole or right.lead is not right.whole
        else math.inf,
    )


def _told(left: Sketch, right: Sketch, rarity: Rarity) -> tuple[Score, float]:
    """What both tell, and what the weaker lead alone finds in the other report."""
    score = compare(left.whole, right.whole, rarity)
    weaker = min(
        score.value
        if first is left.whole and second is right.whole
        else compare(first, second, rarity).value
        for first, second in ((left.lead, right.whole), (left.whole, right.lead))
    )
    apart = compare_days(left, right)
    reasons = "; ".join(one for one in (score.reason, apart.reason) if one)
    told = min(score.value, weaker + _SLACK) + apart.value
    return Score(told, reasons), weaker + apart.value
