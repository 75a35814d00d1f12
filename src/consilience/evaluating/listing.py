"""The worst errors, one line each, with the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from consilience.evaluating.case_scores import FindingVerdict
from consilience.evaluating.reading_scores import Verdict
from consilience.evaluating.scores import Scores

_AROUND = 60


def errors(scores: Scores, texts: Mapping[str, str], stage: str | None = None) -> Iterator[str]:
    """The worst errors, one line each: those of the slots that lose most come first.

    Nothing that is kept aside is listed.
    """
    if stage in (None, "reading"):
        wrong = [one for one in scores.readings.verdicts if one.verdict != "right"]
        losses = Counter(one.fact.slot for one in wrong)
        order = sorted(wrong, key=lambda one: (-losses[one.fact.slot], one.fact.slot, one.report))
        yield from (_error(one, texts) for one in order)
    if stage in (None, "reconciling"):
        for found in scores.open_verdicts():
            if found.verdict != "right":
                yield _finding_error(found)


def _error(one: Verdict, texts: Mapping[str, str]) -> str:
    fact, text = one.fact, texts[one.report]
    before = text[max(0, fact.start - _AROUND) : fact.start]
    words = f"{before}[{text[fact.start : fact.end]}]{text[fact.end : fact.end + _AROUND]}"
    note = "" if fact.quotes else " (does not quote its text)"
    what = f"{fact.type}.{fact.slot} `{fact.value}`{note}"
    return f"{one.verdict:<8} {one.report} {what}: ...{' '.join(words.split())}..."


def _finding_error(one: FindingVerdict) -> str:
    found = one.gold or one.given
    if found is None:
        return f"{one.verdict:<8} {one.case}"
    what = f"{found.type}.{found.slot} `{found.value}`"
    rivals = " / ".join(
        f"{name} {side.status}{f' ({side.kind})' if side.kind else ''} `{side.value}`"
        for name, side in (("gold", one.gold), ("given", one.given))
        if side
    )
    return f"{one.verdict:<8} {one.case} {what}: {rivals}"
