from __future__ import annotations

from dataclasses import replace

from tests.support.casefiles import case

from consilience.types import Score
from consilience.writing.page.findings import standing

FINDING = case().findings[0]


def test_a_value_that_rests_on_doubtful_words_alone_is_marked_with_the_reason() -> None:
    low = tuple(replace(one, score=Score(0.4, "by a <pronoun>")) for one in FINDING.claims)
    made = standing(replace(FINDING, claims=low))
    assert '<span class="unsure"> Unsure (0.40): ' in made
    assert "by a &lt;pronoun&gt;." in made


def test_a_firm_value_is_not_marked() -> None:
    firm = tuple(replace(one, doubt=None) for one in FINDING.claims)
    assert "unsure" not in standing(replace(FINDING, claims=firm))
