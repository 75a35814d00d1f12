"""Copy clusters: reports that are one text, so that a dispatch and its reprints count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from consilience.grouping.sketch import Sketch
from consilience.grouping.ties import Ties
from consilience.types import ReportId

Sketches = Mapping[ReportId, Sketch]
Copied = Callable[[ReportId, ReportId], bool]


@dataclass(slots=True)
class Units:
    """Every report in one copy cluster, for which its fullest telling speaks.

    A report that a person decided on is a cluster of its own.

    Args:
        text: Report -> the text that it prints.
        prints: Text -> the reports that print it.
        speaker: Text -> the report that speaks for the cluster of the text.
        texts: Speaker -> the texts of its cluster.
    """

    text: dict[ReportId, str] = field(default_factory=dict)
    prints: dict[str, set[ReportId]] = field(default_factory=lambda: defaultdict(set))
    speaker: dict[str, ReportId] = field(default_factory=dict)
    texts: dict[ReportId, tuple[str, ...]] = field(default_factory=dict)

    def speaks_for(self, report: ReportId) -> ReportId:
        """The report that speaks for the cluster of a report."""
        return self.speaker[self.text[report]]

    def members(self, speaker: ReportId) -> list[ReportId]:
        """All reports of a cluster, sorted."""
        return sorted(one for text in self.texts[speaker] for one in self.prints[text])

    def update(
        self, changed: Iterable[ReportId], sketches: Sketches, ties: Ties, copied: Copied
    ) -> tuple[set[ReportId], set[ReportId]]:
        """Bring the clusters up to date.

        Args:
            changed: Reports that came, went, or whose ties are others now.
            sketches: Of all reports that are left.
            ties: As they are now.
            copied: Whether what two reports tell allows that one is a copy of the other.

        Returns:
            Speakers of clusters that are no more, and of those that are new or others than before.
        """
        loose = {one for each in sorted(changed) for one in self._moved(each, sketches, ties)}
        gone = {self.speaker[one] for one in loose if one in self.speaker}
        loose |= {text for one in gone for text in self._dissolve(one)}
        fresh = set()
        for start in sorted(loose):
            if start in self.speaker or not self.prints.get(start):
                continue
            cluster = self._reach(start, ties, copied)
            for text in cluster:
                if text in self.speaker:
                    gone.add(self.speaker[text])
                    self._dissolve(self.speaker[text])
            voices = (one for text in cluster for one in self.prints[text])
            speaker = min(voices, key=lambda one: _rank(sketches[one]))
            self.speaker.update(dict.fromkeys(cluster, speaker))
            self.texts[speaker] = tuple(sorted(cluster))
            fresh.add(speaker)
        return gone, fresh

    def _moved(self, report: ReportId, sketches: Sketches, ties: Ties) -> Iterable[str]:
        """The texts whose clusters may be others now that a report came, went or changed."""
        before = self.text.pop(report, None)
        if before is not None:
            self.prints[before].discard(report)
            if not self.prints[before]:
                del self.prints[before]
            yield before
        if report not in sketches:
            return
        now = report if ties.is_decided(report) else sketches[report].digest
        known = self.speaker.get(now, report)
        self.text[report] = now
        self.prints[now].add(report)
        apart = any(self.text.get(one) != now for one in ties.of.get(report, ()))
        voice = sketches.get(known) if known != report else None
        # One more print of a known text changes nothing, be there a million of them.
        if apart or voice is None or _rank(sketches[report]) < _rank(voice):
            yield now

    def _dissolve(self, speaker: ReportId) -> tuple[str, ...]:
        texts = self.texts.pop(speaker)
        for one in texts:
            del self.speaker[one]
        return texts

    def _reach(self, start: str, ties: Ties, copied: Copied) -> set[str]:
        """The texts that copying ties to a text, itself among them."""
        reached, queue = {start}, [start]
        while queue:
            for one in sorted(self.prints[queue.pop()]):
                if ties.is_decided(one):
                    continue
                for other in ties.copied(one):
                    text = self.text.get(other)
                    if text is None or text in reached or ties.is_decided(other):
                        continue
                    if copied(one, other):
                        reached.add(text)
                        queue.append(text)
        return reached


def _rank(sketch: Sketch) -> tuple[int, ReportId]:
    """The fullest telling first; of two the smaller id."""
    return -len(sketch.keys), sketch.report
