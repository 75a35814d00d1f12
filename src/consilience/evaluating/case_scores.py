"""How well cases were told apart, copies traced and findings judged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.evaluating.answers import Answer, CaseAnswer, Found
from consilience.evaluating.bcubed import BCubed, bcubed, shares
from consilience.evaluating.matching import matches
from consilience.evaluating.tally import Tally, pair

# A triple that the tool gives for two events of one type is given once: the graver status stands
# ("Disputed beats corroborated", docs/reference/format.md).
_GRAVITY = ("disputed", "corroborated", "variant", "single")


@dataclass(frozen=True, slots=True)
class FindingVerdict:
    """A finding of a gold case: `right`, `missed`, `spurious`, `status` or `kind` wrong."""

    case: str
    gold: Found | None
    given: Found | None
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseScores:
    """Scores over a collection.

    Args:
        statuses: Of the findings found, the share with the right status.
        kinds: Of the gold disputes found as disputes, the share with the right kind.
        origin_shares: Precision and recall of each report, of which `origins` is the mean.
        unit_of: The gold case of each report, its own id where it is in none.
    """

    origins: BCubed
    cases: BCubed
    findings: Tally
    statuses: float
    kinds: float
    verdicts: tuple[FindingVerdict, ...]
    origin_shares: Mapping[str, tuple[float, float]]
    case_shares: Mapping[str, tuple[float, float]]
    unit_of: Mapping[str, str]


def score_cases(
    gold: Sequence[CaseAnswer], given: Sequence[CaseAnswer], answers: Mapping[str, Answer]
) -> CaseScores:
    """Compare cases.

    Args:
        gold: The right cases.
        given: The tool's cases.
        answers: Gold readings of the whole collection: reports in no case stand alone.
    """
    traced = {report for case in gold for group in case.origins for report in group}
    verdicts = tuple(
        verdict
        for case, other in _counterparts(gold, given)
        for verdict in _findings(case, other, answers)
    )
    names = [one.verdict for one in verdicts]
    found = [one for one in verdicts if one.gold and one.given]
    disputes = [one for one in found if one.verdict != "status" and one.gold and one.gold.kind]
    return CaseScores(
        origins=bcubed(_origins(gold), _origins(given), traced),
        cases=bcubed([one.reports for one in gold], [one.reports for one in given], answers),
        findings=Tally(len(found), names.count("spurious"), names.count("missed")),
        statuses=_share(len(found) - names.count("status"), len(found)),
        kinds=_share(len(disputes) - names.count("kind"), len(disputes)),
        verdicts=verdicts,
        origin_shares=shares(_origins(gold), _origins(given), traced),
        case_shares=shares([one.reports for one in gold], [one.reports for one in given], answers),
        unit_of=_units(gold, {*answers, *traced}),
    )


def _units(gold: Sequence[CaseAnswer], reports: Iterable[str]) -> dict[str, str]:
    """A report in several cases counts with the first."""
    found = {report: report for report in sorted(reports)}
    for case in reversed(gold):
        found |= dict.fromkeys(case.reports, case.slug)
    return found


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _origins(cases: Sequence[CaseAnswer]) -> list[tuple[str, ...]]:
    return [group for case in cases for group in case.origins]


def _counterparts(
    gold: Sequence[CaseAnswer], given: Sequence[CaseAnswer]
) -> list[tuple[CaseAnswer | None, CaseAnswer | None]]:
    """Each gold case with the given one that shares most reports with it, each used once.

    Given cases that hold no report of any gold case are left out: a relevant report alone is a
    case too, and gold does not list its findings.
    """
    shared = {
        (-len(set(case.reports) & set(other.reports)), left, right)
        for left, case in enumerate(gold)
        for right, other in enumerate(given)
        if set(case.reports) & set(other.reports)
    }
    partner: dict[int, int] = {}
    for _, left, right in sorted(shared):
        if left not in partner and right not in partner.values():
            partner[left] = right
    touched = {right for _, _, right in shared} - set(partner.values())
    pairs: list[tuple[CaseAnswer | None, CaseAnswer | None]] = [
        (case, given[partner[at]] if at in partner else None) for at, case in enumerate(gold)
    ]
    return pairs + [(None, given[at]) for at in sorted(touched)]


def _findings(
    gold: CaseAnswer | None, given: CaseAnswer | None, answers: Mapping[str, Answer]
) -> list[FindingVerdict]:
    slug = gold.slug if gold else given.slug if given else ""
    people = _people(gold, answers)
    wanted, offered = _distinct(gold), _distinct(given)
    fits = [
        sorted(
            (at for at, right in enumerate(wanted) if _fits(right, one, people)),
            key=lambda at, one=one: wanted[at].value != one.value,  # type: ignore[misc]  # mypy cannot infer a lambda's default
        )
        for one in offered
    ]
    taken = pair(fits, len(wanted))
    verdicts = []
    for right, left in zip(wanted, taken, strict=True):
        other = None if left is None else offered[left]
        verdicts.append(FindingVerdict(slug, right, other, _verdict(right, other)))
    spurious = [one for at, one in enumerate(offered) if at not in taken]
    return verdicts + [FindingVerdict(slug, None, one, "spurious") for one in spurious]


def _people(case: CaseAnswer | None, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    reports = case.reports if case else ()
    return tuple(
        sorted({name for one in reports if one in answers for name in answers[one].people()})
    )


def _distinct(case: CaseAnswer | None) -> list[Found]:
    best: dict[tuple[str, str, str], Found] = {}
    for one in case.findings if case else ():
        key = (one.type, one.slot, one.value)
        if key not in best or _gravity(one) < _gravity(best[key]):
            best[key] = one
    return [best[key] for key in sorted(best)]


def _gravity(finding: Found) -> int:
    return _GRAVITY.index(finding.status) if finding.status in _GRAVITY else len(_GRAVITY)


def _fits(gold: Found, given: Found, people: tuple[str, ...]) -> bool:
    return (gold.type, gold.slot) == (given.type, given.slot) and matches(
        gold.slot, gold.value, given.value, people
    )


def _verdict(gold: Found, given: Found | None) -> str:
    if given is None:
        return "missed"
    if gold.status != given.status:
        return "status"
    return "kind" if gold.kind and gold.kind != given.kind else "right"
