"""What linking looks at of the reports of a range, cut into shares by hash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import Read, load_part
from consilience.batch.slices import pack
from consilience.batch.tables.unread import unread_lines
from consilience.grouping import Sketch, sketch
from consilience.grouping import shares as by_keys
from consilience.tracing import shares as by_runs
from consilience.tracing.codes import Coder
from consilience.tracing.facts import take_facts
from consilience.tracing.fingerprints import Fingerprints, take
from consilience.types import Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Prints:
    """Fingerprints of a range of reports.

    Args:
        ages: Of the reports, in the order of the fingerprints.
        words: Of their runs of words.
        facts: Of their names, figures and quotes.
    """

    ages: kept.Numbers
    words: Fingerprints
    facts: Fingerprints


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """Relevant reports of a range, parallel.

    Args:
        digests: Equal for reports with the same words.
        keys: How many each has.
    """

    ages: kept.Numbers
    digests: Sequence[str]
    keys: kept.Numbers


def mark(job: Job, tell: Tell) -> Product:
    """Fingerprints, sketches, runs and keys of the range."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    out, own = Path(job.folder), job.shard.own(job.number)
    loaded = [load_part(out, one) for one in own]
    ages = np.concatenate([np.asarray(some) for some, _ in loaded])
    aside: list[Unread] = []
    made = [[_sketched(one, job, tell, aside) for one in read] for _, read in loaded]
    tell("runs of words")
    texts = [report.text for _, read in loaded for report, _ in read]
    prints = Prints(ages=ages, words=take(texts, Coder()), facts=take_facts(texts))
    relevant = [
        (age, reading is not None and reading.relevant, one)
        for (some, read), sketches in zip(loaded, made, strict=True)
        for age, (_, reading), one in zip(some.tolist(), read, sketches, strict=True)
    ]
    return Product(
        files=_files(job, prints, dict(zip(own, made, strict=True)), relevant, aside),
        counts={"unread": len(aside)},
    )


def _sketched(one: Read, job: Job, tell: Tell, aside: list[Unread]) -> Sketch | None:
    """The sketch of a relevant report, None where it cannot be made: it is a case by itself."""
    report, reading = one
    if reading is None or not reading.relevant:
        return None
    at = f"grouping of {report.id}"
    why = dict(job.poisoned)
    if at in why:
        aside.append(poisonous(at, None, why[at]))
        return None
    tell(at)
    try:
        return sketch(report, reading)
    except Exception as error:  # noqa: BLE001  # a bug that one report brings out; told as a row
        aside.append(raised(at, None, error))
        return None


def _files(
    job: Job,
    prints: Prints,
    made: Mapping[int, Sequence[Sketch | None]],
    relevant: Sequence[tuple[int, bool, Sketch | None]],
    aside: Sequence[Unread],
) -> Iterator[tuple[str, bytes]]:
    assert isinstance(job.shard, Everything)  # noqa: S101
    shares, number = job.shard.ranges, job.number
    for part, sketches in made.items():
        yield names.sketches(part), pack(kept.dumps((one,)) for one in sketches)
    yield names.prints(number), kept.dumps(prints)
    runs = zip(
        by_runs.by_share(prints.words, prints.ages, shares),
        by_runs.by_share(prints.facts, prints.ages, shares),
        strict=True,
    )
    yield names.runs(number), pack(kept.dumps(one) for one in runs)
    sketched = [(age, one) for age, _, one in relevant if one is not None]
    keys = by_keys.by_share(sketched, shares)
    yield names.keys(number), pack(kept.dumps(one) for one in keys)
    cased = [(age, one) for age, wanted, one in relevant if wanted]
    texts = Texts(
        ages=np.array([age for age, _ in cased], np.int64),
        digests=tuple(one.digest if one else f"no sketch of {age}" for age, one in cased),
        keys=np.array([len(one.keys) if one else 0 for _, one in cased], np.int64),
    )
    yield names.texts(number), kept.dumps(texts)
    yield names.unread("mark", number), unread_lines(aside)
