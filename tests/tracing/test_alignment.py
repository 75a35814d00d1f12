"""Two sentences word by word."""

from __future__ import annotations

import pytest

from consilience.knowledge.synonyms import synonym_sets
from consilience.tracing.alignment import Match, align, density, is_form
from consilience.tracing.likeness import Likeness
from consilience.tracing.sentences import split
from consilience.types import Report, ReportId

LIKENESS = Likeness.of(synonym_sets())


def match(left: str, right: str) -> Match:
    one, other = (
        split(Report(id=ReportId(str(number)), text=text), number)[0]
        for number, text in enumerate((left, right))
    )
    return align(one, other, LIKENESS)


ORIGINAL = "Officers hid in a barn near Oudesluis and seized a cargo of 40 barrels before dawn."


@pytest.mark.parametrize(
    ("copy", "least", "most"),
    [
        (ORIGINAL, 1.0, 1.0),
        ("Officers hid in a barn near Oudesluis and seized 40 barrels.", 0.99, 1.0),
        # spun word by word
        (
            "Policemen concealed in a barn near Oudesluis and seized a shipment of 40 drums before dawn.",
            0.6,
            0.95,
        ),
        # the same doings in other words
        ("Forty barrels were taken at daybreak; police had waited near Oudesluis.", 0.0, 0.45),
        # the same words in another order are no copy
        ("Before dawn 40 barrels, seized near Oudesluis, hid in a barn; officers came.", 0.0, 0.55),
    ],
)
def test_similarity_falls_with_wording_not_with_cuts(copy: str, least: float, most: float) -> None:
    assert least <= match(ORIGINAL, copy).similarity <= most + 1e-9


def test_words_that_both_quote_are_not_their_own() -> None:
    both = "“I swear that I only cleaned the stairs,” said a porter."
    found = match(both, "A porter said: “I swear that I only cleaned the stairs.”")
    assert found.own < 0.4 * found.weight


def test_one_form_with_other_names_is_a_form_and_a_copy_without_names_is_not() -> None:
    form = "Aaron Cole, 31, of Dunmore, pleaded guilty on March 3 to one count of conspiracy."
    other = "Ray Dunn, 28, of Castleby, pleaded guilty on May 9 to one count of conspiracy."
    shorter = "He pleaded guilty on March 3 to one count of conspiracy."
    assert is_form(match(form, other))
    assert not is_form(match(form, shorter))
    assert not is_form(match(form, form))


def test_density_is_low_where_shared_words_lie_far_apart() -> None:
    loose = "Officers, who had for weeks been watching the road, hid at last in an old barn."
    assert density(match("Officers hid in a barn.", loose)) < 0.4
    assert density(match(ORIGINAL, ORIGINAL)) == 1.0


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("31.5 pounds were found here", "31.53 pounds were found here", True),
        ("26 pounds were found here", "27 pounds were found here", False),
        ("They met near Oudesluis today", "They met near Oudeslius today", True),
    ],
)
def test_a_rounded_figure_and_a_slip_still_stand_for_each_other(
    left: str, right: str, *, alike: bool
) -> None:
    assert (match(left, right).similarity > 0.85) is alike
