"""What was sent by a form, as decisions; and what a colleague decided meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import FormData

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.plan import claim_address
from consilience.store.decisions import Logged
from consilience.types import Factuality
from consilience.web.deciding.fields import composed
from consilience.web.deciding.subject import Subject
from consilience.workspace import Workspace
from consilience.workspace.anchoring import anchored
from consilience.workspace.notation import value_of

NO_REASON = "no reason given"
# What changes what a case says needs a reason; that a value was seen does not.
REASONED = frozenset({Act.CORRECT, Act.FACTUALITY, Act.NOTE, Act.REJECT, Act.SET_ASIDE})
_RIVAL = frozenset({Act.ACCEPT, Act.CORRECT, Act.FACTUALITY, Act.REJECT, Act.SET_ASIDE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Why a decision is asked about again.

    Args:
        others: What colleagues decided since the form was shown.
        was, now: The value that was shown, and that of now, where they differ.
    """

    others: tuple[Logged, ...] = ()
    was: str | None = None
    now: str | None = None


def stated_of(form: FormData) -> dict[str, str]:
    """The fields of a form that hold text, each once."""
    return {name: value for name, value in form.items() if isinstance(value, str)}


def decisions_of(
    subject: Subject, form: FormData, workspace: Workspace, who: str
) -> tuple[Decision, ...]:
    """The decision that a form asks for, with `all` on every claim that gives the same value.

    Raises:
        UsageError: the act, its value or its reason is missing or not right.
    """
    stated = stated_of(form)
    act = _act(subject, stated)
    why = " ".join(stated.get("why", "").split())
    if not why and act in REASONED:
        what = "what is to be noted" if act is Act.NOTE else "why"
        raise UsageError("why", f"say {what}", "one line will do")
    value = _value(subject, act, stated)
    also = [claim_address(one) for one in subject.others] if "all" in stated else []
    now = workspace.stages.now()
    text = subject.report.text if subject.report else ""
    targets = [subject.target, *also]
    return tuple(
        _anchored(one, text, subject, workspace)
        for one in (
            Decision(who=who, when=now, act=act, target=target, value=value, why=why or NO_REASON)
            for target in dict.fromkeys(targets)
        )
    )


def clash(subject: Subject, form: FormData, who: str) -> Clash | None:
    """What changed since the form was shown, None where nothing did.

    The form carries the value (`was`) and the latest decision (`seen`) that its page showed.
    """
    stated = stated_of(form)
    seen = int(stated["seen"]) if stated.get("seen", "").isdecimal() else subject.seen
    others = tuple(
        one
        for one in subject.decided
        if one.number > seen and one.decision.who != who and one.decision.act in _RIVAL
    )
    was, now = stated.get("was") or None, subject.shown
    differs = subject.kind == "claim" and was is not None and was != now
    if not others and not differs:
        return None
    return Clash(others=others, was=was if differs else None, now=now if differs else None)


def own(address: str | None, otherwise: str) -> str:
    """An address of this server that a form may lead to, else the other one."""
    plain = address or ""
    safe = plain.startswith("/") and not plain.startswith(("//", "/\\"))
    return plain if safe and plain.isprintable() else otherwise


def _act(subject: Subject, stated: Mapping[str, str]) -> Act:
    asked = stated.get("act", "")
    offered = {one.value: one for one in subject.offered}
    if asked not in offered:
        remedy = f"one of {', '.join(offered)}"
        raise UsageError(asked or "act", f"cannot be decided about a {subject.kind}", remedy)
    return offered[asked]


def _value(subject: Subject, act: Act, stated: Mapping[str, str]) -> str | None:
    if act is Act.FACTUALITY:
        asked = stated.get("factuality", "")
        names = [one.value for one in Factuality]
        if asked not in names:
            raise UsageError(asked or "factuality", "is none", f"one of {', '.join(names)}")
        return asked
    if act is not Act.CORRECT or subject.claim is None:
        return None
    role = subject.claim.role
    value = value_of(role, composed(role, stated), load_knowledge()).show()
    if value == subject.shown:
        raise UsageError(value, "is what it says already", "accept it, or type another value")
    return value


def _anchored(one: Decision, text: str, subject: Subject, workspace: Workspace) -> Decision:
    if one.target == subject.target:
        return anchored(one, text, subject.file)
    return workspace.anchored(one)
