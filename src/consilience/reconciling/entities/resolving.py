"""Who is who inside one case: names into people, with every reason against it heard first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from consilience.reconciling.entities.names import Likeness, fullness, likeness, words_of
from consilience.reconciling.entities.uses import Use


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a case by every name that is printed for them.

    Args:
        head: Printed name -> the name that stands for the person.
        misspelt: Printed name -> the spelling that it is a misprint of.
        groups: Lower-case name of a criminal group -> what stands for all its names.
    """

    head: Mapping[str, str]
    misspelt: Mapping[str, str]
    groups: Mapping[str, str] = field(default_factory=dict)

    def who(self, name: str) -> str:
        """The name that stands for the person; an unknown name stands for itself."""
        return self.head.get(name, name)

    def one(self, left: str, right: str) -> bool:
        """Whether two printed names are one person's."""
        return self.who(left) == self.who(right)

    def one_group(self, left: str, right: str) -> bool:
        """Whether two names are one group's (`Daesh`, `Islamic State`)."""
        mine, theirs = self.groups.get(left.casefold()), self.groups.get(right.casefold())
        return mine is not None and mine == theirs


def resolve(
    uses: Mapping[str, Use],
    aliases: Iterable[tuple[str, str]],
    same: Iterable[tuple[str, str]] = (),
    not_same: Iterable[tuple[str, str]] = (),
) -> Cast:
    """Join names that are one person's.

    Args:
        uses: Every name of the case.
        aliases: Pairs that a report says are one person's.
        same: Pairs that somebody decided are one person's.
        not_same: Pairs that somebody decided are not.
    """
    parent = {one: one for one in uses}

    def root(name: str) -> str:
        while parent[name] != name:
            name = parent[name]
        return name

    barred = {frozenset(one) for one in not_same}

    def join(left: str, right: str) -> None:
        low, high = sorted((root(left), root(right)))
        members = [(a, b) for a in uses for b in uses if root(a) == low and root(b) == high]
        if low != high and not any(frozenset(pair) in barred for pair in members):
            parent[high] = low

    for left, right in sorted({*aliases, *same}):
        if left in parent and right in parent:
            join(left, right)
    _join_alike(uses, join)
    _join_surnames(uses, root, join)
    misspelt = _misspelt(uses, root, join)
    return _cast(uses, root, misspelt)


def _join_alike(uses: Mapping[str, Use], join: Callable[[str, str], None]) -> None:
    names = list(uses)
    for left in names:
        fuller = [one for one in names if one != left and likeness(left, one) is Likeness.SAME]
        longer = [
            one
            for one in names
            if likeness(left, one) is Likeness.FULLER and _is_longer(uses[one], uses[left])
        ]
        for one in fuller:
            join(left, one)
        # "Ana Silva" may be short for only one of two longer names.
        if longer and all(
            likeness(one, other) in (Likeness.SAME, Likeness.FULLER)
            for one in longer
            for other in longer
        ):
            join(left, longer[0])


def _is_longer(full: Use, short: Use) -> bool:
    """Whether a name has more words than the other, or whole words for its initials.

    Initials are said of him whom other reports name in full on the same step; a report that
    prints both forms may mean two relatives.
    """
    words, others = words_of(full.name), words_of(short.name)
    if len(words) != len(others):
        return len(words) > len(others)
    initials = sum(len(one) for one in words) > sum(len(one) for one in others)
    return initials and bool(full.steps & short.steps) and not full.reports & short.reports


def _join_surnames(
    uses: Mapping[str, Use], root: Callable[[str], str], join: Callable[[str, str], None]
) -> None:
    """A lone surname goes to its bearer where the case has only one, and steps agree."""
    for name, use in uses.items():
        if len(words_of(name)) != 1:
            continue
        bearers = sorted(
            one for one in uses if len(words_of(one)) > 1 and words_of(name)[0] in words_of(one)
        )
        near = [one for one in bearers if uses[one].reports & use.reports] or bearers
        spellings = {_spelling(one, near, uses) for one in near}
        if len({root(one) for one in spellings}) == 1 and any(
            use.steps & uses[one].steps for one in near
        ):
            join(name, min(spellings))


def _spelling(name: str, others: Iterable[str], uses: Mapping[str, Use]) -> str:
    """The spelling that most reports have, of those that are misprints of each other."""
    near = [one for one in others if one == name or likeness(one, name) is Likeness.MISSPELT]
    return max(near, key=lambda one: (len(uses[one].reports), one))


def _misspelt(
    uses: Mapping[str, Use], root: Callable[[str], str], join: Callable[[str, str], None]
) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for rare in uses.values():
        better = [one for one in uses.values() if _is_misprint(rare, one)]
        if not better:
            continue
        best = max(better, key=lambda one: (len(one.reports), one.name))
        found[rare.name] = best.name
        join(rare.name, best.name)
    return {one: name for one, name in found.items() if root(one) == root(name)}


def _is_misprint(rare: Use, common: Use) -> bool:
    """Whether `rare` is `common` misprinted: same steps, never in one report, and rarer."""
    kind = likeness(rare.name, common.name)
    if kind not in (Likeness.MISSPELT, Likeness.ALIKE):
        return False
    if rare.reports & common.reports or not _rarer(rare, common, kind):
        return False
    together = bool(rare.companions & common.companions)
    if not rare.steps & common.steps or (_conflict(rare, common) and not together):
        return False
    long_name = len(words_of(rare.name)) > 2
    return kind is Likeness.MISSPELT or long_name or bool(rare.penalties & common.penalties)


def _rarer(rare: Use, common: Use, kind: Likeness) -> bool:
    """Whether fewer reports print `rare`; of two that as many print, the later one is the slip.

    That needs more than likeness: the same penalty, or the same people beside them.
    """
    if len(rare.reports) != len(common.reports):
        return len(rare.reports) < len(common.reports)
    linked = rare.penalties & common.penalties or rare.companions & common.companions
    later = (rare.first, rare.name) > (common.first, common.name)
    return bool(linked) and later and kind is Likeness.MISSPELT


def _conflict(left: Use, right: Use) -> bool:
    """Whether both were given penalties and none is the same."""
    return bool(left.penalties and right.penalties and not left.penalties & right.penalties)


def _cast(uses: Mapping[str, Use], root: Callable[[str], str], misspelt: Mapping[str, str]) -> Cast:
    groups: dict[str, list[str]] = {}
    for name in uses:
        groups.setdefault(root(name), []).append(name)
    head: dict[str, str] = {}
    for names in groups.values():
        right = [one for one in names if one not in misspelt] or names
        best = min(right, key=lambda one: (*fullness(one), -len(uses[one].reports), one))
        head |= dict.fromkeys(names, best)
    return Cast(head, misspelt)
