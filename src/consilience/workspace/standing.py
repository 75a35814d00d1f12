"""What the log says of the whole workspace: what is stale, and which cases it ties together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.reconciling.log import digest_of
from consilience.types import ReportId

Slugs = Mapping[str, frozenset[ReportId]]

_ONE, _TWO = (Act.MERGE, Act.SAME), (Act.SPLIT, Act.NOT_SAME)


def with_pairs(
    decisions: Sequence[Decision], slugs: Slugs, current: Iterable[ReportId]
) -> tuple[Decision, ...]:
    """The decisions with those on whole cases as decisions on their reports, for grouping.

    `merge` of `case:A` with `case:B` ties the first report of each; `split` of `report:X` from
    `case:A` parts X from every other report that the case then had.

    Args:
        decisions: Those that stand, oldest first.
        slugs: Every slug that a case ever had, with the reports that were in it.
        current: Reports that stand.
    """
    there = frozenset(current)
    found: list[Decision] = []
    for one in decisions:
        kind, _, slug = one.target.partition(":")
        if kind != "case" or one.act not in (*_ONE, *_TWO):
            found.append(one)
            continue
        own = sorted(slugs.get(slug, frozenset()) & there)
        other_kind, _, other = (one.value or "").partition(":")
        if other_kind == "case":
            others = sorted(slugs.get(other, frozenset()) & there)
        else:
            others = [ReportId(other)] if other in there else []
        pairs = (
            [(mine, theirs) for mine in own[:1] for theirs in others[:1]]
            if one.act in _ONE
            else [(mine, theirs) for mine in own for theirs in others if mine != theirs]
        )
        found += [_pair(one, mine, theirs) for mine, theirs in pairs]
    return tuple(found)


def _pair(one: Decision, mine: ReportId, theirs: ReportId) -> Decision:
    return Decision(
        who=one.who, when=one.when, act=one.act, target=f"report:{mine}",
        value=f"report:{theirs}", why=one.why,
    )  # fmt: skip


def stale(
    log: Sequence[Decision], decisions: Sequence[Decision], files: Iterable[CaseFile], slugs: Slugs
) -> tuple[tuple[Decision, str], ...]:
    """Every decision that is applied to nothing, with the reason, in the order of the log.

    Args:
        log: All, also those that were undone.
        decisions: Those that stand.
        files: Every case file.
        slugs: Every slug that a case ever had.
    """
    told: dict[Decision, str] = {}
    reports: set[str] = set()
    names: set[str] = set()
    for file in files:
        told.update(file.stale)
        reports.update(file.reports)
        names.update(name for one in file.people for name in (one.name, *one.spellings))
        names.update(
            claim.value.show()
            for one in file.findings
            for claim in one.claims
            if claim.role.value == "person"
        )
    known = {digest_of(one) for one in log}
    for one in decisions:
        reason = _nowhere(one, reports, names, slugs)
        if reason:
            told.setdefault(one, reason)
    for one in log:
        if one.act is Act.UNDO and one.target.removeprefix("decision:") not in known:
            told.setdefault(one, "there is no such decision here")
    return tuple((one, told[one]) for one in log if one in told)


def _nowhere(one: Decision, reports: set[str], names: set[str], slugs: Slugs) -> str | None:
    kind, _, address = one.target.partition(":")
    if kind in ("claim", "event", "span", "report"):
        report = address if kind == "report" else address.partition(":")[0]
        return None if report in reports else "its report is in no case"
    if kind == "person":
        return None if address in names else "no case names such a person"
    if kind == "case":
        return None if address in slugs else "no case has or had this name"
    return f"'{kind}' is no kind of address"
