"""Who copied whom, for a collection of reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from consilience.copying import Alignment, Reuse, Tracing
from consilience.knowledge.synonyms import synonym_sets
from consilience.tracing.alignment import Match, align
from consilience.tracing.candidates import Pair, by_facts, by_wording, groups
from consilience.tracing.carrying import carry
from consilience.tracing.descent import Descent, descend
from consilience.tracing.direction import Library
from consilience.tracing.kinds import kind_of
from consilience.tracing.likeness import Likeness
from consilience.tracing.links import find_links
from consilience.tracing.origins import find_origins
from consilience.tracing.pairing import pair_sentences
from consilience.tracing.retelling import find_guesses
from consilience.tracing.sentences import Sentence, split
from consilience.tracing.slips import find_slips, known_words, shared_slips
from consilience.types import Reading, Report, ReportId, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Which reports are worth a closer look, by their numbers in order of age.

    Args:
        groups: Pairs by what hangs together: no report is in two groups.
        alike: Pairs that share rare facts, whatever their wording.
    """

    groups: tuple[tuple[Pair, ...], ...]
    alike: frozenset[Pair]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Reuses and groups by origin among the reports of some groups of pairs."""

    reuses: tuple[Reuse, ...]
    origins: tuple[tuple[ReportId, ...], ...]


def trace(reports: Sequence[Report], readings: Mapping[ReportId, Reading] | None = None) -> Tracing:
    """Reuse edges and groups by origin; the order of the reports does not matter.

    The same as its three parts, which may run on several machines: `find_pairs` on all reports,
    `trace_group` on each group of pairs by itself, and `join_copies`.

    Args:
        reports: All reports of a collection, on whatever subject.
        readings: What is set aside in them (bylines, other headlines) is no evidence of copying;
            None where nothing has been read yet.
    """
    ordered = by_age(reports)
    pairs = find_pairs(ordered)
    numbered = dict(enumerate(ordered))
    copies = [trace_group(numbered, group, readings or {}) for group in pairs.groups]
    return join_copies(ordered, pairs, copies)


def by_age(reports: Iterable[Report]) -> list[Report]:
    """The earliest published first; those without a date last."""
    return sorted(reports, key=lambda one: age_of(one.published, one.id))


def age_of(published: str | None, report: ReportId) -> tuple[str, str]:
    """What reports are sorted by, the earliest first.

    Args:
        published: EDTF, None where it is not stated.
        report: Id; two reports of one day go by it.
    """
    return published or "~", report


def find_pairs(ordered: Sequence[Report]) -> Pairs:
    """Pairs of reports that share rare runs of words or rare facts.

    Args:
        ordered: All reports, by age.
    """
    texts = [one.text for one in ordered]
    alike = by_facts(texts)
    # A text rewritten word by word shares no three words in a row, but its names and figures.
    return Pairs(groups=groups(by_wording(texts) | alike), alike=alike)


def trace_group(
    numbered: Mapping[int, Report], pairs: Sequence[Pair], readings: Mapping[ReportId, Reading]
) -> Copies:
    """Who copied whom in one group of pairs; no other report can change it.

    Args:
        numbered: At least the reports that the pairs name, by their number in order of age.
        pairs: One group.
        readings: Of these reports, where known.
    """
    likeness = _likeness()
    library = _library(numbered, pairs, readings, likeness)
    descents = descend(library)
    return Copies(
        reuses=tuple(_reuse(one, library, likeness) for one in descents),
        origins=tuple(find_origins(descents, library)),
    )


@lru_cache(maxsize=1)
def _likeness() -> Likeness:
    return Likeness.of(synonym_sets())


def join_copies(ordered: Sequence[Report], pairs: Pairs, copies: Iterable[Copies]) -> Tracing:
    """The tracing of a collection from those of its groups, in whatever order they come.

    Args:
        ordered: All reports, by age.
        pairs: From `find_pairs`.
        copies: From `trace_group`, one for each group.
    """
    reuses: list[Reuse] = []
    origins: list[tuple[ReportId, ...]] = [(one.id,) for one in _others(ordered, pairs)]
    for one in copies:
        reuses += one.reuses
        origins += one.origins
    origins.sort()
    return Tracing(
        reuses=tuple(sorted(reuses, key=lambda one: (one.source, one.target))),
        origins=tuple(origins),
        guesses=find_guesses(ordered, _strangers(pairs.alike, ordered, origins)),
    )


def _strangers(
    pairs: Iterable[Pair], reports: Sequence[Report], origins: Iterable[Sequence[ReportId]]
) -> Iterator[Pair]:
    """The pairs of reports whose texts come from no common root."""
    roots: dict[ReportId, set[ReportId]] = defaultdict(set)
    for group in origins:
        for one in group:
            roots[one].add(group[0])
    for left, right in pairs:
        if roots[reports[left].id].isdisjoint(roots[reports[right].id]):
            yield left, right


def _others(reports: Sequence[Report], pairs: Pairs) -> list[Report]:
    """Reports that no pair names: each is a text of its own."""
    named = {number for group in pairs.groups for pair in group for number in pair}
    return [one for number, one in enumerate(reports) if number not in named]


def _library(
    reports: Mapping[int, Report],
    pairs: Sequence[Pair],
    readings: Mapping[ReportId, Reading],
    likeness: Likeness,
) -> Library:
    """The reports of some pairs, numbered anew from the earliest, and which of them are linked."""
    numbers = sorted({number for pair in pairs for number in pair})
    here = [reports[number] for number in numbers]
    anew = {number: place for place, number in enumerate(numbers)}
    sentences = {
        number: split(report, number, _asides(report, readings))
        for number, report in enumerate(here)
    }
    sizes = [
        sum(len(one.words) for one in sentences[number] if one.counts and not one.headline)
        for number in sorted(sentences)
    ]
    flat = [one for number in sorted(sentences) for one in sentences[number]]
    matches = _matches(flat, {(anew[left], anew[right]) for left, right in pairs}, likeness)
    slips = find_slips(sentences.values(), known_words())
    links = find_links(matches, sizes, slips)
    neighbours: dict[int, set[int]] = {number: set() for number in range(len(here))}
    for link in links:
        neighbours[link.left].add(link.right)
        neighbours[link.right].add(link.left)
    return Library(
        here,
        sentences,
        {one: frozenset(found) for one, found in neighbours.items() if found},
        {(link.left, link.right): link for link in links},
        slips,
    )


def _matches(
    sentences: Sequence[Sentence], reports: AbstractSet[Pair], likeness: Likeness
) -> Iterator[Match]:
    for one, found in groupby(pair_sentences(sentences, reports), key=itemgetter(0)):
        index = likeness.index(sentences[one].words)
        for _, other in found:
            yield align(sentences[one], sentences[other], likeness, index)


def _asides(report: Report, readings: Mapping[ReportId, Reading]) -> tuple[tuple[int, int], ...]:
    reading = readings.get(report.id)
    return tuple((one.span.start, one.span.end) for one in reading.asides) if reading else ()


def _reuse(descent: Descent, library: Library, likeness: Likeness) -> Reuse:
    direction = descent.direction
    sides = library.sentences[direction.source], library.sentences[direction.target]
    matches = descent.matches if descent.suspected else carry(descent.matches, sides, likeness)
    source, target = library.reports[direction.source], library.reports[direction.target]
    return Reuse(
        source=source.id,
        target=target.id,
        kind=kind_of(descent, library),
        directed=direction.directed,
        suspected=descent.suspected,
        reason=direction.reason,
        alignments=tuple(_alignment(one, source, target, library.slips) for one in matches),
    )


def _alignment(match: Match, source: Report, target: Report, slips: Mapping[str, str]) -> Alignment:
    errors = [f"shares the error {_word(one, match, source)}" for one in shared_slips(match, slips)]
    return Alignment(
        source=_span(match.left, source),
        target=_span(match.right, target),
        similarity=round(match.similarity, 2),
        evidence="; ".join((f"{len(match.pairs)} words in the same order", *errors)),
    )


def _word(key: str, match: Match, source: Report) -> str:
    """A word of the source sentence as it is written there, in quotation marks."""
    word = next(one for one in match.left.words if one.key == key)
    return f"'{source.text[word.start : word.end]}'"


def _span(sentence: Sentence, report: Report) -> Span:
    return Span(sentence.start, sentence.end, report.text[sentence.start : sentence.end])
