"""How well reports were read: triples, presence of events, statements, relevance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.evaluating.answers import Answer, Fact, Said
from consilience.evaluating.fold import fold, same_person
from consilience.evaluating.matching import matches
from consilience.evaluating.tally import Tally, pair

Key = Callable[[Fact], str]
# What an analyst tabulates first; the bars of the project are set on these together.
CORE = frozenset(
    {"amount", "penalty", "count", "person", "date", "place", "item", "plea", "value", "offence"}
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One triple of one report: right, `missed` (gold alone) or `spurious` (given alone).

    Args:
        given: What was answered for it; None where it is missed.
    """

    report: str
    fact: Fact
    verdict: str
    given: Fact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingScores:
    """Scores over reports.

    Args:
        triples: Micro-averaged over reports.
        by_slot: The same a slot, sorted by name; `by_type` the same an event type.
        relevance: Share of reports whose relevance is told right.
        core: The slots of `CORE` together.
        events: Presence of event types; `events_of` the same by report.
        misquoted: Given values whose span does not quote the text (counted as spurious too).
        clusters: Reports that share boilerplate, and those that share none alone.
    """

    reports: int
    triples: Tally
    core: Tally
    by_slot: Mapping[str, Tally]
    by_type: Mapping[str, Tally]
    events: Tally
    statements: Tally
    relevance: float
    misquoted: int
    verdicts: tuple[Verdict, ...]
    events_of: Mapping[str, Tally]
    statements_of: Mapping[str, Tally]
    clusters: tuple[tuple[str, ...], ...]


def score_readings(
    gold: Mapping[str, Answer],
    given: Mapping[str, Answer],
    clusters: Sequence[Sequence[str]] = (),
) -> ReadingScores:
    """Compare what was read with what should have been.

    Args:
        gold: What the reports say.
        given: What was read in them; a report that is not given says nothing.
        clusters: Reports that count together; those of no cluster stand alone.
    """
    blank = Answer(report="", relevant=False, facts=(), types=frozenset(), statements=())
    pairs = [(gold[one], given.get(one, blank)) for one in sorted(gold)]
    verdicts = tuple(one for right, answer in pairs for one in _compare(right, answer))
    presence = {right.report: _presence(right.types, answer.types) for right, answer in pairs}
    statements = {right.report: _statements(right, answer) for right, answer in pairs}
    told = sum(right.relevant == answer.relevant for right, answer in pairs)
    return ReadingScores(
        reports=len(pairs),
        triples=_tally(verdicts),
        core=_tally(one for one in verdicts if one.fact.slot in CORE),
        by_slot=_by(verdicts, lambda one: one.slot),
        by_type=_by(verdicts, lambda one: one.type),
        events=_sum(presence.values()),
        statements=_sum(statements.values()),
        relevance=told / len(pairs) if pairs else 1.0,
        misquoted=sum(not one.quotes for _, answer in pairs for one in answer.facts),
        verdicts=verdicts,
        events_of=presence,
        statements_of=statements,
        clusters=_within(clusters, gold),
    )


def _within(
    clusters: Sequence[Sequence[str]], reports: Iterable[str]
) -> tuple[tuple[str, ...], ...]:
    """The clusters without other reports, then the reports of none, each alone."""
    left = set(reports)
    found = [tuple(one for one in some if one in left) for some in clusters]
    alone = left - {one for some in found for one in some}
    return (*(one for one in found if one), *((one,) for one in sorted(alone)))


def _compare(gold: Answer, given: Answer) -> list[Verdict]:
    """Match the triples of one report, one to one within a type and slot."""
    people = gold.people()
    groups = sorted({(one.type, one.slot) for one in (*gold.facts, *given.facts)})
    verdicts: list[Verdict] = []
    for group in groups:
        wanted = [one for one in gold.facts if (one.type, one.slot) == group]
        answers = [one for one in given.facts if (one.type, one.slot) == group]
        fits = [
            # A value written alike goes first, so that it is never taken by a looser match.
            sorted(
                (at for at, right in enumerate(wanted) if _fits(right, one, people)),
                key=lambda at, one=one: wanted[at].value != one.value,  # type: ignore[misc]  # mypy cannot infer a lambda's default
            )
            for one in answers
        ]
        taken = pair(fits, len(wanted))
        verdicts += [
            Verdict(gold.report, right, "missed")
            if left is None
            else Verdict(gold.report, right, "right", answers[left])
            for right, left in zip(wanted, taken, strict=True)
        ]
        verdicts += [
            Verdict(gold.report, one, "spurious", one)
            for at, one in enumerate(answers)
            if at not in taken
        ]
    return verdicts


def _fits(gold: Fact, given: Fact, people: tuple[str, ...]) -> bool:
    return given.quotes and matches(gold.slot, gold.value, given.value, people)


def _tally(verdicts: Iterable[Verdict]) -> Tally:
    names = [one.verdict for one in verdicts]
    return Tally(names.count("right"), names.count("spurious"), names.count("missed"))


def _by(verdicts: Iterable[Verdict], key: Key) -> dict[str, Tally]:
    groups: dict[str, list[Verdict]] = {}
    for one in verdicts:
        groups.setdefault(key(one.fact), []).append(one)
    return {one: _tally(groups[one]) for one in sorted(groups)}


def _sum(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _presence(gold: frozenset[str], given: frozenset[str]) -> Tally:
    return Tally(len(gold & given), len(given - gold), len(gold - given))


def _statements(gold: Answer, given: Answer) -> Tally:
    people = gold.people()
    fits = [
        [at for at, right in enumerate(gold.statements) if _same_saying(right, one, people)]
        for one in given.statements
    ]
    right = sum(one is not None for one in pair(fits, len(gold.statements)))
    return Tally(right, len(given.statements) - right, len(gold.statements) - right)


def _same_saying(gold: Said, given: Said, people: tuple[str, ...]) -> bool:
    """Same speaker, and at least half of the gold span is covered."""
    shared = min(gold.end, given.end) - max(gold.start, given.start)
    if 2 * shared < gold.end - gold.start:
        return False
    left, right = gold.speaker, given.speaker
    return fold(left) == fold(right) or same_person(left, right, people)
