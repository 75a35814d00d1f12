"""Who is tied to whom, by which event, from which words."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from consilience.casefile import Tie
from consilience.types import EventType
from consilience.writing.page.drawing import Arc, arcs
from consilience.writing.page.html import join, tag
from consilience.writing.page.quotes import report_link
from consilience.writing.page.tables import section
from consilience.writing.view import View
from consilience.writing.words.numbers import counted
from consilience.writing.words.stages import EVENTS

MOST_NODES = 30


def network_section(view: View) -> Markup | None:
    """The drawing and, for each tie, the words; protected people are left out."""
    hidden = {
        name
        for one in view.case.people
        if one.protected
        for name in (one.id, one.name, *one.spellings)
    }
    ties = [one for one in view.case.ties if one.left not in hidden and one.right not in hidden]
    if not ties:
        return None
    weight = Counter(end for tie in ties for end in (tie.left, tie.right))
    nodes = _in_groups(ties, weight)[:MOST_NODES]
    rows = {node: place for place, node in enumerate(nodes)}
    pairs: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        left, right = sorted((tie.left, tie.right))
        pairs.setdefault((left, right), []).append(tie)
    curves = [
        Arc(
            start=rows[left],
            end=rows[right],
            kind="tie",
            title=f"{name(view, left)} and {name(view, right)}",
            width=min(5, 1 + len({one.event for one in some})),
        )
        for (left, right), some in sorted(pairs.items())
        if left in rows and right in rows
    ]
    label = f"Network of {len(nodes)} people and bodies, {len(curves)} ties; listed below"
    drawing = arcs([name(view, node) for node in nodes], curves, label, "network-label")
    listed = tag(
        "details",
        tag("summary", f"The words behind {counted(len(pairs), 'tie')}"),
        tag("ul", *(_tie(view, pair, pairs[pair]) for pair in sorted(pairs))),
    )
    note = "A tie means that one event names both, not that they know each other."
    return section(
        "network",
        "Network",
        tag("p", note, class_="note"),
        tag("div", drawing, class_="drawing"),
        listed,
    )


def _in_groups(ties: list[Tie], weight: Counter[str]) -> list[str]:
    """Nodes that are tied to each other stand together, the best tied first."""
    near: dict[str, set[str]] = {}
    for tie in ties:
        near.setdefault(tie.left, set()).add(tie.right)
        near.setdefault(tie.right, set()).add(tie.left)
    order: dict[str, None] = {}
    for start in sorted(weight, key=lambda one: (-weight[one], one)):
        waiting = [start]
        while waiting:
            node = waiting.pop(0)
            if node not in order:
                order[node] = None
                waiting.extend(sorted(near[node], key=lambda one: (-weight[one], one)))
    return list(order)


def name(view: View, node: str) -> str:
    """The name of a node: people are tied by id, bodies by name."""
    return next((one.name for one in view.case.people if one.id == node), node)


def _tie(view: View, pair: tuple[str, str], ties: list[Tie]) -> Markup:
    quotes = {}
    for tie in ties:
        event = view.event(tie.event)
        kind = EVENTS[event.type if event else EventType.STATISTIC].lower()
        words = " ".join(tie.span.text.split())
        quotes[(tie.report, words)] = join(
            [kind, ": ", report_link(view, tie.report), f" “{words}”"]
        )
    return tag(
        "li",
        tag("strong", f"{name(view, pair[0])} – {name(view, pair[1])}"),
        ": ",
        join(list(quotes.values()), "; "),
    )
