"""Numbers of people and things of one telling: do they add up to a whole that is printed?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from consilience.casefile import Check, Claim
from consilience.reconciling.checks.evidence import Evidence, check, noun, whole_counts
from consilience.reconciling.citing import reports_of
from consilience.reconciling.disputes.others import is_beside
from consilience.reconciling.entities.uses import name_in
from consilience.values.count import Count
from consilience.values.quantity import Bound

# A sum that misses its whole by less than this share was probably meant to reach it.
_NEARLY = 0.03


def groups_sum(evidence: Evidence) -> Iterable[Check]:
    """`9 sentenced = 5 + 4`, `9 = 3 named + 6 others`, and sums of things that miss."""
    for event, joined in evidence.events:
        whole = whole_counts(joined)
        sums: dict[str, list[Claim]] = {}
        for one in joined.tellings:
            counts = _counts(one.claims, "person")
            named = _named(one.claims, evidence)
            total = max(whole, default=0)
            text, parts = _decompose(total, counts, named)
            if text:
                what = f"{total} {noun(event.type)} = {text}"
                sums.setdefault(what, []).extend([*parts, *whole[total]])
        for text, claims in sorted(sums.items()):
            yield check("parts_sum", f"{text} ({reports_of(claims)})", True, claims)


def _decompose(
    total: int, counts: Mapping[int, list[Claim]], named: Mapping[str, list[Claim]]
) -> tuple[str, list[Claim]]:
    for size in (2, 3):
        for chosen in combinations(sorted(counts, reverse=True), size):
            if sum(chosen) == total:
                claims = [claim for one in chosen for claim in counts[one]]
                return " + ".join(map(str, chosen)), claims
    names = [name for each in named.values() for one in each if (name := name_in(one.value))]
    for number in sorted(counts, reverse=True):
        beside = any(is_beside(one, names) for one in counts[number])
        if beside and number + len(named) == total:
            claims = [*counts[number], *(one for each in named.values() for one in each)]
            return f"{len(named)} named + {number} others", claims
    return "", []


def things_sum(evidence: Evidence) -> Iterable[Check]:
    """Sacks, packs, containers: two numbers of one telling that make, or just miss, a third."""
    for _, joined in evidence.events:
        for telling in joined.tellings:
            for role in _thing_roles(telling.claims):
                counts = _counts(telling.claims, role)
                yield from _triples(role, counts)


def _triples(role: str, counts: Mapping[int, list[Claim]]) -> Iterable[Check]:
    for total in sorted(counts, reverse=True):
        for left, right in combinations(
            sorted((one for one in counts if one < total), reverse=True), 2
        ):
            off = abs(left + right - total)
            if off <= total * _NEARLY and min(left, right) > 0:
                sign = "=" if off == 0 else f"= {left + right}, not"
                claims = [*counts[left], *counts[right], *counts[total]]
                what = f"{left} + {right} {sign} {total} {role}s ({reports_of(claims)})"
                yield check("parts_sum", what, off == 0, claims)


def _thing_roles(claims: Iterable[Claim]) -> list[str]:
    roles = {one.value.role for one in claims if isinstance(one.value, Count)}
    return sorted(roles - {"person"})


def _counts(claims: Iterable[Claim], role: str) -> Mapping[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for one in claims:
        value = one.value
        if isinstance(value, Count) and value.role == role and value.quantity.bound is Bound.EXACT:
            found.setdefault(int(value.quantity.number), []).append(one)
    return found


def _named(claims: Iterable[Claim], evidence: Evidence) -> Mapping[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for one in claims:
        name = name_in(one.value)
        if name:
            found.setdefault(evidence.cast.who(name), []).append(one)
    return found
