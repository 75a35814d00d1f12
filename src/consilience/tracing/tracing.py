"""Who copied whom, for a collection of reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from consilience.casefile import Alignment, Reuse, Tracing
from consilience.knowledge.synonyms import synonym_sets
from consilience.tracing.alignment import Match, align
from consilience.tracing.candidates import pairs
from consilience.tracing.carrying import carry
from consilience.tracing.descent import Descent, descend
from consilience.tracing.direction import Library
from consilience.tracing.kinds import kind_of
from consilience.tracing.likeness import Likeness
from consilience.tracing.links import find_links
from consilience.tracing.origins import find_origins
from consilience.tracing.sentences import Sentence, split
from consilience.types import Reading, Report, ReportId, Span


def trace(reports: Sequence[Report], readings: Mapping[ReportId, Reading] | None = None) -> Tracing:
    """Reuse edges and groups by origin; the order of the reports does not matter.

    Args:
        reports: All reports of a collection, on whatever subject.
        readings: What is set aside in them (bylines, other headlines) is no evidence of copying;
            None where nothing has been read yet.
    """
    ordered = sorted(reports, key=lambda one: (one.published or "~", one.id))
    library = _library(ordered, readings or {})
    descents = descend(library)
    likeness = Likeness.of(synonym_sets())
    reuses = tuple(
        sorted(
            (_reuse(one, library, likeness) for one in descents),
            key=lambda one: (one.source, one.target),
        )
    )
    return Tracing(reuses=reuses, origins=find_origins(descents, library))


def _library(reports: Sequence[Report], readings: Mapping[ReportId, Reading]) -> Library:
    sentences = {
        number: split(report, number, _asides(report, readings))
        for number, report in enumerate(reports)
    }
    flat = [one for number in sorted(sentences) for one in sentences[number]]
    likeness = Likeness.of(synonym_sets())
    sizes = [
        sum(len(one.words) for one in sentences[number] if one.counts and not one.headline)
        for number in sorted(sentences)
    ]
    links = find_links(_matches(flat, likeness), sizes)
    neighbours: dict[int, set[int]] = defaultdict(set)
    for link in links:
        neighbours[link.left].add(link.right)
        neighbours[link.right].add(link.left)
    return Library(
        reports,
        sentences,
        {one: frozenset(found) for one, found in neighbours.items()},
        {(link.left, link.right): link for link in links},
    )


def _matches(sentences: Sequence[Sentence], likeness: Likeness) -> Iterator[Match]:
    for one, found in groupby(pairs(sentences), key=itemgetter(0)):
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
        alignments=tuple(_alignment(one, source, target) for one in matches),
    )


def _alignment(match: Match, source: Report, target: Report) -> Alignment:
    return Alignment(
        source=_span(match.left, source),
        target=_span(match.right, target),
        similarity=round(match.similarity, 2),
        evidence=f"{len(match.pairs)} words in the same order",
    )


def _span(sentence: Sentence, report: Report) -> Span:
    return Span(sentence.start, sentence.end, report.text[sentence.start : sentence.end])
