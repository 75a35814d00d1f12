"""The query language of docs/reference/search.md: what a person types, as conditions."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation

from consilience.casefile import Status
from consilience.errors import UsageError
from consilience.knowledge import Knowledge
from consilience.store.conditions import Asked, Days, Figure, Term
from consilience.store.words import Phrase
from consilience.types import EventType, Role
from consilience.values.date import Date
from consilience.values.quantity import Quantity
from consilience.values.units import compiled
from consilience.workspace.search.facts import fold

KINDS = ("agency", "country", "name", "person", "place", "role", "status", "substance", "type")
# Kinds whose values are a closed list.
_CLOSED = {
    "status": tuple(one.value for one in Status),
    "type": tuple(one.value for one in EventType),
    "role": tuple(one.value for one in Role),
}
_DAY = dt.timedelta(days=1)
_VALUE = r'"[^"]*"|\S+'
_TOKEN = re.compile(
    rf"""
    (?P<figure>(?:(?P<what>"[^"]+"|[A-Za-z][\w-]*)\s*)?(?P<sign>>=|<=|>|<|=)\s*
        (?P<number>\d[\d,.]*)\s*(?P<unit>[A-Za-z_]+)?)
    |(?P<when>\b(?P<side>in|before|after|since)\s+(?P<date>\d{{3}}[\dX](?:-\d\d){{0,2}})\b)
    |(?P<within>\bin\s+(?P<where>"[^"]+"|[A-Z]\w+))
    |(?P<not>-)?(?P<kind>[a-z]+):(?P<value>{_VALUE})
    |(?P<minus>-)?(?P<word>{_VALUE})
    """,
    re.VERBOSE,
)


def parse(query: str, knowledge: Knowledge) -> Asked:
    """The conditions of a query; all of them must hold.

    Raises:
        UsageError: nothing is asked for, or a key, unit or date is not known.
    """
    terms: list[Term] = []
    figures: list[Figure] = []
    days: list[Days] = []
    words: list[Phrase] = []
    for found in _TOKEN.finditer(query):
        if found["figure"]:
            figures.append(_figure(found, knowledge))
            what = (found["what"] or "").strip('"')
            name = substance_name(what, knowledge)
            if name:
                terms.append(Term(kind="substance", words=(name,), own=True))
            elif what:
                words.append(Phrase(what))
        elif found["when"]:
            days.append(_days(found["side"], found["date"]))
        elif found["within"]:
            terms.append(Term(kind="place", words=(land(found["where"].strip('"'), knowledge),)))
        elif found["kind"]:
            terms.append(_term(found, knowledge))
        elif re.search(r"\w", found["word"]):
            words.append(_phrase(found["minus"], found["word"]))
    asked = Asked(
        terms=tuple(terms), figures=tuple(figures), days=tuple(days), phrases=tuple(words)
    )
    wanted = [not one.without for one in terms] + [not one.without for one in words]
    if not (figures or days or any(wanted)):
        raise UsageError(query or "''", "asks for nothing", "give a word that must be there")
    return asked


def phrases(text: str) -> tuple[Phrase, ...]:
    """Words and quoted phrases, `-` before those that are not wanted; other signs mean nothing."""
    found = re.finditer(rf"(?P<minus>-)?(?P<word>{_VALUE})", text)
    return tuple(
        _phrase(one["minus"], one["word"]) for one in found if re.search(r"\w", one["word"])
    )


def _phrase(minus: str | None, word: str) -> Phrase:
    return Phrase(word.strip('"'), without=bool(minus))


def _figure(found: re.Match[str], knowledge: Knowledge) -> Figure:
    units = compiled(knowledge)
    written = found["unit"] or ""
    known = units.by_id.get(written) or units.by_id.get(written.upper())
    if known is None and written:
        record = units.records.get(written) or units.records.get(written.casefold())
        known = units.by_id.get(record.id) if record else None
    if known is None:
        reason = f"the unit '{written}' is not known" if written else "lacks a unit"
        raise UsageError(found["figure"], reason, "give one as in docs/reference/format.md: kg")
    try:
        number = Decimal(found["number"].rstrip(".,").replace(",", ""))
    except InvalidOperation as error:
        raise UsageError(found["figure"], "is no figure", "write 10.5 or 10,500") from error
    quantity = Quantity(number=number, unit=known)
    base = float(number * known.factor)
    if found["sign"] != "=":
        return Figure(dimension=known.dimension, sign=found["sign"], low=base, high=base)
    allowed = quantity.interval()
    low, high = (float(one) if one is not None else base for one in (allowed.low, allowed.high))
    return Figure(dimension=known.dimension, sign="=", low=low, high=high)


def _days(side: str, written: str) -> Days:
    first, last = Date(written).days()
    if first is None or last is None:
        raise UsageError(written, "is no date", "write 2019, 2019-05 or 2019-05-03")
    if side == "in":
        return Days(first=first.isoformat(), last=last.isoformat())
    if side == "before":
        return Days(first=None, last=(first - _DAY).isoformat())
    return Days(first=(first if side == "since" else last + _DAY).isoformat(), last=None)


def substance_name(name: str, knowledge: Knowledge) -> str | None:
    """The name under which readings give a drug or class, None for a word that names none."""
    known = knowledge.substances
    folded = fold(name)
    for one in known.records:
        if folded in (fold(one.id), *(fold(word) for word in (*one.words, *one.street))):
            return fold(one.value or one.id)
    return None


def _term(found: re.Match[str], knowledge: Knowledge) -> Term:
    kind, value = found["kind"], found["value"].strip('"')
    without = bool(found["not"])
    if kind not in KINDS:
        raise UsageError(f"{kind}:", "is no key", f"one of {', '.join(KINDS)}")
    if kind in _CLOSED:
        if value not in _CLOSED[kind]:
            raise UsageError(
                f"{kind}:{value}", f"is no {kind}", f"one of {', '.join(_CLOSED[kind])}"
            )
        return Term(kind=kind, words=(value,), without=without)
    if kind == "substance":
        name = substance_name(value, knowledge) or fold(value)
        return Term(kind=kind, words=(name,), without=without)
    if kind in ("place", "country"):
        words: tuple[str, ...] = (land(value, knowledge),)
    else:
        name = _agency(value, knowledge) if kind == "agency" else value
        words = tuple(fold(name).split())
    if not "".join(words):
        raise UsageError(f"{kind}:", "asks for nothing", "give a name behind it")
    return Term(kind=kind, words=words, without=without)


def land(name: str, knowledge: Knowledge) -> str:
    """The code of a country that is named, else the name itself, folded."""
    return fold(knowledge.countries.by_name.get(name, name))


def _agency(name: str, knowledge: Knowledge) -> str:
    """The full name of an agency that is known by its letters alone (`HSI`)."""
    meant = knowledge.agencies.abbreviations.get(name, ())
    return meant[0].name if len(meant) == 1 else name
