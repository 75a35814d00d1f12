"""People: those whom no later step accounts for, and names that look alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from consilience.casefile import Check, Claim, Person
from consilience.reconciling.checks.evidence import Evidence, check, whole_counts
from consilience.reconciling.citing import reports_of
from consilience.reconciling.entities.names import words_of
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.joining.events import Joined
from consilience.types import EventType, ReportId, Role, Span
from consilience.values.count import Count
from consilience.values.quantity import Bound
from consilience.values.substance import Substance

_LATER = (EventType.CONVICTION, EventType.SENTENCE, EventType.ACQUITTAL)
_EARLIER = (EventType.ARREST, EventType.CHARGE)


def unaccounted(evidence: Evidence) -> Iterable[Check]:
    """`9 sentenced of 21 arrested: 12 are not accounted for`."""
    ends = [one for event, each in evidence.events if event.type in _LATER for one in _whole(each)]
    if not ends:
        return
    most, end_claims = max(ends, key=lambda one: one[0])
    seen: set[tuple[EventType, int]] = set()
    for event, joined in evidence.events:
        if event.type not in _EARLIER:
            continue
        for number, claims in sorted(_whole(joined) + _least(joined), key=lambda one: one[0]):
            if number <= most or (event.type, number) in seen:
                continue
            seen.add((event.type, number))
            exact = _is_exact(claims)
            hedge = "" if exact else "more than "
            # "the other more than 11" would be a figure that nobody prints
            rest = f"other {number - most}" if exact else "others"
            done = "arrested" if event.type is EventType.ARREST else "charged"
            what = (
                f"{most} sentenced or convicted of {hedge}{number} {done} "
                f"({reports_of(claims)}): what became of the {rest} is not told"
            )
            yield check("unaccounted", what, False, [*claims, *end_claims])


def _whole(joined: Joined) -> list[tuple[int, list[Claim]]]:
    return list(whole_counts(joined).items())


def _least(joined: Joined) -> list[tuple[int, list[Claim]]]:
    """Numbers that are a lower bound (`more than 20`)."""
    found: dict[int, list[Claim]] = {}
    for one in joined.claims():
        value = one.value
        if (
            isinstance(value, Count)
            and value.role == "person"
            and value.quantity.bound in (Bound.MORE, Bound.AT_LEAST)
        ):
            found.setdefault(int(value.quantity.number), []).append(one)
    return sorted(found.items())


def _is_exact(claims: Iterable[Claim]) -> bool:
    return all(
        isinstance(one.value, Count) and one.value.quantity.bound is Bound.EXACT for one in claims
    )


def namesakes(evidence: Evidence) -> Iterable[Check]:
    """`Tan Bing (defendant) and Tan Bolin (official) are different people`."""
    people = [one for one in evidence.people if len(words_of(one.name)) > 1]
    shared: dict[str, list[Person]] = {}
    for left, right in combinations(people, 2):
        for word in _family(left) & _family(right):
            group = shared.setdefault(word, [])
            group += [one for one in (left, right) if one not in group]
    for word, group in sorted(shared.items()):
        names = ", ".join(f"{one.name} ({one.part})" for one in sorted(group, key=_name))
        what = f"{names} are {len(group)} people who share the name '{word.title()}'"
        spans = [span for one in group for span in _where(one, evidence)[:1]]
        yield Check(rule="namesakes", what=what, holds=True, spans=tuple(sorted(spans)))


def misspellings(evidence: Evidence) -> Iterable[Check]:
    """`'Marten Solheim' is Martin Solheim misspelt`, and the same for places, courts and groups."""
    seen: set[tuple[str, str]] = set()
    for finding in evidence.findings:
        if finding.variant_of is None or finding.role is Role.PENALTY:
            continue
        pair = (finding.value.show(), finding.variant_of)
        if pair not in seen:
            seen.add(pair)
            what = f"'{pair[0]}' ({reports_of(finding.claims)}) is {pair[1]} misspelt"
            yield check("misspelling", what, True, finding.claims)
    for word, (name, claims) in sorted(_misspelt_words(evidence).items()):
        what = f"'{word}' ({reports_of(claims)}) is {name} misspelt"
        yield check("misspelling", what, True, claims)


def _misspelt_words(evidence: Evidence) -> Mapping[str, tuple[str, list[Claim]]]:
    """Words of drugs that the reader took for misprints, and said so."""
    found: dict[str, tuple[str, list[Claim]]] = {}
    for _, joined in evidence.events:
        for claim in joined.claims():
            if isinstance(claim.value, Substance) and "misspelling" in (claim.doubt or ""):
                found.setdefault(claim.span.text, (claim.value.name, []))[1].append(claim)
    return found


def _family(person: Person) -> set[str]:
    # The first or the last word: a family name stands first in Chinese, last in English.
    words = words_of(person.name)
    return {words[0], words[-1]}


def _name(person: Person) -> str:
    return person.name


def _where(person: Person, evidence: Evidence) -> list[tuple[ReportId, Span]]:
    """Words that name a person: a claim, else a place in a text."""
    for _, joined in evidence.events:
        for claim in joined.claims():
            name = name_in(claim.value)
            if name and evidence.cast.who(name) == person.name:
                return [(claim.report, claim.span)]
    for report in sorted(evidence.sources.reports):
        start = evidence.sources.reports[report].text.find(person.name)
        if start >= 0:
            return [(report, Span(start, start + len(person.name), person.name))]
    return []
