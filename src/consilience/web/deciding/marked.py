"""Words that a person chose in a report, and what may be made of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from consilience.casefile import CaseFile, Claim
from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.plan import claim_address
from consilience.types import EventType, Factuality, Report, Role, Span
from consilience.web.deciding.fields import composed
from consilience.web.offsets import Offsets
from consilience.workspace import Workspace
from consilience.workspace.notation import value_of
from consilience.writing.words.stages import EVENTS

_AT = re.compile(r"(\d{1,9})-(\d{1,9})")
_MOST = 50
_Deciding = Callable[[Act, str, str | None], Decision]


def chosen(report: Report, stated: Mapping[str, str]) -> tuple[Span, ...]:
    """The words that a form or address names; several where they stand at several places.

    Args:
        report: Whose text it is.
        stated: `at` in code points, or `start` and `end` in UTF-16 units as a browser counts, or
            `words` as they were typed, whatever the blanks between them.

    Raises:
        UsageError: no such words stand in the text.
    """
    text = report.text
    at = _AT.fullmatch(stated.get("at", ""))
    if at:
        return (_span(report, int(at[1]), int(at[2])),)
    start, end = stated.get("start", ""), stated.get("end", "")
    if start.isdecimal() and end.isdecimal():
        try:
            first, last = Offsets(text).span(int(start[:9]), int(end[:9]))
        except ValueError as error:
            raise _nowhere(report, f"{start}-{end}") from error
        return (_span(report, first, last),)
    words = stated.get("words", "").split()
    if not words:
        raise UsageError("words", "no words are chosen", "select some in the text of the report")
    pattern = r"\s+".join(re.escape(one) for one in words)
    found = [Span(*one.span(), one[0]) for one in re.finditer(pattern, text)]
    if not found:
        raise _nowhere(report, f"“{' '.join(words)[:80]}”")
    return tuple(found[:_MOST])


def events_of(workspace: Workspace, report: Report) -> tuple[tuple[str, str], ...]:
    """Tellings of events in a report to which a value may be added, as address and words."""
    reading = workspace.reading(report.id)
    found: dict[str, str] = {}
    for one in reading.events if reading else ():
        if one.main and one.type is not EventType.STATISTIC:
            at = f"{one.trigger.start}-{one.trigger.end}"
            found[f"event:{report.id}:{at}:{one.type}"] = _named(one.type, one.trigger.text)
    added, _ = workspace.decided([f"event:{report.id}:"], whole=False)
    for each in (one.decision for one in added):
        if each.act is Act.ADD:
            what = each.target.rpartition(":")[2]
            if what in {one.value for one in EventType}:
                found[each.target] = _named(EventType(what), each.quote or "")
    return tuple(found.items())


def overlapping(file: CaseFile | None, report: Report, span: Span) -> tuple[Claim, ...]:
    """Claims of the case that rest on some of the words."""
    found = {
        claim_address(claim): claim
        for one in (file.findings if file else ())
        for claim in one.claims
        if claim.report == report.id and claim.span.start < span.end and span.start < claim.span.end
    }
    return tuple(found[one] for one in sorted(found))


def additions(
    workspace: Workspace, report: Report, span: Span, stated: Mapping[str, str], who: str
) -> tuple[Decision, ...]:
    """What a form adds on the words: a value (perhaps in the place of another), or an event.

    Args:
        workspace: For the events of the report, and the time; nothing is decided yet.
        report: Whose words they are.
        span: The words.
        stated: The fields of the form.
        who: Who sent it.

    Raises:
        UsageError: its value, event or reason is missing or not right.
    """
    why = " ".join(stated.get("why", "").split())
    if not why:
        raise UsageError("why", "say why", "one line will do")
    at = f"{report.id}:{span.start}-{span.end}"
    when = workspace.stages.now()

    def decision(act: Act, target: str, value: str | None) -> Decision:
        one = Decision(who=who, when=when, act=act, target=target, value=value, why=why)
        return workspace.anchored(one)

    what = stated.get("what", "")
    if what == "value":
        if stated.get("event") not in dict(events_of(workspace, report)):
            remedy = "choose one, or add it first"
            raise UsageError(stated.get("event") or "event", "is no event of this report", remedy)
        return tuple(_value(stated, at, decision))
    if what == "event":
        kind = _one_of(stated.get("type", ""), [one.value for one in EventType])
        how = _one_of(stated.get("factuality", "asserted"), [one.value for one in Factuality])
        return (decision(Act.ADD, f"event:{at}:{kind}", how),)
    if what == "aside":
        return (decision(Act.SET_ASIDE, f"span:{at}", None),)
    if what == "note":
        return (decision(Act.NOTE, f"span:{at}", None),)
    raise UsageError(what or "what", "cannot be made of words", "value, event, aside or note")


def _value(stated: Mapping[str, str], at: str, decision: _Deciding) -> Iterator[Decision]:
    role = Role(_one_of(stated.get("slot", ""), [one.value for one in Role]))
    event, report = stated["event"], at.rpartition(":")[0]
    value = value_of(role, composed(role, stated), load_knowledge()).show()
    instead = stated.get("instead", "")
    if instead.startswith(f"claim:{report}:"):
        yield decision(Act.REJECT, instead, None)
    yield decision(Act.ADD, f"claim:{at}:{role.value}", f"{event} {value}")


def _one_of(asked: str, known: list[str]) -> str:
    if asked not in known:
        raise UsageError(asked or "what", "is none that there is", f"one of {', '.join(known)}")
    return asked


def _named(kind: EventType, trigger: str) -> str:
    return f"{EVENTS[kind]}: “{' '.join(trigger.split())}”"


def _span(report: Report, start: int, end: int) -> Span:
    if not 0 <= start < end <= len(report.text):
        raise _nowhere(report, f"{start}-{end}")
    return Span(start, end, report.text[start:end])


def _nowhere(report: Report, what: str) -> UsageError:
    remedy = f"choose words as they stand in its {len(report.text)} characters"
    return UsageError(f"{report.id} {what}", "no such words", remedy)
