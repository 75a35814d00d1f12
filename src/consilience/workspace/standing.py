"""What the log says of the whole workspace: what is stale, and which cases it ties together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from sqlalchemy import Connection

from consilience.decision import Act, Decision
from consilience.reconciling.log import digest_of, standing
from consilience.store import cases, decisions, matters, overviews
from consilience.store.matters import MatterKind
from consilience.types import ReportId

Slugs = Mapping[str, frozenset[ReportId]]

_IN_REPORTS = frozenset({"claim", "event", "span", "report"})
_ONE, _TWO = (Act.MERGE, Act.SAME), (Act.SPLIT, Act.NOT_SAME)


def with_pairs(
    taken: Sequence[Decision], slugs: Slugs, current: Iterable[ReportId]
) -> tuple[Decision, ...]:
    """The decisions with those on whole cases as decisions on their reports, for grouping.

    `merge` of `case:A` with `case:B` ties the first report of each; `split` of `report:X` from
    `case:A` parts X from every other report that the case then had.

    Args:
        taken: Those that stand, oldest first.
        slugs: Every slug that a case ever had, with the reports that were in it.
        current: Reports that stand.
    """
    there = frozenset(current)
    found: list[Decision] = []
    for one in taken:
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


def stale(connection: Connection) -> tuple[tuple[Decision, str], ...]:
    """Every decision that is applied to nothing, with the reason, in the order of the log."""
    log = [one.decision for one in decisions.log(connection)]
    told = dict(nowhere(connection, log))
    for slug in matters.slugs(connection, MatterKind.STALE):
        file = cases.file(connection, slug)
        told.update(file.stale if file else ())
    return tuple((one, told[one]) for one in log if one in told)


def nowhere(connection: Connection, log: Sequence[Decision]) -> tuple[tuple[Decision, str], ...]:
    """Decisions whose address leads to no case, with the reason; case files tell of the others.

    Args:
        connection: For reading.
        log: All decisions, oldest first.
    """
    known = {digest_of(one) for one in log}
    decided = standing(log)
    addresses = [one.target.partition(":") for one in decided]
    mentioned = [_report(kind, rest) for kind, _, rest in addresses if kind in _IN_REPORTS]
    reports = cases.placed(connection, mentioned)
    named = [rest for kind, _, rest in addresses if kind == "person"]
    names = overviews.with_label(connection, "name", named)
    slugs = cases.ever(connection, [rest for kind, _, rest in addresses if kind == "case"])
    told = [(one, reason) for one in decided if (reason := _nowhere(one, reports, names, slugs))]
    told += [
        (one, "there is no such decision here")
        for one in log
        if one.act is Act.UNDO and one.target.removeprefix("decision:") not in known
    ]
    return tuple(told)


def _report(kind: str, address: str) -> str:
    return address if kind == "report" else address.partition(":")[0]


def _nowhere(
    one: Decision, reports: AbstractSet[str], names: AbstractSet[str], slugs: AbstractSet[str]
) -> str | None:
    kind, _, address = one.target.partition(":")
    if kind in _IN_REPORTS:
        return None if _report(kind, address) in reports else "its report is in no case"
    if kind == "person":
        return None if address in names else "no case names such a person"
    if kind == "case":
        return None if address in slugs else "no case has or had this name"
    return f"'{kind}' is no kind of address"
