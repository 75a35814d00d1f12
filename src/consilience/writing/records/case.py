"""`cases/<slug>.json`: the object of `cases.json` with everything that its page shows."""

from __future__ import annotations

from consilience.casefile import CaseEvent, Claim, Finding
from consilience.decision import Decision
from consilience.types import ReportId, Span
from consilience.writing.page.timeline import date_claims, stretches
from consilience.writing.records.cases import case_record
from consilience.writing.records.json import Json, block, ends
from consilience.writing.records.readings import aside_record, event_record
from consilience.writing.view import View

SCHEMA = "consilience/case-file/1"
LONGEST = 300


def case_json(view: View) -> bytes:
    """The whole case file."""
    return block(case_file_record(view))


def case_file_record(view: View) -> dict[str, Json]:
    """The whole case file as a record."""
    case = view.case
    hidden = {one.id for one in case.people if one.protected}
    return {
        "schema": SCHEMA,
        **case_record(view),
        "reasons": list(case.reasons),
        "sources": [_source(view, one) for one in case.reports],
        "events": [_event(one) for one in case.events],
        "claims": [_claim(view, one, claim) for one in case.findings for claim in one.claims],
        "entities": [
            {
                "id": one.id,
                "name": one.name,
                "spellings": list(one.spellings),
                "part": one.part,
                "stage": one.stage,
                "as_of": one.as_of,
                "protected": one.protected,
                "events": [] if one.protected else list(one.events),
            }
            for one in case.people
        ],
        "timeline": _timeline(view),
        "network": [
            {
                "left": one.left,
                "right": one.right,
                "event": one.event,
                **_where(one.report, one.span),
            }
            for one in case.ties
            if one.left not in hidden and one.right not in hidden
        ],
        "places": [
            {
                "name": one.name,
                "latitude": round(one.latitude, 4),
                "longitude": round(one.longitude, 4),
                "precision": one.precision,
                "events": list(one.events),
                "roles": [role.value for role in one.roles],
            }
            for one in case.spots
        ],
        "lineages": _lineages(view),
        "questions": [{"event": one.event, "text": one.text} for one in case.questions],
        "check_spans": [
            [_where(report, span) for report, span in one.spans] for one in case.checks
        ],
        "asides": [{"report": one.report, **aside_record(one.aside)} for one in case.asides],
        "background": [
            {"report": report, **event_record(event)} for report, event in case.background
        ],
        "decisions": [_decision(one) for one in case.decisions],
        "stale": [{**_decision(one), "reason": why} for one, why in case.stale],
    }


def _source(view: View, report: ReportId) -> dict[str, Json]:
    found = view.reports.get(report)
    return {
        "report": report,
        "letter": view.letter(report),
        "publisher": found.publisher if found else None,
        "title": found.title if found else None,
        "url": found.url if found else None,
        "published": found.published if found else None,
        "retrieved": found.retrieved if found else None,
        "sha256": found.sha256 if found else "",
    }


def _event(event: CaseEvent) -> dict[str, Json]:
    return {
        "id": event.id,
        "type": event.type.value,
        "factuality": event.factuality.value,
        "date": event.date,
        "label": event.label,
        "members": [{"report": report, "event": one} for report, one in event.members],
    }


def _claim(view: View, finding: Finding, claim: Claim) -> dict[str, Json]:
    return {
        "finding": view.anchor(finding),
        "event": finding.event,
        "slot": claim.role.value,
        "value": claim.value.show(),
        "finding_value": finding.value.show(),
        **_where(claim.report, claim.span),
        "sentence": {"span": ends(claim.sentence), "text": claim.sentence.text},
        "factuality": claim.factuality.value,
        "voice": (
            {"name": claim.voice.name, "side": claim.voice.side, "doubt": claim.voice.doubt}
            if claim.voice
            else None
        ),
        "lineage": claim.lineage,
        "doubt": claim.doubt,
        "score": claim.score.value if claim.score else None,
        "score_reason": claim.score.reason if claim.score else None,
    }


def _where(report: ReportId, span: Span) -> dict[str, Json]:
    return {"report": report, "span": ends(span), "text": span.text}


def _timeline(view: View) -> list[Json]:
    """Dated events in order, each with the reports that give the date."""
    return [
        {
            "event": one.event.id,
            "date": one.event.date,
            "earliest": one.first.isoformat() if one.first else None,
            "latest": one.last.isoformat() if one.last else None,
            "uncertain": one.uncertain,
            "reports": sorted({claim.report for claim in date_claims(view, one.event)}),
        }
        for one in stretches(view.case.events)
    ]


def _lineages(view: View) -> list[Json]:
    return [
        {
            "from": one.source,
            "to": one.target,
            "kind": one.kind.value,
            "passages": [
                {
                    "from": _passage(view, aligned.source),
                    "to": _passage(view, aligned.target),
                    "similarity": round(aligned.similarity, 3),
                    "evidence": aligned.evidence,
                }
                for aligned in one.alignments
            ],
        }
        for one in view.case.tracing.reuses
    ]


def _passage(view: View, span: Span) -> dict[str, Json]:
    """The passage; a long one without its text, as it may be a whole report of somebody's."""
    whole = view.options.full_text or len(span.text) <= LONGEST
    return {"span": ends(span), "text": span.text if whole else None}


def _decision(one: Decision) -> dict[str, Json]:
    return {
        "who": one.who,
        "when": one.when,
        "act": one.act.value,
        "target": one.target,
        "value": one.value,
        "why": one.why,
    }
