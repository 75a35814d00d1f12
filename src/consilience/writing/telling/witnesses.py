"""How many texts there really are, whose words they print, who is silent, what nobody saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from consilience.casefile import CaseFile, Claim, Finding
from consilience.copying import Reuse, ReuseKind
from consilience.types import LineageId, ReportId
from consilience.writing.telling.lines import (
    MOST_LETTERS,
    Line,
    LineKind,
    Piece,
    in_order,
    letters,
    say,
)
from consilience.writing.view import View
from consilience.writing.words.numbers import capital, counted, number_words
from consilience.writing.words.sides import side_words, voice_name
from consilience.writing.words.standing import listed, sides_by_text

MOST_SIDES = 4
MOST_REUSES = 3
# So says the reason of a passage set aside: "EE. UU." is Spanish for the United States.
_TRANSLATED = "a sign of translation"


def copy_words(view: View, report: ReportId) -> tuple[Piece, ...]:
    """What a report owes to others: `reprint of A`, `takes passages from A and B`."""
    pieces: list[Piece] = []
    for reuse in sorted(view.case.tracing.reuses, key=lambda one: (one.source, one.kind)):
        if reuse.target != report or reuse.source not in view.letters:
            continue
        words = {
            ReuseKind.VERBATIM: "reprint of",
            ReuseKind.EDITED: "edited copy of",
            ReuseKind.REWORDED: "rewords",
            ReuseKind.PARTIAL: "takes passages from",
        }[reuse.kind]
        if not reuse.directed:
            words = "shares text with"
        perhaps = "perhaps " if reuse.suspected else ""
        pieces.extend((say(f", {perhaps}{words} "), *letters(view, [reuse.source])))
    return tuple(pieces)


def texts(view: View) -> tuple[int, int]:
    """Least and most independent texts behind the case's reports."""
    return texts_of(view.case)


def texts_of(case: CaseFile) -> tuple[int, int]:
    """Least and most independent texts behind the reports of a case."""
    there = frozenset(case.reports)
    inside = [
        group
        for origin in case.tracing.origins
        if (group := [one for one in origin if one in there])
    ]
    seen = {one for group in inside for one in group}
    most = len(inside) + sum(one not in seen for one in case.reports)
    doubtful = {
        reuse.target for reuse in case.tracing.reuses if reuse.suspected and reuse.target in there
    }
    return max(1, most - len(doubtful)), most


def witness_line(view: View) -> Line | None:
    """`Two reports are not two witnesses`: texts and whose words; None without claims."""
    claims = [claim for finding in view.case.findings for claim in finding.claims]
    if not claims:
        return None
    reports = len(view.case.reports)
    words = capital(number_words_of(reports))
    head = (
        "One report is not a confirmed fact"
        if reports == 1
        else f"{words} reports are not {number_words_of(reports)} witnesses"
    )
    least, most = texts(view)
    span = str(most) if least == most else f"{least} to {most}"
    noun = "text" if span == "1" else "texts"
    pieces = [say(f"{counted(reports, 'report')}, {span} independent {noun}.")]
    pieces.append(say(f" {voices_sentence(told_once(view))}"))
    pieces.extend(_translations(view))
    pieces.extend(_reuses(view))
    return Line(head=head, pieces=tuple(pieces), kind=LineKind.WITNESS)


def number_words_of(number: int) -> str:
    """`two`, `15`."""
    return number_words(Decimal(number), spell=True)


def told_once(view: View) -> tuple[Claim, ...]:
    """The claims, those of one value in one text that cite one side only once: copies add none."""
    once: dict[tuple[int, LineageId, str | None], Claim] = {}
    for place, finding in enumerate(view.case.findings):
        for claim in finding.claims:
            side = claim.voice.side if claim.voice else None
            once.setdefault((place, claim.lineage, side), claim)
    return tuple(once.values())


