"""A whole collection with its people, towns, drugs, figures and dates swapped."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tools.swapping.edits import Edit, Edited, edit
from tools.swapping.figures import Figures, figure_edits, figures, moved, year_edits
from tools.swapping.rows import (
    AsideRow,
    CaseRow,
    Collection,
    EventRow,
    FindingRow,
    ReadingRow,
    ReportRow,
    SlotRow,
    StatementRow,
)
from tools.swapping.words import swapped_words


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is decided before anything is changed."""

    words: Mapping[str, str]
    figures: Figures

    def renamed(self, written: str) -> str:
        """A name or value with its words swapped."""
        return edit(written, self.word_edits(written)).text

    def word_edits(self, text: str) -> list[Edit]:
        """Edits that swap the words in a text; capitals stay capitals."""
        if not self.words:
            return []
        choices = "|".join(re.escape(one) for one in sorted(self.words, key=lambda one: -len(one)))
        return [
            Edit(one.start(), one.end(), self._like(one.group()))
            for one in re.finditer(rf"\b(?:{choices})\b", text, re.IGNORECASE)
            if self._like(one.group()) != one.group()
        ]

    def _like(self, printed: str) -> str:
        for old in (printed, printed.lower(), printed.title()):
            if old in self.words:
                return _cased(printed, old, self.words[old])
        return printed


def _cased(printed: str, old: str, new: str) -> str:
    if printed == old:
        return new
    if printed.isupper():
        return new.upper()
    # A surname in lower case is an ordinary word; a drug in title case opens a sentence.
    return new.capitalize() if old.islower() and printed[0].isupper() else printed


def swap(collection: Collection, seed: int) -> Collection:
    """The same reports about other people, elsewhere, with other drugs, figures and years."""
    # Between 1.08 and 1.42, never 1: whole numbers change, and stay as long as they were, mostly.
    ratio = Decimal(random.Random(seed).randint(108, 142)) / 100  # noqa: S311  # repeatable
    plan = Plan(swapped_words(collection, seed), figures(collection, ratio))
    texts = {one["id"]: _text(one, plan) for one in collection.reports}
    return Collection(
        [_report(one, texts[one["id"]], plan) for one in collection.reports],
        [_reading(one, texts[one["report"]], plan) for one in collection.readings],
        None if collection.cases is None else [_case(one, plan) for one in collection.cases],
    )


def _text(report: ReportRow, plan: Plan) -> Edited:
    text = report["text"]
    figured = figure_edits(report["id"], text, plan.figures)
    return edit(text, [*plan.word_edits(text), *figured, *year_edits(text)])


def _report(row: ReportRow, text: Edited, plan: Plan) -> ReportRow:
    title, published = row["title"], row["published"]
    named = None if title is None else plan.renamed(title)
    edited = None if named is None else edit(named, year_edits(named)).text
    day = None if published is None else moved(published)
    return {**row, "text": text.text, "title": edited, "published": day}


def _reading(row: ReadingRow, text: Edited, plan: Plan) -> ReadingRow:
    return {
        **row,
        "events": [_event(one, row["report"], text, plan) for one in row["events"]],
        "statements": [_statement(one, text, plan) for one in row["statements"]],
        "not_case": [{**one, **_quote(one["span"], text)} for one in row["not_case"]],
    }


def _quote(span: list[int], text: Edited) -> AsideRow:
    start, end = text.span(*span)
    return {"span": [start, end], "text": text.text[start:end]}


def _event(row: EventRow, report: str, text: Edited, plan: Plan) -> EventRow:
    slots = [_slot(one, report, text, plan) for one in row["slots"]]
    return {**row, **_quote(row["span"], text), "slots": slots}


def _slot(row: SlotRow, report: str, text: Edited, plan: Plan) -> SlotRow:
    value = _value(row["slot"], row["value"], report, plan)
    return {**row, **_quote(row["span"], text), "value": value}


def _value(slot: str, value: str, report: str, plan: Plan) -> str:
    if slot == "date":
        return moved(value)
    new = plan.figures.values.get((report, slot, value), value)
    return plan.renamed(new)


def _statement(row: StatementRow, text: Edited, plan: Plan) -> StatementRow:
    role = row["speaker_role"]
    return {
        **row,
        "speaker": plan.renamed(row["speaker"]),
        "speaker_role": None if role is None else plan.renamed(role),
        "span": list(text.span(*row["span"])),
    }


def _case(row: CaseRow, plan: Plan) -> CaseRow:
    return {**row, "findings": [_finding(one, plan) for one in row["findings"]]}


def _finding(row: FindingRow, plan: Plan) -> FindingRow:
    rival = row["with"]
    return {
        **row,
        "value": _found(row["slot"], row["value"], plan),
        "with": None if rival is None else _found(row["slot"], rival, plan),
    }


def _found(slot: str, value: str, plan: Plan) -> str:
    if slot == "date":
        return moved(value)
    # A value of a case is one of its readings': any report's will do, for all scale alike.
    news = [
        new for (_, what, old), new in plan.figures.values.items() if (what, old) == (slot, value)
    ]
    return plan.renamed(min(news, default=value))
