"""Misspelt places, courts and groups: rare, close to a common form, never in one report with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from consilience.reconciling.entities.names import words_of
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.folding.form import Form
from consilience.types import Role, Value
from consilience.values.court import Court
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed
from consilience.values.place import Place


def mark_variants(forms: Sequence[Form], cast: Cast) -> tuple[Form, ...]:
    """The same forms, with `variant_of` set where one is another misspelt."""
    return tuple(replace(one, variant_of=_right_form(one, forms, cast)) for one in forms)


def misspelt_town(rare: str, common: str) -> bool:
    """Whether one town's name is the other's but for a letter or two."""
    one, other = rare.casefold(), common.casefold()
    distance = DamerauLevenshtein.distance(one, other)
    return one != other and min(len(one), len(other)) > 4 and distance <= max(1, len(other) // 7)


def _right_form(form: Form, forms: Sequence[Form], cast: Cast) -> Value | None:
    name = name_in(form.value)
    if name is not None:
        return _right_name(form, name, forms, cast)
    near = [
        one
        for one in forms
        if one is not form
        and len(one.reports()) > len(form.reports())
        and not one.reports() & form.reports()
        and looks_misspelt(form.value, one.value)
    ]
    best = max(near, key=lambda one: (len(one.reports()), one.shown()), default=None)
    return best.value if best else None


def _right_name(form: Form, name: str, forms: Sequence[Form], cast: Cast) -> Value | None:
    right = cast.misspelt.get(name)
    if right is None or not any(_is_of(one.value, right, cast) for one in forms):
        return None
    for one in forms:
        if one is not form and _is_of(one.value, right, cast) and _alike(one.value, form.value):
            return one.value
    return None


def _is_of(value: Value, right: str, cast: Cast) -> bool:
    name = name_in(value)
    return name is not None and cast.one(name, right) and name not in cast.misspelt


def _alike(one: Value, other: Value) -> bool:
    if isinstance(one, Imposed) and isinstance(other, Imposed):
        return one.what.show() == other.what.show()
    return isinstance(one, Name) and isinstance(other, Name)


def looks_misspelt(rare: Value, common: Value) -> bool:
    """Whether a place, court or group is another one but for a few letters; people: `Cast`."""
    if isinstance(rare, Place) and isinstance(common, Place):
        return bool(
            rare.country == common.country
            and rare.parts
            and common.parts
            and misspelt_town(rare.parts[0], common.parts[0])
        )
    if isinstance(rare, Court) and isinstance(common, Court):
        return misspelt_court(rare.name, common.name)
    if isinstance(rare, Label) and isinstance(common, Label) and rare.kind == common.kind:
        return rare.kind == Role.ORGANIZATION.value and _misspelt_group(rare.name, common.name)
    return False


def misspelt_court(rare: str, common: str) -> bool:
    """One word a misprint, and most of the other words the same."""
    mine, theirs = set(words_of(rare)), set(words_of(common))
    odd, right = mine - theirs, theirs - mine
    misprint = any(misspelt_town(one, other) for one in odd for other in right)
    return misprint and len(mine & theirs) * 2 >= max(len(mine), len(theirs))


def _misspelt_group(rare: str, common: str) -> bool:
    one = rare.casefold().replace("’s", "").replace("'s", "")
    return one[:2] == common.casefold()[:2] and fuzz.ratio(one, common.casefold()) >= 66
