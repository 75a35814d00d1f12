"""Groups of people by penalty: who shares a fate, the heaviest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.casefile import Claim
from consilience.reconciling.entities.resolving import Cast
from consilience.types import Role
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


def penalty_parts(claims: Sequence[Claim], cast: Cast) -> list[Part]:
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
        head = cast.who(value.whom)
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
    return _HEAVY.index(what.measure), _words(what)


def _words(penalty: Penalty) -> str:
    """`death, suspended for 2 years`, `6 months to 10 years`."""
    term = penalty.quantity
    if term is None:
        return penalty.measure
    ends = [one for one in (term.number, term.upper) if one is not None]
    months = [int(one * term.unit.factor) for one in ends]
    words = " to ".join(_span(one) for one in months)
    if penalty.measure.endswith(" suspended"):
        return f"{penalty.measure.removesuffix(' suspended')}, suspended for {words}"
    return words if penalty.measure == "prison" else f"{penalty.measure} {words}"


def _span(months: int) -> str:
    years, rest = divmod(months, 12)
    parts = [(years, "year"), (rest, "month")]
    return " ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in parts if n)


def heaviest(claims: Sequence[Claim], number: int, cast: Cast) -> tuple[Part, ...]:
    """The heaviest groups of one telling that make up `number` people together, if any do."""
    parts = penalty_parts(claims, cast)
    for size in range(2, len(parts)):
        if sum(one.number for one in parts[:size]) == number:
            return tuple(parts[:size])
    return ()
