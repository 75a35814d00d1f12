"""Everything that the page of one decision shows, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import Claim, Finding
from consilience.decision import Act, Decision
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.plan import claim_address
from consilience.store.decisions import Logged
from consilience.types import EventType, Factuality, Report, ReportId, Role
from consilience.web.deciding.fields import Field, fields_of
from consilience.web.deciding.forming import REASONED
from consilience.web.deciding.subject import Subject
from consilience.web.text.blocks import Window, window
from consilience.workspace import Workspace
from consilience.workspace.freezing import Difference
from consilience.writing.page.quotes import marked, published, publisher, voice_words
from consilience.writing.words.dates import date_words
from consilience.writing.words.stages import EVENTS, FACTUALITY
from consilience.writing.words.standing import KINDS, shown_words, standing_words
from consilience.writing.words.sureness import unsure_words
from consilience.writing.words.values import finding_words, role_words, value_words

VERBS: Mapping[Act, str] = {
    Act.ACCEPT: "accepted",
    Act.CHECK: "checked",
    Act.CORRECT: "corrected to",
    Act.FACTUALITY: "said how far the report stands behind it:",
    Act.NOTE: "noted",
    Act.REJECT: "rejected",
    Act.SET_ASIDE: "set aside",
    Act.ADD: "added",
    Act.REPLY: "gave a reply",
    Act.COPY: "said that it was copied",
    Act.INDEPENDENT: "said that neither was copied",
    Act.MERGE: "put together",
    Act.SPLIT: "took apart",
}
# A case may hold hundreds of copies of a sentence; the first tell the same.
MOST_CLAIMS = 12
_MOST_DONE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One claim beside the others.

    Args:
        sentence: With its words marked.
        source: Publisher and day.
        notes: Whom it cites, how far the report stands behind it, what is doubtful.
        value: In words, where it differs from the value that is decided on.
    """

    target: str
    report: ReportId
    at: tuple[int, int]
    sentence: str
    source: str
    notes: str
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another value of the slot.

    Args:
        clashes: Whether the two cannot both stand.
    """

    words: str
    standing: str
    clashes: bool
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on the page of one decision."""

    subject: Subject
    title: str
    slot: str
    standing: str
    reason: str | None
    sureness: str
    window: Window | None
    own: Saying | None
    sayings: tuple[Saying, ...]
    more: int
    rivals: tuple[Rival, ...]
    fields: tuple[Field, ...]
    factualities: tuple[tuple[str, str], ...]
    needs: frozenset[Act]


def sheet_of(workspace: Workspace, subject: Subject) -> Sheet:
    """The page of a subject."""
    claim, finding = subject.claim, subject.finding
    text = subject.report.text if subject.report else ""
    others = subject.others
    reports = _reports(workspace, subject)
    return Sheet(
        subject=subject,
        title=_title(subject),
        slot=_slot(subject),
        standing=standing_words(finding) if finding else "",
        reason=_reason(finding) if finding else None,
        sureness=_sureness(claim, finding),
        window=window(text, subject.span) if subject.span and subject.report else None,
        own=_saying(claim, reports) if claim else None,
        sayings=tuple(_saying(one, reports) for one in others[:MOST_CLAIMS]),
        more=max(len(others) - MOST_CLAIMS, 0),
        rivals=tuple(_rival(one, finding, reports) for one in subject.rivals) if finding else (),
        fields=fields_of(claim.role, claim.value, load_knowledge()) if claim else (),
        factualities=tuple((one.value, FACTUALITY[one] or "the report asserts it")
                           for one in Factuality),
        needs=REASONED,
    )  # fmt: skip


def decision_words(one: Decision) -> str:
    """`corrected to 14 kg of heroin`, for behind a name."""
    verb = VERBS.get(one.act, one.act.value)
    if one.act is Act.CORRECT and one.value:
        role = one.target.rpartition(":")[2]
        known = role in {each.value for each in Role}
        return f"{verb} {shown_words(Role(role), one.value) if known else one.value}"
    if one.act is Act.ADD:
        return f"{verb} {(one.value or '').partition(' ')[2]}".strip()
    return f"{verb} {one.value}" if one.value else verb


