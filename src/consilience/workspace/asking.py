"""What people ask for and a worker does in the background: pages and interfaces call these."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from consilience.errors import UsageError
from consilience.store import claims, jobs
from consilience.store.jobs import Job, Kind, State
from consilience.workspace.holdings import Holdings
from consilience.workspace.incoming import Pasted, check_upload

_TITLE = 60


class Asking(Holdings):
    """Jobs: queued here, done by a `Worker`, looked at by anybody."""

    def ask_paste(self, pasted: Pasted, who: str) -> Job:
        """Queue a text that was typed or pasted.

        Raises:
            UsageError: it has no words.
        """
        if not any(one.isalnum() for one in pasted.text):
            raise UsageError("the text", "has no words", "paste the report's text")
        name = " ".join((pasted.title or pasted.text).split())
        shown = name if len(name) <= _TITLE else f"{name[: _TITLE - 1]}…"
        return self._ask(Kind.PASTE, shown, who, pasted.payload())

    def ask_upload(self, name: str, body: bytes, who: str) -> Job:
        """Queue a file.

        Raises:
            UsageError: empty, larger than `LARGEST_UPLOAD`, or no kind of file that is read.
        """
        return self._ask(Kind.UPLOAD, check_upload(name, body), who, body)

    def ask_address(self, url: str, who: str) -> Job:
        """Queue a URL; whether it may be fetched is found out when it is.

        Raises:
            UsageError: it is no address of a page.
        """
        stated = url.strip()
        try:
            scheme = urlsplit(stated).scheme.lower()
        except ValueError:  # "http://[": urlsplit refuses what it cannot take apart
            scheme = ""
        if scheme not in ("http", "https"):
            remedy = "give an address that begins with https:// or http://"
            raise UsageError(stated[:100], "no address of a page", remedy)
        return self._ask(Kind.ADDRESS, stated, who, None)

    def ask_catch_up(self, who: str) -> Job:
        """Queue that cases are brought up to date, after decisions; once, however often asked."""
        with self.store.reading() as connection:
            queued = jobs.jobs(connection, size=100, state=State.QUEUED)
        there = next((one for one in queued if one.kind is Kind.CATCH_UP), None)
        return there or self._ask(Kind.CATCH_UP, "bring cases up to date", who, None)

    def job(self, number: int) -> Job:
        """A job as it is now.

        Raises:
            UsageError: there is none of that number.
        """
        with self.store.reading() as connection:
            found = jobs.job_of(connection, number)
        if found is None:
            raise UsageError(f"job {number}", "no such job", "see the list of jobs")
        return found

    def jobs(self, *, first: int = 0, size: int = 20, state: State | None = None) -> Sequence[Job]:
        """A page of all jobs, or of those in one state, the latest first."""
        with self.store.reading() as connection:
            return jobs.jobs(connection, first=first, size=size, state=state)

    def job_count(self, state: State | None = None) -> int:
        """How many jobs there are, or how many in one state."""
        with self.store.reading() as connection:
            return jobs.count(connection, state)

    def cancel(self, number: int) -> Job:
        """Stop a job: one that waits at once, one that runs as soon as its worker hears of it.

        What was accepted stays in the workspace; what was not is left out.

        Raises:
            UsageError: there is none of that number, or it has ended.
        """
        with self.store.writing() as connection:
            there = jobs.job_of(connection, number)
            if there is not None and there.state is State.QUEUED:
                jobs.end(connection, number, State.CANCELLED, self.stages.now())
            elif there is not None and there.state is State.RUNNING:
                claims.set_cancelling(connection, number)
        job = self.job(number)
        if there is not None and there.ended_already:
            raise UsageError(f"job {number}", f"is {job.state} already", "nothing to do")
        return job

    def retry(self, number: int) -> Job:
        """Queue a job again that failed.

        Raises:
            UsageError: there is none of that number, or it did not fail.
        """
        job = self.job(number)
        if job.state is not State.FAILED:
            remedy = "only a job that failed can be tried again"
            raise UsageError(f"job {number}", f"is {job.state}", remedy)
        with self.store.writing() as connection:
            claims.requeue(connection, number)
        return self.job(number)

    def _ask(self, kind: Kind, name: str, who: str, payload: bytes | None) -> Job:
        asked = Job(
            number=0, kind=kind, name=name, who=who, asked=self.stages.now(), state=State.QUEUED
        )
        with self.store.writing() as connection:
            return jobs.put(connection, asked, payload)
