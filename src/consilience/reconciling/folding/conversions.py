"""A newsroom's conversion in brackets is the same worth once more, not a second one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.casefile import Claim
from consilience.reconciling.folding.form import Form
from consilience.values.quantity import Quantity

# What stands before a converted sum: `4 million crowns (about $160,000)`.
_OPENS = re.compile(
    r"[\s,]*[(\[]\s*(?:(?:about|around|roughly|approximately|some|or|nearly|almost|over|more than"
    r"|equivalent to|worth|i\.e\.|=|~|≈)\s*)*",
    re.IGNORECASE,
)


def without_conversions(forms: Sequence[Form]) -> list[Form]:
    """The forms of a worth, those that stand only in brackets under what they convert.

    Nothing is calculated: the bracket must follow at once, in another currency. Where a report
    prints the figure by itself too, it stays by itself.
    """
    kept = list(forms)
    for form in forms:
        hosts = [_host(claim, form, forms) for claim in form.claims]
        host = hosts[0] if hosts else None
        if host is None or any(one is not host for one in hosts) or host not in kept:
            continue
        at = kept.index(host)
        kept[at] = replace(host, claims=(*host.claims, *form.claims))
        kept.remove(form)
        forms = [kept[at] if one is host else one for one in forms]
    return kept


def _host(claim: Claim, form: Form, forms: Sequence[Form]) -> Form | None:
    for other in forms:
        if other is not form and _currency(other) != _currency(form):
            for near in other.claims:
                if near.report == claim.report and _follows(near, claim):
                    return other
    return None


def _follows(first: Claim, second: Claim) -> bool:
    """Whether the second stands in brackets right after the first, in one sentence."""
    if first.sentence != second.sentence or second.span.start < first.span.end:
        return False
    base = first.sentence.start
    between = first.sentence.text[first.span.end - base : second.span.start - base]
    return _OPENS.fullmatch(between) is not None


def _currency(form: Form) -> str:
    return form.value.unit.id if isinstance(form.value, Quantity) else ""
