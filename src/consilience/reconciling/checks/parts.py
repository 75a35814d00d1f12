"""Penalties by group: do they add up to everybody, and which part does a small count fit?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from consilience.casefile import Check, Claim, DisputeKind, Finding
from consilience.reconciling.checks.evidence import Evidence, check, noun, whole_counts
from consilience.reconciling.citing import cited, reports_of
from consilience.reconciling.claims import Told
from consilience.reconciling.penalties import Part, heaviest, penalty_parts
from consilience.values.count import Count
from consilience.values.penalty import Imposed
from consilience.values.quantity import Bound

_SEVERAL = 2
_OF_THEM = re.compile(
    r"\b(?:of (?:them|whom|these|those)|among (?:them|whom)|including)\b", re.IGNORECASE
)


def penalties_sum(evidence: Evidence) -> Iterable[Check]:
    """`9 sentenced = 1 (death suspended) + 2 (life) + 6 (prison six months to ten years)`."""
    for event, joined in evidence.events:
        sums: dict[str, list[Claim]] = {}
        whole = whole_counts(joined)
        for one in joined.tellings:
            parts = penalty_parts(one.claims, evidence.cast)
            total = sum(part.number for part in parts)
            yield from _too_many(parts, one, noun(event.type))
            if len(parts) > 1 and total == max(whole, default=0):
                words = " + ".join(part.say() for part in parts)
                text = f"{total} {noun(event.type)} = {words}"
                claims = [claim for part in parts for claim in part.claims]
                sums.setdefault(text, []).extend([*claims, *whole[total]])
        for text, claims in sorted(sums.items()):
            yield check("parts_sum", f"{text} ({reports_of(claims)})", True, claims)


def _too_many(parts: Sequence[Part], telling: Told, done: str) -> Iterable[Check]:
    """`2 (death) + 3 (life) + 5 (20 years) = 10, not 9 sentenced`: more fates than people.

    Fewer say nothing: a report need not list them all. Nor do parts of which one may be counted in
    another: named people beside a number of one fate, "two of them", a number that is the sum of
    others.
    """
    counts = [
        (int(one.value.quantity.number), one)
        for one in telling.claims
        if isinstance(one.value, Count)
        and one.value.role == "person"
        and one.value.quantity.bound is Bound.EXACT
        and one.value.quantity.upper is None
    ]
    numbers = [part.number for part in parts]
    total, whole = sum(numbers), max((number for number, _ in counts), default=0)
    if len(parts) < _SEVERAL or total <= whole or whole in numbers or not whole:
        return
    claims = [claim for part in parts for claim in part.claims]
    if any(not _is_group(claim) or _OF_THEM.search(claim.sentence.text) for claim in claims):
        return
    if _is_nested(parts):
        return
    words = " + ".join(part.say() for part in parts)
    claims += [claim for number, claim in counts if number == whole]
    what = f"{words} = {total}, not {whole} {done} ({cited(telling.report)})"
    yield check("parts_sum", what, False, claims)


def _is_group(claim: Claim) -> bool:
    return isinstance(claim.value, Imposed) and claim.value.whom.isdigit()


def _is_nested(parts: Sequence[Part]) -> bool:
    """Whether one number is the sum of others of its own weight: five jailed, 2 + 3 of them."""
    for part in parts:
        rest = [one.number for one in parts if one is not part and one.weight == part.weight]
        if any(sum(some) == part.number for n in range(2, 4) for some in combinations(rest, n)):
            return True
    return False


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
