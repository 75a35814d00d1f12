"""Whether a decision can mean anything here: said before it is logged, for the log only grows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.decisions import means
from consilience.reconciling.plan import FACTUALITIES
from consilience.types import EventType, Role
from consilience.values.units import compiled
from consilience.values.written import parse
from consilience.workspace.holdings import Holdings

_PLACE = re.compile(r"(?P<report>.+?):(?P<start>\d{1,9})-(?P<end>\d{1,9})(?::(?P<of>\w+))?")
_OTHER = frozenset((Act.MERGE, Act.SAME, Act.SPLIT, Act.NOT_SAME, Act.COPY, Act.INDEPENDENT))
_NEEDED = _OTHER | {Act.CORRECT, Act.FACTUALITY}
_OF = {"claim": frozenset(map(str, Role)), "event": frozenset(map(str, EventType))}


def faults(there: Holdings, one: Decision) -> tuple[tuple[str, str], ...]:
    """What is wrong with a decision, as (key of the record, reason); empty where nothing is.

    What can only be known when it is applied (that a claim stands at those characters) is told by
    `stale` then.
    """
    found = [("target", reason) for reason in _target(there, one.target)]
    kind = one.target.partition(":")[0]
    if one.act is Act.UNDO:
        return (("act", "'undo' takes the digest of a decision"),)
    if not found and not means(kind, one.act):
        found.append(("act", f"'{one.act.value}' means nothing for a {kind}"))
    return (*found, *(("value", reason) for reason in _value(one)))


def _target(there: Holdings, target: str) -> Iterator[str]:
    kind, _, address = target.partition(":")
    if kind in ("claim", "event", "span"):
        place = _PLACE.fullmatch(address)
        if place is None or (place["of"] is None) is (kind in _OF):
            yield f"a {kind} is named as in docs/reference/decisions.md"
        elif kind in _OF and place["of"] not in _OF[kind]:
            yield f"'{place['of']}' is no {'slot' if kind == 'claim' else 'event type'}"
        else:
            yield from _words(there, place["report"], int(place["start"]), int(place["end"]))
    elif kind in ("report", "case"):
        try:
            _ = there.report(address) if kind == "report" else there.case(address)
        except UsageError as error:
            yield f"{error.reason}: {address:.100}"
    elif kind != "person":
        yield f"'{kind:.20}' is no kind of address"


def _words(there: Holdings, report: str, start: int, end: int) -> Iterator[str]:
    try:
        text = there.report(report).report.text
    except UsageError as error:
        yield f"{error.reason}: {report:.100}"
        return
    if not start < end <= len(text):
        yield f"the text has {len(text)} characters: there is no {start}-{end}"


def _value(one: Decision) -> Iterator[str]:
    if one.act in _NEEDED and not one.value:
        yield f"'{one.act.value}' needs one"
    elif one.act is Act.FACTUALITY and one.value not in FACTUALITIES:
        yield f"no factuality; one of {', '.join(sorted(FACTUALITIES))}"
    elif one.act is Act.CORRECT and one.value:
        slot = one.target.rpartition(":")[2]
        try:
            parse(Role(slot), one.value, compiled(load_knowledge()).by_id)
        except ValueError:
            yield f"not in the notation of {slot} (docs/reference/format.md)"
