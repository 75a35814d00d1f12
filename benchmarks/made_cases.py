"""A workspace with many small cases, two reports each, put in without putting all together.

A few cases are made as always; the others are these with another person, another day and other
ids of the same length, so that every offset stays right. Each is what the stages make of its two
reports alone; of all together they would join some, for the sentences are alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from tests.support import cheap

from consilience import pipeline
from consilience.casefile import Case, CaseFile
from consilience.copying import Tracing
from consilience.reconciling.naming import distinct_slugs, slug_of, title_of
from consilience.sources import Candidate
from consilience.store import lineages, readings, tracks
from consilience.store.cases import CaseRow
from consilience.store.codec import dumps, loads
from consilience.store.readings import Made
from consilience.store.tracks import Track
from consilience.types import Reading, Report, ReportId
from consilience.workspace import Workspace
from consilience.workspace.memo import Memo
from consilience.workspace.renewing.keeping import put
from consilience.workspace.stages import source_of
from consilience.workspace.working import set_up_to_date

DRUGS = ("heroin", "cocaine", "fentanyl", "opium", "ketamine")
PATTERNS = 200
_TOWNS = ("Lyon", "Nice", "Metz", "Porto", "Bergen", "Ostrava", "Laredo", "Brest")
_NAMES = ("Jan", "Ann", "Bo", "Eva", "Tan", "Per", "Lea", "Ivo")
_PASSWORD = "only for a benchmark 7"  # noqa: S105  # of a server that lives two minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pattern:
    """A case as JSON, with the number of its first report."""

    number: int
    file: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A case with what is behind it."""

    file: CaseFile
    readings: tuple[Reading, ...]
    digest: str


def fill(place: Path, count: int, patterns: int = PATTERNS) -> str:
    """A workspace with so many reports; gives the secret of a token of a reviewer."""
    workspace = Workspace.create(str(place), cheap.stages())
    pairs = [_pair(number, patterns) for number in range(0, count, 2)]
    workspace.add([each for pair in pairs for each in pair])
    known = [_pattern(number * 2, pair) for number, pair in enumerate(pairs[:patterns])]
    _put(workspace, [[each.report for each in pair] for pair in pairs], known)
    workspace.accounts.add("Ada", "admin", _PASSWORD, "a benchmark")
    token = workspace.accounts.new_token("Ada", "load", role="reviewer", days=1, by="a benchmark")
    workspace.close()
    return token


def name_of(number: int) -> str:
    """The id of a report, as long as every other."""
    return f"g-{number:06}"


def word_of(number: int) -> str:
    """A made-up word for the two reports of a case, as long as every other."""
    letters, found = "abcdefghijklmnopqrstuvwxyz", ""
    number //= 2
    for _ in range(4):
        number, one = divmod(number, 26)
        found += letters[one]
    return f"Q{found}"


def _day(number: int) -> str:
    """A day that no other case has: there are 11,760."""
    years, day = divmod(number // 2 * 4111 % 11_760, 336)
    return f"{1990 + years}-{day // 28 + 1:02}-{day % 28 + 1:02}"


def _pair(number: int, patterns: int) -> tuple[Candidate, Candidate]:
    random = Random(number // 2 % patterns)  # noqa: S311  # no secret
    kilos, drug, town = random.randint(1, 900), random.choice(DRUGS), random.choice(_TOWNS)
    day, word = _day(number), word_of(number)
    words = f"Officers seized {kilos} kg of {drug} in {town} on {day} from a {word}."
    held = f"{random.choice(_NAMES)} {word} was sentenced in {town} on {day} for it, a court said."
    first = cheap.candidate(name_of(number), f"{words} {held}", published=day)
    return first, cheap.candidate(name_of(number + 1), f"{words} Later {held}", published=day)


def _pattern(number: int, pair: Sequence[Candidate]) -> _Pattern:
    reports = tuple(one.report for one in pair)
    read = {one.id: cheap.read(one) for one in reports}
    traced = pipeline.trace(reports, read)
    (case,), _ = pipeline.group(reports, read, traced)
    file = pipeline.reconcile(case, reports, read, traced)
    return _Pattern(
        number=number, file=dumps(file), readings=tuple(dumps(read[one.id]) for one in reports)
    )


def _put(workspace: Workspace, pairs: Sequence[Sequence[Report]], known: list[_Pattern]) -> None:
    stages = workspace.stages
    made = list(_all(pairs, known, stages.builder, stages.reader))
    slugs = distinct_slugs([(one.file.slug, one.file.reports) for one in made])
    with workspace.store.writing() as connection:
        for pair, one, slug in zip(pairs, made, slugs, strict=True):
            kept = [Made(source=source_of(each), maker=stages.reader) for each in pair]
            readings.put(connection, list(zip(one.readings, kept, strict=True)))
            row = CaseRow(slug=slug, base=one.file.slug, digest=one.digest, title=one.file.title,
                          size=len(pair))  # fmt: skip
            put(connection, row, one.file, ())
        tracks.replace(connection, (), [_track(one.file) for one in made])
        lineages.put_all(connection, (each for one in made for each in one.file.tracing.reuses))
        set_up_to_date(connection, stages.builder)


def _track(file: CaseFile) -> Track:
    return Track(reports=file.reports, partners=(), tracing=file.tracing)


def _all(
    pairs: Sequence[Sequence[Report]], known: list[_Pattern], builder: str, reader: str
) -> Iterator[_Made]:
    for place, pair in enumerate(pairs):
        number, pattern = place * 2, known[place % len(known)]
        file = loads(CaseFile, _renamed(pattern.file, pattern.number, number))
        file = replace(
            file, slug=slug_of(file.findings, file.reports), title=title_of(file.findings)
        )
        read = [loads(Reading, _renamed(one, pattern.number, number)) for one in pattern.readings]
        yield _Made(file=file, readings=tuple(read),
                    digest=_digest(file, pair, read, builder, reader))  # fmt: skip


def _renamed(words: str, before: int, now: int) -> str:
    """JSON of one case as that of another one: every name is as long as the one that it had."""
    for one in (word_of, _day):
        words = words.replace(one(before), one(now)).replace(one(before).lower(), one(now).lower())
    for each in (0, 1):
        words = words.replace(name_of(before + each), name_of(now + each))
    return words


def _digest(
    file: CaseFile, pair: Sequence[Report], read: Sequence[Reading], builder: str, reader: str
) -> str:
    made = {one.id: Made(source=source_of(one), maker=reader) for one in pair}
    known: dict[ReportId, Reading] = {one.report: one for one in read}
    traced = Tracing(reuses=file.tracing.reuses, origins=file.tracing.origins)
    case = Case(reports=file.reports, reasons=file.reasons)
    return Memo(builder, made, known, traced, ()).digest(case)
