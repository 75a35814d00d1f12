"""A case and its readings into a case file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from consilience.casefile import Case, CaseFile, SetAside
from consilience.knowledge import Knowledge
from consilience.reconciling.checks import run_checks
from consilience.reconciling.checks.evidence import Evidence
from consilience.reconciling.claims import Told, told_events
from consilience.reconciling.completing import completed
from consilience.reconciling.decisions import about, apply
from consilience.reconciling.entities.aliases import alias_pairs
from consilience.reconciling.entities.people import people_of
from consilience.reconciling.entities.resolving import Cast, resolve
from consilience.reconciling.entities.uses import uses_of
from consilience.reconciling.findings import findings_of
from consilience.reconciling.joining.events import join_events
from consilience.reconciling.naming import slug_of, title_of
from consilience.reconciling.network import ties_of
from consilience.reconciling.options import Options, Sources
from consilience.reconciling.plan import Plan
from consilience.reconciling.printing_days import without_printing_days
from consilience.reconciling.questions import questions_of
from consilience.reconciling.retractions import mark_retracted, retelling
from consilience.reconciling.spots import spots_of
from consilience.reconciling.timeline import timeline
from consilience.types import Event, Reading, Report, ReportId
from consilience.values.quantity import Unit


def reconcile(
    case: Case,
    reports: Sequence[Report],
    readings: Mapping[ReportId, Reading],
    options: Options,
) -> CaseFile:
    """Everything that the reports of one case say together.

    Args:
        case: The reports that are about the same doings.
        reports: Of the whole collection, any order; only those of the case are read.
        readings: Likewise.
        options: Knowledge, who copied whom, and what people decided.
    """
    sources = Sources(
        reports={one.id: one for one in reports if one.id in case.reports},
        readings={one: readings[one] for one in case.reports},
        options=options,
    )
    told, days = without_printing_days(told_events(sources))
    told = mark_retracted(told, lambda one: sources.readings[one].sentences)
    known = options.knowledge
    plan = apply(told, options.decisions, _units(known), sources, lambda one: completed(one, known))
    cast = _cast(plan, sources)
    events = timeline(
        join_events(plan.told, cast, [*plan.merged, *retelling(plan.told)], plan.split), cast
    )
    findings = findings_of(events, cast, sources)
    people = people_of(events, cast, sources)
    evidence = Evidence(events=events, findings=findings, people=people, cast=cast, sources=sources)
    slug = slug_of(findings, case.reports)
    return CaseFile(
        slug=slug,
        title=title_of(findings),
        reports=case.reports,
        reasons=case.reasons,
        events=tuple(event for event, _ in events),
        findings=findings,
        checks=run_checks(evidence),
        people=people,
        ties=ties_of(events, cast, people),
        spots=spots_of(findings),
        questions=questions_of(events, findings, options.knowledge),
        asides=(
            *(
                SetAside(report=report, aside=one)
                for report in case.reports
                for one in sources.readings[report].asides
            ),
            *days,
            *plan.asides,
        ),
        background=_background(sources, told),
        tracing=options.tracing,
        decisions=about(options.decisions, told, case.reports, slug),
        stale=tuple(plan.stale),
    )


def _cast(plan: Plan, sources: Sources) -> Cast:
    dated = {one: day for one in sorted(sources.reports) if (day := sources.published(one))}
    uses = uses_of(plan.told, dated)
    pairs = alias_pairs(uses, _texts(sources))
    cast = resolve(uses, pairs, plan.same, plan.not_same)
    return replace(cast, groups=_groups(sources.options.knowledge))


@lru_cache(maxsize=2)
def _units(knowledge: Knowledge) -> Mapping[str, Unit]:
    return {one.id: Unit(one.id, one.dimension, one.size) for one in knowledge.units}


@lru_cache(maxsize=2)
def _groups(knowledge: Knowledge) -> Mapping[str, str]:
    return {word.casefold(): one.id for one in knowledge.groups for word in one.words}


def _texts(sources: Sources) -> list[str]:
    return [sources.reports[one].text for one in sorted(sources.reports)]


def _background(sources: Sources, told: Sequence[Told]) -> tuple[tuple[ReportId, Event], ...]:
    """Events that the reports tell but that are not of the case, sorted by report and place."""
    of_case = {one.address() for one in told}
    return tuple(
        (report, event)
        for report in sorted(sources.readings)
        for event in sorted(sources.readings[report].events, key=lambda one: (one.trigger, one.id))
        if not event.main and (report, event.id) not in of_case
    )
