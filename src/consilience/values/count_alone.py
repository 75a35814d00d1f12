"""Figures without a noun of their own: `31 have been caught`, `the other six`, `five in Malta`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from consilience.knowledge import Knowledge
from consilience.values.number import Figure, figure_at
from consilience.values.quantity import Bound

_TAKEN = "no noun behind the figure: taken for {}"
# What befalls people: a bare figure before it counts them.
_BEFALLS = (
    r"(?:were|was|are|have|had|has|will|would|got|get|received|face|faced|pleaded|pled|fled|died|"
    r"remain|still|more (?:were|was|are|have|had|got|received)|others|who|for (?:between|life)"
    r"|of (?:them|those|whom|the (?:men|people|suspects|defendants))|"
    r"(?:arrested|jailed|sentenced|charged|convicted|indicted|detained|killed|extradited|held|"
    r"dead|executed|imprisoned|apprehended|named|wanted)\b)"
)
_PLAIN_CONTEXT = re.compile(
    r"(?:\b(?:the\s+)?(?:other|remaining)|\ball|\b(?:Of|of) (?:the|these|those))\s+$", re.IGNORECASE
)
_ELLIPTIC = re.compile(rf"\s+(?:also\s+)?{_BEFALLS}\b", re.IGNORECASE)
# "the other six run from", "all nine, he said"; not "all nine lives"
_ALONE = re.compile(r"[.,;]|\s+(?:for|with|in|to)\b|\s+(?![a-z]*s\b)[a-z]+\b(?!\s+[a-z]*s\b)")
_ONLY_PEOPLE = re.compile(
    r"\s+(?:(?:were|was|are|have been|has been|had been|being|still|already)\s+)*(?:arrest|jail|"
    r"sentenc|charg|convict|indict|detain|kill|extradit|plead|pled|died|fled|apprehend|imprison)",
    re.IGNORECASE,
)
# "three of the six were jailed", "three of the six, one of them a cook, were"
PART_OF = re.compile(r"\s+of\s+(?:the|those|these)\s+", re.IGNORECASE)
# "eight of the gang"
_OF_A_GROUP = re.compile(
    r"\s+of\s+(?:the|that|its|this)\s+(?:\w+\s+)?(?:gang|ring|crew|syndicate|clique|mob)\b(?![-’'])",
    re.IGNORECASE,
)
_SEAM = re.compile(r"[.!?]\s|\n+")
# "up by nine, had"; but "manned by three Iranians"
_BY = re.compile(r"\bby\s+$")
# "a citizen of 34 was held", "a man of 61 was": an age, for one person was
_AGED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he) (?:(?!total|number|group|gang|party|team|crew)[\w-]+ ){1,3}of $"
)
_WAS = re.compile(r",? (?:was|has|is|had)\b")
_IN = re.compile(r"\s+(?:in|at|near|from)\s+(?:the\s+)?[A-Z]")
_NEXT = re.compile(r"(?:,|\band|,\s+and|\bwhile)\s+(?:another\s+)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A count at `[start, end)`."""

    start: int
    end: int
    role: str
    number: Decimal
    bound: Bound = Bound.EXACT
    upper: Decimal | None = None
    doubt: str | None = None


def without_noun(text: str, figure: Figure, last: Counted | None) -> Counted | None:
    """`31 have been caught`, `the other six`, `Nine jailed in China`.

    Args:
        text: The whole text.
        figure: One that can count things.
        last: The count told last before it.
    """
    one = of_the_same(text, _of_people(text, figure), last)
    return one or (_in_a_row(text, figure, last) if last else None)


def given_penalties(figure: Figure) -> Counted:
    """`four` of "two to death and four to 20 years"."""
    return Counted(
        start=figure.start, end=figure.end, role="person", number=figure.number,
        doubt="no noun behind the figure: in a row of penalties",
    )  # fmt: skip


def part_of(text: str, figure: Figure, knowledge: Knowledge) -> Counted | None:
    """`three of the six were jailed`: three, and no six."""
    group = _OF_A_GROUP.match(text, figure.end)
    if group and figure.number > 1:
        return Counted(start=figure.start, end=group.end(), role="person", number=figure.number)
    joint = PART_OF.match(text, figure.end)
    whole = figure_at(text, joint.end(), knowledge) if joint else None
    if whole is None or not 1 < figure.number < whole.number:
        return None
    if not (_ELLIPTIC.match(text, whole.end) or text.startswith(",", whole.end)):
        return None
    return Counted(
        start=figure.start,
        end=whole.end,
        role="person",
        number=figure.number,
        doubt=_TAKEN.format("person"),
    )


def of_the_same(text: str, one: Counted | None, last: Counted | None) -> Counted | None:
    """The count, of what was counted last where nothing says that it is of people."""
    if not one or one.role != "person" or not last or not _same_things(text, one, last):
        return one
    return replace(one, role=last.role, doubt=_TAKEN.format(last.role))


def _of_people(text: str, figure: Figure) -> Counted | None:
    if figure.number < 2 or (figure.number > 5000 and not figure.vague):
        return None
    if _BY.search(text[max(0, figure.start - 4) : figure.start]):
        return None
    if _WAS.match(text, figure.end) and _AGED.search(
        text[max(0, figure.start - 40) : figure.start]
    ):
        return None
    before = _PLAIN_CONTEXT.search(text[max(0, figure.start - 16) : figure.start])
    behind = _ELLIPTIC.match(text, figure.end)
    if not before and not behind:
        return None
    if before and not behind and not _ALONE.match(text, figure.end):
        return None
    return Counted(
        start=figure.start,
        end=figure.end,
        role="person",
        number=figure.number,
        doubt=_TAKEN.format("person"),
    )


def _in_a_row(text: str, figure: Figure, last: Counted) -> Counted | None:
    """A figure of which only the place is said: "9 men were held in Spain, five in Malta"."""
    gap = text[last.end : figure.start]
    if _SEAM.search(gap) or not _IN.search(gap) or not _NEXT.search(gap):
        return None
    if figure.vague or not _IN.match(text, figure.end):
        return None
    return Counted(
        start=figure.start,
        end=figure.end,
        role=last.role,
        number=figure.number,
        doubt=_TAKEN.format(last.role),
    )


def _same_things(text: str, one: Counted, last: Counted) -> bool:
    """Whether a figure without a noun of its own counts what was counted before it.

    `Of the 90 sacks, 12 held` in one sentence; `the two others`, `the twelve` one sentence on.
    """
    if last.role == "person" or not (one.doubt or text[one.start : one.end].endswith("others")):
        return False
    if _ONLY_PEOPLE.match(text, one.end):
        return False
    gap = text[last.end : one.start]
    seams = len(_SEAM.findall(gap))
    definite = re.search(r"\b(?:the|of)\s+$", gap, re.IGNORECASE)
    return seams == 0 or (seams == 1 and definite is not None and len(gap) < 200)
