"""What of a log still stands, and where two people disagree."""

from __future__ import annotations

import pytest

from consilience.decision import Act, Decision
from consilience.errors import DecisionError
from consilience.reconciling.lines import from_lines, to_lines
from consilience.reconciling.log import conflicts, digest_of, standing

TARGET = "claim:a:14-21:amount"


def decision(
    act: Act, target: str = TARGET, value: str | None = None, *, who: str = "Eva", when: str = "1"
) -> Decision:
    return Decision(who=who, when=when, act=act, target=target, value=value, why="x")


def undo(one: Decision, when: str = "2") -> Decision:
    return decision(Act.UNDO, f"decision:{digest_of(one)}", when=when)


REJECT = decision(Act.REJECT)


def test_what_was_undone_stands_no_more() -> None:
    assert standing((REJECT, undo(REJECT))) == ()


def test_an_undo_that_was_undone_undoes_nothing() -> None:
    back = undo(REJECT)
    assert standing((REJECT, back, undo(back, "3"))) == (REJECT,)


def test_an_undo_of_something_else_leaves_a_decision_alone() -> None:
    other = decision(Act.ACCEPT)
    assert standing((REJECT, other, undo(other))) == (REJECT,)


def test_a_decision_made_again_later_stands_beside_the_undone_one() -> None:
    again = decision(Act.REJECT, when="3")
    assert standing((REJECT, undo(REJECT), again)) == (again,)


def test_the_name_of_a_decision_does_not_change_with_keys_that_it_does_not_have() -> None:
    assert digest_of(REJECT) == "a6062f22b1aa"
    assert digest_of(decision(Act.REJECT, who="Ann")) != digest_of(REJECT)


PEOPLE = ("person:Ann Orr", "person:Anna Orr")


@pytest.mark.parametrize(
    ("log", "count"),
    [
        ([REJECT, decision(Act.ACCEPT, who="Ann")], 1),
        ([REJECT, decision(Act.ACCEPT)], 0),
        ([REJECT, decision(Act.REJECT, who="Ann")], 0),
        ([decision(Act.CORRECT, value="=1 kg"), decision(Act.CORRECT, value="=2 kg", who="Ann")], 1),
        ([decision(Act.CORRECT, value="=1 kg"), decision(Act.CORRECT, value="=1 kg", who="Ann")], 0),
        ([decision(Act.SAME, *PEOPLE), decision(Act.NOT_SAME, *reversed(PEOPLE), who="Ann")], 1),
        ([decision(Act.SAME, *PEOPLE), decision(Act.MERGE, *PEOPLE, who="Ann")], 0),
        ([decision(Act.COPY, "report:a", "report:b"),
          decision(Act.INDEPENDENT, "report:b", "report:a", who="Ann")], 1),
        ([REJECT, decision(Act.NOTE, who="Ann")], 0),
        ([REJECT, decision(Act.ACCEPT, who="Ann"), undo(REJECT)], 0),
        ([REJECT, decision(Act.ACCEPT, "claim:a:1-2:amount", who="Ann")], 0),
    ],
)  # fmt: skip
def test_two_people_disagree_where_both_cannot_hold(log: list[Decision], count: int) -> None:
    assert len(conflicts(log)) == count


def test_a_log_comes_back_from_its_lines() -> None:
    log = (REJECT, decision(Act.CORRECT, value="heroin|=1 kg 🚢"), undo(REJECT))
    assert from_lines("log.jsonl", to_lines(log)) == log


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", r"log.jsonl:1: not JSON"),
        ("[]", "lacks who, when, act, target, why"),
        ('{"who":"a","when":"b","act":"shrug","target":"c","why":"d"}', "unknown act 'shrug'"),
        ('{"who":"a","when":5,"act":"note","target":"c","why":"d"}', "when is no text"),
    ],
)
def test_a_line_that_is_no_decision_is_told_by_its_place(line: str, told: str) -> None:
    with pytest.raises(DecisionError, match=told):
        from_lines("log.jsonl", line)
