"""Numbers of people that one telling prints beside each other: a whole with its parts, or groups.

"Five Canadians, two people from Florida and one from New Jersey" are three groups, not three
numbers for one thing; "nine, of whom two got life" is a whole and a part of it, and so are 12 kg
and 9 kg beside 21 kg.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from consilience.casefile import Claim, Finding, Status
from consilience.types import Role
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.quantity import Bound

_Key = tuple[str, str]
_Some = tuple[Finding, ...]
_TWO = 2
_MOST = 6


@dataclass(frozen=True, slots=True)
class Groups:
    """Exact numbers of people of one telling, or of one sentence where they make no whole.

    Args:
        whole: The number that the parts make, None where none is printed.
        parts: The largest first.
    """

    whole: Finding | None
    parts: tuple[Finding, ...]

    def findings(self) -> tuple[Finding, ...]:
        """All of them, the whole first."""
        return (self.whole, *self.parts) if self.whole else self.parts


def groups_of(findings: Sequence[Finding], names: Sequence[Finding]) -> tuple[Groups, ...]:
    """The numbers of people that stand beside each other in a telling, each finding once.

    Args:
        findings: Of one event, any slots.
        names: Findings that name people of the event.
    """
    exact = [one for one in findings if _is_exact(one) and one.status is not Status.DISPUTED]
    tellings = _by(exact, lambda claim: (claim.report, claim.event))
    sentences = _by(exact, lambda claim: (claim.report, str(claim.sentence.start)))
    found: list[Groups] = []
    taken: list[Finding] = []
    for address, some in (*tellings, *sentences):
        free = sorted((one for one in some if one not in taken), key=lambda one: -_number(one))
        whole = len(free) >= _TWO and _makes(free, _named(names, address))
        told = whole or ((address, some) in sentences and _by_the_same(free))
        if len(free) >= _TWO and told:
            found.append(Groups(free[0], tuple(free[1:])) if whole else Groups(None, tuple(free)))
            taken += free
    return tuple(found)


def _by(findings: Sequence[Finding], key: Callable[[Claim], _Key]) -> list[tuple[_Key, _Some]]:
    """The findings by what their claims have in common, most findings first."""
    told: dict[_Key, list[Finding]] = defaultdict(list)
    for one in findings:
        for each in sorted({key(claim) for claim in one.claims}):
            told[each].append(one)
    return sorted(((each, tuple(some)) for each, some in told.items()), key=_most_first)


def _most_first(told: tuple[_Key, _Some]) -> tuple[int, _Key]:
    return -len(told[1]), told[0]


def _by_the_same(findings: Sequence[Finding]) -> bool:
    """Whether the same reports print all of them: one tag tells the truth of each."""
    return len({frozenset(claim.report for claim in one.claims) for one in findings}) == 1


def loads_of(findings: Sequence[Finding]) -> tuple[Groups, ...]:
    """Amounts of one drug that are the sum of others, each with those that make it.

    12 kg in one car and 9 kg in the other are not three loads where a report prints 21 kg.

    Args:
        findings: Of one event, any slots.
    """
    amounts = [
        one
        for one in findings
        if isinstance(one.value, Amount)
        and one.value.quantity.bound is Bound.EXACT
        and one.value.quantity.upper is None
        and one.status is not Status.DISPUTED
    ]
    found: list[Groups] = []
    taken: list[Finding] = []
    for whole in sorted(amounts, key=lambda one: (-_size(one), one.value.show())):
        smaller = [
            one
            for one in amounts
            if one not in taken and _kind(one) == _kind(whole) and 0 < _size(one) < _size(whole)
        ]
        parts = _sum_of(_size(whole), sorted(smaller, key=_size, reverse=True)[:_MOST])
        if whole not in taken and parts:
            found.append(Groups(whole, parts))
            taken += [whole, *parts]
    return tuple(found)


def _sum_of(size: Decimal, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    for many in range(_TWO, len(findings) + 1):
        for some in combinations(findings, many):
            if sum(map(_size, some)) == size:
                return some
    return ()


def _kind(finding: Finding) -> tuple[str, str]:
    value = finding.value
    if not isinstance(value, Amount):
        return "", ""
    return value.substance, value.quantity.unit.dimension


def _size(finding: Finding) -> Decimal:
    value = finding.value
    if not isinstance(value, Amount):
        return Decimal(0)
    return value.quantity.number * value.quantity.unit.factor


def _makes(findings: Sequence[Finding], named: int) -> bool:
    """Whether the first is the sum of some of the others, with or without those named."""
    whole, *parts = findings
    for size in range(1, min(len(parts), _MOST) + 1):
        for some in combinations(parts[:_MOST], size):
            rest = _number(whole) - sum(map(_number, some))
            if rest == 0 < size - 1 or 0 < rest == named:
                return True
    return False


def _named(names: Sequence[Finding], address: _Key) -> int:
    return sum(any((one.report, one.event) == address for one in name.claims) for name in names)


def _number(finding: Finding) -> int:
    value = finding.value
    return int(value.quantity.number) if isinstance(value, Count) else 0


def _is_exact(finding: Finding) -> bool:
    value = finding.value
    return (
        finding.role is Role.COUNT
        and isinstance(value, Count)
        and value.role == "person"
        and value.quantity.bound is Bound.EXACT
        and value.quantity.upper is None
    )


def by_finding(groups: Sequence[Groups]) -> Mapping[str, Groups]:
    """The groups that a number stands in, by its shown value."""
    return {one.value.show(): each for each in groups for one in each.findings()}
