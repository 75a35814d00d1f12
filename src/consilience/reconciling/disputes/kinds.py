"""What sort of contradiction it probably is: rules in order, the first that explains it wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from consilience.casefile import Dispute, DisputeKind
from consilience.reconciling.disputes.belonging import body, elsewhere, load, part, share, sides
from consilience.reconciling.disputes.context import Context, latest
from consilience.reconciling.disputes.corrected import corrected, corrected_by, retracted
from consilience.reconciling.disputes.guess import Guess
from consilience.reconciling.disputes.history import later, stage
from consilience.reconciling.disputes.slips import misprint, size, unit
from consilience.reconciling.disputes.wording import lab, life, noun, offence
from consilience.reconciling.folding.form import Form


def dispute(form: Form, rivals: Sequence[Form], context: Context) -> Dispute:
    """Why `form` and its rivals cannot both stand, judged against the best supported rival."""
    order = sorted(rivals, key=lambda one: (-len(one.backers() - form.reports()), one.shown()))
    guess = guess_kind(form, order[0], context)
    return Dispute(
        rivals=tuple(one.shown() for one in order),
        kind=guess.kind,
        explained=guess.explained,
        reason=guess.reason,
        latest=latest((form, *order), context),
        corrected_by=corrected_by(form, order[0], context),
    )


def guess_kind(one: Form, other: Form, context: Context) -> Guess:
    """The first hypothesis that fits; symmetric in the two forms."""
    low, high = sorted((one, other), key=lambda each: each.shown())
    for rule in _RULES:
        guess = rule(low, high, context)
        if guess is not None:
            return guess
    return Guess(DisputeKind.REAL, explained=False, reason="nothing explains it away")


# What can be shown comes before what is likely, and what the texts say before what dates suggest.
_RULES: tuple[Callable[[Form, Form, Context], Guess | None], ...] = (
    unit,
    lab,
    noun,
    offence,
    life,
    body,
    retracted,
    stage,
    corrected,
    size,
    elsewhere,
    load,
    part,
    misprint,
    sides,
    later,
    share,
)
