"""What the sentences of a report tell of: what the gate decides on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.knowledge.words import Words
from consilience.reading.gate_lists import GateLists, gate_lists, tells_term, weighs
from consilience.reading.gate_masks import blank, masked
from consilience.reading.small import small
from consilience.types import Mention, Report, Span

# Sentences of the telling that open it; a case that is told starts there.
_LEAD = 4
# Offices that watch over medicines, count figures or write policy: they stand in any report.
_NO_OFFICE = re.compile(
    "Food and Drug|Control Policy|Intelligence Center|Drugs? and Crime|New Drug"
)
# That it looked into a case of controlled medicines does not make them lawful ones.
_INVESTIGATES = re.compile(r"investigat|oci\b|agent|enforcement|announced")
_LOOSE_NAMES = frozenset({"drugs", "other drugs", "prescription drugs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one sentence, or the title, tells of.

    Args:
        hard: It names a drug that is hardly ever a medicine, or the drug trade.
        loose: It says `drug` or names a medicine that is also misused.
        office: It names an authority against drugs.
        step: A step of a criminal case (arrest, seizure, charge, sentence).
        done: A step that befell somebody or something ("was arrested"; not "prosecute").
        act: What authorities do in any matter.
        trade: Dealing, smuggling, making: what is forbidden to do with drugs.
        gang: A gang, a cartel or racketeering.
        medicine: Medicines, their makers and those who bill for them.
        prescription: Medicines on prescription, and who trades in them.
        policy: Plans, money, staff and meetings of authorities.
        slang: Words by which a text names drugs that it does not name (`pills`, `powder`).
        haul: A weight or a number of pills.
        declined: Nobody is charged.
        market: A marketplace of the dark web, which names a drug in a text that names one besides.
    """

    hard: bool = False
    loose: bool = False
    office: bool = False
    step: bool = False
    done: bool = False
    act: bool = False
    trade: bool = False
    gang: bool = False
    medicine: bool = False
    prescription: bool = False
    policy: bool = False
    overdose: bool = False
    slang: bool = False
    haul: bool = False
    declined: bool = False
    market: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The lines of a report, and how often they tell of what.

    Args:
        title: An empty line where the report has no title.
        told: The sentences that are not set aside, in order.
    """

    title: Line
    told: tuple[Line, ...]

    @property
    def lead(self) -> tuple[Line, ...]:
        """The title and the sentences that open the telling."""
        return (self.title, *self.told[:_LEAD])

    @property
    def lines(self) -> tuple[Line, ...]:
        """The title and all sentences."""
        return (self.title, *self.told)

    def cases(self, apart: int = 1, *, loose: bool) -> int:
        """Lines with a drug, and a step or an act of authorities in one of the lines beside it.

        Args:
            apart: How many lines at most lie between them, and one more.
            loose: Whether a line that only says `drugs` counts.
        """
        did = [one.step or one.act for one in self.lines]
        return sum(
            any(did[max(0, at - apart) : at + apart + 1])
            for at, one in enumerate(self.lines)
            if one.hard or (loose and one.loose)
        )


def tally_of(report: Report, told: Sequence[Span], drugs: Sequence[Mention], words: Words) -> Tally:
    """What each line of a report tells of.

    Args:
        report: Its title counts too, where it has one.
        told: The sentences that are not set aside.
        drugs: Mentions that name a drug, by place: substances, and authorities named after drugs.
        words: With the lists `gate.*`.
    """
    lists = gate_lists(words)
    offices = _Placed([one for one in drugs if one.kind == "agency"])
    names = _Placed([one for one in drugs if one.kind == "substance"])
    remedies = words.sets["gate.remedy"] | _LOOSE_NAMES
    known = {one for one in names.mentions if one.value.show() not in remedies}
    named_besides = bool(names.mentions) or any(map(_fights_drugs, offices.mentions))
    sentences = []
    text = small(report.text)
    each = lists.in_lines(text, [(one.start, one.end) for one in told])
    for span, first in zip(told, each, strict=True):
        here = offices.within(span)
        line, printed = masked(text[span.start : span.end], span, here, lists, first)
        if _watches_medicines(text, span, here):
            printed = printed | {"gate.medicine"}
        shown = [
            one for one in names.within(span) if not line[one.span.start - span.start].isspace()
        ]
        sentences.append(
            _line(
                line,
                printed,
                hard=("gate.market" in printed and named_besides)
                or any(one in known for one in shown),
                loose=bool(shown),
                office=any(map(_fights_drugs, here)),
            )
        )
    return Tally(title=_title(report, known, lists), told=tuple(sentences))


class _Placed:
    """Mentions by place.

    Args:
        mentions: Sorted by place.
    """

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self._starts = [one.span.start for one in mentions]

    def within(self, span: Span) -> Sequence[Mention]:
        """Those that start within a span."""
        first = bisect_left(self._starts, span.start)
        return self.mentions[first : bisect_left(self._starts, span.end, first)]


def _title(report: Report, known: set[Mention], lists: GateLists) -> Line:
    text = small(report.title or "")
    text = blank(text, lists["gate.no_drug"])
    line = _line(text, *lists.in_lines(text, [(0, len(text))]))
    if line.hard:
        return line
    printed = {one.span.text.casefold() for one in known}
    named = printed & set(re.findall(r"[\w-]+", (report.title or "").casefold()))
    return replace(line, hard=bool(named))


def _fights_drugs(office: Mention) -> bool:
    return not _NO_OFFICE.search(office.value.show())


def _watches_medicines(text: str, span: Span, offices: Sequence[Mention]) -> bool:
    """Whether a sentence names the office that admits medicines, not as one that investigates."""
    named = any("Food and Drug" in one.value.show() for one in offices)
    return named and not _INVESTIGATES.search(text, span.start, span.end)


_SILENT = Line()


def _line(
    text: str, printed: set[str], *, hard: bool = False, loose: bool = False, office: bool = False
) -> Line:
    if not (printed or hard or loose or office):
        return _SILENT

    def has(name: str) -> bool:
        return f"gate.{name}" in printed

    return Line(
        hard=hard or has("drug"),
        loose=loose or has("loose_drug"),
        office=office,
        step=has("enforcement") or tells_term(text, printed),
        done=has("done"),
        act=has("action"),
        trade=has("trade"),
        gang=has("gang"),
        medicine=has("medicine"),
        prescription=has("prescription"),
        policy=has("policy"),
        overdose=has("overdose"),
        slang=has("slang"),
        haul=weighs(text, printed),
        declined=has("declined"),
        market=has("market"),
    )
