"""A shard of the inputs to candidates, sorted by the hash of their ids."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

from consilience.batch import names
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Inputs, Job, Tell
from consilience.batch.lines import is_utf16, line_starts
from consilience.batch.product import Product
from consilience.batch.tables.candidates import candidates_table
from consilience.batch.tables.unread import unread_lines
from consilience.pipeline import worth_extracting
from consilience.sources import Address, Candidate, Options, Outcome, Shard, records
from consilience.sources.files import WHOLE_FILES, kind_of
from consilience.types import Unread

_ARCHIVES = (".warc", ".warc.gz")


def gather(job: Job, tell: Tell) -> Product:
    """The candidates of the shard, and what could not be read of it."""
    assert isinstance(job.shard, Inputs)  # noqa: S101  # the plan gives this step nothing else
    outcomes = [one for shard in job.shard.shards for one in _read(job, shard, tell)]
    candidates = [one for one in outcomes if isinstance(one, Candidate)]
    unread = [one for one in outcomes if isinstance(one, Unread)]
    return Product(
        files=(
            (names.candidates(job.number), candidates_table(candidates)),
            (names.unread("gather", job.number), unread_lines(unread)),
        ),
        counts={"candidates": len(candidates), "unread": len(unread)},
    )


def _read(job: Job, shard: Shard, tell: Tell) -> Iterator[Outcome]:
    """Everything that begins in a shard, but for records that are set aside."""
    kind = kind_of(Path(shard.path).name)
    options = Options(today=job.today)
    if kind in _ARCHIVES:
        yield from _pages(job, shard, options, tell)
    elif kind == ".jsonl" and not is_utf16(Path(shard.path)):
        yield from _lines(job, shard, options, tell)
    elif kind in WHOLE_FILES:
        yield from _one_file(job, shard, options, tell)
    else:
        yield from _rows(job, shard, options, tell)


def _one_file(job: Job, shard: Shard, options: Options, tell: Tell) -> Iterator[Outcome]:
    why = dict(job.poisoned).get(shard.source)
    if why is not None:
        yield poisonous(shard.source, None, why)
        return
    tell(shard.source)
    try:
        yield from list(records(shard, options))
    except Exception as error:  # noqa: BLE001  # a bug that one file brings out; told as a row
        yield raised(shard.source, None, error)


class _Watch:
    """Tells of each page of an archive before it is looked at, and refuses those aside."""

    def __init__(self, source: str, aside: dict[str, str], tell: Tell) -> None:
        self._source, self._aside, self._tell = source, aside, tell
        self._seen = 0
        self.at = source

    def __call__(self, page: bytes) -> bool:
        """Whether the text of the page is worth extracting."""
        self._seen += 1
        self.at = f"{self._source}#{self._seen}"
        if self.at in self._aside:
            return False
        self._tell(self.at)
        return worth_extracting(page)


def _pages(job: Job, shard: Shard, options: Options, tell: Tell) -> Iterator[Outcome]:
    """The pages of an archive; one that a stage raises on is left out, and the others read again.

    A page is called by its number among the pages of its shard (`name#12`).
    """
    aside = {at: poisonous(at, None, why) for at, why in job.poisoned}
    while True:
        watch = _Watch(shard.source, dict(job.poisoned) | dict.fromkeys(aside, ""), tell)
        watching = dataclasses.replace(options, wanted=watch)
        try:
            found = list(records(shard, watching))
        except OSError:
            raise
        except Exception as error:
            if watch.at in aside:
                raise
            aside[watch.at] = raised(watch.at, None, error)
            continue
        yield from found
        yield from (row for at, row in aside.items() if at.startswith(f"{shard.source}#"))
        return


def _lines(job: Job, shard: Shard, options: Options, tell: Tell) -> Iterator[Outcome]:
    """JSON lines, all at once; where one of them is bad, each by itself."""
    if not job.careful:
        tell(shard.source)
        try:
            yield from list(records(shard, options))
        except OSError:
            raise
        except Exception:  # noqa: BLE001  # which of them it was, the careful way finds out
            tell(shard.source)
        else:
            return
    why = dict(job.poisoned)
    for start, number in line_starts(Path(shard.path), shard.start, shard.end):
        one_line = dataclasses.replace(shard, start=start, end=start + 1)
        at = f"{shard.source}@{start}"
        if at in why:
            yield poisonous(at, None, why[at])
            continue
        tell(at)
        try:
            yield from (_placed(one, shard, number) for one in list(records(one_line, options)))
        except Exception as error:  # noqa: BLE001  # a bug that one record brings out
            yield raised(at, None, error)


def _placed(one: Outcome, shard: Shard, number: int) -> Outcome:
    """The outcome with the line that a whole file gives; a part of one gives offsets anyway."""
    if shard.start or shard.end is not None:
        return one
    if isinstance(one, Unread):
        return dataclasses.replace(one, source=shard.source, line=number)
    return dataclasses.replace(one, address=Address(shard.source, number))


def _rows(job: Job, shard: Shard, options: Options, tell: Tell) -> Iterator[Outcome]:
    """Records that can only be read one after another.

    One that is poisonous ends the shard: what stands behind it is told as one row. The number of
    a record counts what the shard gave before it.
    """
    prefix = f"{shard.source}@{shard.start}+"
    whys = {at: why for at, why in job.poisoned if at.startswith(prefix)}
    number = 0
    outcomes = iter(records(shard, options))
    while True:
        at = f"{prefix}{number}"
        if at in whys:
            yield poisonous(at, None, f"{whys[at]}; nothing behind it in its shard was read")
            return
        tell(at)
        try:
            one = next(outcomes, None)
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001  # a bug that one record brings out
            yield raised(at, None, error)
            return
        if one is None:
            return
        yield one
        number += 1
