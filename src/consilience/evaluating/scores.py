"""All scores of one collection, whole and without what is kept aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.evaluating.answers import Answer, CaseAnswer, Gold
from consilience.evaluating.case_scores import CaseScores, score_cases
from consilience.evaluating.reading_scores import ReadingScores, score_readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Everything that `consilience evaluate` prints.

    Args:
        readings: Over the reports that may be looked at while tuning.
        kept_aside: Over the others, None where there are none; its errors are never listed.
        cases: None where gold or tool have no cases.
    """

    readings: ReadingScores
    kept_aside: ReadingScores | None
    cases: CaseScores | None


def evaluate(
    gold: Gold, readings: Mapping[str, Answer], cases: Sequence[CaseAnswer] | None = None
) -> Scores:
    """Score what the tool answered for a collection.

    Args:
        gold: The right answers.
        readings: The tool's, by report; a report without one counts as not relevant.
        cases: The tool's cases, None where it did not group.
    """
    shown = {key: one for key, one in gold.answers.items() if key not in gold.kept_aside}
    aside = {key: one for key, one in gold.answers.items() if key in gold.kept_aside}
    return Scores(
        # Where everything is kept aside, everything is scored and nothing is listed.
        readings=score_readings(shown, readings),
        kept_aside=score_readings(aside, readings) if aside else None,
        cases=None
        if gold.cases is None or cases is None
        else score_cases(gold.cases, cases, gold.answers),
    )
