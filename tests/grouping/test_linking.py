"""Clusters from points of pairs."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from consilience.grouping.comparing import THRESHOLD
from consilience.grouping.linking import Loose, link
from consilience.grouping.stages import Stage
from consilience.grouping.ties import Pair
from consilience.types import ReportId


def _links(names: str, points: Mapping[str, float], **decided: float) -> list[str]:
    def pairs(raw: Mapping[str, float]) -> dict[tuple[ReportId, ReportId], float]:
        return {(ReportId(one[0]), ReportId(one[1])): value for one, value in raw.items()}

    found = link([ReportId(one) for one in names], pairs(points), pairs(decided))
    return sorted("".join(one) for one in found)


def test_two_reports_need_the_threshold_and_a_hair_less_leaves_them_apart() -> None:
    assert _links("ab", {"ab": THRESHOLD}) == ["ab"]
    assert _links("ab", {"ab": THRESHOLD - 0.01}) == ["a", "b"]


def test_one_shared_town_does_not_glue_two_cases() -> None:
    strong = {one + other: 9.0 for group in ("abc", "def") for one, other in combinations(group, 2)}
    assert _links("abcdef", {**strong, "cd": 5.0}) == ["abc", "def"]


def test_a_chain_of_weak_links_makes_no_case_of_everybody() -> None:
    names = "abcdefgh"
    chain = {names[n] + names[n + 1]: THRESHOLD for n in range(len(names) - 1)}
    assert max(len(one) for one in _links(names, chain)) <= 4


def test_an_appeal_that_only_the_verdict_speaks_of_still_joins_its_case() -> None:
    points = {"ab": 9.0, "ac": 9.0, "bc": 9.0, "cd": 9.0}
    assert _links("abcd", points) == ["abcd"]


def test_a_decision_outweighs_all_points() -> None:
    assert _links("ab", {"ab": 9.0}, ab=-1000.0) == ["a", "b"]
    assert _links("ab", {}, ab=1000.0) == ["ab"]


def test_the_order_of_reports_does_not_matter() -> None:
    points = {"ab": 5.0, "bc": 5.0, "ac": 4.5, "cd": 4.0}
    assert _links("abcd", points) == _links("dcba", points)


def test_a_late_notice_of_the_haul_joins_though_the_verdicts_say_nothing_of_it() -> None:
    points = {"ab": 9.0, "ac": 9.0, "bc": 9.0, "ad": 5.0, "bd": 0.0, "cd": 0.0}
    named = {(ReportId(one[0]), ReportId(one[1])): value for one, value in points.items()}
    names = [ReportId(one) for one in "abcd"]
    ends = dict.fromkeys(names[1:3], Stage.ENDED) | dict.fromkeys("ad", Stage.BEGUN)
    stages = {ReportId(one): end for one, end in ends.items()}
    assert link(names, named, {}, None, stages) == [tuple(names)]
    assert len(link(names, named, {})) == 2


def _pair(names: str) -> Pair:
    return ReportId(names[0]), ReportId(names[1])


def test_points_are_asked_for_only_where_a_ceiling_would_join() -> None:
    asked: list[Pair] = []
    points = {_pair("ab"): 9.0, _pair("ac"): 1.9, _pair("bc"): 5.0, _pair("cd"): 1.9}

    def exactly(pair: Pair) -> float:
        asked.append(pair)
        return -3.0

    loose = Loose(frozenset({_pair("ac"), _pair("cd")}), exactly)
    found = link([ReportId(one) for one in "abcd"], points, {}, loose)
    assert ["".join(one) for one in found] == ["ab", "c", "d"]
    assert asked == [_pair("ac")]


def test_a_ceiling_that_is_met_joins() -> None:
    points = {_pair("ab"): 9.0, _pair("ac"): 1.9, _pair("bc"): 5.0}
    loose = Loose(frozenset({_pair("ac")}), lambda _pair: 1.8)
    found = link([ReportId(one) for one in "abc"], points, {}, loose)
    assert ["".join(one) for one in found] == ["abc"]
