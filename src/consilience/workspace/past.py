"""How a value came to be what it is: who printed what and when, who decided, what was cited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from consilience.casefile import CaseFile, Claim, Finding
from consilience.decision import Decision
from consilience.reconciling.plan import claim_address
from consilience.store.frozen import Frozen
from consilience.store.reports import Entry
from consilience.types import ReportId, Span
from consilience.workspace.anchoring import report_of


class MomentKind(StrEnum):
    """What happened to a value."""

    PRINTED = "printed"
    DECIDED = "decided"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened to a slot of an event.

    Args:
        when: EDTF day on which it was printed (None where the report states none), RFC 3339 time of
            a decision or version.
        shown: The value then, in the notation of docs/reference/format.md; of a version all values,
            parted by ` / `; of a decision its value, None where it has none.
        who: The publisher, or the person who decided or froze; None where not stated.
        why: The reason of a decision or version, and
            `as in r-1` where a report took the words from another.
        report, span: The words, of what was printed.
        decision: Of what was decided.
        number: Of a version.
    """

    kind: MomentKind
    when: str | None
    shown: str | None
    who: str | None
    why: str | None = None
    report: ReportId | None = None
    span: Span | None = None
    decision: Decision | None = None
    number: int | None = None


def moments(
    file: CaseFile,
    about: Finding,
    entries: Mapping[ReportId, Entry],
    versions: Iterable[tuple[Frozen, CaseFile]],
) -> tuple[Moment, ...]:
    """The history of a slot, oldest first; what has no date stands at the end.

    Args:
        file: The case as it is now.
        about: One value of the slot; all values of its event and slot are told.
        entries: Of the case's reports.
        versions: Every frozen version of the case with its file.
    """
    some = [one for one in file.findings if (one.event, one.role) == (about.event, about.role)]
    claims = [claim for one in some for claim in one.claims]
    found = [
        *_printed(some, entries),
        *_decided(file, about),
        *_frozen(versions, about, claims),
    ]
    return tuple(sorted(found, key=lambda one: (one.when or "~", one.kind, one.shown or "")))


def _printed(some: Sequence[Finding], entries: Mapping[ReportId, Entry]) -> Iterator[Moment]:
    for one in some:
        for claim in one.claims:
            report = entries[claim.report].report
            yield Moment(
                kind=MomentKind.PRINTED,
                when=report.published,
                shown=claim.value.show(),
                who=report.publisher,
                why=f"as in {claim.lineage}" if str(claim.lineage) != claim.report else None,
                report=claim.report,
                span=claim.span,
            )


def _decided(file: CaseFile, about: Finding) -> Iterator[Moment]:
    """Decisions on the slot's claims; one that was rejected is no claim any more, and is told."""
    members = (one.members for one in file.events if one.id == about.event)
    reports = {report for some in members for report, _ in some}
    others = {
        claim_address(claim)
        for one in file.findings
        if one.event != about.event
        for claim in one.claims
    }
    for one in file.decisions:
        report, role = report_of(one), one.target.rpartition(":")[2]
        if report in reports and role == about.role.value and one.target not in others:
            yield Moment(
                kind=MomentKind.DECIDED,
                when=one.when,
                shown=one.value,
                who=one.who,
                why=f"{one.act.value}: {one.why}",
                decision=one,
            )


def _frozen(
    versions: Iterable[tuple[Frozen, CaseFile]], about: Finding, claims: Sequence[Claim]
) -> Iterator[Moment]:
    """What a version says of the event that has the same words; ids of events may change."""
    here = {claim_address(one) for one in claims}
    for version, file in versions:
        events = {
            one.event
            for one in file.findings
            if one.role is about.role and any(claim_address(each) in here for each in one.claims)
        }
        some = [one for one in file.findings if one.event in events and one.role is about.role]
        if some:
            yield Moment(
                kind=MomentKind.FROZEN,
                when=version.at,
                shown=" / ".join(sorted({one.value.show() for one in some})),
                who=version.who,
                why=version.why,
                number=version.number,
            )
