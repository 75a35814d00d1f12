"""`cases.json`: as docs/reference/format.md has it, with lineages, voices, kinds, latest values."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.casefile import CaseFile, Finding, Status
from consilience.writing.records.json import Json, block
from consilience.writing.telling.people_said import checked_words
from consilience.writing.view import View

# Where several events of the case give one value, the most telling status stands: disputed
# comes before corroborated (docs/reference/format.md, "Cases").
_ORDER = (Status.DISPUTED, Status.VARIANT, Status.CORROBORATED, Status.SINGLE)


def cases_json(views: Iterable[View]) -> bytes:
    """All cases in the order given."""
    return block([case_record(view) for view in views])


def case_record(view: View) -> dict[str, Json]:
    """One case as `cases.json` lists it."""
    case = view.case
    return {
        "case": case.slug,
        "title": case.title,
        "version": view.version,
        "checked": checked_words(case),
        "reports": list(case.reports),
        "origins": [list(origin) for origin in case.tracing.origins],
        "reuse": _reuse(case),
        "findings": findings_records(case),
        "checks": [{"what": one.what, "holds": one.holds, "rule": one.rule} for one in case.checks],
    }


def _reuse(case: CaseFile) -> list[Json]:
    return [
        {
            "from": one.source,
            "to": one.target,
            "kind": one.kind.value,
            "directed": one.directed,
            "suspected": one.suspected,
            "reason": one.reason,
        }
        for one in case.tracing.reuses
    ]


def findings_records(case: CaseFile) -> list[Json]:
    """A record a distinct (type, slot, value), as docs/reference/format.md has them: no events."""
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in case.findings:
        key = (finding.type.value, finding.role.value, finding.value.show())
        same.setdefault(key, []).append(finding)
    return [_finding(some) for some in same.values()]


def _finding(findings: list[Finding]) -> dict[str, Json]:
    first = min(findings, key=lambda one: (_ORDER.index(one.status), -one.lineages[0]))
    claims = [claim for one in findings for claim in one.claims]
    status, lineages = first.status, first.lineages
    if status is Status.SINGLE and first.across[0] > 1:
        # Two events that one text each gives it for: texts are counted over the whole case
        # (docs/reference/format.md, "Cases").
        status, lineages = Status.CORROBORATED, first.across
    dispute = first.dispute
    rivals = dispute.rivals if dispute else ()
    record: dict[str, Json] = {
        "type": first.type.value,
        "slot": first.role.value,
        "value": first.value.show(),
        "reports": sorted({claim.report for claim in claims}),
        "status": status.value,
        "with": next(iter(rivals), first.variant_of),
        "events": sorted({one.event for one in findings}),
        "lineages": list(lineages),
        "voices": [{"name": one.name, "side": one.side} for one in first.voices],
        "unattributed": first.unattributed,
    }
    if dispute:
        record |= {
            "kind": dispute.kind.value,
            "rivals": list(rivals),
            "explained": dispute.explained,
            "reason": dispute.reason,
            "latest": dispute.latest,
            "corrected_by": dispute.corrected_by,
        }
    return record
