"""Penalties and pleas said of somebody: whom each befell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.reading.events.asides import is_background
from consilience.reading.events.befallen import people_of
from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.filling import Owned
from consilience.reading.events.groups import OF_GROUP
from consilience.reading.events.kin import befalls_kin
from consilience.reading.events.shares import (
    is_total,
    of_all,
    one_by_one,
    recipients,
    row_of,
    spread,
    whom_between,
)
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import Mention, Role, Slot
from consilience.values.count import Count
from consilience.values.penalty import PRINCIPAL, Imposed, Penalty
from consilience.values.quantity import Bound

# Nouns for one human being: the common ones, and what a trade or an office makes of people.
_SOMEBODY = re.compile(
    r"man|woman|person|member|head|leader|boss|chief|kingpin|national|citizen|resident|one|teen"
    r"|teenager|student|husband|wife|brother|sister|father|mother|son|daughter|defendant|suspect"
    r"|captain|judge|nurse|pilot|\w+(?:er|or|ist|ian|man|woman|ant)"
)

_DOERS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})


def hold(scene: Scene, drafts: Sequence[Draft], held: Sequence[Owned]) -> tuple[Draft, ...]:
    """Drafts with penalties and pleas said of somebody.

    Several people before one penalty each get it ("were each sentenced to"); several penalties
    after several people with "respectively" go one to one.
    """
    by_trigger: dict[Trigger, list[Mention]] = {}
    for one in held:
        by_trigger.setdefault(one.trigger, []).append(one.mention)
    own = _own_penalties(drafts, by_trigger)
    done = []
    for draft in drafts:
        mentions = by_trigger.get(draft.trigger, [])
        if not mentions:
            done.append(draft)
            continue
        holders = _holders(draft)
        if not holders and not befalls_kin(scene, draft):
            holders = _unnamed(scene, draft, drafts, _others(own, mentions))
        holders += recipients(scene, mentions, holders)
        if not holders and _is_somebody(scene, draft):
            done.append(draft.plus(*(_of_nobody_named(one) for one in mentions)))
            continue
        # Who holds a penalty is one whom the step befell, also where the name stood elsewhere.
        sums = [one for one in mentions if len(holders) > 1 and is_total(scene, one)]
        rest = [one for one in mentions if one not in sums]
        totals = [of_all(holders, one) for one in sums]
        imposed = _impose(scene, draft, rest, holders) if rest else []
        done.append(draft.plus(*holders, *imposed, *totals))
    return tuple(done)


def _of_nobody_named(mention: Mention) -> Slot:
    """A penalty of one person whom the report does not name."""
    role = Role.PLEA if mention.kind == "plea" else Role.PENALTY
    value = Imposed(whom="1", what=mention.value)
    return Slot(role=role, value=value, span=mention.span, doubt="one person, not named")


def _own_penalties(
    drafts: Sequence[Draft], by_trigger: Mapping[Trigger, Sequence[Mention]]
) -> Mapping[str, frozenset[str]]:
    """By person, what the clauses that name him give: death, life or a term, as shown."""
    found: dict[str, set[str]] = {}
    for draft in drafts:
        given = _principal(by_trigger.get(draft.trigger, ()))
        for slot in _holders(draft) if given else ():
            found.setdefault(slot.value.show(), set()).update(given)
    return {name: frozenset(given) for name, given in found.items()}


def _principal(mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(
        one.value.show()
        for one in mentions
        if isinstance(one.value, Penalty) and one.value.measure in PRINCIPAL
    )


def _others(own: Mapping[str, frozenset[str]], mentions: Sequence[Mention]) -> frozenset[str]:
    """Those who cannot be meant by these penalties: their own are others."""
    given = _principal(mentions)
    return frozenset(name for name, theirs in own.items() if given and not given & theirs)


def _unnamed(
    scene: Scene, draft: Draft, drafts: Sequence[Draft], others: frozenset[str]
) -> list[Slot]:
    """Who "a Bridgeport man" is: the first person told of who has no other penalty of his own.

    Of two whom a court dealt with, the one told of next is taken, with the doubt.
    """
    if not _is_somebody(scene, draft) or _in_background(scene, draft):
        return []
    after = [one for one in drafts if one.trigger.span.start > draft.trigger.span.start]
    before = [one for one in reversed(drafts) if one.trigger.span < draft.trigger.span]
    told = [
        (other.type in JUDICIAL, slot)
        for other in [*after, *before]
        if other.type in JUDICIAL | CONDUCT and other.main
        for slot in other.values(Role.PERSON)
    ]
    # A report about one person gives him all its penalties: he may have been tried twice.
    if len({slot.value.show() for _, slot in told}) > 1:
        told = [(judicial, slot) for judicial, slot in told if slot.value.show() not in others]
    names = {slot.value.show() for _, slot in told}
    # Of several, only one with whom a court dealt: "a seller called Ann" may be anybody's screen
    # name, and nobody is sentenced by a guess.
    for judicial, slot in told:
        if judicial or len(names) == 1:
            return [replace(slot, doubt=slot.doubt or "not named there: named elsewhere")]
    return []


def _in_background(scene: Scene, draft: Draft) -> bool:
    start = draft.trigger.span.start
    return any(
        is_background(one) and one.span.start <= start < one.span.end for one in scene.asides
    )


def _is_somebody(scene: Scene, draft: Draft) -> bool:
    """Whether the sentence speaks of one human being without naming him ("a Ghent man")."""
    sentence = scene.sentences[draft.trigger.sentence]
    if scene.doc[draft.trigger.root].tag_ == "NNS" and draft.trigger.noun:
        return False  # "death sentences": nobody's in particular
    tokens = scene.doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
    # "A Danish national was jailed": an adjective by its form, somebody by its place.
    return tokens is not None and any(
        (one.tag_ in {"NN", "CD"} or (one.tag_ == "JJ" and one.dep_ in _DOERS))
        and _SOMEBODY.fullmatch(one.lower_)
        for one in tokens
    )


def _impose(
    scene: Scene, draft: Draft, mentions: Sequence[Mention], holders: Sequence[Slot]
) -> list[Slot]:
    sentence = scene.sentences[draft.trigger.sentence]
    role = Role.PLEA if mentions[0].kind == "plea" else Role.PENALTY
    if not holders:
        return []
    row = row_of(scene.report.text, mentions)
    if len(row) == len(holders) > 1:
        # "15, 12 and three years": one each; what else stands there is everybody's
        rest = [one for one in mentions if one not in row]
        pairs = [
            *zip(holders, row, strict=True),
            *(one_by_one(scene.report.text, holders, rest) if rest else ()),
        ]
    elif "respectively" in sentence.text and len(mentions) == len(holders):
        pairs = list(zip(holders, mentions, strict=True))
    elif "respectively" in sentence.text and _is_one_each(mentions, holders):
        return [_of_nobody_named(one) for one in mentions]
    else:
        pairs = one_by_one(scene.report.text, holders, mentions)
    return [
        Slot(
            role=role,
            value=Imposed(whom=whom_between(scene.report.text, who, what), what=what.value),
            span=what.span,
            doubt=who.doubt or what.doubt,
        )
        for who, what in spread(scene.report.text, pairs)
    ]


def _is_one_each(mentions: Sequence[Mention], holders: Sequence[Slot]) -> bool:
    """Whether a number of people got as many penalties ("two men ... nine and ten years")."""
    counts = [one.value.quantity for one in holders if isinstance(one.value, Count)]
    return len(counts) == len(holders) == 1 and counts[0].number == len(mentions) > 1


def _holders(draft: Draft) -> list[Slot]:
    people = sorted(people_of(draft), key=lambda one: one.span)
    named = [one for one in people if one.role is Role.PERSON]
    # "all five" beside the names of the five: nobody holds a penalty twice.
    group = any(one.doubt == OF_GROUP for one in named) or _is_number_of(people, named)
    return named if group else people


def _is_number_of(people: Sequence[Slot], named: Sequence[Slot]) -> bool:
    """Whether the one count among people is that of the names ("four men: A, B, C and D")."""
    counts = [one.value.quantity for one in people if isinstance(one.value, Count)]
    return (
        len(counts) == 1
        and counts[0].bound is Bound.EXACT
        and counts[0].number == len({one.value.show() for one in named}) > 1
    )
