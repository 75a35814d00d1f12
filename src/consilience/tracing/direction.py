"""Who took from whom: credit lines, dates, mixtures, cuts; else nobody can say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from consilience.tracing.credits import names_publisher
from consilience.tracing.links import Link
from consilience.tracing.sentences import Sentence
from consilience.types import Report
from consilience.values.date import Date

# A copyist cuts: a tenth fewer words in the sentences that both have is more than a synonym does.
_CUT = 1.1
_MOSTLY = 0.8
# A stitched page has a seam or a caption of its own.
_LARGELY = 0.65


@dataclass(frozen=True, slots=True)
class Direction:
    """Who took from whom.

    Args:
        source: Number of the report that was taken from.
        directed: False where nothing decides; then the report with the smaller id is the source.
    """

    source: int
    target: int
    directed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Library:
    """Reports and sentences by number, which of them are linked, and errors among their words."""

    reports: Sequence[Report]
    sentences: Mapping[int, Sequence[Sentence]]
    neighbours: Mapping[int, frozenset[int]]
    links: Mapping[tuple[int, int], Link]
    slips: Mapping[str, str] = field(default_factory=dict)

    def link(self, one: int, other: int) -> Link:
        """The link of two neighbours, in any order."""
        return self.links[min(one, other), max(one, other)]

    def covered(self, report: int, link: Link) -> float:
        """Share of a report's words that stand in matched sentences of a link."""
        return self.share(report, {match.left.number for match in link.seen_from(report)})

    def share(self, report: int, numbers: AbstractSet[int]) -> float:
        """Share of a report's words that stand in some sentences, by their numbers."""
        counted = [one for one in self.sentences[report] if one.counts and not one.headline]
        total = sum(len(one.words) for one in counted)
        return sum(len(one.words) for one in counted if one.number in numbers) / (total or 1)


def direct(link: Link, library: Library) -> Direction:
    """Who took from whom in a link, by the first of these that decides.

    A credit line; different days of publication; a text that also has passages of a third which
    the other does not know (a mixture is the copy); fewer words in the same sentences; a date that
    only one of them states; a text that stands in the other as a whole.
    """
    for rule in (
        _by_credit,
        _by_date,
        _by_mixture,
        _by_cuts,
        _by_missing_date,
        _by_extract,
    ):
        found = rule(link, library)
        if found:
            return found
    reports = library.reports
    source, target = sorted((link.left, link.right), key=lambda one: reports[one].id)
    return Direction(source, target, directed=False, reason="nothing says who was first")


def _by_credit(link: Link, library: Library) -> Direction | None:
    left, right = library.reports[link.left], library.reports[link.right]
    left_credits = names_publisher(left, right.publisher)
    if left_credits == names_publisher(right, left.publisher):
        return None
    source, target = (link.right, link.left) if left_credits else (link.left, link.right)
    return Direction(source, target, True, f"credits {library.reports[source].publisher}")


def _by_date(link: Link, library: Library) -> Direction | None:
    left, right = (library.reports[one].published for one in (link.left, link.right))
    if left is None or right is None:
        return None
    left_first, left_last = Date(left).days()
    right_first, right_last = Date(right).days()
    if left_last and right_first and left_last < right_first:
        return Direction(link.left, link.right, True, f"published earlier ({left}, {right})")
    if right_last and left_first and right_last < left_first:
        return Direction(link.right, link.left, True, f"published earlier ({right}, {left})")
    return None


def _by_mixture(link: Link, library: Library) -> Direction | None:
    mixed = [one for one in (link.left, link.right) if _is_mixture(one, link, library)]
    if len(mixed) != 1:
        return None
    return Direction(link.other(mixed[0]), mixed[0], True, "also has passages of another text")


def _is_mixture(report: int, link: Link, library: Library) -> bool:
    """Whether the other and thirds that it does not know explain most of a report together.

    A source whose every sentence stands here might be an extract of this one instead; and a
    dispatch of which two papers took different parts is not explained by them.
    """
    other = link.other(report)
    if library.covered(other, link) >= _MOSTLY:
        return False
    explained = {match.left.number for match in link.seen_from(report)}
    here = frozenset(explained)
    for third in sorted(library.neighbours[report] - {other} - library.neighbours[other]):
        second = library.link(report, third)
        if library.covered(third, second) < _MOSTLY:
            explained |= {match.left.number for match in second.seen_from(report)}
    return bool(explained - here) and library.share(report, explained) >= _LARGELY


def _by_cuts(link: Link, _library: Library) -> Direction | None:
    left = sum(len(match.left.words) for match in link.matches)
    right = sum(len(match.right.words) for match in link.matches)
    if max(left, right) <= _CUT * min(left, right):
        return None
    source = link.left if left > right else link.right
    return Direction(source, link.other(source), True, "has the same sentences in full")


def _by_extract(link: Link, library: Library) -> Direction | None:
    shares = {one: library.covered(one, link) for one in (link.left, link.right)}
    for extract in (link.left, link.right):
        if shares[extract] >= _MOSTLY > shares[link.other(extract)]:
            return Direction(link.other(extract), extract, True, "contains the whole of the other")
    return None


def _by_missing_date(link: Link, library: Library) -> Direction | None:
    dated = [one for one in (link.left, link.right) if library.reports[one].published]
    if len(dated) != 1:
        return None
    return Direction(dated[0], link.other(dated[0]), True, "states a date, the other none")
