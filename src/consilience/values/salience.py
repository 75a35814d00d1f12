"""Which substance is meant where a text says `the drug`, `the stimulant` or nothing at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consilience.types import Mention
from consilience.values.substance import Substance

_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|such)\s+(?:\w+\s+)?$", re.IGNORECASE)
_KNOWN_AS = re.compile(
    r"\s+(?:(?:pills?|tablets?|capsules?|drugs?|powder|stimulants?)\s+)?(?:(?:better|commonly"
    r"|locally|also)\s+)?(?:known|sold|marketed)\s+(?:locally\s+|commonly\s+)?as\s+[“\"'‘]?",
    re.IGNORECASE,
)
UNNAMED = ("drugs", "other drugs")


def name(mention: Mention) -> str:
    """The substance's name."""
    return mention.value.show()


def meant(text: str, mention: Mention, near: Sequence[Mention]) -> tuple[str, int, str | None]:
    """What a printed substance stands for, where its words end, and the doubt if it is a class.

    `the stimulant Captagon` is captagon; `70 kg of the stimulant` is the stimulant that the text
    speaks of; `opioids` without an article is the class.
    """
    members = [one for one in near if _belongs(one, mention)]
    for one in members:
        if (
            one.span.start >= mention.span.end
            and not text[mention.span.end : one.span.start].strip()
        ):
            return name(one), one.span.end, None
    other = _goes_by_another(text, mention, near)
    if other:
        return other, mention.span.end, f"'{mention.span.text}' known as {other}"
    before = text[max(0, mention.span.start - 24) : mention.span.start]
    if not members or not _DEFINITE.search(before):
        return name(mention), mention.span.end, None
    said = salient(text, mention.span.start, members)
    doubt = f"'{mention.span.text}' taken for {said}"
    return said, mention.span.end, doubt


def ends_a_list(text: str, mention: Mention, near: Sequence[Mention]) -> bool:
    """Whether the substance is the last of several: `meth, cocaine and heroin weighing`."""
    before = [one for one in near if one.span.end <= mention.span.start]
    gap = text[before[-1].span.end : mention.span.start] if before else "."
    return gap.strip(" ,") == "and"


def shared(text: str, end: int, near: Sequence[Mention]) -> int | None:
    """Where a list of substances stops that goes on behind `end`, None where none does.

    `1.7 tons of meth, cocaine and heroin` is a figure of all three.
    """
    last: int | None = None
    for one in near:
        if one.span.start < end:
            continue
        gap = text[end : one.span.start].strip()
        if gap not in (",", "and", ", and", "or"):
            break
        end = one.span.end
        if gap != ",":
            last = end
    return last


def _goes_by_another(text: str, mention: Mention, near: Sequence[Mention]) -> str | None:
    """The name that a load goes by: `amphetamine pills known as Captagon`."""
    known = _KNOWN_AS.match(text, mention.span.end)
    for one in near:
        if known and one.span.start == known.end() and name(one) != name(mention):
            return name(one)
    return None


def _belongs(one: Mention, to: Mention) -> bool:
    """Whether `one` names a kind of what `to` names."""
    return isinstance(one.value, Substance) and name(to) in one.value.parents


def salient(text: str, start: int, near: Sequence[Mention]) -> str:
    """The substance named last in the sentence before `start`, else most often in the text.

    Classes give way to what belongs to them; `drugs` where none is named.
    """
    named = [one for one in near if name(one) not in UNNAMED]
    classes = {
        parent for one in named if isinstance(one.value, Substance) for parent in one.value.parents
    }
    named = [one for one in named if name(one) not in classes]
    renamed = {name(one) for one in named if _goes_by_another(text, one, named)}
    named = [one for one in named if name(one) not in renamed]
    sentence = max(text.rfind(mark, 0, start) for mark in (". ", "\n", "? ", "! "))
    for one in reversed(named):
        if sentence < one.span.start < start:
            return name(one)
    if not named:
        return "drugs"
    counted = Counter(name(one) for one in named)
    return name(max(named, key=lambda one: (counted[name(one)], -one.span.start)))
