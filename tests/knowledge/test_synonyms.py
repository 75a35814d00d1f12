"""The shipped table of synonyms."""

from __future__ import annotations

from consilience.knowledge.synonyms import synonym_sets


def test_every_set_has_two_words_sorted_and_the_sets_are_sorted() -> None:
    sets = synonym_sets()
    assert len(sets) > 10_000
    assert all(len(one) > 1 and list(one) == sorted(one) for one in sets)
    assert list(sets) == sorted(sets, key=" ".join)


def test_common_swaps_are_known_and_opposites_are_not() -> None:
    sets = [frozenset(one) for one in synonym_sets()]
    assert any({"hide", "conceal"} <= one for one in sets)
    assert any({"global", "worldwide"} <= one for one in sets)
    assert not any({"arrest", "release"} <= one for one in sets)
