from __future__ import annotations

from dataclasses import replace

import pytest
from tests.support.casefiles import case

from consilience.types import Score
from consilience.writing.words.sureness import UNSURE, unsure_words

FINDING = case().findings[0]
CLAIM = replace(FINDING.claims[0], doubt=None, score=None)
LOW = Score(0.52, "sentences away from its event")


@pytest.mark.parametrize(
    ("doubt", "score", "words"),
    [
        (None, None, None),
        (None, Score(0.9, "in the clause of its event"), None),
        (None, Score(UNSURE, "on the boundary is firm"), None),
        (None, LOW, "Unsure (0.52): sentences away from its event"),
        ("named before", None, "Inferred: named before"),
        ("named before", Score(0.9, "near"), "Inferred (0.90): named before"),
        ("named before", LOW, "Unsure (0.52): named before; sentences away from its event"),
    ],
)
def test_a_value_says_why_it_is_unsure(
    doubt: str | None, score: Score | None, words: str | None
) -> None:
    claim = replace(CLAIM, doubt=doubt, score=score)
    assert unsure_words(replace(FINDING, claims=(claim,))) == words


def test_one_firm_claim_is_enough() -> None:
    claims = (replace(CLAIM, score=LOW), replace(CLAIM, score=Score(0.8, "near")))
    assert unsure_words(replace(FINDING, claims=claims)) is None


def test_of_doubtful_claims_the_best_gives_the_reason() -> None:
    claims = (replace(CLAIM, score=LOW), replace(CLAIM, score=Score(0.6, "the better one")))
    assert unsure_words(replace(FINDING, claims=claims)) == "Unsure (0.60): the better one"
