"""Frozen records to JSON and back, without loss: readings, case files, reuses, decisions.

The interchange format of docs/reference/format.md rounds (a value is what it shows); what is
stored must come back equal. So a record becomes an object of those of its fields that differ from
their default, a value carries the name of its class, and a figure keeps its digits. Fields that a
later version adds with a default need no migration.
"""

from __future__ import annotations

import dataclasses
import json
import types
import zlib
from collections.abc import Callable, Hashable
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import NewType, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from consilience.types import Value
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.court import Court
from consilience.values.date import Date
from consilience.values.item import Item
from consilience.values.label import Label
from consilience.values.name import Name
from consilience.values.penalty import Imposed, Penalty
from consilience.values.place_value import Place
from consilience.values.quantity import Quantity
from consilience.values.substance import Substance

T = TypeVar("T")
Coder = Callable[[object], object]

VALUES: dict[str, type] = {
    one.__name__: one
    for one in (
        Agency, Amount, Count, Court, Date, Imposed, Item, Label, Name, Penalty, Place, Quantity,
        Substance,
    )
}  # fmt: skip
# Text of a kind that JSON has as it is.
_PLAIN = (str, int, float, bool, type(None))
# Reports are many and alike: more effort than this saves under 3 % of the bytes.
_EFFORT = 6


def pack(record: object) -> bytes:
    """The record as compressed JSON; same record, same bytes."""
    return zlib.compress(dumps(record).encode("utf-8", "surrogatepass"), _EFFORT)


def unpack(kind: type[T], stored: bytes) -> T:
    """The record of that kind that `pack` was given.

    Raises:
        ValueError: the bytes hold something else.
    """
    try:
        return loads(kind, zlib.decompress(stored).decode("utf-8", "surrogatepass"))
    except zlib.error as error:
        raise ValueError(str(error)) from error


def dumps(record: object) -> str:
    """The record as JSON text, keys in the order of its fields."""
    return json.dumps(_kind_encoder(record)(record), ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[T], text: str) -> T:
    """The record that `dumps` was given.

    Raises:
        ValueError: the text holds something else.
    """
    try:
        found = _decoder(cast("Hashable", kind))(json.loads(text))
    except (KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise ValueError(f"no {kind.__name__}: {error}") from error
    if not isinstance(found, kind):
        raise ValueError(f"no {kind.__name__}")  # noqa: TRY004  # callers await one kind of error
    return found


def _kind_encoder(record: object) -> Coder:
    return _encoder(cast("Hashable", type(record)))


@cache
def _encoder(kind: Hashable) -> Coder:
    """What turns a value of an annotated type into JSON."""
    kind = _bare(kind)
    if kind is Value:
        return _tagged
    if get_origin(kind) is tuple:
        return _tuple_encoder(get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        inner = _encoder(_present(kind))
        return lambda one: None if one is None else inner(one)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_encoder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda one: one.value  # type: ignore[attr-defined]  # an Enum, by the line above
    if kind is Decimal:
        return str
    if kind in _PLAIN:
        return lambda one: one
    raise TypeError(f"no way to write {kind}")


@cache
def _decoder(kind: Hashable) -> Coder:
    """What turns JSON into a value of an annotated type."""
    kind = _bare(kind)
    if kind is Value:
        return lambda one: _decoder(VALUES[one[0]])(one[1])  # type: ignore[index]  # as _tagged wrote
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        inner = _decoder(_present(kind))
        return lambda one: None if one is None else inner(one)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_decoder(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is Decimal:
        return lambda one: Decimal(str(one))
    if kind in _PLAIN:
        return lambda one: one
    raise TypeError(f"no way to read {kind}")


def _bare(kind: Hashable) -> Hashable:
    if not isinstance(kind, NewType):
        return kind
    return _bare(cast("Hashable", kind.__supertype__))


def _present(kind: Hashable) -> Hashable:
    """The one type of `X | None`."""
    (found,) = (one for one in get_args(kind) if one is not type(None))
    return cast("Hashable", found)


def _tagged(value: object) -> object:
    return [type(value).__name__, _kind_encoder(value)(value)]


def _tuple_encoder(kinds: tuple[Hashable, ...]) -> Coder:
    if kinds[-1] is Ellipsis:
        each = _encoder(kinds[0])
        return lambda many: [each(one) for one in many]  # type: ignore[attr-defined]  # a tuple
    coders = tuple(map(_encoder, kinds))
    return lambda many: [
        code(one)
        for code, one in zip(coders, many, strict=True)  # type: ignore[call-overload]  # a tuple
    ]


def _tuple_decoder(kinds: tuple[Hashable, ...]) -> Coder:
    if kinds[-1] is Ellipsis:
        each = _decoder(kinds[0])
        return lambda many: tuple(each(one) for one in many)  # type: ignore[attr-defined]  # a list
    coders = tuple(map(_decoder, kinds))
    return lambda many: tuple(
        code(one)
        for code, one in zip(coders, many, strict=True)  # type: ignore[call-overload]  # a list
    )


def _record_encoder(kind: type) -> Coder:
    hints = get_type_hints(kind)
    fields = [
        (one.name, one.default, _encoder(hints[one.name])) for one in dataclasses.fields(kind)
    ]

    def encode(record: object) -> object:
        written = {}
        for name, default, code in fields:
            value = getattr(record, name)
            if value != default:
                written[name] = code(value)
        return written

    return encode


def _record_decoder(kind: type) -> Coder:
    hints = get_type_hints(kind)
    coders = {one.name: _decoder(hints[one.name]) for one in dataclasses.fields(kind)}

    def decode(written: object) -> object:
        return kind(**{name: coders[name](one) for name, one in written.items()})  # type: ignore[attr-defined]  # an object

    return decode
