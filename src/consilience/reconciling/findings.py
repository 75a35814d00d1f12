"""Findings: every value of every slot of every event of the case, with how it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.casefile import CaseEvent, Claim, Finding, Status, Voice
from consilience.reconciling.disputes.clashes import Scene, clash
from consilience.reconciling.disputes.context import Context
from consilience.reconciling.disputes.counts import numbers_by_report
from consilience.reconciling.disputes.kinds import dispute
from consilience.reconciling.entities.names import fullness, words_of
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.folding.folding import fold
from consilience.reconciling.folding.form import Form
from consilience.reconciling.folding.variants import mark_variants
from consilience.reconciling.headlines import beneath
from consilience.reconciling.independence import lineages
from consilience.reconciling.joining.events import Joined
from consilience.reconciling.options import Sources
from consilience.reconciling.retractions import standing
from consilience.types import EventType, Role
from consilience.values.name import Name
from consilience.values.penalty import Imposed


def findings_of(
    events: Sequence[tuple[CaseEvent, Joined]], cast: Cast, sources: Sources
) -> tuple[Finding, ...]:
    """All findings of a case, in the order of its events, then by slot and value."""
    forms = {
        event.id: tuple(_fullest(one, event.type, events, cast) for one in _forms(joined, cast))
        for event, joined in events
    }
    printed = {
        kind: numbers_by_report(
            claim for _, joined in events if joined.type is kind for claim in joined.claims()
        )
        for kind in EventType
    }
    found: list[Finding] = []
    for event, joined in events:
        scene = _scene(joined, printed[joined.type], cast)
        context = Context(scene, forms[event.id], joined.tellings, cast, sources)
        found += [_finding(event, one, context) for one in forms[event.id]]
    return _across(found, sources)


def _across(findings: Sequence[Finding], sources: Sources) -> tuple[Finding, ...]:
    """The same findings, each with the texts that give its value for any event of its type."""
    claims: dict[tuple[EventType, Role, str], list[Claim]] = defaultdict(list)
    for one in findings:
        claims[one.type, one.role, one.value.show()] += one.claims
    counts = {key: _texts(standing(some), sources) for key, some in claims.items()}
    return tuple(
        replace(one, across=counts[one.type, one.role, one.value.show()]) for one in findings
    )


def _texts(claims: Sequence[Claim], sources: Sources) -> tuple[int, int]:
    options = sources.options
    told = [beneath(one, sources) for one in claims]
    return lineages(told, options.lineage, options.tracing)


def _forms(joined: Joined, cast: Cast) -> tuple[Form, ...]:
    by_role: dict[Role, list[Claim]] = defaultdict(list)
    for claim in joined.claims():
        by_role[claim.role].append(claim)
    return tuple(
        form
        for role in Role
        if role in by_role
        for form in mark_variants(fold(role, by_role[role], cast), cast)
    )


def _fullest(
    form: Form, kind: EventType, events: Sequence[tuple[CaseEvent, Joined]], cast: Cast
) -> Form:
    """The form under the fullest name that any step of this type prints for the person."""
    name = name_in(form.value)
    if name is None or name in cast.misspelt:
        return form
    names = Counter(
        other
        for event, joined in events
        if event.type is kind
        for claim in joined.claims()
        if (other := name_in(claim.value)) and cast.one(name, other) and other not in cast.misspelt
    )
    # Of spellings with the same words (a hyphen, an accent) the commonest, for all steps alike.
    best = min(
        names,
        key=lambda one: (*fullness(one), words_of(one) != words_of(name), -names[one], one),
        default=name,
    )
    if isinstance(form.value, Imposed):
        return replace(form, value=replace(form.value, whom=best))
    return replace(form, value=Name(best))


def _scene(joined: Joined, printed: Sequence[frozenset[int]], cast: Cast) -> Scene:
    by_role: dict[Role, list[Claim]] = defaultdict(list)
    for claim in joined.claims():
        by_role[claim.role].append(claim)
    return Scene(joined.type, by_role, printed, cast)


def _finding(event: CaseEvent, form: Form, context: Context) -> Finding:
    rivals = [
        one
        for one in context.forms
        if one is not form and one.role is form.role and clash(form, one, context.scene)
    ]
    claims = standing(form.claims)
    count = _texts(claims, context.sources)
    return Finding(
        event=event.id,
        type=event.type,
        role=form.role,
        value=form.value,
        claims=form.claims,
        status=_status(form, rivals, count),
        lineages=count,
        voices=voices_of(claims),
        unattributed=sum(one.voice is None for one in claims),
        dispute=dispute(form, rivals, context) if rivals else None,
        variant_of=form.variant_of.show() if form.variant_of else None,
    )


def _status(form: Form, rivals: Sequence[Form], count: tuple[int, int]) -> Status:
    if form.variant_of is not None:
        return Status.VARIANT
    if rivals:
        return Status.DISPUTED
    # The lower count decides: a suspected copy is not a second witness.
    backed = count[0] > 1 and not all(one.retracted for one in form.claims)
    return Status.CORROBORATED if backed else Status.SINGLE


def voices_of(claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """Whom the claims cite, each once, sorted by side and name."""
    found = {one.voice for one in claims if one.voice is not None}
    return tuple(sorted(found, key=lambda one: (one.side, one.name, one.doubt or "")))