def voices_sentence(claims: Sequence[Claim]) -> str:
    """Whom the texts cite, by how many of their values, a text's counted once."""
    sides = Counter(claim.voice.side for claim in claims if claim.voice)
    silent = sum(claim.voice is None for claim in claims)
    named = [
        f"{side_words(side)} ({count})"
        for side, count in sorted(sides.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    if named[MOST_SIDES:]:
        named = [*named[:MOST_SIDES], f"{len(named) - MOST_SIDES} others"]
    if not named:
        return "For none of the values do they cite anybody."
    if not silent:
        return f"For the {len(claims)} values of these texts they cite {listed(named)}."
    return (
        f"Of {len(claims)} values in these texts, {silent} are attributed to nobody, "
        f"the others to {listed(named)}."
    )


def _translations(view: View) -> list[Piece]:
    """` A shows a sign of translation (“UU.”).`: such words may have come through two languages."""
    pieces: list[Piece] = []
    for one in view.case.asides:
        if _TRANSLATED in one.aside.why and one.report in view.letters:
            words = one.aside.span.text.strip()
            pieces.extend((say(" "), *letters(view, [one.report])))
            pieces.append(say(f" shows a sign of translation (“{words}”)."))
    return pieces


def _reuses(view: View) -> list[Piece]:
    """` 1 passage of A rewords B.`; only who repeats, where there are many."""
    known = [
        one
        for one in view.case.tracing.reuses
        if one.source in view.letters and one.target in view.letters
    ]
    pieces: list[Piece] = []
    if len(known) <= MOST_REUSES:
        for one in known:
            pieces.extend((say(" "), *_reuse(view, one), say(".")))
    elif known:
        copies = in_order(view, {one.target for one in known})
        pieces.extend((say(" "), *letters(view, copies), say(" repeat words of other reports.")))
    if known:
        pieces.extend((say(" "), Piece(text="Who copied whom", href="#copies"), say(".")))
    return pieces


def _reuse(view: View, one: Reuse) -> tuple[Piece, ...]:
    count = counted(max(1, len(one.alignments)), "passage")
    verb = {
        ReuseKind.VERBATIM: "repeat",
        ReuseKind.EDITED: "edit",
        ReuseKind.REWORDED: "reword",
        ReuseKind.PARTIAL: "take over words of",
    }[one.kind]
    if len(one.alignments) < 2:
        verb = verb.replace("take", "takes") if "take" in verb else f"{verb}s"
    perhaps = " perhaps" if one.suspected else ""
    return (
        say(f"{count} of "),
        *letters(view, [one.target]),
        say(f"{perhaps} {verb} "),
        *letters(view, [one.source]),
    )


def _by_text(claims: Sequence[Claim]) -> str:
    """`Of 9 texts behind this, 3 cite courts and 7 nobody.`."""
    sides = sides_by_text(claims)
    counts = Counter(one for group in sides.values() for one in group)
    silent = counts.pop(None, 0)
    named = sorted((-count, side_words(side)) for side, count in counts.items() if side)
    words = [f"{_cite(-count)} {side}" for count, side in named[:MOST_SIDES]]
    nobody = [f"{_cite(silent)} nobody"] if silent else []
    partly = " for all or part of it" if sum(counts.values()) + silent > len(sides) else ""
    return f"Of the {len(sides)} texts behind this, {listed([*words, *nobody])}{partly}."


def _cite(texts: int) -> str:
    return "1 cites" if texts == 1 else f"{texts} cite"


def cited_tail(view: View, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """` For it A cites Chinese officials; B cites nobody.`: what the letters alone would hide.

    Only of values that several reports give; a value of one report names its voice beside it.
    """
    claims = [
        claim
        for finding in findings
        if len({claim.report for claim in finding.claims}) > 1
        for claim in finding.claims
    ]
    names: dict[ReportId, set[str]] = {}
    for claim in claims:
        names.setdefault(claim.report, set()).add(voice_name(claim.voice) if claim.voice else "")
    if not names or not any(name for group in names.values() for name in group):
        return ()
    if len(names) > MOST_LETTERS:
        return (say(f" {_by_text(claims)}"),)
    pieces: list[Piece] = []
    for report in in_order(view, names):
        cited = sorted(name for name in names[report] if name)
        partly = " and elsewhere nobody" if "" in names[report] and cited else ""
        pieces.extend(
            (
                say("; " if pieces else " For this "),
                *letters(view, [report]),
                say(f" cites {listed(cited) or 'nobody'}{partly}"),
            )
        )
    return (*pieces, say("."))
