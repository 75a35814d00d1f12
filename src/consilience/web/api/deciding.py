"""From what a caller wants to decide to a line of the log and the job that applies it."""

from __future__ import annotations

from dataclasses import replace

from consilience.decision import Act, Decision
from consilience.reconciling.log import UNDONE, digest_of
from consilience.shapes.decisions import Decided, NewDecision
from consilience.shapes.problem import Fault
from consilience.web.api.asked import Asked
from consilience.web.api.common import job_shown
from consilience.web.api.log import one_of
from consilience.web.api.operation import Given
from consilience.web.problems import ProblemError
from consilience.workspace import Workspace
from consilience.workspace.sense import faults


def decision_of(there: Workspace, new: NewDecision, who: str) -> Decision:
    """What is asked for, by the account that asks, anchored to what stands there now.

    Raises:
        ProblemError: it can mean nothing here (422), or another value stands there than the
            caller saw (409).
    """
    taken = Decision(
        who=who, when=there.stages.now(), act=new.act, target=new.target, value=new.value,
        why=new.why,
    )  # fmt: skip
    wrong = [Fault(place=f"body: {key}", reason=reason) for key, reason in faults(there, taken)]
    if wrong:
        detail = "; ".join(f"{one.place}: {one.reason}" for one in wrong)
        raise ProblemError(422, detail, wrong)
    taken = there.anchored(taken)
    if new.was is not None and taken.was != new.was:
        now = f"'{taken.was}' stands there" if taken.was else "no value stands there"
        raise ProblemError(409, f"body: was: {now} now, not '{new.was}'; look again, then decide")
    return replace(taken, was=taken.was or new.was)


def taken_back(there: Workspace, digest: str, who: str, why: str) -> Decision:
    """The decision that takes another one back."""
    now = there.stages.now()
    return Decision(
        who=who, when=now, act=Act.UNDO, target=f"{UNDONE}{digest}", value=None, why=why
    )


def decided(asked: Asked, taken: Decision) -> Given:
    """Log a decision, and have it applied."""
    there = asked.workspace
    there.decide([taken])
    job = job_shown(there.ask_catch_up(asked.person.name))
    digest = digest_of(taken)
    content = Decided(decision=one_of(there, digest), job=job)
    return Given(content=content, location=f"decisions/{digest}")
