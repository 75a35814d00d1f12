"""What an analyst works in for months: add reports, look at cases, decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.pipeline import Progress, silent, write
from consilience.reconciling.log import UNDONE
from consilience.sources import Candidate
from consilience.store import decisions, frozen, trail
from consilience.store.frozen import Frozen
from consilience.store.opening import create_store, open_store
from consilience.store.restoring import restore_store
from consilience.store.trail import Hold, Step
from consilience.types import Unread
from consilience.workspace.accounts import Accounts
from consilience.workspace.amending import Amended
from consilience.workspace.anchoring import anchored, report_of
from consilience.workspace.asking import Asking
from consilience.workspace.desk import Desk
from consilience.workspace.exporting import public
from consilience.workspace.forgetting import Forgetting, forget, survey
from consilience.workspace.intake import Accepted
from consilience.workspace.pseudonyms import Naming, without_names
from consilience.workspace.renewing.keeping import Renewal
from consilience.workspace.stages import Stages
from consilience.workspace.waiting import keep_waiting
from consilience.workspace.working import (
    Again,
    bring_up_to_date,
    read_waiting,
    set_behind,
    take,
    work_in,
)
from consilience.writing import Options as WriteOptions


class Workspace(Asking, Desk):
    """A store with the stages that fill it."""

    @classmethod
    def create(cls, place: str, stages: Stages | None = None) -> Workspace:
        """A new one at a file name or a `postgresql://` address.

        Raises:
            StoreError: there is one already, or it cannot be made.
        """
        return cls(create_store(place), stages)

    @classmethod
    def open(cls, place: str, stages: Stages | None = None) -> Workspace:
        """One that is there.

        Raises:
            StoreError: there is none, or it cannot be read.
        """
        return cls(open_store(place), stages)

    @classmethod
    def restore(cls, backup: Path, place: str, stages: Stages | None = None) -> Workspace:
        """One in a new place, with everything that a backup holds; nobody is logged in there.

        Raises:
            StoreError: the backup cannot be read, or the place is not new.
        """
        there = cls(restore_store(backup, place), stages)
        # The file goes on to hold what is forgotten here: the trail leads `forget` to it.
        there.note("restore", file=str(backup.absolute()))
        return there

    @property
    def accounts(self) -> Accounts:
        """Those who work in it over the network."""
        return Accounts(self.store, self.stages.now)

    # What changes something.

    def add(self, candidates: Sequence[Candidate], unread: Iterable[Unread] = ()) -> Accepted:
        """Keep reports, each once; when this returns they are safe, though not read yet."""
        with self.store.writing() as connection:
            return take(connection, candidates, unread, self.stages.now())

    def decide(self, taken: Sequence[Decision]) -> int:
        """Add decisions to the log, and say how many were new; `catch_up` applies them."""
        with self.store.writing() as connection:
            new = decisions.append(connection, taken, self.stages.now())
            if new:
                set_behind(connection, decided=True)
            return new

    def anchored(self, decision: Decision) -> Decision:
        """The decision with the words and the value that it is about, as they are now.

        Raises:
            UsageError: its address names a report that there is not.
        """
        report = report_of(decision)
        if report is None:
            return decision
        entry = self.report(report)
        slug = self.case_of(entry.report.id)
        return anchored(decision, entry.report.text, self.case(slug) if slug else None)

    def undo(self, digest: str, who: str, why: str) -> int:
        """Take a decision back, by adding one that says so; undoing that one brings it back."""
        if digest not in {one.digest for one in self.log()}:
            raise UsageError(digest, "no such decision", "see the log: consilience log")
        now = self.stages.now()
        target = f"{UNDONE}{digest}"
        taken = Decision(who=who, when=now, act=Act.UNDO, target=target, value=None, why=why)
        return self.decide([taken])

    def freeze(self, slug: str, who: str, why: str) -> Frozen:
        """Keep the case as it is now as a numbered version that can be cited."""
        file = self.case(slug)
        with self.store.writing() as connection:
            return frozen.put(connection, file, self.stages.now(), who, why)

    def catch_up(self, progress: Progress = silent) -> Renewal | Amended | None:
        """Read what waits and bring the cases up to date; None where they were.

        Work that was broken off, by a kill too, goes on where it was.
        """
        done, amended = work_in(self.store, self.stages)
        if done:
            return amended
        read_waiting(self.store, self.stages, progress)
        return bring_up_to_date(self.store, self.stages, progress)

    def rebuild(self, progress: Progress = silent, *, reread: bool = False) -> Renewal | None:
        """Make everything again from the reports and decisions: the same, unless the tool changed.

        Args:
            progress: Told how far each stage is.
            reread: Read every report again; otherwise only those that an older version read.
        """
        again = Again.ALL if reread else Again.OLDER
        read_waiting(self.store, self.stages, progress, again)
        return bring_up_to_date(self.store, self.stages, progress, anew=True)

    def files(
        self, options: WriteOptions | None = None, naming: Naming = Naming.PROTECTED
    ) -> Iterator[tuple[str, bytes]]:
        """The files that `consilience build` would write of the same reports and decisions.

        Reports that are confidential are left out, and so is all that rests on them alone; names
        are left out as `naming` says.
        """
        with self.store.reading() as connection:
            found = public(connection, self.stages.builder)
        return write(*without_names(found.output, naming, found.protected), options)

    def backup(self, target: Path) -> None:
        """Write a copy that opens as a workspace of its own, and note where it is."""
        self.store.backup(target)
        self.note("backup", file=str(target.absolute()))

    # People.

    def note(self, what: str, **stated: str) -> None:
        """Note that something left the workspace: `export` with `folder`, `backup` with `file`."""
        with self.store.writing() as connection:
            trail.put(connection, Step(at=self.stages.now(), what=what, stated=stated))

    def survey(self, name: str) -> Forgetting:
        """What forgetting a person would change; nothing is changed."""
        with self.store.reading() as connection:
            return survey(connection, name)

    def forget(self, name: str, who: str, why: str) -> Forgetting:
        """Take a person out of everything stored, and make the touched cases again.

        What waits in jobs is accepted first, so that nothing unread is left of it. Copies already
        exported and backups are listed, not changed: `reach` changes a backup.

        Raises:
            StoreError: a legal hold forbids it.
        """
        with self.store.reading() as connection:
            held = survey(connection, name).hold
        if held is None:
            keep_waiting(self.store, self.stages.now)
        step = Step(at=self.stages.now(), what="forget", stated={"who": who, "why": why})
        with self.store.writing() as connection:
            found = forget(connection, name, step, self.store.name)
            set_behind(connection)
        self.catch_up()
        return replace(found, scrubbed=self.store.scrub())

    def hold(self, name: str, who: str, why: str) -> None:
        """Forbid that a person is forgotten, until `release`."""
        now = self.stages.now()
        with self.store.writing() as connection:
            trail.put_hold(connection, name, Hold(at=now, who=who, why=why))
            trail.put(connection, Step(at=now, what="hold", stated={"who": who, "why": why}))

    def release(self, name: str, who: str, why: str) -> bool:
        """Lift a hold, and say whether there was one."""
        with self.store.writing() as connection:
            there = trail.remove_hold(connection, name)
            step = Step(at=self.stages.now(), what="release", stated={"who": who, "why": why})
            trail.put(connection, step)
            return there
