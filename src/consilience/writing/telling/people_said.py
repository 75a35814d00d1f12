"""What people did to a case that a page must say: who looked at a value, and who answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.casefile import CaseFile, Finding
from consilience.decision import Act, Decision
from consilience.writing.words.dates import date_words

_LOOKED = frozenset({Act.ACCEPT, Act.CHECK})


def seen_words(case: CaseFile, finding: Finding) -> str | None:
    """`Seen by Eva Berg on 21 November 2026 and Ole Dahl on ...`; None where nobody looked.

    Accepting counts as looking; who did both stands once, and a second person is the second check.
    """
    addresses = {one.address for one in finding.claims}
    by = _each(one for one in standing(case) if one.act in _LOOKED and one.target in addresses)
    return f"Seen by {by}" if by else None


def checked_words(case: CaseFile) -> str:
    """`Machine-read; not checked by a person.` or who checked the case as a whole and when."""
    own = f"case:{case.slug}"
    by = _each(one for one in standing(case) if one.act in _LOOKED and one.target == own)
    if by:
        return f"Checked by {by}."
    made = len(set(standing(case)))
    some = f" ({made} decision{'s' * (made > 1)} by people)" if made else ""
    return f"Machine-read; not checked by a person{some}."


def answers(case: CaseFile) -> tuple[Decision, ...]:
    """What those whom the case names say to it (right of reply), oldest first."""
    said = (one for one in standing(case) if one.act is Act.REPLY and one.value)
    return tuple(sorted(said, key=lambda one: one.when))


def speaker_words(one: Decision) -> str | None:
    """Whose answer it is; None where it is nobody's whom the case names."""
    kind, _, name = one.target.partition(":")
    return name if kind == "person" else None


def standing(case: CaseFile) -> Sequence[Decision]:
    """The decisions that are applied to something."""
    stale = {one for one, _ in case.stale}
    return [one for one in case.decisions if one not in stale]


def _each(some: Iterable[Decision]) -> str:
    """Everybody once, with the latest day, in the order of these days."""
    last: dict[str, str] = {}
    for one in sorted(some, key=lambda each: each.when):
        last.pop(one.who, None)
        last[one.who] = one.when
    told = [f"{who} on {date_words(when[:10])}" for who, when in last.items()]
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
