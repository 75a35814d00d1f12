"""What a text takes back, its own or another's: by grammar which figure, else that it does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from consilience.casefile import Claim
from consilience.reconciling.claims import Address, Told
from consilience.reconciling.disputes.guess import figure_in, kind_of, near
from consilience.reconciling.folding.form import Form
from consilience.reconciling.retraction_words import (
    calls_earlier,
    disowns,
    gives_the_correct_figure,
    is_earlier,
    is_wrong,
    puts_right,
    says,
    takes_back,
)
from consilience.types import EventType, ReportId, Role, Span

DOUBT = "the report takes this back"
FIGURES = frozenset({Role.AMOUNT, Role.COUNT, Role.VALUE, Role.PENALTY})

Sentences = Callable[[ReportId], Sequence[Span]]
Said = tuple[ReportId, EventType, Role, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """The words around one claim: of its sentence before and behind it, and the next sentence."""

    before: str
    behind: str
    following: Span | None


def mark_retracted(told: Iterable[Told], sentences: Sentences) -> tuple[Told, ...]:
    """The tellings, with `retracted` set on what their own report takes back.

    "We said that 230 kg were seized. In fact it was 320 kg": the report prints both and stands
    behind one. A claim is marked where the grammar says so by itself ("320 kg, not 230 kg", "was
    wrongly given as 230 kg"); where the words only call it earlier ("first put at 230 kg"), where
    the telling also prints another value of the same kind that stands. What a report repeats of a
    value that it takes back (in a headline) goes with it.

    Args:
        told: Tellings of any reports, in their order.
        sentences: Of each report, in order.
    """
    tellings = tuple(told)
    claims: dict[ReportId, list[Claim]] = defaultdict(list)
    for each in tellings:
        claims[each.report] += [one for one in each.claims if one.role in FIGURES]
    gone = {one for report, some in claims.items() for one in _gone(some, sentences(report))}
    return tuple(
        replace(each, claims=tuple(_marked(one, gone) for one in each.claims)) for each in tellings
    )


def _marked(claim: Claim, gone: set[Said]) -> Claim:
    if _said(claim) not in gone:
        return claim
    return replace(claim, retracted=True, doubt=claim.doubt or DOUBT)


def _said(claim: Claim) -> Said:
    return claim.report, claim.type, claim.role, claim.value.show()


def _gone(claims: Sequence[Claim], sentences: Sequence[Span]) -> set[Said]:
    """What one report takes back."""
    sure = {
        id(one) for one in claims if _surely(one, sentences) or _righted(one, claims, sentences)
    }
    sure -= _beside_wrong(claims, sure)
    return {
        _said(one)
        for one in claims
        if id(one) in sure
        or (
            _likely(one, sentences)
            and any(_may_replace(each, one) for each in _rivals(one, claims, sure))
        )
    }


def _may_replace(claim: Claim, early: Claim) -> bool:
    """Whether a figure is the later one of the same event.

    "The 604 kg of the first reports" beside 602.3 kg elsewhere were weighed at another stage.
    """
    left, right = figure_in(claim.value), figure_in(early.value)
    stages = claim.role is Role.AMOUNT and left is not None and right and near(left, right)
    return claim.event == early.event and (claim.sentence == early.sentence or not stages)


def _place(claim: Claim, sentences: Sequence[Span]) -> _Place:
    start = claim.span.start - claim.sentence.start
    end = claim.span.end - claim.sentence.start
    text = claim.sentence.text
    following = next((one for one in sentences if one.start >= claim.sentence.end), None)
    return _Place(" ".join(text[:start].split()) + " ", text[end:], following)


def _surely(claim: Claim, sentences: Sequence[Span]) -> bool:
    place = _place(claim, sentences)
    return is_wrong(place.before, place.behind)


def _likely(claim: Claim, sentences: Sequence[Span]) -> bool:
    """Whether the words call a figure an earlier one; a first count of a charge is none."""
    place = _place(claim, sentences)
    return claim.role is not Role.PENALTY and is_earlier(place.before, place.behind)


def _righted(claim: Claim, claims: Sequence[Claim], sentences: Sequence[Span]) -> bool:
    """Whether the next sentence says what is right instead: `in fact 320 kg were seized`."""
    place = _place(claim, sentences)
    following = place.following
    if following is None or not says(place.before):
        return False
    if gives_the_correct_figure(following.text):
        return True
    right = [one for one in claims if following.start <= one.span.start < following.end]
    return puts_right(following.text) and any(_is_rival(claim, one) for one in right)


def _rivals(claim: Claim, claims: Iterable[Claim], gone: set[int]) -> list[Claim]:
    return [one for one in claims if id(one) not in gone and _is_rival(claim, one)]


def _is_rival(claim: Claim, other: Claim) -> bool:
    """Whether another value may stand in place of this one: of its kind, and not the same."""
    return (
        (claim.type, claim.role) == (other.type, other.role)
        and kind_of(claim.value) == kind_of(other.value)
        and claim.value.show() != other.value.show()
    )


def _beside_wrong(claims: Sequence[Claim], gone: set[int]) -> set[int]:
    """Figures that only share a sentence with the wrong one: no other value of theirs is given.

    "An earlier version wrongly said that 230 kg had been seized and two men held. It was 320 kg":
    two men were held all the same.
    """
    replaced: dict[Span, set[int]] = defaultdict(set)
    for one in claims:
        if id(one) in gone and _rivals(one, claims, gone):
            replaced[one.sentence].add(id(one))
    return {
        id(one)
        for one in claims
        if id(one) in gone and replaced[one.sentence] and id(one) not in replaced[one.sentence]
    }


def retelling(told: Iterable[Told]) -> tuple[tuple[Address, Address], ...]:
    """Pairs of tellings of one report that are one event: one takes back what the other says anew.

    "An earlier version said that two men were held" beside "three men were held" are no two
    rounds. Only where there is one such other telling.
    """
    tellings = tuple(told)
    pairs = []
    for one in tellings:
        back = [each for each in one.claims if each.retracted]
        anew = (
            [
                other.address()
                for other in tellings
                if other is not one
                and other.report == one.report
                and any(
                    _is_rival(each, claim)
                    for each in back
                    for claim in other.claims
                    if not claim.retracted
                )
            ]
            if back
            else []
        )
        if len(anew) == 1:
            pairs.append((one.address(), anew[0]))
    return tuple(pairs)


def standing(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims that their reports stand behind; all of them where none does."""
    return [one for one in claims if not one.retracted] or claims


def taken_back(form: Form, rival: Form) -> ReportId | None:
    """The report that takes `form` back and stands behind `rival`."""
    back = {one.report for one in form.claims if one.retracted}
    return min(
        (one.report for one in rival.claims if not one.retracted and one.report in back),
        default=None,
    )


def in_one_telling(one: Form, other: Form) -> ReportId | None:
    """The report that prints both forms and takes one of them back.

    It is said which one, or the one sentence that has both, or one that has an earlier figure
    alone, only says that one of both is gone.
    """
    sure = taken_back(one, other) or taken_back(other, one)
    if sure is not None:
        return sure
    for claim in one.claims:
        for rival in other.claims:
            if claim.report != rival.report:
                continue
            together = claim.sentence == rival.sentence
            if together and takes_back(claim.sentence.text):
                return claim.report
            words = (claim.sentence.text, rival.sentence.text)
            if not together and any(calls_earlier(each) for each in words):
                return claim.report
    return None


def in_one_sentence(one: Form, other: Form) -> bool:
    """Whether one sentence prints both."""
    sentences = {(claim.report, claim.sentence) for claim in one.claims}
    return any((claim.report, claim.sentence) in sentences for claim in other.claims)


def disowned(one: Form, other: Form) -> bool:
    """Whether a sentence that prints one of both calls it wrong, withdrawn or an estimate."""
    return any(
        claim.retracted or disowns(claim.sentence.text)
        for form in (one, other)
        for claim in form.claims
    )
