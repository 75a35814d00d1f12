"""The client: looking, adding, deciding and exporting, over the network."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import httpx

from consilience.client.calling import Caller
from consilience.client.errors import ClientError, JobFailedError
from consilience.client.looking import Looking, named
from consilience.decision import Act
from consilience.shapes.cases import Version
from consilience.shapes.decisions import Decided, Imported
from consilience.shapes.jobs import Job, JobState

_JSON = "application/json"
_MEDIA = {
    ".txt": "text/plain", ".html": "text/html", ".htm": "text/html",
    ".jsonl": "application/jsonl", ".pdf": "application/pdf", ".zip": "application/zip",
}  # fmt: skip
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A file that was exported.

    Args:
        name: As the server names it.
        media: Its media type.
    """

    name: str
    media: str
    content: bytes

    def save(self, folder: Path) -> Path:
        """Write it into a folder, under its name, and say where it is."""
        path = folder / Path(self.name).name
        path.write_bytes(self.content)
        return path


class Client(Looking):
    """A program's way to a workspace that somebody serves.

    Every method raises `RefusedError` with the problem's own words where the server refuses, and
    `ClientError` where there is none.

    Args:
        address: Of the server (`http://127.0.0.1:8000`).
        token: Of an account (`consilience account token`); None for a server of one's own machine
            without accounts.
        timeout: Seconds that an answer may take.
        transport: Another way to the server, for tests.
    """

    def __init__(
        self,
        address: str,
        token: str | None = None,
        *,
        timeout: float = 60.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        super().__init__(Caller(address, token, timeout, transport))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._caller.close()

    # Adding.

    def add(self, text: str, **stated: str) -> Job:
        """Add a report; `wait` for the job that is given.

        Args:
            text: The report's.
            stated: `title`, `url`, `publisher`, `published`, `byline`, where known.
        """
        return self._post(Job, "reports", {"text": text, **stated})

    def add_address(self, url: str) -> Job:
        """Add what is found at a URL; the server gets it."""
        return self._post(Job, "addresses", {"url": url})

    def add_file(self, path: Path) -> Job:
        """Add the reports of a file: `.txt`, `.html`, `.jsonl`, `.pdf`, `.zip`.

        Raises:
            ClientError: it is of another kind.
        """
        media = _MEDIA.get(path.suffix.lower())
        if media is None:
            known = ", ".join(_MEDIA)
            raise ClientError(path.name, "no kind of file that is sent", f"give one of {known}")
        response = self._caller.send(
            "POST", "reports", content=path.read_bytes(), headers={"Content-Type": media}
        )
        return self._caller.read(Job, response)

    def wait(
        self,
        job: Job,
        *,
        timeout: float = 600.0,
        pause: float = 0.25,
        progress: Callable[[Job], None] | None = None,
    ) -> Job:
        """The job, when it is done.

        Args:
            job: Any that an operation gave.
            timeout: Seconds to wait at most.
            pause: Seconds between two looks; grows to ten times as much.
            progress: Told how far it is, at each look.

        Raises:
            JobFailedError: it failed, was cancelled, or takes longer.
        """
        end, now = time.monotonic() + timeout, job
        while True:
            if progress is not None:
                progress(now)
            if now.state is JobState.DONE:
                return now
            if now.ended_already or time.monotonic() > end:
                raise JobFailedError(now)
            time.sleep(min(pause, max(0.0, end - time.monotonic())))
            pause = min(pause * 1.2, 2.5)
            now = self.job(now.number)

    def cancel(self, job: Job) -> Job:
        """Stop a job; what it had accepted stays."""
        return self._post(Job, f"jobs/{job.number}/cancel")

    def retry(self, job: Job) -> Job:
        """Queue a job again that failed."""
        return self._post(Job, f"jobs/{job.number}/retry")

    # Deciding.

    def decide(
        self,
        act: Act | str,
        target: str,
        value: str | None = None,
        *,
        why: str,
        was: str | None = None,
    ) -> Decided:
        """Decide something; the name of the token's account stands beside it.

        Args:
            act: As in docs/reference/decisions.md.
            target: An address.
            value: The new value, or the other party.
            why: The reason.
            was: The value that you saw: refused (409) where another stands there now.
        """
        stated = {"act": str(act), "target": target, "value": value, "why": why, "was": was}
        body = {name: one for name, one in stated.items() if one is not None}
        return self._post(Decided, "decisions", body)

    def undo(self, digest: str, *, why: str) -> Decided:
        """Take a decision back."""
        return self._post(Decided, f"decisions/{named(digest)}/undo", {"why": why})

    def bring_in(self, lines: str) -> Imported:
        """Add decisions of colleagues, as JSON lines; for admins."""
        response = self._caller.send(
            "POST",
            "decisions",
            content=lines.encode(),
            headers={"Content-Type": "application/jsonl"},
        )
        return self._caller.read(Imported, response)

    def freeze(self, case: str, *, why: str) -> Version:
        """Freeze a case as it is now, as a numbered version that can be cited."""
        return self._post(Version, f"cases/{named(case)}/versions", {"why": why})

    # Exporting.

    def export(
        self,
        name: str,
        *,
        case: str | None = None,
        names: str = "protected",
        full_text: bool = False,
    ) -> Exported:
        """A file of all cases, or of one; the workspace notes it.

        Args:
            name: `build`, `xlsx`, `ftm`, `markdown`, `json`, `findings`, `seizures`, `readings`,
                or `decisions`.
            case: Only this one.
            names: Whose names are left out: of people under protection, of `everybody`, of
                `nobody`.
            full_text: Whole texts on pages, not quotes alone.
        """
        asked: Mapping[str, str | bool | None] = (
            {} if name == "decisions" else {"case": case, "names": names, "full_text": full_text}
        )
        response = self._caller.send("GET", f"exports/{named(name)}", asked)
        stated = response.headers.get("content-disposition", "")
        file = stated.partition('filename="')[2].partition('"')[0] or name
        media = response.headers.get("content-type", "").partition(";")[0]
        return Exported(name=file, media=media, content=response.content)

    def _post(self, kind: type[T], path: str, body: Mapping[str, str] | None = None) -> T:
        content = None if body is None else json.dumps(body).encode()
        headers = {} if body is None else {"Content-Type": _JSON}
        response = self._caller.send("POST", path, content=content, headers=headers)
        return self._caller.read(kind, response)
