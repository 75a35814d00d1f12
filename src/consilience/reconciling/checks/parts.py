"""Penalties by group: do they add up to everybody, and which part does a small count fit?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.casefile import Check, Claim, DisputeKind, Finding
from consilience.reconciling.checks.evidence import Evidence, check, noun, reports_of, whole_counts
from consilience.types import Role
from consilience.values.count import Count
from consilience.values.penalty import Imposed, Limit, Penalty

_HEAVY = ("death", "death suspended", "life", "prison")


@dataclass(frozen=True, slots=True)
class Part:
    """Some people of one telling who share a fate."""

    number: int
    fate: str
    claims: tuple[Claim, ...]
    weight: int

    def say(self) -> str:
        """`2 (life)`."""
        return f"{self.number} ({self.fate})" if self.fate else str(self.number)


def penalties_sum(evidence: Evidence) -> Iterable[Check]:
    """`9 sentenced = 1 (death suspended) + 2 (life) + 6 (prison six months to ten years)`."""
    for event, joined in evidence.events:
        sums: dict[str, list[Claim]] = {}
        whole = whole_counts(joined)
        for one in joined.tellings:
            parts = penalty_parts(one.claims, evidence)
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
        parts = penalty_parts(telling.claims, evidence)
        for size in range(2, len(parts)):
            if sum(one.number for one in parts[:size]) == number:
                words = " + ".join(one.say() for one in parts[:size])
                found.setdefault(words, []).extend(c for one in parts[:size] for c in one.claims)
    for words, claims in sorted(found.items()):
        what = f"{number} {noun(finding.type)} fits the heaviest penalties alone: {words}"
        told = f"{what} ({reports_of(claims)})"
        yield check("subset", told, True, [*finding.claims[:2], *claims])


def penalty_parts(claims: Sequence[Claim], evidence: Evidence) -> list[Part]:
    """Groups of people of one telling by penalty, the heaviest first; each person once."""
    named: dict[tuple[int, str], dict[str, list[Claim]]] = {}
    groups: dict[tuple[int, int, str], list[Claim]] = {}
    heaviest: dict[str, tuple[int, str]] = {}
    for claim in claims:
        value = claim.value
        if claim.role is not Role.PENALTY or not isinstance(value, Imposed):
            continue
        weight, fate = _fate(value)
        if weight < 0:
            continue
        if value.whom.isdigit():
            groups.setdefault((weight, int(value.whom), fate), []).append(claim)
            continue
        head = evidence.cast.who(value.whom)
        heaviest[head] = min(heaviest.get(head, (weight, fate)), (weight, fate))
        named.setdefault((weight, fate), {}).setdefault(head, []).append(claim)
    parts = []
    for (weight, fate), people in named.items():
        mine = {one: each for one, each in people.items() if heaviest[one] == (weight, fate)}
        if mine:
            told = tuple(claim for each in mine.values() for claim in each)
            parts.append(Part(len(mine), fate, told, weight))
    parts += [Part(n, fate, tuple(told), weight) for (weight, n, fate), told in groups.items()]
    return sorted(parts, key=lambda one: (one.weight, one.number, one.fate))


def _fate(value: Imposed) -> tuple[int, str]:
    """How heavy, and in words; a range from a minimum to a maximum is one fate."""
    what = value.what
    if not isinstance(what, Penalty) or what.measure not in _HEAVY:
        return -1, ""
    if what.limit is not Limit.GIVEN:
        return len(_HEAVY), "between the limits given"
    return _HEAVY.index(what.measure), what.show()
