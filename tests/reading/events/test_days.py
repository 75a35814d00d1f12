"""A step without a day of its own has that of the verb it is joined to, or of "when"."""

from __future__ import annotations

import pytest
from spacy.language import Language
from tests.support.scenes import scene, shown

from consilience.types import EventType, Role

_DRUG = ("amount", "500 ecstasy pills", "mdma|=500 tablet")


@pytest.mark.parametrize(
    ("text", "date", "told"),
    [
        (
            "Officials opened a parcel from Spain on Monday and found 500 ecstasy pills in a lamp.",
            ("Monday", "2016-05-02"),
            ["2016-05-02"],
        ),
        (  # three verbs, one subject
            "Officials opened a box on Monday, took out a lamp and found 500 ecstasy pills.",
            ("Monday", "2016-05-02"),
            ["2016-05-02"],
        ),
        (
            "It began in May, when agents at the port seized 500 ecstasy pills.",
            ("May", "2016-05"),
            ["2016-05"],
        ),
        (  # a span ends with what happened "when"
            "He sold drugs from 2011 until May 3, 2014, when agents seized 500 ecstasy pills.",
            ("from 2011 until May 3, 2014", "2011/2014-05-03"),
            ["2014-05-03"],
        ),
        (  # a list without sentences
            "Seized May 3: 500 ecstasy pills",
            ("May 3", "2016-05-03"),
            ["2016-05-03"],
        ),
        (  # the day of a saying
            "The ministry said on Monday, when it met, that 500 ecstasy pills were seized.",
            ("Monday", "2016-05-02"),
            [],
        ),
    ],
)
def test_a_find_has_the_day_of_the_clause_beside_it(
    parser: Language, text: str, date: tuple[str, str], told: list[str]
) -> None:
    made = scene(parser, text, ("date", *date), ("place", "Spain", "ES"), _DRUG)
    assert shown(made, EventType.SEIZURE, Role.DATE) == told
