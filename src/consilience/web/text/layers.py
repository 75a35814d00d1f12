"""What can be marked in a report's text, layer by layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from consilience.copying import Reuse
from consilience.types import Event, Reading, Report, ReportId, Role, Slot
from consilience.web.text.runs import Mark
from consilience.writing.words.stages import event_words
from consilience.writing.words.values import role_words, value_words


@dataclass(frozen=True, slots=True)
class Layer:
    """One kind of thing in a text.

    Args:
        name: Class of its marks.
        label: For the legend.
        sign: Letters that stand before each mark, so that colour alone tells nothing.
        shown: Whether it is switched on at first.
    """

    name: str
    label: str
    sign: str
    shown: bool = True


LAYERS = (
    Layer("people", "People", "P"),
    Layer("amounts", "Amounts and figures", "N"),
    Layer("dates", "Dates", "D"),
    Layer("places", "Places", "L"),
    Layer("substances", "Substances", "S"),
    Layer("bodies", "Authorities, courts, groups", "B"),
    Layer("other", "Offences, penalties, means", "O"),
    Layer("events", "Events", "E"),
    Layer("statements", "Statements", "Q", shown=False),
    Layer("asides", "Set aside", "X"),
    Layer("copied", "Copied passages", "C", shown=False),
)
_OF_ROLE: Mapping[Role, str] = {
    Role.PERSON: "people",
    Role.AMOUNT: "amounts",
    Role.COUNT: "amounts",
    Role.ITEM: "amounts",
    Role.VALUE: "amounts",
    Role.DATE: "dates",
    Role.PLACE: "places",
    Role.ORIGIN: "places",
    Role.TRANSIT: "places",
    Role.DESTINATION: "places",
    Role.SUBSTANCE: "substances",
    Role.AGENCY: "bodies",
    Role.COURT: "bodies",
    Role.ORGANIZATION: "bodies",
    Role.FROM: "bodies",
    Role.TO: "bodies",
    Role.OPERATION: "bodies",
}
_OF_KIND = {
    "name": "people",
    "amount": "amounts",
    "quantity": "amounts",
    "money": "amounts",
    "count": "amounts",
    "date": "dates",
    "place": "places",
    "substance": "substances",
    "agency": "bodies",
    "court": "bodies",
}


def layer_of(role: Role) -> str:
    """The layer of a slot."""
    return _OF_ROLE.get(role, "other")


def marks_of(reading: Reading, copied: Iterable[Mark] = ()) -> tuple[Mark, ...]:
    """Everything that a reading finds in its text, sorted by place.

    Args:
        reading: Of the report.
        copied: Passages from elsewhere.
    """
    return tuple(sorted({*_of_events(reading.events), *_of_rest(reading), *copied}))


def _of_events(events: Iterable[Event]) -> Iterator[Mark]:
    for one in events:
        words = event_words(one.type, one.factuality)
        told = words if one.main else f"{words}, background"
        yield Mark(one.trigger.start, one.trigger.end, "events", told)
        for slot in one.slots:
            yield Mark(slot.span.start, slot.span.end, layer_of(slot.role), _told(slot))


def _told(slot: Slot) -> str:
    words = f"{role_words(slot.role)}: {value_words(slot.value)}"
    return f"{words} ({slot.doubt})" if slot.doubt else words


def _of_rest(reading: Reading) -> Iterator[Mark]:
    for one in reading.mentions:
        layer = _OF_KIND.get(one.kind)
        if layer:
            yield Mark(one.span.start, one.span.end, layer)
    for said in reading.statements:
        yield Mark(said.span.start, said.span.end, "statements", f"{said.speaker} {said.cue}")
    for aside in reading.asides:
        yield Mark(aside.span.start, aside.span.end, "asides", f"set aside: {aside.why}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words of a report that stand in another one too.

    Args:
        other: The other report.
        start, end: Where it stands here.
        number: Its place among the passages of the two reports, from 0.
        took: Whether this report took it; False where the other one did.
        sure: Whether it is known who took from whom, and that somebody did.
        share: Of aligned words, 0 to 1.
    """

    other: ReportId
    start: int
    end: int
    number: int
    took: bool
    sure: bool
    share: float


def passages(report: ReportId, reuses: Iterable[Reuse]) -> tuple[Passage, ...]:
    """Every passage that a report shares with another one, sorted by place."""
    found = []
    for one in reuses:
        took = one.target == report
        other = one.source if took else one.target
        for number, each in enumerate(one.alignments):
            span = each.target if took else each.source
            found.append(
                Passage(
                    other=other, start=span.start, end=span.end, number=number, took=took,
                    sure=one.directed and not one.suspected, share=each.similarity,
                )
            )  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.other)))


def copied_marks(some: Iterable[Passage], reports: Mapping[ReportId, Report]) -> Iterator[Mark]:
    """Marks of the passages that a report took, with whom it took them from."""
    for one in some:
        if one.took:
            there = reports.get(one.other)
            name = (there.publisher if there else None) or one.other
            doubt = "" if one.sure else "perhaps "
            yield Mark(one.start, one.end, "copied", f"{doubt}copied from {name}")
