"""The forms of an event: claims with one meaning put together, coarse ones under precise ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.casefile import Claim
from consilience.reconciling.entities.names import words_of
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.folding.conversions import without_conversions
from consilience.reconciling.folding.form import Form
from consilience.reconciling.folding.relations import equal, folds
from consilience.reconciling.folding.variants import looks_misspelt
from consilience.types import Role, Value
from consilience.values.date import Date
from consilience.values.penalty import Imposed, Penalty, ends_range
from consilience.values.quantity import Quantity
from consilience.values.rounding import precision


def fold(role: Role, claims: Sequence[Claim], cast: Cast) -> tuple[Form, ...]:
    """The forms of one slot of one event.

    A coarse form joins a finer one only where it fits exactly one, or where those that it fits
    are nested; "September" beside the 7th and the 20th stays by itself.

    Args:
        role: The slot.
        claims: Everything that is said of it, any order.
        cast: Who is who.
    """
    groups = _equal_groups(claims, cast)
    forms = [Form(role, _best(one), tuple(sorted(one, key=_place))) for one in groups]
    forms.sort(key=lambda one: (-_fineness(one.value), one.shown()))
    kept: list[Form] = []
    for one in forms:
        host = _host(one, kept)
        if host is None:
            kept.append(one)
        else:
            kept[kept.index(host)] = replace(
                host, claims=tuple(sorted(host.claims + one.claims, key=_place))
            )
    if role is Role.VALUE:
        kept = without_conversions(kept)
    if role in (Role.PENALTY, Role.PLEA):
        kept = _in_range(_with_reprieve(_name_the_one(kept)), cast)
    return tuple(sorted(kept, key=lambda one: (one.shown(), one.claims[0].report)))


def _equal_groups(claims: Iterable[Claim], cast: Cast) -> list[list[Claim]]:
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=_place):
        for one in groups:
            misspelt = _misspelt(claim.value, cast), _misspelt(one[0].value, cast)
            if misspelt[0] == misspelt[1] and equal(one[0].value, claim.value, cast):
                one.append(claim)
                break
        else:
            groups.append([claim])
    return groups


def _misspelt(value: Value, cast: Cast) -> str | None:
    name = name_in(value)
    return name if name in cast.misspelt else None


def _best(claims: Sequence[Claim]) -> Value:
    """The fullest form that some report prints; the most frequent, then the first, of several."""
    frequency = Counter(one.value.show() for one in claims)
    return min(
        (one.value for one in claims),
        key=lambda one: (-_fullness(one), -frequency[one.show()], _hedge(one), one.show()),
    )


def _fullness(value: Value) -> int:
    name = name_in(value)
    return len(words_of(name)) if name else 0


def _hedge(value: Value) -> int:
    quantity = getattr(value, "quantity", value)
    return 1 if isinstance(quantity, Quantity) and quantity.bound == "~" else 0


def _fineness(value: Value) -> float:
    """How much a form says, comparable only within one slot."""
    quantity = getattr(value, "quantity", value)
    if isinstance(quantity, Quantity):
        bounded = quantity.bound not in ("=", "~")
        return -1.0 if bounded else float(precision(quantity))
    if isinstance(value, Imposed) and isinstance(value.what, Penalty) and value.what.quantity:
        return float(precision(value.what.quantity))
    if isinstance(value, Date):
        first, last = value.days()
        return -float((last - first).days) if first and last else -1e6
    return float(len(value.show().replace(",", " ").split()))


def _host(form: Form, kept: Sequence[Form]) -> Form | None:
    fits = [one for one in kept if folds(form.value, one.value, form.role)]
    fits.sort(key=lambda one: -len(one.reports()))
    # A misspelt town is no second town that a province could mean.
    fits = [
        one for one in fits if not any(looks_misspelt(one.value, each.value) for each in fits[:1])
    ]
    if isinstance(form.value, Date) and _printed_apart(form, fits):
        return None
    if len(fits) > 1 and isinstance(getattr(form.value, "quantity", form.value), Quantity):
        # A rounding fits several figures only where they are near each other.
        return max(fits, key=lambda one: (len(one.reports()), one.shown()))
    if len(fits) > 1 and not all(_nested(fits[0], one) for one in fits[1:]):
        return None
    return fits[0] if fits else None


def _nested(fine: Form, other: Form) -> bool:
    return folds(other.value, fine.value, fine.role)


def _printed_apart(form: Form, fits: Sequence[Form]) -> bool:
    """Whether one telling prints both: then it means two things by them."""
    tellings = {(one.report, one.event) for one in form.claims}
    return any((one.report, one.event) in tellings for fit in fits for one in fit.claims)


def _name_the_one(forms: Sequence[Form]) -> list[Form]:
    """`1|life` is the life term of the only person named with one."""
    kept = [one for one in forms if not (isinstance(one.value, Imposed) and one.value.whom == "1")]
    for form in forms:
        if form in kept or not isinstance(form.value, Imposed):
            continue
        fits = [
            one
            for one in kept
            if isinstance(one.value, Imposed)
            and not one.value.whom.isdigit()
            and one.value.what.show() == form.value.what.show()
        ]
        if len(fits) == 1:
            host = kept.index(fits[0])
            kept[host] = replace(fits[0], claims=fits[0].claims + form.claims)
        else:
            kept.append(form)
    return kept


def _with_reprieve(forms: Sequence[Form]) -> list[Form]:
    """`X|death` of a report that also prints `X|death suspended P2Y` is the same sentence."""
    kept = list(forms)
    for form in forms:
        value = form.value
        if not isinstance(value, Imposed) or value.what.show() != "death":
            continue
        for host in forms:
            other = host.value
            if (
                isinstance(other, Imposed)
                and other.whom == value.whom
                and other.what.show().startswith("death suspended")
                and form.reports() <= host.reports()
            ):
                kept[kept.index(host)] = replace(host, claims=host.claims + form.claims)
                kept.remove(form)
                break
    return kept


def _in_range(forms: Sequence[Form], cast: Cast) -> list[Form]:
    """`X|prison 40 years` beside `X|prison 20 to 40 years` of another report: its end alone."""
    kept = list(forms)
    for form in forms:
        hosts = [one for one in kept if one is not form and _is_end(form.value, one.value, cast)]
        if len(hosts) == 1 and not form.reports() & hosts[0].reports():
            claims = tuple(sorted(hosts[0].claims + form.claims, key=_place))
            kept[kept.index(hosts[0])] = replace(hosts[0], claims=claims)
            kept.remove(form)
    return kept


def _is_end(term: Value, whole: Value, cast: Cast) -> bool:
    """Whether one is a term and the other the range of one person that it ends."""
    if not isinstance(term, Imposed) or not isinstance(whole, Imposed):
        return False
    size = whole.what.quantity if isinstance(whole.what, Penalty) else None
    is_range = size is not None and size.upper is not None
    return is_range and cast.one(term.whom, whole.whom) and ends_range(term.what, whole.what)


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.report, claim.span.start, claim.value.show()
