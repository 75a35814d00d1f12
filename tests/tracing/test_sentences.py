"""Sentences of stitched and of clean texts."""

from __future__ import annotations

import pytest

from consilience.tracing.boilerplate import is_boilerplate
from consilience.tracing.sentences import split
from consilience.types import Report, ReportId


def pieces(text: str) -> list[str]:
    report = Report(id=ReportId("a"), text=text)
    return [text[one.start : one.end] for one in split(report, 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        (
            "The U.S. Attorney spoke. No. 7 was open.",
            ["The U.S. Attorney spoke.", "No. 7 was open."],
        ),
        ("On Sept. 7 Mr. Bo met J. Lin.", ["On Sept. 7 Mr. Bo met J. Lin."]),
        ("“It is over.” They left.", ["“It is over.”", "They left."]),
        ("Caption without a stop\nThe van came.", ["Caption without a stop", "The van came."]),
        ("It weighed 2.5 kg and 3 g.", ["It weighed 2.5 kg and 3 g."]),
    ],
)
def test_sentences_are_cut_at_seams_and_not_at_abbreviations(
    text: str, expected: list[str]
) -> None:
    assert pieces(text) == expected


def test_a_line_without_a_full_stop_is_a_headline() -> None:
    report = Report(id=ReportId("a"), text="Two held in Port Helder\n\nTwo men were held in town.")
    assert [one.headline for one in split(report, 0)] == [True, False]


def test_what_reading_set_aside_is_no_evidence() -> None:
    report = Report(
        id=ReportId("a"), text="Anna de Wit wrote this from the quay. Two men were held in town."
    )
    assert [one.counts for one in split(report, 0, ((0, 37),))] == [False, True]


@pytest.mark.parametrize(
    ("sentence", "boilerplate"),
    [
        ("The case is being prosecuted by Assistant U.S. Attorney Bo Lin.", True),
        ("An indictment is merely an allegation.", True),
        ("For more information, visit the site.", True),
        ("Prosecutors say that he ran two laboratories.", False),
        ("The accusation was read out by a clerk in the courtroom.", False),
    ],
)
def test_what_stands_under_every_release_is_known(sentence: str, *, boilerplate: bool) -> None:
    assert is_boilerplate(sentence) is boilerplate


def test_a_text_without_full_stops_is_cut_into_bearable_pieces() -> None:
    found = pieces("word " * 2000)
    assert len(found) > 1
    assert max(map(len, found)) <= 1500
