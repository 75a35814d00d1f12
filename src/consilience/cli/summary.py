"""About ten lines on what was found, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.casefile import CaseFile, Dossier, Finding, Status
from consilience.types import EventType, Factuality, Role

_TOLD = (
    (EventType.SEIZURE, "Seized", (Role.AMOUNT, Role.SUBSTANCE, Role.ITEM)),
    (EventType.ARREST, "Arrested", (Role.COUNT, Role.PERSON)),
    (EventType.SENTENCE, "Sentenced", (Role.COUNT, Role.PENALTY)),
)
_MOST = 4


def summary(dossier: Dossier) -> Iterator[str]:
    """What the terminal shows: the case with most reports at length, then how many more."""
    reports = sum(len(one.reports) for one in dossier.cases)
    yield (
        f"{_many(len(dossier.cases), 'case')} from {_many(reports, 'report')}; "
        f"{_many(len(dossier.unplaced), 'report')} in no case; "
        f"{_many(len(dossier.unread), 'input')} not read."
    )
    ordered = sorted(dossier.cases, key=lambda one: (-len(one.reports), one.slug))
    for case in ordered[:1]:
        yield from _case(case)
    if ordered[1:]:
        yield f"Other cases: {', '.join(one.slug for one in ordered[1:5])}{_more(len(ordered) - 5)}"


def _more(left: int) -> str:
    return f" and {left} more" if left > 0 else ""


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _case(case: CaseFile) -> Iterator[str]:
    lineages = len(case.tracing.origins) or len(case.reports)
    voices = {voice.name for one in case.findings for voice in one.voices}
    yield f"{case.title} ({case.slug}): machine-read, not checked by a person"
    yield (
        f"  {_many(len(case.reports), 'report')} from {_many(lineages, 'independent text')}; "
        f"{_many(len(voices), 'voice')} cited"
    )
    for type_, word, roles in _TOLD:
        told = _weightiest(
            [
                one
                for one in case.findings
                if one.type is type_ and one.role in roles and _happened(one)
            ]
        )
        if told:
            yield f"  {word}: {'; '.join(map(_value, told[:_MOST]))}{_more(len(told) - _MOST)}"
    disputed = _weightiest([one for one in case.findings if one.dispute])
    yield f"  Disputed: {_many(len(disputed), 'value')}"
    for one in disputed[:2]:
        yield f"    {one.type}, {one.role}: {_dispute(one)}"
    failed = sum(not one.holds for one in case.checks)
    yield f"  Checks: {len(case.checks) - failed} hold, {failed} do not"


def _happened(finding: Finding) -> bool:
    return finding.status is not Status.VARIANT and any(
        one.factuality not in (Factuality.PLANNED, Factuality.DENIED) for one in finding.claims
    )


def _weightiest(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(
        findings, key=lambda one: (-one.lineages[0], -len(one.claims), one.role, one.value.show())
    )


def _value(finding: Finding) -> str:
    return finding.value.show() + (" [disputed]" if finding.dispute else "")


def _dispute(finding: Finding) -> str:
    if finding.dispute is None:
        return finding.value.show()
    rivals = ", ".join(finding.dispute.rivals)
    return f"{finding.value.show()} against {rivals} ({finding.dispute.kind.replace('_', ' ')})"
