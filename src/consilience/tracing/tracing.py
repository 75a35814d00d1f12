"""Who copied whom, for a collection of reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import itemgetter

from consilience.casefile import Alignment, Reuse, Tracing
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


def trace(reports: Sequence[Report], readings: Mapping[ReportId, Reading] | None = None) -> Tracing:
    """Reuse edges and groups by origin; the order of the reports does not matter.

    Args:
        reports: All reports of a collection, on whatever subject.
        readings: What is set aside in them (bylines, other headlines) is no evidence of copying;
            None where nothing has been read yet.
    """
    ordered = sorted(reports, key=lambda one: (one.published or "~", one.id))
    likeness = Likeness.of(synonym_sets())
    texts = [one.text for one in ordered]
    alike = by_facts(texts)
    # A text rewritten word by word shares no three words in a row, but its names and figures.
    candidates = sorted(by_wording(texts) | alike)
    reuses: list[Reuse] = []
    origins: list[tuple[ReportId, ...]] = [(one.id,) for one in _others(ordered, candidates)]
    for pairs in groups(candidates):
        library = _library(ordered, pairs, readings or {}, likeness)
        descents = descend(library)
        reuses.extend(_reuse(one, library, likeness) for one in descents)
        origins.extend(find_origins(descents, library))
    return Tracing(
        reuses=tuple(sorted(reuses, key=lambda one: (one.source, one.target))),
        origins=tuple(sorted(origins)),
        guesses=find_guesses(ordered, _strangers(alike, ordered, origins)),
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


def _others(reports: Sequence[Report], pairs: Sequence[Pair]) -> list[Report]:
    """Reports that no pair names: each is a text of its own."""
    named = {number for pair in pairs for number in pair}
    return [one for number, one in enumerate(reports) if number not in named]


def _library(
    reports: Sequence[Report],
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
