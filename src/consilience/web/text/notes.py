"""What the margin says beside a paragraph: values that stand in it, and where it was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from consilience.casefile import CaseFile, Finding, Status
from consilience.reconciling.plan import claim_address
from consilience.types import Report, ReportId
from consilience.web.addresses import beside_page, deciding_page
from consilience.web.text.layers import LAYERS, Passage, layer_of
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.sureness import unsure_words
from consilience.writing.words.values import role_words, value_words

# Blanks and line breaks between two sentences.
_GAP = 4
_SIGNS = {one.name: one.sign for one in LAYERS}


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One line of the margin.

    Args:
        start: Where its words begin.
        layer: Layer that it goes with.
        sign: Letters of that layer.
        words: What it says.
        address: Page that it opens.
        flags: `disputed`, `unsure`.
    """

    start: int
    layer: str
    sign: str
    words: str
    address: str
    flags: tuple[str, ...] = ()


def value_notes(report: ReportId, file: CaseFile | None) -> tuple[Note, ...]:
    """The values of the case that rest on words of a report, sorted by place."""
    found = set()
    for one in file.findings if file else ():
        for claim in one.claims:
            if claim.report == report:
                layer = layer_of(claim.role)
                words = f"{role_words(claim.role)}: {value_words(claim.value)}"
                found.add(
                    Note(
                        claim.span.start,
                        layer,
                        _SIGNS[layer],
                        f"{words} ({EVENTS[claim.type].lower()})",
                        deciding_page(claim_address(claim)),
                        _flags(one),
                    )
                )
    return tuple(sorted(found))


def copy_notes(
    report: ReportId, passages: Iterable[Passage], reports: Mapping[ReportId, Report]
) -> tuple[Note, ...]:
    """Where the passages of a report come from, and who took them from it, sorted by place."""
    found, ends = [], dict[ReportId, int]()
    for one in passages:
        # Passages are sentences: those that follow each other are told once.
        goes_on = one.start - ends.get(one.other, -_GAP) < _GAP
        ends[one.other] = one.end
        if not goes_on:
            words = _copied(one, reports.get(one.other))
            address = beside_page(report, one.other, one.number)
            found.append(Note(one.start, "copied", _SIGNS["copied"], words, address))
    return tuple(found)


def _flags(one: Finding) -> tuple[str, ...]:
    found = []
    if one.status is Status.DISPUTED:
        found.append("disputed")
    if unsure_words(one):
        found.append("unsure")
    return tuple(found)


def _copied(one: Passage, other: Report | None) -> str:
    name = (other.publisher if other else None) or one.other
    day = f", {other.published}" if other and other.published else ""
    verb = "copied from" if one.took else "taken over by"
    doubt = "" if one.sure else "perhaps "
    return f"{doubt}{verb} {name}{day} ({round(one.share * 100)} % of the words)"
