"""What stood where a decision points when it was taken, so that nobody can misplace it later."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.reconciling.plan import claim_address

_PLACE = re.compile(r"(?:claim|event|span):(?P<report>.+?):(?P<start>\d+)-(?P<end>\d+)(?::\w+)?")
# What a person adds has no value before.
_SEEN = frozenset({Act.ACCEPT, Act.CHECK, Act.CORRECT, Act.FACTUALITY, Act.REJECT, Act.SET_ASIDE})


def report_of(decision: Decision) -> str | None:
    """The report that the address of a decision lies in, None for people and cases."""
    found = _PLACE.fullmatch(decision.target)
    return found["report"] if found else None


def anchored(decision: Decision, text: str, file: CaseFile | None) -> Decision:
    """The decision with the words at its characters and the value that is shown for them.

    Args:
        decision: Its own `quote` and `was` are kept where it has them.
        text: Of the report that its address lies in.
        file: The case that the report is in, None for none.
    """
    found = _PLACE.fullmatch(decision.target)
    if not found:
        return decision
    quote = text[int(found["start"]) : int(found["end"])] or None
    claims = [claim for one in file.findings for claim in one.claims] if file else []
    values = [
        one.value.show()
        for one in claims
        if decision.act in _SEEN and claim_address(one) == decision.target
    ]
    return replace(
        decision,
        quote=decision.quote if decision.quote is not None else quote,
        was=decision.was if decision.was is not None else next(iter(values), None),
    )
