"""What a program looks at: lists come as iterators that get a page when it is needed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from urllib.parse import quote

from consilience.casefile import Status
from consilience.client.calling import Caller, Query
from consilience.decision import Act
from consilience.shapes.cases import (
    Case,
    CaseFilters,
    Cases,
    Change,
    Changes,
    Finding,
    Findings,
    Version,
    Versions,
)
from consilience.shapes.decisions import (
    Conflict,
    Conflicts,
    Decision,
    Decisions,
    Stale,
    Stales,
)
from consilience.shapes.desk import Inbox, Matter, MatterKind, Publisher, Publishers
from consilience.shapes.jobs import Job, Jobs, JobState
from consilience.shapes.reports import Editions, Report, Reports
from consilience.shapes.search import Hits, ReportHit
from consilience.shapes.state import State
from consilience.shapes.written import CaseFile, Reading, Readings
from consilience.types import EventType, Role


class Looking:
    """Everything that changes nothing.

    Args:
        caller: The way to the server.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def state(self) -> State:
        """How much there is, and how far the cases are behind."""
        return self._caller.get(State, "state")

    # Reports and readings.

    def reports(
        self,
        *,
        case: str | None = None,
        publisher: str | None = None,
        url: str | None = None,
        current: bool | None = None,
    ) -> Iterator[Report]:
        """All reports that fit, by id."""
        asked = {"case": case, "publisher": publisher, "url": url, "current": current, "size": 200}
        return self._caller.rows(Reports, "reports", asked)

    def report(self, report: str) -> Report:
        """One report, without its text."""
        return self._caller.get(Report, f"reports/{named(report)}")

    def text(self, report: str) -> str:
        """The text of a report; every offset counts its code points."""
        return self._caller.send("GET", f"reports/{named(report)}/text").content.decode()

    def editions(self, report: str) -> tuple[Report, ...]:
        """All editions of a report's address, the report among them, oldest first."""
        return self._caller.get(Editions, f"reports/{named(report)}/editions").rows

    def readings(self, *, case: str | None = None) -> Iterator[Reading]:
        """What reports say, as docs/reference/json.md describes it."""
        return self._caller.rows(Readings, "readings", {"case": case, "size": 100})

    def reading(self, report: str) -> Reading:
        """What one report says."""
        found: Reading = self._caller.send("GET", f"reports/{named(report)}/reading").json()
        return found

    # Cases and findings.

    def cases(self, filters: CaseFilters | None = None) -> Iterator[Case]:
        """All cases that fit; all there are without filters."""
        asked = asdict(filters or CaseFilters())
        return self._caller.rows(Cases, "cases", {**asked, "size": 200})

    def case(self, case: str) -> CaseFile:
        """A case with everything, as docs/reference/json.md describes it; by an old name too."""
        found: CaseFile = self._caller.send("GET", f"cases/{named(case)}").json()
        return found

    def versions(self, case: str) -> tuple[Version, ...]:
        """The frozen versions of a case, oldest first."""
        return self._caller.get(Versions, f"cases/{named(case)}/versions").rows

    def version(self, case: str, number: int) -> CaseFile:
        """A case as it was when it was frozen."""
        path = f"cases/{named(case)}/versions/{number}"
        found: CaseFile = self._caller.send("GET", path).json()
        return found

    def changes(self, case: str, number: int) -> tuple[Change, ...]:
        """What is not as it was then."""
        return self._caller.get(Changes, f"cases/{named(case)}/versions/{number}/changes").rows

    def findings(
        self,
        query: str | None = None,
        *,
        case: str | None = None,
        kind: EventType | str | None = None,
        slot: Role | str | None = None,
        status: Status | str | None = None,
    ) -> Iterator[Finding]:
        """All findings that fit, those that most texts tell first.

        Args:
            query: As in `search`.
            case: Only of this one.
            kind: Only of events of this type.
            slot: Only of this slot.
            status: Only with this status.
        """
        asked = {
            "q": query,
            "case": case,
            "type": kind,
            "slot": slot,
            "status": status,
            "size": 200,
        }
        return self._caller.rows(Findings, "findings", asked)

    def search(self, query: str, *, most: int = 100) -> Iterator[Finding | ReportHit]:
        """What a query of docs/reference/search.md finds, best first: findings, or reports.

        Args:
            query: As typed.
            most: How many hits at most; pages are got as they are needed.
        """
        first = 0
        while first < most:
            asked: Query = {"q": query, "first": first, "size": min(100, most - first)}
            page = self._caller.get(Hits, "search", asked)
            yield from page.findings
            yield from page.reports
            first += page.size
            if first >= page.whole:
                return

    # What waits, and whose texts.

    def inbox(
        self, *, kind: MatterKind | str | None = None, case: str | None = None, whose: str = "mine"
    ) -> Iterator[Matter]:
        """What needs a person, most valuable first."""
        asked = {"kind": kind, "case": case, "whose": whose, "size": 200}
        return self._caller.rows(Inbox, "inbox", asked)

    def publishers(self) -> Iterator[Publisher]:
        """Who published how much, and how much of it is copied and from whom."""
        return self._caller.rows(Publishers, "publishers", {"size": 200})

    # Decisions and jobs.

    def decisions(
        self,
        *,
        who: str | None = None,
        act: Act | str | None = None,
        target: str | None = None,
        stands: bool | None = None,
    ) -> Iterator[Decision]:
        """The log, oldest first."""
        asked = {"who": who, "act": act, "target": target, "stands": stands, "size": 500}
        return self._caller.rows(Decisions, "decisions", asked)

    def decision(self, digest: str) -> Decision:
        """One decision of the log."""
        return self._caller.get(Decision, f"decisions/{named(digest)}")

    def conflicts(self) -> tuple[Conflict, ...]:
        """Where two people disagree."""
        return self._caller.get(Conflicts, "conflicts").rows

    def stale(self) -> tuple[Stale, ...]:
        """Decisions that are applied to nothing any more, with the reason."""
        return self._caller.get(Stales, "stale").rows

    def jobs(self, *, state: JobState | str | None = None) -> Iterator[Job]:
        """All jobs, or those in one state, the latest first."""
        return self._caller.rows(Jobs, "jobs", {"state": state, "size": 100})

    def job(self, number: int) -> Job:
        """How far a job is."""
        return self._caller.get(Job, f"jobs/{number}")


def named(name: str) -> str:
    """A name as it stands in an address, whatever it holds."""
    return quote(name, safe="")
