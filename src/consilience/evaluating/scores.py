"""All scores of one collection, whole and without what is kept aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.evaluating.answers import Answer, CaseAnswer, Gold
from consilience.evaluating.case_scores import (
    CaseScores,
    FindingVerdict,
    score_cases,
)
from consilience.evaluating.clusters import clusters
from consilience.evaluating.confusion import Confusion, confuse
from consilience.evaluating.reading_scores import ReadingScores, score_readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Everything that `consilience evaluate` prints.

    Args:
        readings: Over the reports that may be looked at while tuning.
        kept_aside: Over the others, None where there are none; its errors are never listed.
        cases: None where gold or tool have no cases.
        confusion: Of event types, over the reports that may be looked at.
        hidden: Reports whose errors are never listed, nor those of findings of their cases.
    """

    readings: ReadingScores
    kept_aside: ReadingScores | None
    cases: CaseScores | None
    confusion: Confusion
    hidden: frozenset[str] = frozenset()

    def whole(self) -> ReadingScores:
        """What stands for the collection: what may be looked at, or all where nothing may."""
        return self.kept_aside if self.kept_aside and not self.readings.reports else self.readings

    def open_verdicts(self) -> tuple[FindingVerdict, ...]:
        """Verdicts on findings of cases without any report that is kept aside."""
        if self.cases is None:
            return ()
        if not self.hidden:
            return self.cases.verdicts
        # A case that only the tool has may hold anybody: where something is hidden, it is not told.
        units = self.cases.unit_of
        closed = {units[one] for one in self.hidden if one in units}
        return tuple(one for one in self.cases.verdicts if one.case in {*units.values()} - closed)


def evaluate(
    gold: Gold, readings: Mapping[str, Answer], cases: Sequence[CaseAnswer] | None = None
) -> Scores:
    """Score what the tool answered for a collection.

    Args:
        gold: The right answers.
        readings: The tool's, by report; a report without one counts as not relevant.
        cases: The tool's cases, None where it did not group.
    """
    together = clusters(gold.texts)
    shown = {key: one for key, one in gold.answers.items() if key not in gold.kept_aside}
    aside = {key: one for key, one in gold.answers.items() if key in gold.kept_aside}
    return Scores(
        # Where everything is kept aside, everything is scored and nothing is listed.
        readings=score_readings(shown, readings, together),
        kept_aside=score_readings(aside, readings, together) if aside else None,
        cases=None
        if gold.cases is None or cases is None
        else score_cases(gold.cases, cases, gold.answers),
        confusion=confuse(shown, readings),
        hidden=frozenset(aside),
    )
