"""What a form of a case asks for, as one decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.types import EventType, Factuality, Report, ReportId, Role
from consilience.web.changing.places import event_address, words_in
from consilience.workspace.notation import value_of
from consilience.workspace.sheaf import Sheaf

Stated = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A decision without who, when and why."""

    act: Act
    target: str
    value: str | None = None


def decision_of(sheaf: Sheaf, stated: Stated, who: str, now: str) -> Decision:
    """The decision that a form asks for.

    Args:
        sheaf: The case that the form is about.
        stated: Field name to what stands in it; `kind` says which form it is.
        who: Who sends it.
        now: RFC 3339 time.

    Raises:
        UsageError: a field is empty or names nothing that there is.
    """
    kind = stated.get("kind", "")
    if kind not in KINDS:
        raise UsageError(kind[:40] or "kind", "is no change", f"one of {', '.join(KINDS)}")
    wish = KINDS[kind](sheaf, stated)
    why = _line(stated, "why")
    if not why and kind not in _WITHOUT_REASON:
        raise UsageError("why", "is empty", "say why in a line: others will read it")
    return Decision(
        who=who, when=now, act=wish.act, target=wish.target, value=wish.value,
        why=why or "no reason given",
    )  # fmt: skip


def _merge(sheaf: Sheaf, stated: Stated) -> Wish:
    other = _line(stated, "case").rpartition("/cases/")[2].strip("/")
    if not other or other == sheaf.file.slug:
        raise UsageError("the other case", "is not given", "give its name, or its address")
    return Wish(act=Act.MERGE, target=f"case:{sheaf.file.slug}", value=f"case:{other}")


def _split(sheaf: Sheaf, stated: Stated) -> Wish:
    value = f"report:{_report(sheaf, stated).id}"
    return Wish(act=Act.SPLIT, target=f"case:{sheaf.file.slug}", value=value)


def _aside(sheaf: Sheaf, stated: Stated) -> Wish:
    report = _report(sheaf, stated)
    return Wish(act=Act.SET_ASIDE, target=f"span:{report.id}:0-{len(report.text)}")


def _confidential(sheaf: Sheaf, stated: Stated) -> Wish:
    return Wish(act=Act.CONFIDENTIAL, target=f"report:{_report(sheaf, stated).id}")


def _copies(act: Act) -> Callable[[Sheaf, Stated], Wish]:
    def wish(sheaf: Sheaf, stated: Stated) -> Wish:
        one, other = _report(sheaf, stated), _report(sheaf, stated, "other")
        if one.id == other.id:
            raise UsageError("the other report", "is the same one", "choose another")
        return Wish(act=act, target=f"report:{one.id}", value=f"report:{other.id}")

    return wish


def _people(act: Act) -> Callable[[Sheaf, Stated], Wish]:
    def wish(_: Sheaf, stated: Stated) -> Wish:
        one, other = _line(stated, "person"), _line(stated, "other")
        if not one or not other or one == other:
            raise UsageError("two names", "are not given", "choose two different ones")
        return Wish(act=act, target=f"person:{one}", value=f"person:{other}")

    return wish


def _event(sheaf: Sheaf, stated: Stated) -> Wish:
    report = _report(sheaf, stated)
    type_ = _of(EventType, _line(stated, "type"), "type of event")
    factuality = _of(Factuality, _line(stated, "factuality") or "asserted", "factuality")
    start, end = words_in(report, stated.get("words", ""), stated.get("which", "1"))
    return Wish(act=Act.ADD, target=f"event:{report.id}:{start}-{end}:{type_}", value=factuality)


def _claim(sheaf: Sheaf, stated: Stated) -> Wish:
    return _added(sheaf, stated, Role(_of(Role, _line(stated, "role"), "slot")))


def _person(sheaf: Sheaf, stated: Stated) -> Wish:
    return _added(sheaf, stated, Role.PERSON)


def _added(sheaf: Sheaf, stated: Stated, role: Role) -> Wish:
    report = _report(sheaf, stated)
    event = event_address(sheaf, report.id, _line(stated, "event"))
    start, end = words_in(report, stated.get("words", ""), stated.get("which", "1"))
    written = _line(stated, "value") or report.text[start:end]
    value = value_of(role, written, load_knowledge()).show()
    target = f"claim:{report.id}:{start}-{end}:{role.value}"
    return Wish(act=Act.ADD, target=target, value=f"{event} {value}")


def _reply(sheaf: Sheaf, stated: Stated) -> Wish:
    person, said = _line(stated, "person"), _line(stated, "said")
    if not said:
        raise UsageError("the answer", "is empty", "write what they said, in their words")
    target = f"person:{person}" if person else f"case:{sheaf.file.slug}"
    return Wish(act=Act.REPLY, target=target, value=said)


def _accept(sheaf: Sheaf, _: Stated) -> Wish:
    return Wish(act=Act.ACCEPT, target=f"case:{sheaf.file.slug}")


def _note(sheaf: Sheaf, _: Stated) -> Wish:
    return Wish(act=Act.NOTE, target=f"case:{sheaf.file.slug}")


# To add a form: a function here, and its fields in templates/change.html.
KINDS: Mapping[str, Callable[[Sheaf, Stated], Wish]] = {
    "accept": _accept,
    "aside": _aside,
    "claim": _claim,
    "confidential": _confidential,
    "copy": _copies(Act.COPY),
    "event": _event,
    "independent": _copies(Act.INDEPENDENT),
    "merge": _merge,
    "not_same": _people(Act.NOT_SAME),
    "note": _note,
    "person": _person,
    "reply": _reply,
    "same": _people(Act.SAME),
    "split": _split,
}
_WITHOUT_REASON = frozenset({"accept"})


def _report(sheaf: Sheaf, stated: Stated, field: str = "report") -> Report:
    found = sheaf.reports.get(ReportId(_line(stated, field)))
    if found is None:
        raise UsageError(_line(stated, field) or "report", "is not of this case", "choose one")
    return found


def _of(kind: type[EventType | Factuality | Role], written: str, what: str) -> str:
    names = [one.value for one in kind]
    if written not in names:
        raise UsageError(written or what, f"is no {what}", f"one of {', '.join(names)}")
    return written


def _line(stated: Stated, field: str) -> str:
    return " ".join(stated.get(field, "").split())
