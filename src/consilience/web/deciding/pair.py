"""Two reports or cases of which a person says whether they belong together."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.store.matters import Matter, MatterKind
from consilience.types import Report, Span
from consilience.web.text.blocks import Window, window
from consilience.web.text.runs import Mark
from consilience.workspace import Workspace
from consilience.writing.page.quotes import published, publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """One side of a pair.

    Args:
        window: Its text, the shared passage in view; None for a case.
    """

    target: str
    name: str
    source: str
    window: Window | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One way to decide on a pair.

    Args:
        act: Its name in the form.
        key: That takes it.
    """

    act: str
    key: str
    label: str


def halves(workspace: Workspace, one: Matter) -> tuple[Half, ...]:
    """Both sides of a pair, with the words that they share in view."""
    sides = [each.report for each in one.choices if each.report]
    shared = shared_passage(workspace, *sides[:2]) if len(sides) > 1 else ()
    found = []
    for place, each in enumerate(one.choices[:2]):
        if each.report is None:
            found.append(Half(target=each.target, name=each.shown, source="", window=None))
            continue
        report = workspace.report(each.report).report
        spans = [pair[place] for pair in shared]
        found.append(
            Half(
                target=each.target,
                name=report.title or report.id,
                source=f"{publisher(report)}, {published(report)}",
                window=_in_view(report, spans),
            )
        )
    return tuple(found)


def verdicts(one: Matter) -> tuple[Verdict, ...]:
    """What may be decided on a pair, the machine's guess first."""
    if one.kind is MatterKind.COPY:
        return (
            Verdict(act="yes", key="a", label="The second took from the first"),
            Verdict(act="other", key="c", label="The first took from the second"),
            Verdict(act="no", key="r", label="Neither took from the other"),
        )
    return (
        Verdict(act="yes", key="a", label="One case"),
        Verdict(act="no", key="r", label="Two cases"),
    )


def verdict_of(one: Matter, asked: str, who: str, when: str, why: str) -> Decision:
    """The decision on a pair.

    Raises:
        UsageError: it cannot be decided so.
    """
    known = [each.act for each in verdicts(one)]
    if asked not in known or len(one.choices) < 2:
        raise UsageError(asked or "act", "cannot be decided about a pair", f"one of {known}")
    left, right = (each.target for each in one.choices[:2])
    if one.kind is MatterKind.COPY:
        act = Act.INDEPENDENT if asked == "no" else Act.COPY
        taker, source = (left, right) if asked == "other" else (right, left)
        return Decision(who=who, when=when, act=act, target=taker, value=source, why=why)
    act = Act.SPLIT if asked == "no" else Act.MERGE
    return Decision(who=who, when=when, act=act, target=left, value=right, why=why)


def shared_passage(workspace: Workspace, left: str, right: str) -> tuple[tuple[Span, Span], ...]:
    """The passages that two reports share, as (left, right), the longest first."""
    found = []
    for one in workspace.reuses(left):
        if {one.source, one.target} == {left, right}:
            for each in one.alignments:
                pair = (each.source, each.target)
                found.append(pair if one.source == left else (pair[1], pair[0]))
    return tuple(sorted(found, key=lambda pair: (pair[0].start - pair[0].end, pair[0].start)))


def _in_view(report: Report, spans: list[Span]) -> Window:
    rest = [Mark(one.start, one.end, "chosen") for one in spans[1:]]
    return window(report.text, spans[0] if spans else Span(0, 0, ""), rest)
