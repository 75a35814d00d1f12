"""Penalties by group: do they add up to everybody, and which part does a small count fit?"""

from __future__ import annotations

from collections.abc import Iterable

from consilience.casefile import Check, Claim, DisputeKind, Finding
from consilience.reconciling.checks.evidence import Evidence, check, noun, whole_counts
from consilience.reconciling.citing import reports_of
from consilience.reconciling.penalties import heaviest, penalty_parts
from consilience.values.count import Count


def penalties_sum(evidence: Evidence) -> Iterable[Check]:
    """`9 sentenced = 1 (death suspended) + 2 (life) + 6 (prison six months to ten years)`."""
    for event, joined in evidence.events:
        sums: dict[str, list[Claim]] = {}
        whole = whole_counts(joined)
        for one in joined.tellings:
            parts = penalty_parts(one.claims, evidence.cast)
            total = sum(part.number for part in parts)
            if len(parts) > 1 and total == max(whole, default=0):
                words = " + ".join(part.say() for part in parts)
                text = f"{total} {noun(event.type)} = {words}"
                claims = [claim for part in parts for claim in part.claims]
                sums.setdefault(text, []).extend([*claims, *whole[total]])
        for text, claims in sorted(sums.items()):
            yield check("parts_sum", f"{text} ({reports_of(claims)})", True, claims)


def heaviest_explain(evidence: Evidence) -> Iterable[Check]:
    """`3 = 1 (death suspended) + 2 (life)`: a smaller count that fits the heaviest alone."""
    for finding in evidence.findings:
        value = finding.value
        if finding.dispute is None or finding.dispute.kind is not DisputeKind.SCOPE:
            continue
        if not isinstance(value, Count) or value.role != "person":
            continue
        number = int(value.quantity.number)
        done = noun(finding.type)
        for rival in finding.dispute.rivals[:1]:
            larger = int(rival.rpartition("=")[2].rpartition("|")[2] or 0)
            if larger > number:
                what = f"{number} {done} ({reports_of(finding.claims)}) = {larger} {done}"
                yield check("parts_sum", what, False, finding.claims)
        yield from _fits_heaviest(number, finding, evidence)


def _fits_heaviest(number: int, finding: Finding, evidence: Evidence) -> Iterable[Check]:
    joined = next(one for event, one in evidence.events if event.id == finding.event)
    found: dict[str, list[Claim]] = {}
    for telling in joined.tellings:
        parts = heaviest(telling.claims, number, evidence.cast)
        if parts:
            words = " + ".join(one.say() for one in parts)
            found.setdefault(words, []).extend(claim for one in parts for claim in one.claims)
    for words, claims in sorted(found.items()):
        what = f"{number} {noun(finding.type)} fits the heaviest penalties alone: {words}"
        told = f"{what} ({reports_of(claims)})"
        yield check("subset", told, True, [*finding.claims[:2], *claims])
