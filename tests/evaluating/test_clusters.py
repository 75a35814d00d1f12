from __future__ import annotations

from consilience.evaluating.clusters import clusters

TEN = "one two three four five six seven eight nine ten"  # six 5-grams


def test_reports_that_share_a_fifth_of_their_5_grams_are_one_cluster() -> None:
    """On the boundary: 1 of 5 5-grams joins, 1 of 6 does not."""
    other = "one two three four five a b c d"  # five, the first is shared
    longer = f"{other} e"
    assert clusters({"a": TEN, "b": other}) == (("a", "b"),)
    assert clusters({"a": TEN, "b": longer}) == (("a",), ("b",))


def test_what_is_joined_to_one_of_a_cluster_is_of_the_cluster() -> None:
    left = f"{TEN} p q r s t u v w x y z"
    found = clusters({"c": TEN, "b": left, "a": "p q r s t u v w x y z", "d": "k l m n o"})
    assert found == (("a", "b", "c"), ("d",))


def test_case_and_punctuation_are_no_difference_and_short_texts_stand_alone() -> None:
    assert clusters({"a": "One, two THREE; four five.", "b": "one two three four five"}) == (
        ("a", "b"),
    )
    assert clusters({"a": "One two.", "b": "One two.", "c": ""}) == (("a",), ("b",), ("c",))
