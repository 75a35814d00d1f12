"""Penalties and pleas said of somebody: whom each befell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.filling import Owned
from consilience.reading.events.groups import OF_GROUP
from consilience.reading.events.triggers import Trigger, is_background
from consilience.reading.events.whom import people_of
from consilience.reading.scene import Scene
from consilience.types import Mention, Role, Slot, Value
from consilience.values.count import Count
from consilience.values.name import Name
from consilience.values.penalty import PRINCIPAL, Imposed, Limit, Penalty

# Nouns for one human being: the common ones, and what a trade or an office makes of people.
_SOMEBODY = re.compile(
    r"man|woman|person|member|head|leader|boss|chief|kingpin|national|citizen|resident|one|teen"
    r"|teenager|student|husband|wife|brother|sister|father|mother|son|daughter|defendant|suspect"
    r"|captain|judge|nurse|pilot|\w+(?:er|or|ist|ian|man|woman|ant)"
)


_TOTAL = re.compile(
    r"(?i)\b(?:(?:a |the )?(?:total|combined|cumulative|collective|joint)(?: (?:sentences?"
    r"|terms?|jail|prison))*"
    r"(?: of)?(?: (?:more than|almost|nearly|over|about|some))?|totall?ing)\s+(?:a )?(?:[\d£$€]"
    r"|[a-z]+[ -](?:years?|months?))[^.;]*$"
)
_TOGETHER = re.compile(
    r"(?i)[^.;,]{0,14}\b(?:between them|in total|altogether|combined|collectively|in all)\b"
)


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
        holders = _holders(draft) or _unnamed(scene, draft, drafts, _others(own, mentions))
        if not holders and _is_somebody(scene, draft):
            done.append(draft.plus(*(_of_nobody_named(one) for one in mentions)))
            continue
        # Who holds a penalty is one whom the step befell, also where the name stood elsewhere.
        sums = [one for one in mentions if len(holders) > 1 and _is_total(scene, one)]
        rest = [one for one in mentions if one not in sums]
        totals = [_of_all(holders, one) for one in sums]
        imposed = _impose(scene, draft, rest, holders) if rest else []
        done.append(draft.plus(*holders, *imposed, *totals))
    return tuple(done)


def _is_total(scene: Scene, mention: Mention) -> bool:
    """Whether a penalty is what several got between them ("a combined 41 years")."""
    text = scene.report.text
    before = text[max(0, mention.span.start - 60) : mention.span.start] + mention.span.text
    behind = text[mention.span.end : mention.span.end + 40]
    return bool(_TOTAL.search(before) or _TOGETHER.match(behind))


def _of_all(holders: Sequence[Slot], mention: Mention) -> Slot:
    """A total, said of the number of those who share it."""
    counts = [one for one in holders if isinstance(one.value, Count)]
    names = sum(1 for one in holders if isinstance(one.value, Name))
    whom = str(names) if names else _whom(counts[0].value)
    return Slot(
        role=Role.PENALTY,
        value=Imposed(whom=whom, what=mention.value),
        span=mention.span,
        doubt="a total of several",
    )


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
    return tokens is not None and any(
        one.tag_ in {"NN", "CD"} and _SOMEBODY.fullmatch(one.lower_) for one in tokens
    )


def _impose(
    scene: Scene, draft: Draft, mentions: Sequence[Mention], holders: Sequence[Slot]
) -> list[Slot]:
    sentence = scene.sentences[draft.trigger.sentence]
    role = Role.PLEA if mentions[0].kind == "plea" else Role.PENALTY
    if not holders:
        return []
    row = _row(scene.report.text, mentions)
    if len(row) == len(holders) > 1:
        # "15, 12 and three years": one each; what else stands there is everybody's
        rest = [one for one in mentions if one not in row]
        pairs = [*zip(holders, row, strict=True), *(_one_by_one(scene.report.text, holders, rest) if rest else ())]
    elif "respectively" in sentence.text and len(mentions) == len(holders):
        pairs = list(zip(holders, mentions, strict=True))
    else:
        pairs = _one_by_one(scene.report.text, holders, mentions)
    return [
        Slot(
            role=role,
            value=Imposed(whom=_whom(who.value), what=what.value),
            span=what.span,
            doubt=who.doubt or what.doubt,
        )
        for who, what in spread(scene.report.text, pairs)
    ]


def _row(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Terms that only commas and "and" part, the first row of at least two."""
    row: list[Mention] = []
    for one in sorted(mentions, key=lambda one: one.span):
        gap = text[row[-1].span.end : one.span.start] if row else ""
        if row and not re.fullmatch(r",?(?: and)? ", gap):
            if len(row) > 1:
                return row
            row = []
        if isinstance(one.value, Penalty) and one.value.measure in PRINCIPAL:
            row.append(one)
    return row if len(row) > 1 else []


