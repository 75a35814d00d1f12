from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.cases import find, text

from consilience.grouping.things import things
from consilience.knowledge.frequencies import frequencies
from consilience.types import Mention
from consilience.values.place import Place


@pytest.mark.parametrize(
    ("words", "named", "trap"),
    [
        ("Police closed Rossignol Arcade, a site.", {"rossignol arcade"}, "two words"),
        ("They ran Quillmart for years.", {"quillmart"}, "one rare word"),
        ("They ran quillmart. Then Quillmart fell.", set(), "also in small letters"),
        ("They ran Quillmart. All quillmarts fell.", set(), "many of them in small letters"),
        ("They ran Quillmart. All quillmartians fell.", {"quillmart"}, "a longer word"),
        ("They ran Quillmart. The spaß of quillmart.", set(), "a letter that folds to two"),
        ("They ran Quillmart. A4quillmart fell.", set(), "behind a figure"),
        ("They ran Quillmart. Aquillmart fell.", {"quillmart"}, "the end of a longer word"),
        ("Quillmart fell.", set(), "a capital at the start says nothing"),
        ("The Supreme Court ruled.", set(), "everybody's"),
        ("OSLO - Police closed Quillmart.", {"quillmart"}, "behind a dateline"),
        ("One. Two. Three. Four. They ran Quillmart.", set(), "told late"),
    ],
)
def test_things_are_rare_names_that_a_report_opens_with(
    words: str, named: set[str], trap: str
) -> None:
    asides = [("OSLO -", "dateline")] if words.startswith("OSLO") else []
    one = text("a", words, asides=asides)
    found = things(one.report, one.reading, frequencies())
    assert named <= found, trap
    assert bool(found) is bool(named), (trap, found)


def test_a_place_or_a_person_is_no_thing() -> None:
    words = "They were held in Quillmart."
    one = text("a", words)
    place = Mention(
        span=find(words, "Quillmart"), kind="place", value=Place(parts=("Quillmart",), country="GB")
    )
    assert things(one.report, one.reading, frequencies()) == {"quillmart"}
    told = replace(one.reading, mentions=(place,))
    assert things(one.report, told, frequencies()) == frozenset()


def test_a_headline_all_in_capitals_names_nothing() -> None:
    one = text("a", "It fell.")
    shouted = replace(one.report, title="Traders Of Quillmart Bazaar Flee Their Homes")
    plain = replace(one.report, title="Traders of Quillmart flee their homes in the hills")
    assert things(shouted, one.reading, frequencies()) == frozenset()
    assert things(plain, one.reading, frequencies()) == {"quillmart"}
