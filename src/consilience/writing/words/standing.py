"""How a finding stands, in words: `in 2 independent texts, both citing Chinese officials`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.casefile import Claim, DisputeKind, Finding, Status
from consilience.types import LineageId, Role
from consilience.values.written import parse
from consilience.writing.words.sides import side_words
from consilience.writing.words.values import value_words

KINDS = {
    DisputeKind.UNIT: "unit (one figure, two units)",
    DisputeKind.SCOPE: "scope (a part beside the whole)",
    DisputeKind.SUPERSEDED: "superseded (a later report corrects an earlier one)",
    DisputeKind.STAGE: "stage (figures of two steps of the case)",
    DisputeKind.AGENCY: "agency (whose doing it was)",
    DisputeKind.INSTANCE: "instance (perhaps another event)",
    DisputeKind.TRANSLATION: "translation",
    DisputeKind.LAB_RESULT: "laboratory result",
    DisputeKind.REAL: "a real contradiction",
}


def standing_words(finding: Finding) -> str:
    """Texts and voices of a finding, and whether anything disputes it."""
    words = f"{texts_words(finding.lineages)}{_copies(finding)}, {voices_words(finding.standing)}"
    if finding.status is Status.DISPUTED:
        state = "explained" if finding.dispute and finding.dispute.explained else "open"
        return f"disputed ({state}); {words}"
    if finding.status is Status.VARIANT:
        return f"a misspelling of {shown_words(finding.role, finding.variant_of or '')}; {words}"
    return words


def shown_words(role: Role, shown: str) -> str:
    """A value in the notation of the files in words; as it is where it cannot be read back."""
    try:
        return value_words(parse(role, shown, {}))
    except ValueError:  # a value that a person typed in a decision need not be in the notation
        return shown


def texts_words(lineages: tuple[int, int]) -> str:
    """`in 1 text`, `in 2 independent texts`, `in 2–3 independent texts`."""
    least, most = lineages
    if most <= 1:
        return "in 1 text"
    return f"in {least if least == most else f'{least}–{most}'} independent texts"


def voices_words(claims: Sequence[Claim]) -> str:
    """Whom the texts cite: `both citing X`, `citing X and, in part, nobody`, `citing nobody`."""
    sides = sides_by_text(claims)
    named = sorted({side_words(one) for group in sides.values() for one in group if one})
    silent = sum(None in group for group in sides.values())
    if not named:
        return "citing nobody" if len(sides) == 1 else f"{_all(len(sides))} citing nobody"
    words = f"citing {listed(named)}"
    if not silent:
        return f"{_all(len(sides))} {words}" if len(named) == 1 and len(sides) > 1 else words
    if len(sides) == 1:
        return f"{words} in one place and nobody in another" if claims[1:] else words
    if len(sides) == 2 and silent == 1:
        return f"one {words}, one citing nobody"
    return f"{words}; {silent} of them nobody"


def sides_by_text(claims: Iterable[Claim]) -> dict[LineageId, frozenset[str | None]]:
    """For each independent text the sides it cites, None where it cites nobody."""
    sides: dict[LineageId, set[str | None]] = {}
    for claim in claims:
        sides.setdefault(claim.lineage, set()).add(claim.voice.side if claim.voice else None)
    return {text: frozenset(sides[text]) for text in sorted(sides)}


def listed(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _copies(finding: Finding) -> str:
    reports = len({claim.report for claim in finding.standing})
    return f" (printed by {reports} reports)" if reports > finding.lineages[1] else ""


def _all(texts: int) -> str:
    return "both" if texts == 2 else "all"
