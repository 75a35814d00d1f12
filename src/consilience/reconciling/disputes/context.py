"""What a dispute is judged by: who prints what, when, after whom, and with which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.reconciling.claims import Told
from consilience.reconciling.disputes.clashes import Scene
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.folding.form import Form
from consilience.reconciling.options import Sources
from consilience.reconciling.retractions import standing
from consilience.types import EventType, Factuality, ReportId, Slot
from consilience.values.amount import Amount
from consilience.values.date import Date


@dataclass(frozen=True, slots=True)
class Context:
    """One event with its disputed forms, and the sources behind them."""

    scene: Scene
    forms: tuple[Form, ...]
    tellings: tuple[Told, ...]
    cast: Cast
    sources: Sources

    def dates(self, form: Form) -> tuple[Date, ...]:
        """When the reports that print it came out, those that say so."""
        published = (self.sources.published(one) for one in sorted(form.reports()))
        return tuple(Date(one) for one in published if one)

    def first_day(self, form: Form) -> str | None:
        """First day on which it was printed, None where no report is dated."""
        days = [one.days()[0] for one in self.dates(form)]
        return min((one.isoformat() for one in days if one), default=None)

    def last_day(self, form: Form) -> str | None:
        """Last day on which it was printed."""
        days = [one.days()[0] for one in self.dates(form)]
        return max((one.isoformat() for one in days if one), default=None)

    def one_text(self, one: Form, other: Form) -> bool:
        """Whether a passage that prints one descends from a text that prints the other."""
        return bool(self._texts(one) & self._texts(other))

    def _texts(self, form: Form) -> set[str]:
        lineage = self.sources.options.lineage
        return {text for claim in form.claims for text in lineage(claim.report, claim.span)}

    def texts(self, form: Form) -> int:
        """How many texts that could not have copied each other print it."""
        return len(self._texts(form))

    def stands_behind(self, form: Form, rival: Form) -> ReportId | None:
        """A report that asserts `form` and only cites `rival`, later than all others."""
        for report in sorted(form.reports() & rival.reports()):
            day = self.sources.published(report)
            others = [self.sources.published(one) for one in rival.reports() if one != report]
            cited = {one.factuality for one in rival.claims if one.report == report}
            said = {one.factuality for one in form.claims if one.report == report}
            if (
                said == {Factuality.ASSERTED}
                and Factuality.ASSERTED not in cited
                and day
                and all(one is not None and one < day for one in others)
            ):
                return report
        return None

    def publisher(self, report: ReportId) -> str | None:
        """The authority that publishes a report itself, None for a newsroom."""
        name = self.sources.reports[report].publisher
        known = self.sources.options.knowledge.agencies.records
        return next((one.name for one in known if name and name in (one.name, *one.words)), None)

    def amounts(self) -> tuple[Amount, ...]:
        """Every amount that the reports of the case print for an event of this type, once each."""
        found = {
            slot.value.show(): slot.value
            for report in sorted(self.sources.readings)
            for event in self.sources.readings[report].events
            if event.type is self.scene.type
            for slot in event.slots
            if isinstance(slot.value, Amount)
        }
        return tuple(found[one] for one in sorted(found))

    def background(self) -> Iterable[tuple[ReportId, EventType, Slot]]:
        """What the reports of the case say of events that are not of the case."""
        for report in sorted(self.sources.readings):
            for event in self.sources.readings[report].events:
                if not event.main:
                    for slot in event.slots:
                        yield report, event.type, slot


def latest(forms: Iterable[Form], context: Context) -> str | None:
    """The shown value that the latest dated report prints, None where none or two do.

    Of two that one day prints, the one that a report asserts comes before one that it cites.
    """
    dated = [
        (day, claim.factuality is Factuality.ASSERTED, one.shown())
        for one in forms
        for claim in standing(one.claims)
        if (day := context.sources.published(claim.report))
    ]
    if not dated:
        return None
    last = max((day, asserted) for day, asserted, _ in dated)
    shown = {value for day, asserted, value in dated if (day, asserted) == last}
    return shown.pop() if len(shown) == 1 else None
