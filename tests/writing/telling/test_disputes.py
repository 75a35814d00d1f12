import dataclasses

import pytest
from tests.support.casefiles import N1, N3, case, claim, finding, readings, reports

from consilience.casefile import Dispute, DisputeKind, Finding, Status
from consilience.types import EventType, Role
from consilience.writing.options import Options
from consilience.writing.telling.disputes import dispute_groups, dispute_line, question
from consilience.writing.view import view


def rivals(role: Role, *values: str) -> tuple[Finding, ...]:
    made = []
    for value in values:
        key = ("s1", EventType.SENTENCE, role, value)
        others = tuple(one for one in values if one != value)
        dispute = Dispute(rivals=others, kind=DisputeKind.REAL, explained=False, reason="unknown")
        made.append(finding(key, (claim(N1, "four people", key),), Status.DISPUTED, dispute))
    return tuple(made)


@pytest.mark.parametrize(
    ("role", "values", "words"),
    [
        (Role.COUNT, ("person|=9", "person|=3"), "Nine or three people?"),
        (Role.AMOUNT, ("heroin|=26 kg", "heroin|=12 kg"), "26 or 12 kg of heroin?"),
        (Role.AMOUNT, ("heroin|=26 kg", "heroin|=26 lb"), "26 kg or 26 lb of heroin?"),
        (Role.DATE, ("2021-03-07", "2021-03-06"), "7 or 6 March 2021?"),
        (Role.PLACE, ("Oslo, NO", "Bergen, NO"), "Oslo or Bergen, Norway?"),
        (
            Role.PENALTY,
            ("Nils Aker|fine 50 NOK", "Nils Aker|fine 90 NOK"),
            "Nils Aker: fine of NOK 50 or 90?",
        ),
        # nothing shared: both stand whole
        (Role.COURT, ("Oslo District Court", "Branch 4"), "Oslo District Court or Branch 4?"),
    ],
)
def test_a_question_says_once_what_all_values_share(
    role: Role, values: tuple[str, ...], words: str
) -> None:
    assert question(rivals(role, *values)) == words


def test_many_rivals_are_counted_and_not_listed() -> None:
    group = rivals(Role.COUNT, *(f"person|={number}" for number in range(2, 8)))
    assert question(group).endswith("or 3 other values?")


def test_rivals_of_rivals_are_one_dispute() -> None:
    groups = dispute_groups(rivals(Role.COUNT, "person|=9", "person|=3", "person|=5"))
    assert len(groups) == 1
    assert len(groups[0]) == 3


def test_a_report_that_prints_both_values_is_named_once() -> None:
    seen = view(case(), reports(), readings(), Options())
    group = tuple(one for one in case().findings if one.role is Role.COUNT and one.dispute)
    both = (group[0], dataclasses.replace(group[1], claims=group[0].claims))
    assert "A, B print four people and elsewhere five people." in dispute_line(seen, both).plain()
    assert N3 in seen.letters
