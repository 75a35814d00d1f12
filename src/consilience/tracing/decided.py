"""Who copied whom after people said so: a copy that was missed, a likeness that is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.copying import Alignment, Reuse, ReuseKind, Tracing
from consilience.decision import Act, Decision
from consilience.types import Report, ReportId, Span

Pair = tuple[ReportId, ReportId]


def decided(traced: Tracing, reports: Sequence[Report], decisions: Sequence[Decision]) -> Tracing:
    """The tracing with what people decided on pairs of reports.

    `copy` on `report:A` with `report:B` says that A took its text from B; `independent` says that
    neither took from the other, whatever they share. A later decision on a pair wins.

    Args:
        traced: As the machine sees it.
        reports: Of the collection; decisions on others are passed over.
        decisions: Those that stand, oldest first.
    """
    texts = {one.id: one.text for one in reports}
    told: dict[frozenset[ReportId], Decision] = {}
    for one in decisions:
        pair = told_pair(one)
        if pair is not None and set(pair) <= texts.keys() and pair[0] != pair[1]:
            told[frozenset(pair)] = one
    if not told:
        return traced
    reuses = [one for one in traced.reuses if frozenset((one.source, one.target)) not in told]
    reuses += [_copy(one, texts) for one in told.values() if one.act is Act.COPY]
    reuses.sort(key=lambda one: (one.source, one.target))
    guesses = (one for one in traced.guesses if frozenset((one.source, one.target)) not in told)
    return Tracing(
        reuses=tuple(reuses), origins=_origins(traced, reuses, told), guesses=tuple(guesses)
    )


def told_pair(one: Decision) -> Pair | None:
    """Who took from whom, or did not, as a decision says; None for decisions on other things."""
    kind, _, target = one.target.partition(":")
    if kind != "report" or one.act not in (Act.COPY, Act.INDEPENDENT) or not one.value:
        return None
    return ReportId(target), ReportId(one.value.removeprefix("report:"))


def _copy(one: Decision, texts: Mapping[ReportId, str]) -> Reuse:
    pair = told_pair(one)
    assert pair is not None  # noqa: S101  # only such decisions are gathered above
    target, source = pair
    whole = (Span(0, len(texts[each]), texts[each]) for each in (source, target))
    alignment = Alignment(
        source=next(whole), target=next(whole), similarity=1.0, evidence=f"{one.who}: {one.why}"
    )
    return Reuse(
        source=source, target=target, kind=ReuseKind.EDITED, directed=True, suspected=False,
        reason=f"{one.who} decided: {one.why}", alignments=(alignment,),
    )  # fmt: skip


def _origins(
    traced: Tracing, reuses: Sequence[Reuse], told: Mapping[frozenset[ReportId], Decision]
) -> tuple[tuple[ReportId, ...], ...]:
    """The groups by text: who copies joins its source's group, who does not leaves it."""
    touched = {each for pair in told for each in pair}
    groups = [list(group) for group in traced.origins]
    for group in groups:
        for one in [each for each in group if each in touched]:
            tied = any(
                {one, other} == {reuse.source, reuse.target}
                for other in group
                for reuse in reuses
                if other != one
            )
            if not tied and len(group) > 1:
                group.remove(one)
    for reuse in reuses:
        if frozenset((reuse.source, reuse.target)) in told:
            found = [group for group in groups if reuse.source in group]
            for group in found or [_new(groups, reuse.source)]:
                if reuse.target not in group:
                    group.append(reuse.target)
            # Alone it stood for a text of its own; now it stands for its source's.
            groups = [group for group in groups if group != [reuse.target]]
    for one in sorted(touched - {each for group in groups for each in group}):
        groups.append([one])
    return tuple(sorted({tuple(group) for group in groups if group}))


def _new(groups: list[list[ReportId]], one: ReportId) -> list[ReportId]:
    groups.append([one])
    return groups[-1]
