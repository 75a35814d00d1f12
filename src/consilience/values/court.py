"""Courts, under their printed or full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.knowledge.courts import CourtRecord
from consilience.knowledge.phrases import Word, words
from consilience.types import Mention, Span, Value
from consilience.values.court_names import Stretch, districts, left_of, right_of, seat_of, small

# Words that two writings of one court may or may not have: "Harbin Intermediate People's Court",
# "Intermediate People's Court of Harbin City"; a district and its court.
_SHARED = frozenset(
    {"the", "of", "for", "in", "and", "at", "court", "district", "city", "us", "united", "state"}
    | {"province", "sitting", "holding", "holden"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Court:
    """A court as printed, without article.

    Args:
        key: What two writings of one court share (`xingtai intermediate people's`).
    """

    name: str
    key: str

    def show(self) -> str:
        """The name as printed."""
        return self.name

    def meet(self, other: Value) -> Court | None:
        """One of the two when they are one court, else None."""
        if not self.same(other) or not isinstance(other, Court):
            return None
        return min(self, other, key=lambda one: one.name)

    def refines(self, other: Value) -> bool:
        """Whether both are one court."""
        return self.same(other)

    def same(self, other: Value) -> bool:
        """Whether both are one court."""
        return isinstance(other, Court) and self.key == other.key


def court_key(name: str) -> str:
    """What two writings of one court share: its telling words, sorted."""
    spoken = words(re.sub(r", [\w ]+ Division$", "", name))
    telling = sorted(one.key for one in spoken if one.key not in _SHARED)
    return " ".join(telling) or name.casefold()


def find(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every court that a text names, else its judicial district, sorted by place.

    `a court in Harbin` and `federal court` name none.
    """
    found: list[Stretch] = []
    named = (*_named(text, knowledge), *small(text, knowledge), *districts(text, knowledge))
    for one in sorted(named):
        if found and one.start < found[-1].end:
            found[-1] = max(found[-1], one, key=lambda s: s.end - s.start)
        else:
            found.append(one)
    return tuple(_mention(text, one) for one in found)


def _named(text: str, knowledge: Knowledge) -> Iterator[Stretch]:
    spoken, behind = words(text), 0
    names = knowledge.courts.names
    for i in names.may_start(spoken):
        hit = names.at(text, spoken, i) if i >= behind and spoken[i].capital else None
        # "People's court": the last word alone may be in small letters, "high court" may not.
        if not hit or not _written_as_name(spoken[i : hit[0]]):
            continue
        one = _whole(text, spoken, (i, hit[0]), hit[1][0])
        if one:
            yield one
        behind = hit[0]


def _written_as_name(spoken: tuple[Word, ...]) -> bool:
    inner = spoken[: max(1, len(spoken) - 1)]
    return all(one.capital or one.key in ("of", "the") for one in inner)


def _whole(
    text: str, spoken: tuple[Word, ...], at: tuple[int, int], record: CourtRecord
) -> Stretch | None:
    start, end = spoken[at[0]].start, spoken[at[1] - 1].end
    if record.kind == "name":
        return Stretch(start, end)
    first = start if record.name.startswith("U.S.") else left_of(text, start)
    whole = Stretch(first, right_of(text, end))
    if record.alone or whole != Stretch(start, end):
        return whole
    # "the Regional Court in Ostrava" names one; "in U.S. District Court on Monday" names none.
    seated = seat_of(text, end)
    return Stretch(start, seated) if seated else None


def _mention(text: str, one: Stretch) -> Mention:
    printed = text[one.start : one.end]
    name = repaired(printed)
    return Mention(
        span=Span(one.start, one.end, printed),
        kind="court",
        value=Court(name=name, key=court_key(name)),
    )


def repaired(printed: str) -> str:
    """A court's name with plain apostrophes and the spaces that a page lost (`U.S.District`)."""
    name = re.sub(r"\s+", " ", printed.replace("’", "'")).strip()
    # "People's court", but "the criminal court of Ghent" as printed
    name = re.sub(r"\b([A-Z]\w+['’]s )court\b", r"\1Court", name)
    name = re.sub(r"(?<=U\.S\.)(?=[A-Z])", " ", name)
    return re.sub(r"\b(for|in|of)\s*the\s*(?=[A-Z])", r"\1 the ", name)