def _holders(draft: Draft) -> list[Slot]:
    people = sorted(people_of(draft), key=lambda one: one.span)
    named = [one for one in people if one.role is Role.PERSON]
    # "all five" beside the names of the five: nobody holds a penalty twice.
    return named if any(one.doubt == OF_GROUP for one in named) else people


def spread(text: str, pairs: Sequence[tuple[Slot, Mention]]) -> Sequence[tuple[Slot, Mention]]:
    """A group's alternatives as the least and the most that anybody of it got.

    "Eight others were given life or terms of one to nine years": at least one year, at most life.
    """
    if len(pairs) != 2 or not all(isinstance(who.value, Count) for who, _ in pairs):
        return pairs
    (who, first), (_, second) = sorted(pairs, key=lambda one: one[1].span)
    between = text[first.span.end : second.span.start]
    ends = [one.value for one in (first, second)]
    terms = [one for one in ends if isinstance(one, Penalty) and one.quantity is not None]
    whole = [one for one in ends if isinstance(one, Penalty) and one.measure == "life"]
    if not re.search(r"\bor\b", between) or len(terms) != 1 or len(whole) != 1:
        return pairs
    quantity = terms[0].quantity
    least = replace(terms[0], limit=Limit.MIN, quantity=quantity and replace(quantity, upper=None))
    most = replace(whole[0], limit=Limit.MAX)
    return [
        (who, replace(one, value=least if one.value is terms[0] else most))
        for one in (first, second)
    ]


def _is_given_to(text: str, what: Mention, who: Slot) -> bool:
    """Whether a penalty is followed by whom it is for ("a life sentence to Ann Orr")."""
    return what.span.end <= who.span.start and bool(
        re.fullmatch(r" (?:each )?(?:to|for|on|upon|against) (?:the )?(?:[a-z-]+ ){0,3}",
            text[what.span.end : who.span.start])
    )


def _one_by_one(
    text: str, holders: Sequence[Slot], mentions: Sequence[Mention]
) -> list[tuple[Slot, Mention]]:
    """Penalties with those who stand between the one before and it, else with the same again.

    "sentenced Ray to 65 years; Cox to 37 years": one each. "Ray and Cox got nine years and a
    fine of 5,000 euros": both get both.
    """
    pairs: list[tuple[Slot, Mention]] = []
    current = _near(holders, mentions[0])
    place = -1
    for what in sorted(mentions, key=lambda one: one.span):
        between = [one for one in holders if place < one.span.start < what.span.start]
        given_to = [one for one in holders if _is_given_to(text, what, one)]
        if given_to:
            current = given_to
        elif between:
            current = _near(between, what)
        pairs += [(who, what) for who in current]
        place = what.span.start
    return pairs


def _near(holders: Sequence[Slot], what: Mention) -> Sequence[Slot]:
    """Of names and counts in one clause, those that stand last before the penalty."""
    before = [one for one in holders if one.span.start < what.span.start]
    if not before:
        return [holders[0]] if isinstance(holders[0].value, Count) else list(holders)
    if isinstance(before[-1].value, Count):
        return [before[-1]]
    names = [one for one in before if isinstance(one.value, Name)]
    return names or list(holders)


def _whom(value: Value) -> str:
    if isinstance(value, Count):
        return value.quantity.show().lstrip("=<>~")
    return value.show()
