"""The fields in which a person types a value of a slot, and the notation that they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.types import Role, Value
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.item import Item
from consilience.values.penalty import Imposed
from consilience.values.quantity import Bound, Quantity
from consilience.workspace.notation import EXAMPLES, terms

Options = tuple[tuple[str, str], ...]

_BOUNDS: Options = (
    ("=", "exactly"),
    ("~", "about"),
    (">", "more than"),
    (">=", "at least"),
    ("<", "less than"),
    ("<=", "up to"),
)
_FIGURES = frozenset({Role.AMOUNT, Role.COUNT, Role.ITEM, Role.VALUE})
_HINTS = {
    Role.DATE: "2019-11-07, 2019-11 or 2019; about: 2019-11~; from and to: 2013/2017",
    Role.PLACE: "town, province, code of the country: Bodø, Nordland, NO",
    Role.PENALTY: "prison P144M (months), life, death suspended P2Y, fine 10000 USD",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form.

    Args:
        name: In the form.
        value: What stands in it at first.
        options: Where one of these must be chosen.
        suggested: What a person may choose or overwrite.
        hint: How it is written.
    """

    name: str
    label: str
    value: str = ""
    options: Options = ()
    suggested: tuple[str, ...] = ()
    hint: str = ""
    short: bool = False


def fields_of(role: Role, value: Value | None, knowledge: Knowledge) -> tuple[Field, ...]:
    """The fields of a slot, filled with a value where there is one."""
    if role in _FIGURES:
        return _figure(role, value, knowledge)
    shown = value.show() if value else ""
    if role in (Role.PENALTY, Role.PLEA):
        whom = value.whom if isinstance(value, Imposed) else ""
        what = value.what.show() if isinstance(value, Imposed) else ""
        pleas = (("guilty", "guilty"), ("not_guilty", "not guilty")) if role is Role.PLEA else ()
        return (
            Field(name="v-whom", label="Whom", value=whom, hint="a name, or how many people"),
            Field(name="v-what", label=role.value.capitalize(), value=what, options=pleas,
                  hint=_HINTS.get(role, "")),
        )  # fmt: skip
    return (
        Field(
            name="v-whole",
            label="Value",
            value=shown,
            options=_terms(role, shown, knowledge),
            suggested=_substances(knowledge) if role is Role.SUBSTANCE else (),
            hint=_HINTS.get(role, f"like {EXAMPLES[role]}"),
        ),
    )


def composed(role: Role, stated: Mapping[str, str]) -> str:
    """The notation of what was typed; empty where nothing was.

    Args:
        role: The slot.
        stated: Field name to what stands in it; `v-notation` beats all others.
    """
    given = {name: " ".join(words.split()) for name, words in stated.items()}
    if given.get("v-notation"):
        return given["v-notation"]
    if role in (Role.PENALTY, Role.PLEA):
        return f"{given.get('v-whom', '')}|{given.get('v-what', '')}".strip("|")
    if role not in _FIGURES:
        return given.get("v-whole", "")
    number, upper = _plain(given.get("v-number", "")), _plain(given.get("v-upper", ""))
    if not number:
        return ""
    bound = given.get("v-bound", "=")
    written = f"{bound}{number}{f'/{upper}' if upper else ''} {given.get('v-unit', '')}".strip()
    return written if role is Role.VALUE else f"{given.get('v-kind', '')}|{written}"


def _plain(number: str) -> str:
    """`1,500` and `1 500` as `1500`: commas are thousands, as in the reports that are read."""
    return number.replace(",", "").replace(" ", "")


def _figure(role: Role, value: Value | None, knowledge: Knowledge) -> tuple[Field, ...]:
    quantity = value if isinstance(value, Quantity) else getattr(value, "quantity", None)
    known = quantity if isinstance(quantity, Quantity) else None
    found = [
        Field(name="v-bound", label="How", value=(known.bound if known else Bound.EXACT).value,
              options=_BOUNDS, short=True),
        Field(name="v-number", label="Number", value=f"{known.number:f}" if known else "",
              short=True),
        Field(name="v-upper", label="to", value=f"{known.upper:f}" if known and known.upper else "",
              hint="only for a range", short=True),
    ]  # fmt: skip
    if role is not Role.COUNT:
        unit = known.unit.id if known else ""
        found.append(
            Field(name="v-unit", label="Unit", value=unit, short=True,
                  suggested=_units(role, knowledge))
        )  # fmt: skip
    if role is Role.VALUE:
        return tuple(found)
    return (_kind(role, value, knowledge), *found)


def _kind(role: Role, value: Value | None, knowledge: Knowledge) -> Field:
    if role is Role.COUNT:
        kind = value.role if isinstance(value, Count) else "person"
        some = tuple(sorted((one.id, one.id) for one in knowledge.counts))
        return Field(name="v-kind", label="Of what", value=kind, options=some)
    if role is Role.ITEM:
        kind = value.kind if isinstance(value, Item) else ""
        items = tuple(sorted(one.id for one in knowledge.items))
        return Field(name="v-kind", label="Goods", value=kind, suggested=items)
    kind = value.substance if isinstance(value, Amount) else ""
    return Field(name="v-kind", label="Substance", value=kind, suggested=_substances(knowledge))


def _units(role: Role, knowledge: Knowledge) -> tuple[str, ...]:
    money = tuple(sorted(one.id for one in knowledge.currencies))
    masses = tuple(sorted(one.id for one in knowledge.units))
    return money if role is Role.VALUE else masses


def _substances(knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(sorted(one.id for one in knowledge.substances.records))


def _terms(role: Role, shown: str, knowledge: Knowledge) -> Options:
    known = terms(role, knowledge)
    names = sorted({*known, shown} - {""}) if known else []
    return tuple((one, one.replace("_", " ")) for one in names)
