"""What a dispute is judged by: who prints what, when, after whom, and with which words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from consilience.reconciling.claims import Told
from consilience.reconciling.disputes.clashes import Scene
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.folding.form import Form
from consilience.reconciling.options import Sources
from consilience.types import Factuality, ReportId
from consilience.values.date import Date

# Words with which a text takes a figure back. Chosen by hand; "initially" and "first" alone are
# too common ("he first met"), so they need a figure word beside them.
_TAKES_BACK = re.compile(
    r"\b(?:correct(?:ed|ion|ions|ing)|revis(?:ed|ion)|updat(?:ed|es)|retract(?:ed|ion)|"
    r"earlier (?:report|reports|figure|figures|total|totals|estimate|version)|"
    r"(?:initial|first|previous|original)(?:ly)? (?:report|reports|reported|figure|figures|said|"
    r"estimate|estimates|estimated|put|version|count|counted|announced|believed|thought)|"
    r"not the \S+ (?:first|earlier)|turned out|instead of|forget (?:both|the|those))",
    re.IGNORECASE,
)


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

    def takes_back(self, form: Form, rival: Form) -> ReportId | None:
        """A report that prints `form` and takes an earlier figure back, None where none does.

        It must print `form` alone, or mention the rival's figure in an aside or near the cue.
        """
        for report in sorted(form.reports() - rival.reports()):
            reading = self.sources.readings[report]
            near = [one.sentence.text for one in form.claims if one.report == report]
            asides = [f"{one.span.text} {one.why}" for one in reading.asides]
            texts = (*near, *(one for one in asides if _figures(one) & _printed(rival)))
            if any(
                _TAKES_BACK.search(one) or "withdr" in one or "taken back" in one for one in texts
            ):
                return report
        return None


def _figures(text: str) -> set[str]:
    return {one.replace(",", "").rstrip(".") for one in re.findall(r"\d[\d,.]*", text)}


def _printed(form: Form) -> set[str]:
    return {figure for one in form.claims for figure in _figures(one.span.text)}


def latest(forms: Iterable[Form], context: Context) -> str | None:
    """The shown value that the latest dated report prints, None where none or two do.

    Of two that one day prints, the one that a report asserts comes before one that it cites.
    """
    dated = [
        (day, claim.factuality is Factuality.ASSERTED, one.shown())
        for one in forms
        for claim in one.claims
        if (day := context.sources.published(claim.report))
    ]
    if not dated:
        return None
    last = max((day, asserted) for day, asserted, _ in dated)
    shown = {value for day, asserted, value in dated if (day, asserted) == last}
    return shown.pop() if len(shown) == 1 else None