def reports_of(workspace: Workspace, claims: tuple[Claim, ...]) -> Mapping[ReportId, Report]:
    """The reports of some claims."""
    ids = sorted({one.report for one in claims})
    return {one: workspace.report(one).report for one in ids}


def _reports(workspace: Workspace, subject: Subject) -> Mapping[ReportId, Report]:
    some = [*subject.others[:MOST_CLAIMS], *([subject.claim] if subject.claim else [])]
    for one in subject.rivals:
        some += one.claims[:MOST_CLAIMS]
    return reports_of(workspace, tuple(some))


def _title(subject: Subject) -> str:
    if subject.claim is not None and subject.finding is not None:
        return value_words(subject.claim.value)
    if subject.span is not None:
        return f"“{' '.join(subject.span.text.split())}”"
    return subject.target.partition(":")[2]


def _slot(subject: Subject) -> str:
    """`Seizure, 7 November 2019: how much`."""
    if subject.claim is not None:
        event = subject.event
        day = f", {date_words(event.date)}" if event and event.date else ""
        return f"{EVENTS[subject.claim.type]}{day}: {role_words(subject.claim.role)}"
    what = subject.target.rpartition(":")[2]
    return what.replace("_", " ") if subject.kind in ("claim", "event") else subject.kind


def _reason(finding: Finding) -> str | None:
    """Why the machine thinks that it is disputed."""
    if finding.dispute is None:
        return None
    state = "explained" if finding.dispute.explained else "open"
    return f"{KINDS[finding.dispute.kind]}, {state}: {finding.dispute.reason}"


def _sureness(claim: Claim | None, finding: Finding | None) -> str:
    if claim is None or finding is None:
        return ""
    doubt = unsure_words(finding)
    if doubt:
        return doubt
    if claim.score is None:
        return ""  # a person set it, or a reader without scores read it
    return f"Sure ({claim.score.value:.2f}): {claim.score.reason}"


def _rival(one: Finding, finding: Finding, reports: Mapping[ReportId, Report]) -> Rival:
    against = finding.dispute.rivals if finding.dispute else ()
    return Rival(
        words=finding_words(one),
        standing=standing_words(one),
        clashes=one.value.show() in against,
        sayings=tuple(_saying(each, reports) for each in one.claims[:MOST_CLAIMS]),
    )


def _saying(one: Claim, reports: Mapping[ReportId, Report]) -> Saying:
    report = reports[one.report]
    notes = (voice_words(one), FACTUALITY[one.factuality], one.doubt)
    return Saying(
        target=claim_address(one),
        report=one.report,
        at=(one.span.start, one.span.end),
        sentence=marked(one.sentence, one.span),
        source=f"{publisher(report)}, {published(report)}",
        notes="; ".join(each for each in notes if each),
    )


def decided_words(some: tuple[Logged, ...]) -> tuple[tuple[Logged, str], ...]:
    """Decisions with what each says."""
    return tuple((one, decision_words(one.decision)) for one in some)


def done_words(workspace: Workspace, digests: str) -> str:
    """`You accepted “24 kg of opium”.`, for decisions that were just taken; empty for none."""
    wanted = digests.split(",")[:_MOST_DONE] if digests else []
    found = [one.decision for each in wanted if (one := workspace.decision(each))]
    if not found:
        return ""
    quote = f" on “{' '.join(found[-1].quote.split())}”" if found[-1].quote else ""
    places = f", in {len(found)} places" if len(found) > 1 else ""
    return f"You {decision_words(found[-1])}{quote}{places}."


def change_words(some: Sequence[Difference]) -> tuple[str, ...]:
    """`Seizure, how much: 14 kg of heroin: new (single, 1 text)`, one line a finding."""
    return tuple(
        f"{EVENTS[EventType(one.type)]}, {role_words(Role(one.role))}: "
        f"{shown_words(Role(one.role), one.value)}: {_change(one)}"
        for one in some
    )


def _change(one: Difference) -> str:
    if one.before is None:
        return f"new ({one.after})"
    if one.after is None:
        return f"gone (it was {one.before})"
    return f"{one.after} (it was {one.before})"
