"""A whole batch: every step in turn, from where an earlier run of the same command stopped."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from consilience.batch import engines, names
from consilience.batch.begun import Begun, begin, claimed
from consilience.batch.driving import Driver, Progress
from consilience.batch.engines.base import Engine
from consilience.batch.files import is_intact, put
from consilience.batch.jobs import Block, Everything, Job, Part, Shard, Step
from consilience.batch.manifest import Entry, Manifest, State
from consilience.batch.options import Options
from consilience.batch.planning import Plan, make_plan
from consilience.batch.tables.unread import load_unread, unread_table
from consilience.types import Unread

SUMMARY = "manifest.json"
_TOLD = ("reports", "relevant", "cases")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did.

    Args:
        engines: What ran its shards: more than one where another engine went on with it.
        counts: `reports`, `relevant` ones, `cases`, and `unread` rows.
        outputs: Hex SHA-256 of every file of the output, by path.
        failed: Shards that could not be done, with the reason: the same command tries them again.
    """

    engines: tuple[str, ...]
    counts: Mapping[str, int]
    outputs: Mapping[str, str]
    failed: tuple[tuple[str, str], ...] = ()


def silent(_step: str, _done: int, _whole: int) -> None:
    """Progress that nobody watches."""


def run(
    inputs: Sequence[str],
    out: Path,
    options: Options | None = None,
    progress: Progress = silent,
    engine: Engine | None = None,
) -> Summary:
    """Read inputs of any size and write tables of readings, passages, lineages and cases.

    What is written depends on the inputs and the options marked in `Options` alone: not on the
    engine, the number of workers, or how often the run was stopped, killed and given again.

    Args:
        inputs: Files and folders.
        out: A new or empty folder, or that of the same run begun before.
        options: Engine, sizes, patience.
        progress: Told the step, how many of its shards are done, and how many there are.
        engine: One of your own; None starts the one that the options name.

    Raises:
        UsageError: an engine that is not installed, inputs that do not exist, a folder that
            holds something else.
        NoRoomError: the disk is full; the same call goes on from there.
    """
    options = options or Options()
    plan = make_plan(inputs, options.shard_bytes)
    with claimed(out):
        begun = begin(out, plan.digest, options)
        finished = _finished(out)
        if finished:
            return finished
        running = engine or engines.start(options)
        try:
            driver = Driver(
                engine=running,
                manifest=Manifest(out),
                attempts=options.attempts,
                progress=progress,
            )
            return _Run(out, options, begun, driver).all(plan)
        finally:
            running.close()


class _Run:
    """The steps of one run, each made of what the one before gave."""

    def __init__(self, out: Path, options: Options, begun: Begun, driver: Driver) -> None:
        self._out = out
        self._driver = driver
        self._entries: list[Entry] = []
        self._span = max(1, begun.range_size // begun.shard_size)
        self._job = Job(
            step=Step.GATHER,
            number=0,
            folder=str(out.resolve()),
            shard=Block(),
            read=options.read,
            least_sure=begun.least_sure,
            today=begun.today,
            per=begun.shard_size,
        )

    def all(self, plan: Plan) -> Summary:
        """Every step, until one has a shard that failed."""
        try:
            self._steps(plan.shards)
        except _FailedError:
            return self._summary({}, plan)
        outputs = _finish(self._out, self._entries, plan.unread)
        summary = self._summary(outputs, plan)
        _keep(self._out, summary)
        return summary

    def _steps(self, shards: Sequence[Shard]) -> None:
        gathered = self._drive(Step.GATHER, shards)
        count = sum(one.counts["candidates"] for one in gathered)
        parts = max(1, -(-count // self._job.per))
        self._drive(Step.READ, [Part(parts=parts, gathered=len(shards))] * parts)
        everything = self._copies(Everything(parts=parts, span=self._span))
        blocks = self._cases(everything)
        reconciled = self._drive(Step.RECONCILE, [Block()] * blocks)
        slugs = Counter(slug for one in reconciled for slug in one.words)
        shared = tuple(sorted(slug for slug, count in slugs.items() if count > 1))
        self._drive(Step.WRITE, [Block(shared=shared)] * blocks)

    def _copies(self, every: Everything) -> Everything:
        """Who copied whom, by blocks of what hangs together."""
        self._drive(Step.ORDER, [every])
        for step in (Step.MARK, Step.LIST, Step.PAIR, Step.ALIGN):
            self._drive(step, [every] * every.ranges)
        (joined,) = self._drive(Step.JOIN, [every])
        every = replace(every, blocks=joined.counts["blocks"])
        self._drive(Step.COPY, [Block()] * every.blocks)
        self._drive(Step.ALONE, [every] * every.ranges)
        return every

    def _cases(self, every: Everything) -> int:
        """Which reports are one case: in how many blocks they are."""
        self._drive(Step.SPEAK, [every])
        self._drive(Step.SHARE, [every] * every.ranges)
        self._drive(Step.JUDGE, [every] * every.ranges)
        (found,) = self._drive(Step.ISLAND, [every])
        self._drive(Step.CASE, [every] * found.counts["blocks"])
        return found.counts["blocks"]

    def _drive(self, step: Step, shards: Sequence[Shard]) -> Sequence[Entry]:
        jobs = [
            replace(self._job, step=step, number=number, shard=shard)
            for number, shard in enumerate(shards)
        ]
        entries = self._driver.drive(jobs)
        self._entries += entries
        if any(one.state is State.FAILED for one in entries):
            raise _FailedError
        return entries

    def _summary(self, outputs: Mapping[str, str], plan: Plan) -> Summary:
        total: Counter[str] = Counter()
        for one in self._entries:
            if not one.shard.startswith(Step.RECONCILE):  # the next step counts its cases again
                total.update({name: count for name, count in one.counts.items() if name in _TOLD})
        unread = sum(one.counts.get("unread", 0) for one in self._entries) + len(plan.unread)
        return Summary(
            engines=tuple(sorted({one.engine for one in self._entries})),
            counts={**total, "unread": unread},
            outputs=outputs,
            failed=tuple(
                (one.shard, one.reason or "") for one in self._entries if one.state is State.FAILED
            ),
        )


class _FailedError(Exception):
    """A step has a shard that could not be done: later steps would lose it silently."""


def _finish(out: Path, entries: Iterable[Entry], unread: Sequence[Unread]) -> Mapping[str, str]:
    """Put what could not be read in one table, and let go of what was kept between steps.

    Returns:
        Hex SHA-256 of every file of the output, by path.
    """
    files = [file for one in entries for file in one.files]
    told = [out / one.path for one in files if one.path.startswith(names.UNREAD)]
    rows = load_unread(told, unread)
    path = names.output("unread", 0)
    outputs = {one.path: one.sha256 for one in files if not one.path.startswith(names.WORK)}
    outputs[path] = put(out / path, unread_table(rows))
    return dict(sorted(outputs.items()))


def _keep(out: Path, summary: Summary) -> None:
    content = json.dumps(asdict(summary), ensure_ascii=False, indent=1) + "\n"
    put(out / SUMMARY, content.encode())
    shutil.rmtree(out / names.WORK, ignore_errors=True)


def _finished(out: Path) -> Summary | None:
    """What an earlier run did, where all of its output is still there."""
    path = out / SUMMARY
    if not path.exists():
        return None
    record = json.loads(path.read_bytes())
    if not all(is_intact(out / name, sha256) for name, sha256 in record["outputs"].items()):
        path.unlink()
        return None
    return Summary(
        engines=tuple(record["engines"]), counts=record["counts"], outputs=record["outputs"]
    )
