"""Which reports are looked at more closely at all."""

from __future__ import annotations

import pytest

from consilience.tracing.candidates import by_facts, by_wording, groups
from consilience.tracing.segments import LONGEST_LIST

TEXT = "Guards in Oudesluis foiled a plan to hide forty parcels of hashish in a cargo of tulips."
OTHER = "The mayor of Breezand opened a new school on the dyke with a short speech about bicycles."


def test_copies_are_candidates_and_strangers_are_not() -> None:
    assert by_wording([TEXT, OTHER, TEXT]) == {(0, 2)}


@pytest.mark.parametrize(
    ("copy", "trap"),
    [
        (TEXT.replace("forty", "40"), "a figure in other letters"),
        (TEXT.replace("foiled a plan", "stopped a scheme"), "words swapped"),
        (f"{OTHER} {TEXT}", "behind another sentence"),
        (TEXT.rstrip(".") + " and dried roses, Quay Wire reported.", "a longer sentence"),
    ],
)
def test_an_edited_copy_is_a_candidate(copy: str, trap: str) -> None:
    assert by_wording([TEXT, copy]) == {(0, 1)}, trap


def test_a_text_of_other_words_with_the_same_rare_facts_is_a_candidate() -> None:
    told = "On Monday police stopped Piet Aldenkamp near Schagen and took 212 sacks from Rotterdam."
    retold = "Into custody went a driver, Aldenkamp, in Schagen; 212 bags had left Rotterdam."
    assert by_wording([told, OTHER, retold]) == set()
    assert by_facts([told, OTHER, retold]) == {(0, 2)}


def test_two_sentences_of_one_report_are_no_candidates() -> None:
    assert by_wording([f"{TEXT} {TEXT}"]) == set()


def test_many_reprints_all_find_the_first_and_the_pairs_do_not_grow_with_their_square() -> None:
    count = 4 * LONGEST_LIST
    found = by_wording([TEXT] * count)
    assert {other for one, other in found if one == 0} == set(range(1, count))
    assert len(found) <= count * LONGEST_LIST


def test_groups_are_what_hangs_together() -> None:
    assert groups([(4, 5), (0, 2), (2, 3), (7, 9)]) == (((0, 2), (2, 3)), ((4, 5),), ((7, 9),))
    assert groups([(1, 2), (3, 4), (2, 4)]) == (((1, 2), (2, 4), (3, 4)),)
    assert groups([]) == ()


def test_a_run_in_common_makes_no_candidate_of_sentences_that_are_otherwise_strange() -> None:
    # "a plan to" and "in a cargo": two runs that only these two have
    other = "He drew a plan to fill every mill in a cargo barge museum with flour, bread and yeast."
    assert by_wording([TEXT, other]) == set()
