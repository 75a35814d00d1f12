"""What a decision is about: the value, its words, the other texts, and who decided what before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.casefile import CaseEvent, CaseFile, Claim, Finding
from consilience.decision import Act
from consilience.errors import UsageError
from consilience.reconciling.plan import claim_address
from consilience.store.decisions import Logged
from consilience.types import Report, Span
from consilience.workspace import Workspace

_PLACE = re.compile(
    r"(?P<kind>claim|event|span):(?P<report>.+):(?P<start>\d{1,9})-(?P<end>\d{1,9})(?::(?P<what>\w+))?"
)
_CLAIM = (Act.ACCEPT, Act.CHECK, Act.CORRECT, Act.REJECT, Act.FACTUALITY, Act.SET_ASIDE, Act.NOTE)
_OFFERED = {
    "claim": _CLAIM,
    "event": tuple(one for one in _CLAIM if one is not Act.CORRECT),
    "span": (Act.SET_ASIDE, Act.NOTE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What an address of the log names, as it is now.

    Args:
        target: The address (docs/reference/decisions.md).
        kind: `claim`, `event`, `span`, `report`, `person`, `case`.
        file: The case; None where it is of none.
        report, span: Where its words are; None where it is of no report.
        claim, finding: Of a claim that stands; None where it was rejected, or never was.
        rivals: Other values of the slot of the event.
        decided: Decisions on it that nobody undid, and on its finding's other claims, oldest first.
        seen: Number of the latest decision on it, undone or not; 0 for none.
    """

    target: str
    kind: str
    file: CaseFile | None = None
    report: Report | None = None
    span: Span | None = None
    claim: Claim | None = None
    finding: Finding | None = None
    rivals: tuple[Finding, ...] = ()
    decided: tuple[Logged, ...] = ()
    seen: int = 0

    @property
    def shown(self) -> str | None:
        """The value in the notation, None where there is none."""
        return self.claim.value.show() if self.claim else None

    @property
    def offered(self) -> tuple[Act, ...]:
        """What may be decided about it."""
        if self.kind == "claim" and self.claim is None:
            return (Act.NOTE,)
        return _OFFERED.get(self.kind, (Act.ACCEPT, Act.CHECK, Act.NOTE))

    @property
    def others(self) -> tuple[Claim, ...]:
        """The other claims that give the same value."""
        if self.finding is None:
            return ()
        own = (one for one in self.finding.claims if claim_address(one) != self.target)
        return tuple({claim_address(one): one for one in own}.values())

    @property
    def event(self) -> CaseEvent | None:
        """The event of the case that the value belongs to."""
        if self.finding is None or self.file is None:
            return None
        return next((one for one in self.file.events if one.id == self.finding.event), None)


def subject_of(workspace: Workspace, target: str) -> Subject:
    """What an address names.

    Raises:
        UsageError: it is no address, or names a report or words that are not there.
    """
    found = _PLACE.fullmatch(target)
    kind, colon, name = target.partition(":")
    if not found:
        if not colon or not name or kind not in ("report", "person", "case"):
            remedy = "addresses are listed in docs/reference/decisions.md"
            raise UsageError(target or "target", "no such address", remedy)
        decided, seen = workspace.decided([target])
        return Subject(target=target, kind=kind, decided=decided, seen=seen)
    report = workspace.report(found["report"]).report
    span = _span(report, int(found["start"]), int(found["end"]))
    slug = workspace.case_of(report.id)
    file = workspace.case(slug) if slug else None
    claim, finding = _claim(file, target)
    addresses = {target} | {claim_address(one) for one in (finding.claims if finding else ())}
    decided, seen = workspace.decided(addresses)
    return Subject(
        target=target,
        kind=found["kind"],
        file=file,
        report=report,
        span=span,
        claim=claim,
        finding=finding,
        rivals=_rivals(file, finding),
        decided=decided,
        seen=seen,
    )


def _span(report: Report, start: int, end: int) -> Span:
    if not 0 <= start < end <= len(report.text):
        remedy = f"the text of {report.id} has {len(report.text)} characters"
        raise UsageError(f"{report.id} {start}-{end}", "no such words", remedy)
    return Span(start, end, report.text[start:end])


def _claim(file: CaseFile | None, target: str) -> tuple[Claim | None, Finding | None]:
    for finding in file.findings if file else ():
        for claim in finding.claims:
            if claim_address(claim) == target:
                return claim, finding
    return None, None


def _rivals(file: CaseFile | None, finding: Finding | None) -> tuple[Finding, ...]:
    """Other values of the slot, those that it disputes first."""
    if file is None or finding is None:
        return ()
    against = finding.dispute.rivals if finding.dispute else ()
    same = (
        one
        for one in file.findings
        if one is not finding and (one.event, one.role) == (finding.event, finding.role)
    )
    return tuple(sorted(same, key=lambda one: (one.value.show() not in against, one.value.show())))
