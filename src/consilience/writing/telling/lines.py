"""Lines of the first screen: pieces of text, each linked to what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from consilience.casefile import Claim, Finding
from consilience.types import ReportId, Role
from consilience.writing.view import View
from consilience.writing.words.sides import voice_name
from consilience.writing.words.standing import listed

MOST_LETTERS = 4


class LineKind(StrEnum):
    """What a paragraph does."""

    STORY = "story"
    DISPUTE = "dispute"
    WITNESS = "witness"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a line.

    Args:
        href: Anchor on the page that shows what they rest on, None for words of our own.
        kind: `tag` for the letters of reports, `dispute` for a mark, else empty.
    """

    text: str
    href: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of the first screen.

    Args:
        head: What it is about, empty where the sentence says so itself.
    """

    head: str
    pieces: tuple[Piece, ...]
    kind: LineKind = LineKind.STORY

    def plain(self) -> str:
        """The line without links."""
        head = f"{self.head}{'' if self.head[-1:] in '?.' else ':'} " if self.head else ""
        return head + "".join(piece.text for piece in self.pieces).rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a line and the findings that it states."""

    pieces: tuple[Piece, ...]
    findings: tuple[Finding, ...]

    def role(self) -> Role | None:
        """The slot that the clause tells, None for words of our own."""
        return self.findings[0].role if self.findings else None


def say(text: str) -> Piece:
    """Words of our own."""
    return Piece(text=text)


def state(view: View, text: str, finding: Finding) -> Piece:
    """Words that rest on a finding."""
    return Piece(text=text, href=f"#{view.anchor(finding)}")


def joined(view: View, clauses: Sequence[Clause], separator: str = ", ") -> tuple[Piece, ...]:
    """The clauses in a row, their sources named once where neighbours share them."""
    pieces: list[Piece] = []
    tags = [tag(view, clause.findings) for clause in clauses]
    for place, clause in enumerate(clauses):
        pieces.extend(clause.pieces)
        last = place + 1 == len(clauses)
        if last or tags[place] != tags[place + 1]:
            pieces.extend(tags[place])
            pieces.extend([] if last else [say("; ")])
        else:
            pieces.append(say(_between(clauses, place, separator)))
    return tuple(pieces)


def _between(clauses: Sequence[Clause], place: int, separator: str) -> str:
    """` and ` before the last of several values of one slot, for places have commas inside."""
    role, after = clauses[place].role(), clauses[place + 1].role()
    beyond = clauses[place + 2].role() if clauses[place + 2 :] else None
    return " and " if role is after is not beyond and separator == ", " else separator


def tag(view: View, findings: Iterable[Finding]) -> tuple[Piece, ...]:
    """Who says so: ` (A, B)`, ` (A, citing Ann Orr)`, ` (11 reports, 6 texts)`."""
    found = tuple(findings)
    claims = [claim for finding in found for claim in finding.claims]
    if not claims:
        return ()
    reports = in_order(view, {claim.report for claim in claims})
    least, most = max((finding.lineages for finding in found), key=lambda one: (one[1], one[0]))
    if len(reports) > MOST_LETTERS:
        few = f"{len(reports)} reports, {number_of_texts(least, most)}"
        return (Piece(text=f" ({few})", href=f"#{view.anchor(found[0])}", kind="tag"),)
    rest = f", {cited(claims)}" if len(reports) == 1 else ""
    # A copy that is only suspected makes a range: two letters may still be one witness.
    if least < len(reports):
        rest = f": {number_of_texts(least, most)}"
    return (say(" ("), *letters(view, reports), Piece(text=f"{rest})", kind="tag"))


def number_of_texts(least: int, most: int) -> str:
    """`1 text`, `6 texts`, `5–6 texts`."""
    if most == 1:
        return "1 text"
    return f"{least}–{most} texts" if least < most else f"{most} texts"


def letters(view: View, reports: Sequence[ReportId]) -> tuple[Piece, ...]:
    """The letters of reports, each linked to its report."""
    pieces: list[Piece] = []
    for report in reports:
        if pieces:
            pieces.append(say(", "))
        letter = view.letter(report)
        pieces.append(Piece(text=letter, href=f"#report-{letter}", kind="tag"))
    return tuple(pieces)


def cited(claims: Sequence[Claim]) -> str:
    """`citing Ann Orr`, `citing probably X`, `unattributed`."""
    names = sorted({voice_name(claim.voice) for claim in claims if claim.voice})
    if not names:
        return "unattributed"
    elsewhere = any(claim.voice is None for claim in claims)
    return f"citing {listed(names)}{' and elsewhere nobody' if elsewhere else ''}"


def in_order(view: View, reports: Iterable[ReportId]) -> tuple[ReportId, ...]:
    """The reports in the order of their letters."""
    order = {report: place for place, report in enumerate(view.case.reports)}
    return tuple(sorted(set(reports), key=lambda one: (order.get(one, len(order)), one)))
