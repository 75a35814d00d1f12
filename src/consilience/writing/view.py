"""A case file with what its pages look up: letters of reports, anchors of findings, stages."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import CaseEvent, CaseFile, Finding, Person
from consilience.types import EventId, Reading, Report, ReportId, Value
from consilience.values.name import Name
from consilience.writing.options import Options

FindingKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One case as its writers see it.

    Args:
        letters: `A`, `B` ... `AA` for the case's reports, in the order of the case file.
        anchors: Where on the page each finding stands (`f12`).
        version: Fingerprint of the case file: another figure, another version.
    """

    case: CaseFile
    reports: Mapping[ReportId, Report]
    readings: Mapping[ReportId, Reading]
    options: Options
    letters: Mapping[ReportId, str]
    anchors: Mapping[FindingKey, str]
    findings: Mapping[EventId, tuple[Finding, ...]]
    version: str

    def letter(self, report: ReportId) -> str:
        """The letter of a report; its id where it is not of the case."""
        return self.letters.get(report, report)

    def anchor(self, finding: Finding) -> str:
        """Id of the element on the page that shows the words of the finding."""
        return self.anchors[finding_key(finding)]

    def event(self, event: EventId) -> CaseEvent | None:
        """The event of the case with that id."""
        return next((one for one in self.case.events if one.id == event), None)

    def person(self, value: Value) -> Person | None:
        """The person of the case whom a name stands for, None when nobody or more than one."""
        if not isinstance(value, Name):
            return None
        name = value.full.casefold()
        found = [
            one
            for one in self.case.people
            if name in {one.name.casefold(), *(spelt.casefold() for spelt in one.spellings)}
        ]
        return found[0] if len(found) == 1 else None


def view(
    case: CaseFile,
    reports: Mapping[ReportId, Report],
    readings: Mapping[ReportId, Reading],
    options: Options,
) -> View:
    """The case with everything looked up once."""
    findings: dict[EventId, list[Finding]] = {}
    for finding in case.findings:
        findings.setdefault(finding.event, []).append(finding)
    keys = dict.fromkeys(finding_key(finding) for finding in case.findings)
    return View(
        case=case,
        reports=reports,
        readings=readings,
        options=options,
        letters={report: letter(place) for place, report in enumerate(case.reports)},
        anchors={key: f"f{place}" for place, key in enumerate(keys, start=1)},
        findings={event: tuple(some) for event, some in findings.items()},
        version=fingerprint(case, reports),
    )


def finding_key(finding: Finding) -> FindingKey:
    """What tells the findings of one case apart."""
    return (finding.event, finding.role, finding.value.show(), finding.status)


def letter(place: int) -> str:
    """`A` for 0, `Z` for 25, `AA` for 26."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def fingerprint(case: CaseFile, reports: Mapping[ReportId, Report]) -> str:
    """Eight hex digits that change when a figure, a status or a source text of the case does."""
    lines: list[str] = [case.slug]
    for finding in case.findings:
        lines.append("|".join((*finding_key(finding), str(finding.lineages))))
        lines.extend(
            f"{claim.report} {claim.span.start} {claim.span.end} {claim.lineage}"
            for claim in finding.claims
        )
    lines.extend(f"{one} {reports[one].sha256}" for one in case.reports if one in reports)
    lines.extend(_decisions(case))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


def _decisions(case: CaseFile) -> Sequence[str]:
    return [f"{one.who} {one.when} {one.act} {one.target} {one.value}" for one in case.decisions]
