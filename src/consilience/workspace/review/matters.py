"""What in a case file needs a person, with a score and its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from consilience.casefile import CaseFile, Finding, Status
from consilience.decision import Act, Decision
from consilience.reconciling.log import digest_of
from consilience.reconciling.plan import claim_address
from consilience.store.matters import Choice, Matter, MatterKind
from consilience.types import EventId, EventType, Role, Score
from consilience.workspace.review import weights
from consilience.writing.telling.witnesses import texts_of
from consilience.writing.words.sureness import UNSURE

_SEEN = frozenset({Act.ACCEPT, Act.CHECK, Act.CORRECT, Act.FACTUALITY, Act.REJECT, Act.SET_ASIDE})
_FIGURES = frozenset({Role.AMOUNT, Role.COUNT, Role.PENALTY, Role.VALUE})
_GUESSED = 0.7


def matters_of(file: CaseFile) -> tuple[Matter, ...]:
    """Everything in a case that nobody has decided yet, sorted by key."""
    seen = {one.target for one in file.decisions if one.act in _SEEN}
    texts = texts_of(file)[1]
    found = [
        *_disputes(file, seen),
        *(one for each in file.findings if (one := _alone(each, file.slug, texts, seen))),
        *_copies(file),
        *_stale(file),
    ]
    return tuple(sorted(found, key=lambda one: one.key))


def stale_matter(decision: Decision, reason: str, slug: str = "") -> Matter:
    """A decision that is applied to nothing."""
    kind = MatterKind.STALE
    choice = Choice(target=decision.target, shown=decision.value or decision.was or decision.why)
    told = f"a decision of {decision.who} is applied to nothing: {reason}"
    return Matter(
        key=key_of(kind, [digest_of(decision)]),
        kind=kind,
        slug=slug,
        score=Score(weights.KINDS[kind], told),
        what=f"decision:{digest_of(decision)} {decision.act.value}",
        choices=(choice,),
    )


def _disputes(file: CaseFile, seen: set[str]) -> Iterator[Matter]:
    """One for each slot whose values clash and of which more than one was decided by nobody."""
    groups: dict[tuple[EventId, EventType, Role], list[Finding]] = {}
    for one in file.findings:
        if is_open(one):
            groups.setdefault((one.event, one.type, one.role), []).append(one)
    for (_, type_, role), some in groups.items():
        undecided = [one for one in some if not _is_seen(one, seen)]
        if len(undecided) < 2:
            continue
        texts = len({claim.lineage for one in some for claim in one.claims})
        if texts < 2:
            continue
        value = weights.KINDS[MatterKind.DISPUTE] * weights.slot(role) * weights.texts(texts)
        shown = " / ".join(one.value.show() for one in some)
        kinds = sorted({one.dispute.kind.value for one in some if one.dispute})
        told = f"{texts} independent texts disagree, nothing explains it ({', '.join(kinds)})"
        yield _matter(
            MatterKind.DISPUTE, file.slug, Score(value, f"{told}: {shown}"), f"{type_} {role}", some
        )


def is_open(one: Finding) -> bool:
    """Whether other texts contradict a value and nothing explains it."""
    return one.status is Status.DISPUTED and not (one.dispute and one.dispute.explained)


def _alone(one: Finding, slug: str, texts: int, seen: set[str]) -> Matter | None:
    """A value that rests on doubtful words, or a figure that one text alone gives."""
    if not one.claims or _is_seen(one, seen) or one.status is Status.DISPUTED:
        return None
    slot, size = weights.slot(one.role), weights.size(one)
    sure = max((each.score.value if each.score else 1.0) for each in one.claims)
    if sure < UNSURE:
        kind = MatterKind.UNSURE
        reason = next(each.score.reason for each in one.claims if each.score)
        score = Score(weights.KINDS[kind] * slot * size, f"read with doubt ({sure:.2f}): {reason}")
    elif one.role in _FIGURES and one.lineages[1] == 1:
        kind = MatterKind.SINGLE
        silent = f"{texts - 1} others are silent" if texts > 1 else "there is no other"
        value = weights.KINDS[kind] * slot * size * weights.silence(texts)
        score = Score(value, f"one text alone gives this figure; {silent}")
    else:
        return None
    return _matter(kind, slug, score, f"{one.type} {one.role}", [one])


def _copies(file: CaseFile) -> Iterator[Matter]:
    """Pairs of reports of which nobody is sure whether one copied the other."""
    kind = MatterKind.COPY
    suspected = [
        (one.source, one.target, one.reason, 1.0) for one in file.tracing.reuses if one.suspected
    ]
    guesses = [(one.source, one.target, one.reason, _GUESSED) for one in file.tracing.guesses]
    for source, target, reason, share in (*suspected, *guesses):
        choices = tuple(
            Choice(target=f"report:{one}", shown=one, report=one) for one in (source, target)
        )
        yield Matter(
            key=key_of(kind, [one.target for one in choices]),
            kind=kind,
            slug=file.slug,
            score=Score(weights.KINDS[kind] * share, f"perhaps a copy: {reason}"),
            what="copy",
            choices=choices,
        )


def _stale(file: CaseFile) -> Iterator[Matter]:
    for decision, reason in file.stale:
        yield stale_matter(decision, reason, file.slug)


def _is_seen(one: Finding, seen: set[str]) -> bool:
    return any(claim_address(each) in seen for each in one.claims)


def _matter(
    kind: MatterKind, slug: str, score: Score, what: str, findings: Sequence[Finding]
) -> Matter:
    choices = tuple(
        Choice(
            target=claim_address(one.claims[0]),
            shown=one.value.show(),
            report=one.claims[0].report,
            span=one.claims[0].span,
            texts=one.lineages,
        )
        for one in findings
    )
    return Matter(
        key=key_of(kind, [f"{one.target} {one.shown}" for one in choices]),
        kind=kind,
        slug=slug,
        score=Score(round(score.value, 4), score.reason),
        what=what,
        choices=choices,
    )


def key_of(kind: MatterKind, parts: Iterable[str]) -> str:
    """What names a matter: the same for the same question in every workspace."""
    text = "\n".join((kind.value, *sorted(parts)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
