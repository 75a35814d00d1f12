"""What a text must print for a pattern to be found in it: looked for first, for it is quicker.

A pattern that opens with any capital or figure is tried at each of them; whether the text prints
the few words that the pattern cannot do without is told at the speed of memory. Most patterns are
for what most reports do not say. Russ Cox's trigram index (2012) and RE2's `FilteredRE2` do so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

# The standard library's own reading of a pattern, which no other library gives; a part of it that
# is not known here only makes a pattern be looked for everywhere.
from re import _parser
from typing import Any, TypeAlias

from consilience.knowledge.expressions import Expression, as_written, digest, told

# Alternatives of which a text must print one.
_Choice: TypeAlias = frozenset[str]
# What the standard library gives: pairs of what a part is and what it holds, which is of many
# kinds (a letter, a pair, a list of such pairs), hence Any.
_Part: TypeAlias = "tuple[object, Any]"
_NOTHING: _Choice = frozenset([""])
# More alternatives than these take longer to look for than the pattern itself; what a run of
# parts may print grows faster than that.
_MOST, _MOST_BRANCHES = 24, 120
_SHORTEST = 2
_LONG = 10
# Where case does not count, be it for a part of the expression.
_FOLDS = re.compile(r"\(\?[aLmsux]*i")
# Words that every report prints tell nothing: any other choice is better.
_EVERYWHERE = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "or"}
    | {"that", "the", "this", "to", "was", "with"}
)
# Where a text in one case is kept: finders look for many patterns in one report.
_REPORT = 400


@dataclass(frozen=True, eq=False)
class Needled(Expression):
    """A pattern with the words that it cannot do without.

    Args:
        needles: One of them stands in every text that the pattern is found in; empty where that
            cannot be told.
        folded: Whether case does not count for them.
    """

    needles: tuple[str, ...] = ()
    folded: bool = False

    def may_be_in(self, text: str) -> bool:
        """Whether the pattern could be found in a text; False is certain."""
        if not self.needles:
            return True
        if self.folded:
            text = _kept(text) if len(text) > _REPORT else text.casefold()
        for one in self.needles:  # noqa: SIM110 - `any` takes twice as long
            if one in text:
                return True
        return False

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """As the pattern's own."""
        return self.pattern.finditer(text) if self.may_be_in(text) else ()

    def search(self, text: str) -> re.Match[str] | None:
        """As the pattern's own."""
        return self.pattern.search(text) if self.may_be_in(text) else None


@lru_cache(maxsize=4)
def _kept(text: str) -> str:
    return text.casefold()


def needled(pattern: str | re.Pattern[str], flags: int = 0) -> Needled:
    """A pattern with its needles.

    Args:
        pattern: A source, or compiled.
        flags: Of `re`, with a source.
    """
    source, flags = as_written(pattern, flags)
    known = told()
    key = digest("needles", source, flags)
    found = known[key] if key in known else find_needles(source, flags)
    words, case = found or [], bool(flags & re.IGNORECASE) or bool(_FOLDS.search(source))
    return Needled(source, flags, tuple(words), case)


def find_needles(source: str, flags: int) -> list[str] | None:
    """The needles of an expression, sorted, found from it; None where there are none."""
    found = re.compile(source, flags)
    best = _needles(_parser.parse(source, found.flags & ~re.UNICODE))
    if best is None:
        return None
    folded = bool(flags & re.IGNORECASE) or bool(_FOLDS.search(source))
    words = frozenset(one.casefold() if folded else one for one in best)
    return sorted(_least(words))


def _needles(parts: Iterable[_Part]) -> _Choice | None:
    """The best choice that a sequence of parts cannot do without, None where there is none."""
    choices: list[_Choice] = []
    run = _NOTHING
    for part in parts:
        whole = _whole(part)
        if whole is not None and len(run) * len(whole) <= _MOST:
            run = frozenset(one + two for one in run for two in whole)
            continue
        choices.append(run)
        # A part that is repeated prints what it holds at least once, and then anything.
        run = whole if whole is not None else _NOTHING
        inner = _inner(part)
        if inner is not None:
            choices.append(inner)
    choices.append(run)
    good = [one for one in choices if min(map(_weight, one)) >= _SHORTEST]
    return max(good, key=_worth, default=None)


def _weight(word: str) -> int:
    return sum(not one.isspace() for one in word)


def _worth(choice: _Choice) -> tuple[int, list[str]]:
    # A long word is rare; each alternative is one more look at the text.
    least = 0 if any(_is_everywhere(one) for one in choice) else min(_LONG, *map(_weight, choice))
    return 3 * least - len(choice), sorted(choice)


def _is_everywhere(word: str) -> bool:
    return word.strip().lower() in _EVERYWHERE


def _whole(part: _Part) -> _Choice | None:
    """All that a part may print, where that is little."""
    match str(part[0]), part[1]:
        case "LITERAL", int(letter):
            return frozenset([chr(letter)])
        case "AT" | "ASSERT_NOT", _:
            return _NOTHING
        case "IN", list(letters):
            if all(str(one) == "LITERAL" for one, _ in letters) and len(letters) <= 4:
                return frozenset(chr(letter) for _, letter in letters)
        case "SUBPATTERN", (_, _, _, inner):
            return _whole_of(inner)
        case "ATOMIC_GROUP", inner:
            return _whole_of(inner)
        case "BRANCH", (_, branches):
            each = [_whole_of(one) for one in branches]
            known = frozenset(word for one in each if one is not None for word in one)
            return known if None not in each and len(known) <= _MOST else None
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (0, 1, inner):
            once = _whole_of(inner)
            return None if once is None else once | _NOTHING
        case _:
            pass
    return None


def _whole_of(parts: Iterable[_Part]) -> _Choice | None:
    run = _NOTHING
    for part in parts:
        whole = _whole(part)
        if whole is None or len(run) * len(whole) > _MOST:
            return None
        run = frozenset(one + two for one in run for two in whole)
    return run


def _inner(part: _Part) -> _Choice | None:
    """What a part prints within it, whatever stands around that."""
    match str(part[0]), part[1]:
        case "SUBPATTERN", (_, _, _, inner):
            return _needles(inner)
        case "ATOMIC_GROUP", inner:
            return _needles(inner)
        case "ASSERT", (_, inner):
            return _needles(inner)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT", (int(least), _, inner):
            return _needles(inner) if least > 0 else None
        case "BRANCH", (_, branches):
            return _union([_needles(one) for one in branches])
        case _:
            return None


def _union(each: Sequence[_Choice | None]) -> _Choice | None:
    known = _least(frozenset(word for one in each if one is not None for word in one))
    return known if None not in each and len(known) <= _MOST_BRANCHES else None


def _least(words: _Choice) -> _Choice:
    """Without those that print another one within them."""
    return frozenset(one for one in words if not any(two in one for two in words - {one}))
