"""Errors that two reports share: evidence, where the word is no word and others write it right."""

from __future__ import annotations

import pytest

from consilience.tracing import trace
from consilience.tracing.sentences import split
from consilience.tracing.slips import find_slips, known_words
from consilience.types import Report, ReportId

RIGHT = "Divers of the Schermerhoek brigade found sealed drums of ephedrine beneath the old jetty."
WRONG = RIGHT.replace("Schermerhoek", "Schermerhoak")


def slips(*texts: str) -> dict[str, str]:
    sentences = [
        split(Report(id=ReportId(str(number)), text=text), number)
        for number, text in enumerate(texts)
    ]
    return dict(find_slips(sentences, known_words()))


def test_a_word_that_two_misspell_and_four_do_not_is_an_error() -> None:
    assert slips(WRONG, WRONG, *[RIGHT] * 4) == {"schermerhoak": "schermerhoek"}


@pytest.mark.parametrize(
    ("texts", "trap"),
    [
        ([WRONG, *[RIGHT] * 4], "only one has it: nothing is shared"),
        ([WRONG, WRONG, *[RIGHT] * 3], "not twice as many write the other: two names"),
        ([f"{WRONG} {RIGHT}", f"{WRONG} {RIGHT}", *[RIGHT] * 4], "both in one report: two names"),
        (["They sealed it."] * 2 + ["They signed off a sealer."] * 4, "a word that is known"),
        (["He saw Wouter."] * 2 + ["He saw Wooler."] * 4, "six letters, two of them other"),
    ],
)
def test_what_may_be_right_is_no_error(texts: list[str], trap: str) -> None:
    assert slips(*texts) == {}, trap


def test_two_letters_of_a_long_word_may_differ() -> None:
    wrong = RIGHT.replace("ephedrine", "efedrin")
    assert "efedrin" not in slips(wrong, wrong, *[RIGHT] * 4)  # three
    wrong = RIGHT.replace("Schermerhoek", "Schermmerhoak")
    assert slips(wrong, wrong, *[RIGHT] * 4) == {"schermmerhoak": "schermerhoek"}


def test_a_shared_error_stands_in_the_evidence() -> None:
    def report(name: str, text: str, day: str) -> Report:
        return Report(id=ReportId(name), text=text, published=f"2020-01-{day}")

    reports = [report("a", WRONG, "01"), report("b", WRONG, "02")]
    reports += [report(f"mended{n}", RIGHT, "03") for n in range(4)]
    evidence = {str(one.target): one.alignments[0].evidence for one in trace(reports).reuses}
    assert evidence["b"] == "14 words in the same order; shares the error 'Schermerhoak'"
    assert "error" not in evidence["mended0"]
