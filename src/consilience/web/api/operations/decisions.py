"""Decisions: the log, a new one, one taken back, those of colleagues."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from pydantic import Field

from consilience.decision import Act
from consilience.errors import DecisionError
from consilience.reconciling.lines import from_lines
from consilience.shapes.decisions import (
    Decided,
    Decision,
    Decisions,
    Imported,
    NewDecision,
    Undoing,
)
from consilience.shapes.problem import Fault
from consilience.store import decisions
from consilience.store.decisions import Logged
from consilience.web.api.asked import Asked
from consilience.web.api.common import FIRST, job_shown, named, size, words
from consilience.web.api.deciding import decided, decision_of, taken_back
from consilience.web.api.log import Log, log_of, one_of
from consilience.web.api.operation import JSON, LINES, Answer, Body, Given, Operation, Parameter
from consilience.web.guard.person import Role
from consilience.web.problems import ProblemError
from consilience.workspace.exchange import take_in

_DIGEST = named(
    "decision", "Its digest", "0a1b2c3d4e5f", Annotated[str, Field(pattern="^[0-9a-f]{12}$")]
)
_NEW = {
    "act": "correct",
    "target": "claim:a-1:24-39:amount",
    "value": "heroin|=41 kg",
    "why": "the scan says 41",
}
_LINE = (
    '{"who": "Eva Berg", "when": "2026-11-21", "act": "note", "target": "report:a-1", '
    '"why": "seen on paper"}\n'
)


def _decisions(asked: Asked) -> Given:
    first, many = asked.number("first"), asked.number("size")
    with asked.workspace.store.reading() as connection:
        log = log_of(connection)
        if tests := _tests(asked, log):
            every = decisions.log(connection)
            found = [one for one in every if all(test(one) for test in tests)]
            whole, some = len(found), tuple(found[first : first + many])
        else:
            whole, some = decisions.page(connection, first, many)
    rows = tuple(map(log.shown, some))
    return Given(content=Decisions(rows=rows, whole=whole, first=first, size=many))


def _tests(asked: Asked, log: Log) -> list[Callable[[Logged], bool]]:
    found: list[Callable[[Logged], bool]] = []
    who, target, stands = asked.maybe("who"), asked.maybe("target"), asked.flag("stands")
    act = asked.values["act"]
    if who is not None:
        found.append(lambda one: one.decision.who == who)
    if target is not None:
        found.append(lambda one: one.decision.target == target)
    if act is not None:
        found.append(lambda one: one.decision.act == act)
    if stands is not None:
        found.append(lambda one: (one.digest not in log.undone) == stands)
    return found


def _decision(asked: Asked) -> Given:
    return Given(content=one_of(asked.workspace, asked.text("decision")))


def _decide(asked: Asked) -> Given:
    if asked.media == LINES:
        return _import(asked)
    taken = decision_of(asked.workspace, asked.body_of(NewDecision), asked.person.name)
    return decided(asked, taken)


def _import(asked: Asked) -> Given:
    if asked.person.role < Role.ADMIN:
        raise ProblemError(403, "only an admin brings in decisions of others: ask an administrator")
    try:
        taken = from_lines("body", asked.body_of(bytes).decode("utf-8"))
    except (DecisionError, UnicodeDecodeError) as error:
        fault = Fault(place="body", reason=str(error))
        raise ProblemError(422, f"the body: {error}", [fault]) from error
    new = take_in(asked.workspace, taken, asked.person.name)
    job = job_shown(asked.workspace.ask_catch_up(asked.person.name))
    content = Imported(new=len(new), known=len(taken) - len(new), job=job)
    return Given(content=content, location="decisions")


def _undo(asked: Asked) -> Given:
    digest = asked.text("decision")
    one_of(asked.workspace, digest)
    why = asked.body_of(Undoing).why
    return decided(asked, taken_back(asked.workspace, digest, asked.person.name, why))


OPERATIONS = (
    Operation(
        name="decisions",
        method="GET",
        role=Role.REVIEWER,
        path="/decisions",
        act=_decisions,
        tag="decisions",
        summary="List decisions",
        parameters=(
            words("who", "Only of this person", "Eva Berg"),
            Parameter(name="act", shape=Act, about="Only of this sort", example="correct"),
            words("target", "Only on this address", "claim:a-1:24-39:amount"),
            Parameter(
                name="stands",
                shape=bool,
                about="`false`: those that somebody undid",
                example="true",
            ),
            FIRST,
            size(500),
        ),
        answer=Answer(about="A page of the log, oldest first", shape=Decisions),
    ),
    Operation(
        name="decide",
        method="POST",
        path="/decisions",
        act=_decide,
        tag="decisions",
        role=Role.REVIEWER,
        summary="Decide something, or bring in what colleagues decided",
        about="You are who decides: the name of your account stands beside it. The log only "
        "grows; a job applies what is new. Decisions of colleagues, as JSON lines "
        "(docs/reference/decisions.md), keep who took them and are marked with who brought them "
        "in; only an admin may do that.",
        bodies={
            JSON: Body(about="One decision", shape=NewDecision, example=_NEW),
            LINES: Body(
                about="Decisions of colleagues, one JSON object a line",
                example=_LINE,
                limit=16 * 1024 * 1024,
            ),
        },
        answer=Answer(
            about="The decision, or how many were new; and the job that applies them",
            shape=Decided | Imported,
            status=201,
            located=True,
        ),
        refusals=(409,),
        matched="/decisions",
    ),
    Operation(
        name="decision",
        method="GET",
        role=Role.REVIEWER,
        path="/decisions/{decision}",
        act=_decision,
        tag="decisions",
        summary="A decision",
        parameters=(_DIGEST,),
        answer=Answer(about="The decision as it is logged", shape=Decision),
    ),
    Operation(
        name="undo",
        method="POST",
        path="/decisions/{decision}/undo",
        act=_undo,
        tag="decisions",
        role=Role.REVIEWER,
        summary="Take a decision back, by one that says so",
        about="An `undo` may itself be undone: then what it took back stands again.",
        parameters=(_DIGEST,),
        bodies={JSON: Body(about="Why", shape=Undoing, example={"why": "a slip of the hand"})},
        answer=Answer(
            about="The decision that undoes, and its job", shape=Decided, status=201, located=True
        ),
        matched="/decisions/{decision}",
    ),
)
