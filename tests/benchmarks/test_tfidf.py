"""The plain peer of grouping, on a handful of invented texts."""

from __future__ import annotations

from benchmarks.tfidf import THRESHOLDS, rival

from consilience.types import Report, ReportId

TEXTS = {
    "a": "The ferry Havlys sank off Skagen; divers sought its captain.",
    "b": "Divers off Skagen found the wreck of the ferry Havlys and its captain.",
    "c": "A bakery in Tartu burned down; its ovens had been left on.",
}
REPORTS = [Report(id=ReportId(name), text=text) for name, text in TEXTS.items()]


def test_the_peer_answers_once_a_threshold_and_finds_the_two_of_one_ferry() -> None:
    other = rival(REPORTS)
    assert len(other.answers) == len(THRESHOLDS)
    assert [["a", "b"], ["c"]] in [sorted(map(sorted, one)) for one in other.answers]


def test_a_greater_threshold_never_joins_what_a_smaller_one_parts() -> None:
    counts = [len(one) for one in rival(REPORTS).answers]
    assert counts == sorted(counts)
    assert counts[-1] == 3
