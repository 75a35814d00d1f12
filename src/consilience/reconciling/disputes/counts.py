"""Numbers of people and things: which are parts of which whole, and which exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

from consilience.casefile import Claim
from consilience.reconciling.disputes.guess import side_by_side
from consilience.reconciling.disputes.others import is_beside, is_of_others
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.folding.form import Form
from consilience.types import EventId, ReportId, Role, Value
from consilience.values.count import Count
from consilience.values.penalty import Imposed
from consilience.values.quantity import Bound

Claims = Mapping[Role, Sequence[Claim]]
Telling = tuple[ReportId, EventId]
# Things come in layers (sacks, packs, boxes), so two numbers are rivals only where they are
# near each other; a ship or a container is counted once.
_NEAR = Decimal("0.92")
_SEVERAL = 2
_MOST_PARTS = 6  # more parts than this in one telling are a list, and every sum would be found
_OF_THE = re.compile(r"[\w-]+(?:\s+[a-z]+){0,2}\s+of\s+(?:(?:the|all|its|her|his|their|those)\s+)?")
_WHOLES = frozenset({"container", "vessel", "vehicle", "laboratory", "plant", "weapon"})


def counts_clash(one: Form, other: Form, claims: Claims, *, once: bool) -> bool:
    """Whether two numbers of one role in one event exclude each other.

    Args:
        one: A form.
        other: Another form of the same slot.
        claims: Everything said of the event.
        once: True for a step that befalls everybody at one time (a sentence), False for one that
            is taken in rounds (arrests): there a telling with two numbers means two rounds.
    """
    left, right = one.value, other.value
    if not isinstance(left, Count) or not isinstance(right, Count) or left.role != right.role:
        return False
    if left.meet(right) is not None or not (_exact(left) and _exact(right)):
        return False
    if left.role == "person" and (_sums(left, right, claims) or _said_of(one, other)):
        return False
    if left.role == "person":
        whole = wholes(claims if once else _of_one_number(claims))
        return {int(left.quantity.number), int(right.quantity.number)} <= whole
    if side_by_side(one, other) or _sums(left, right, claims):
        return False
    low, high = sorted((left.quantity.number, right.quantity.number))
    return left.role in _WHOLES or low >= high * _NEAR


def _said_of(one: Form, other: Form) -> bool:
    """Whether a sentence itself calls one number a part: `three of the twelve accused`."""
    for part, whole in product(one.claims + other.claims, repeat=2):
        start, text = part.sentence.start, part.sentence.text
        if (part.report, start) != (whole.report, whole.sentence.start):
            continue
        if _OF_THE.fullmatch(text[part.span.start - start : whole.span.start - start]):
            return True
    return False


def both_printed(one: Form, other: Form, printed: Iterable[frozenset[int]]) -> bool:
    """Whether some report prints both numbers of people itself: then it means two rounds."""
    left, right = one.value, other.value
    if not isinstance(left, Count) or not isinstance(right, Count) or left.role != "person":
        return False
    pair = {int(left.quantity.number), int(right.quantity.number)}
    return any(pair <= numbers for numbers in printed)


def numbers_by_report(claims: Iterable[Claim]) -> tuple[frozenset[int], ...]:
    """For each report, in order, the exact numbers of people among some claims."""
    found: dict[ReportId, set[int]] = defaultdict(set)
    for claim in claims:
        value = claim.value
        if isinstance(value, Count) and value.role == "person" and _exact(value):
            found[claim.report].add(int(value.quantity.number))
    return tuple(frozenset(found[one]) for one in sorted(found))


def _of_one_number(claims: Claims) -> Claims:
    """The claims without the numbers of people that are one of several in their telling.

    Two numbers mean two rounds, unless one is the sum of others: "12 crew, nine Iranian and three
    Pakistani" are twelve.
    """
    counts = []
    names = _names(claims)
    for claim in claims.get(Role.COUNT, ()):
        if is_of_others(claim) and not names.get((claim.report, claim.event)):
            continue  # "four others were held": than whom is told of another round
        numbers = _numbers(claims, (claim.report, claim.event))
        if len(numbers) < _SEVERAL or _is_sum(claim.value, numbers):
            counts.append(claim)
    return {**claims, Role.COUNT: counts}


def _is_sum(value: Value, numbers: frozenset[int]) -> bool:
    if not isinstance(value, Count) or not _exact(value):
        return False
    rest = sorted(numbers - {int(value.quantity.number)})
    return any(
        sum(some) == value.quantity.number
        for size in range(2, len(rest) + 1)
        for some in combinations(rest[:_MOST_PARTS], size)
    )


def wholes(claims: Claims) -> frozenset[int]:
    """Numbers of people that some telling means as the whole, not as a part.

    A number is a part where every telling that prints it says so: it bears a penalty of its own
    (`6|prison`), or it adds up with that telling's other numbers and names to a larger whole
    ("five men and four women", "he and eight others" beside nine).
    """
    found: set[int] = set()
    printed = {telling: _numbers(claims, telling) for telling in _tellings(claims)}
    named = _named_beside(claims)
    burdened = _burdened(claims)
    for number in sorted({one for each in printed.values() for one in each}, reverse=True):
        tellings = [one for one, each in printed.items() if number in each]
        if not all(
            (one, number) in burdened
            or adds_up(number, printed[one] - {number}, named.get((one, number), 0), found)
            for one in tellings
        ):
            found.add(number)
    return frozenset(found)


def _tellings(claims: Claims) -> set[Telling]:
    return {(one.report, one.event) for one in claims.get(Role.COUNT, ())}


def _numbers(claims: Claims, telling: Telling) -> frozenset[int]:
    return frozenset(
        int(value.quantity.number)
        for claim, value in _counted(claims, "person")
        if (claim.report, claim.event) == telling and _exact(value)
    )


def _burdened(claims: Claims) -> frozenset[tuple[Telling, int]]:
    return frozenset(
        ((one.report, one.event), int(one.value.whom))
        for role in (Role.PENALTY, Role.PLEA)
        for one in claims.get(role, ())
        if isinstance(one.value, Imposed) and one.value.whom.isdigit()
    )


def adds_up(number: int, others: Iterable[int], named: int, wholes: Iterable[int]) -> bool:
    """Whether a number, with up to two others and the named ones, makes a printed whole.

    Args:
        number: The part in question.
        others: Further numbers that the same telling prints.
        named: How many people the telling names beside the number, in its own words ("and two
            others"); none where the number may count them too.
        wholes: Numbers that some telling prints.
    """
    larger = {one for one in wholes if one > number}
    rest = sorted(others)
    for size in range(3):
        for chosen in combinations(rest, size):
            for extra in range(named + 1):
                total = number + sum(chosen) + extra
                if (chosen or extra) and total in larger and total not in chosen:
                    return True
    return False


def _exact(value: Count) -> bool:
    return value.quantity.upper is None and value.quantity.bound is Bound.EXACT


def _counted(claims: Claims, role: str) -> list[tuple[Claim, Count]]:
    return [
        (one, one.value)
        for one in claims.get(Role.COUNT, ())
        if isinstance(one.value, Count) and one.value.role == role
    ]


def _names(claims: Claims) -> Mapping[Telling, set[str]]:
    """The people whom each telling names."""
    names: dict[Telling, set[str]] = defaultdict(set)
    for role in (Role.PERSON, Role.PENALTY, Role.PLEA):
        for one in claims.get(role, ()):
            name = name_in(one.value)
            if name:
                names[one.report, one.event].add(name)
    return names


def _named_beside(claims: Claims) -> Mapping[tuple[Telling, int], int]:
    """For each number of a telling that stands beside named people: how many it names."""
    names = _names(claims)
    found: dict[tuple[Telling, int], int] = {}
    for claim, value in _counted(claims, "person"):
        telling = (claim.report, claim.event)
        if is_beside(claim, names.get(telling, ())):
            found[telling, int(value.quantity.number)] = len(names[telling])
    return found


def _sums(left: Count, right: Count, claims: Claims) -> bool:
    """Whether the larger number is a sum that contains the smaller, in some telling's own words."""
    low, high = sorted((int(left.quantity.number), int(right.quantity.number)))
    by_telling: dict[Telling, set[tuple[int, int]]] = defaultdict(set)
    for claim, value in _counted(claims, left.role):
        if _exact(value):
            printed = (int(value.quantity.number), claim.span.start)
            by_telling[claim.report, claim.event].add(printed)
    # Four are two and two only where a telling prints two twice.
    return any(
        (one, other) == (low, high - low)
        for each in by_telling.values()
        for (one, start), (other, place) in product(each, repeat=2)
        if start != place
    )
