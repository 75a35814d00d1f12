import dataclasses

from tests.support.casefiles import CUSTOMS, N1, N3, claim, findings

from consilience.casefile import Claim, Voice
from consilience.types import EventType, LineageId, Role
from consilience.writing.words.standing import standing_words, texts_words, voices_words

KEY = ("s1", EventType.SENTENCE, Role.COUNT, "person|=4")
POLICE = Voice(name="Troms police", side="Norwegian authorities")


def said(voice: Voice | None, lineage: str) -> Claim:
    made = claim(N1, "four people", KEY, voice)
    return dataclasses.replace(made, lineage=LineageId(lineage))


def test_two_voices_of_one_side_are_one_voice_in_two_texts() -> None:
    words = voices_words((said(CUSTOMS, "n-1"), said(POLICE, "n-3")))
    assert words == "both citing Norwegian authorities"


def test_a_text_that_cites_nobody_is_said_to_cite_nobody() -> None:
    assert voices_words((said(None, "n-1"),)) == "citing nobody"
    assert voices_words((said(None, "n-1"), said(None, "n-3"))) == "both citing nobody"
    mixed = voices_words((said(CUSTOMS, "n-1"), said(None, "n-3")))
    assert mixed == "one citing Norwegian authorities, one citing nobody"


def test_a_suspected_copy_makes_a_range_of_texts() -> None:
    assert texts_words((2, 3)) == "in 2–3 independent texts"
    assert texts_words((2, 2)) == "in 2 independent texts"
    assert texts_words((1, 1)) == "in 1 text"


def test_a_reprint_is_counted_as_a_report_and_not_as_a_text() -> None:
    place = findings()[0]
    assert standing_words(place) == "in 1 text (printed by 2 reports), citing nobody"


def test_the_words_verified_and_guilty_never_stand_for_a_status() -> None:
    everything = " ".join(standing_words(one) for one in findings())
    assert "verified" not in everything
    assert "guilty" not in everything
    assert N3
